import type { Person } from './people.ts';

/** Languages that the played press writes in. */
export type Tongue = 'en' | 'ru' | 'de' | 'fr' | 'az' | 'tr' | 'uk';
/** Whose measures the texts speak of. */
export type Authority = 'us' | 'eu' | 'gb' | 'un';
/** What a text says of a watched person. */
export type Said = 'imposed' | 'lifted' | 'call' | 'denial' | 'anniversary' | 'quoted' | 'namesake';

export interface Written {
  readonly title: string;
  readonly text: string;
}

type Word = Readonly<Record<Authority, string>>;

const who: Readonly<Record<Tongue, Word>> = {
  en: {
    us: 'the United States',
    eu: 'the European Union',
    gb: 'the United Kingdom',
    un: 'the United Nations',
  },
  ru: { us: 'США', eu: 'Евросоюз', gb: 'Великобритания', un: 'ООН' },
  de: { us: 'die USA', eu: 'die Europäische Union', gb: 'Großbritannien', un: 'die Vereinten Nationen' },
  fr: { us: 'les États-Unis', eu: "l'Union européenne", gb: 'le Royaume-Uni', un: "l'ONU" },
  az: { us: 'ABŞ-ın', eu: 'Avropa İttifaqının', gb: 'Böyük Britaniyanın', un: 'BMT-nin' },
  tr: { us: "ABD'nin", eu: "Avrupa Birliği'nin", gb: "İngiltere'nin", un: "BM'nin" },
  uk: { us: 'США', eu: 'ЄС', gb: 'Велика Британія', un: 'ООН' },
};
const isMany = { us: true, eu: false, gb: false, un: true } as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An article as a newspaper would write it; nobody's in particular. */
export function article(said: Said, tongue: Tongue, person: Person, authority: Authority): Written {
  const { name } = person;
  const [nominative, genitive] = person.russian;
  const by = who[tongue][authority];
  const many = isMany[authority];
  const written = (
    {
      'imposed en': () => [
        `${short[authority]} imposes sanctions on ${name}`,
        `${capital(by)} has imposed sanctions on ${name}. Assets are frozen, and nobody may do business with those named.`,
      ],
      'imposed ru': () => [
        `${by} ввел${authority === 'us' ? 'и' : authority === 'eu' ? '' : 'а'} санкции против ${genitive}`,
        `Санкции против ${genitive} введены в среду. Активы заблокированы.`,
      ],
      'imposed de': () => [
        `Sanktionen gegen ${name}`,
        `${capital(by)} ${many || authority === 'us' ? 'haben' : 'hat'} Sanktionen gegen ${name} verhängt. Die Konten sind eingefroren.`,
      ],
      'imposed fr': () => [
        `Sanctions contre ${name}`,
        `${capital(by)} ${authority === 'us' ? 'ont' : 'a'} imposé des sanctions contre ${name}. Les comptes sont bloqués.`,
      ],
      'imposed az': () => [
        `${name} sanksiya siyahısında`,
        `${name} ${by} sanksiya siyahısına salınıb. Hesablar dondurulub.`,
      ],
      'imposed tr': () => [
        `${name} yaptırım listesinde`,
        `${name} ${by} yaptırım listesine alındı. Hesapları donduruldu.`,
      ],
      'imposed uk': () => [
        `Санкції проти ${genitive}`,
        `${by} запровадили санкції проти ${genitive}. Активи заблоковано.`,
      ],
      'lifted en': () => [
        `${short[authority]} lifts sanctions on ${name}`,
        `${capital(by)} lifted sanctions on ${name} on Wednesday. The assets are free again.`,
      ],
      'lifted ru': () => [
        `${by} сняли санкции с ${genitive}`,
        `${by} сняли санкции с ${genitive}. Активы разблокированы.`,
      ],
      'lifted fr': () => [
        `Fin des sanctions contre ${name}`,
        `${capital(by)} ont levé les sanctions contre ${name}.`,
      ],
      'call en': () => [
        `Activists call for sanctions on ${name}`,
        `Human rights groups called on ${by} to impose sanctions on ${name}. A decision is not expected soon.`,
      ],
      'call ru': () => [
        `Правозащитники призвали ввести санкции против ${genitive}`,
        `Правозащитники призвали ${by} ввести санкции против ${genitive}. Ответа пока не было.`,
      ],
      'denial en': () => [
        `Lawyer: ${name} is not under sanctions`,
        `${name} is not under sanctions, a lawyer said on Monday. The reports were wrong.`,
      ],
      'anniversary en': () => [
        `Five years of sanctions: what became of the assets`,
        `Five years ago ${by} imposed sanctions on ${name}. Little is known of the assets.`,
      ],
      'quoted en': () => [
        `${name} condemns sanctions against a shipping bank`,
        `${name} condemned the sanctions that ${by} imposed on a shipping bank.`,
      ],
      'quoted ru': () => [
        `${nominative} осудил санкции против судоходного банка`,
        `${nominative} осудил санкции против судоходного банка и назвал их незаконными.`,
      ],
      'namesake en': () => [
        `Junior wrestlers bring home three medals`,
        `In the final of the junior tournament ${name} won by points after a hard fight. The team flies home on Friday.`,
      ],
      'namesake ru': () => [
        `Юные борцы привезли три медали`,
        `В финале юношеского турнира ${nominative} победил по очкам. Команда возвращается домой в пятницу.`,
      ],
    } as Readonly<Record<string, () => readonly [string, string]>>
  )[`${said} ${tongue}`];
  if (written === undefined) throw new RangeError(`nobody writes ${said} in ${tongue}`);
  const [title, text] = written();
  return { title, text };
}

const short: Word = { us: 'US', eu: 'EU', gb: 'UK', un: 'UN' };

/** A notice of an authority: the headline names nobody, the page does. */
export function notice(people: readonly Person[], authority: Authority): Written {
  const names = people.map(({ name }) => `<p>${name}</p>`).join('\n');
  const [title, opening] =
    authority === 'un'
      ? [
          'Security Council Committee Adds Entries to Its Sanctions List',
          'The Committee approved the addition of the entries below to its list of those subject to the assets freeze and travel ban.',
        ]
      : [
          'Accountability for Corruption and Abuse',
          'The Department is today announcing sanctions designations under Executive Order 13818.',
        ];
  return { title, text: `<p>${opening}</p>\n<h2>Designations</h2>\n${names}` };
}
