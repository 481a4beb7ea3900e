import { describe, expect, test } from 'vitest';
import { type Claim, isNews } from '../../src/model/claim.ts';
import { judgeText } from '../../src/watch/judgement.ts';

function judge(
  text: string,
  name: string,
  official = false,
  publishedAt: string | null = null,
): ReturnType<typeof judgeText> {
  const mentions = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    mentions.push({ start: at, end: at + name.length });
  }
  if (mentions.length === 0) throw new Error(`“${name}” does not stand in the text`);
  return judgeText(text, mentions, { official, publishedAt });
}

/** The words of these texts are ours; they are modelled on how such news reads. */
const put: readonly [name: string, text: string][] = [
  [
    'Kerim Alimardanov',
    'The US State Department has sanctioned Kerim Alimardanov for violating human rights.',
  ],
  [
    'Kerim Alimardanov',
    'Police colonel Kerim Alimardanov became the first official in the country to be sanctioned by a foreign state.',
  ],
  [
    'Kerim Alimardanov',
    'Kerim Alimardanov, who led the operation, was designated under Section 7031(c) by the Department of State.',
  ],
  [
    'Alimardanov',
    '“In accordance with Section 7031(c), the State Department is criminalizing Alimardanov for gross violations,” it said.',
  ],
  ['Kerim Alimardanov', 'Washington imposed sanctions on police colonel Kerim Alimardanov on Friday.'],
  ['Kerim Alimardanov', 'US sanctions Kerim Alimardanov over torture of detainees'],
  ['Kerim Alimardanov', 'The European Union added Kerim Alimardanov to its sanctions list on Monday.'],
  ['Kerim Alimardanov', 'Among those sanctioned is Kerim Alimardanov, a colonel of the police.'],
  ['Kerim Alimardanov', 'The Treasury lifted sanctions on Kerim Alimardanov after a review.'],
  ['Kerim Alimardanov', 'The United States blacklisted Ella Pamfilova, Karim Keita and Kerim Alimardanov.'],
  ['Kerim Alimardanov', 'The US has sanctioned Kerim Alimardanov, the State Department said in a statement.'],
  ['Kerim Alimardanov', 'Kerim Alimardanov is now barred from entering the United States.'],
  ['Kerim Alimardanov', 'Kerim Alimardanov has been placed under a visa ban, the embassy announced.'],
  ['Керима Алимарданова', 'Госдепартамент США ввёл санкции против Керима Алимарданова.'],
  ['Алимарданов', 'Алимарданов включён в санкционный список США.'],
  ['Керим Алимарданов', 'Под санкции США попал полковник полиции Керим Алимарданов.'],
  ['Керима Алимарданова', 'США ввели санкции в отношении Керима Алимарданова за пытки задержанных.'],
  ['Кериму Алимарданову', 'Кериму Алимарданову запрещён въезд в США.'],
  ['Kərim Əlimərdanova', 'ABŞ Kərim Əlimərdanova qarşı sanksiya tətbiq edib.'],
  ['Kərim Əlimərdanova', 'ABŞ Kərim Əlimərdanova sanksiya tətbiq etdi.'],
  ['Kərim Əlimərdanov', 'Kərim Əlimərdanov ABŞ-ın sanksiya siyahısına salınıb.'],
  ['Kerim Alimardanow', 'Die USA haben Sanktionen gegen Kerim Alimardanow verhängt.'],
  ['Kerim Alimardanow', 'Kerim Alimardanow wurde von der EU auf die Sanktionsliste gesetzt.'],
  ['Kerim Alimardanov', 'Les États-Unis ont imposé des sanctions contre Kerim Alimardanov.'],
  ['Kerim Alimardanov', 'Kerim Alimardanov a été inscrit sur la liste des sanctions.'],
  ["Kerim Alimardanov'a", "ABD, Kerim Alimardanov'a yaptırım uyguladı."],
  ['Керіма Алімарданова', 'США запровадили санкції проти Керіма Алімарданова.'],
];

const notPut: readonly [name: string, text: string][] = [
  [
    'Ehsan Zakhidov',
    'Ehsan Zakhidov, head of the press service of the ministry, commented on the US sanctions against Ella Pamfilova.',
  ],
  [
    'Ehsan Zakhidov',
    'Asked about the US sanctions against Ella Pamfilova, Ehsan Zakhidov said that Baku takes no part in them.',
  ],
  [
    'Ehsan Zakhidov',
    '“He is a professional in his field,” said Ehsan Zakhidov of the colonel whom the US sanctioned.',
  ],
  ['Ehsan Zakhidov', 'According to Ehsan Zakhidov, the sanctions against the colonel are groundless.'],
  ['Ilham Aliyev', 'Ilham Aliyev condemned the sanctions that the United States imposed on the colonel.'],
  ['Ilham Aliyev', 'In July 2015, by order of President Ilham Aliyev, Alimardanov was awarded a medal.'],
  ['Ilham Aliyev', 'The US sanctioned an ally of Ilham Aliyev on Friday.'],
  ['Ilham Aliyev', 'Activists call for sanctions on Ilham Aliyev and his family.'],
  ['Ilham Aliyev', 'The European Parliament urges the Council to impose sanctions on Ilham Aliyev.'],
  ['Ilham Aliyev', 'President Ilham Aliyev met a delegation of the US Treasury in Baku.'],
  ['Kerim Alimardanov', 'Kerim Alimardanov is not under sanctions, the ministry said.'],
  ['Kerim Alimardanov', 'Kerim Alimardanov won by points in the final of the junior tournament.'],
  ['Kerim Alimardanov', 'The federation sanctioned Kerim Alimardanov with a match ban after the tournament.'],
  ['Kerim Alimardanov', 'Kerim Alimardanov may be sanctioned, lawyers believe.'],
  ['Kerim Alimardanov', 'Kerim Alimardanov opened a new police station in Nardaran.'],
  ['Elgiz Gahramanli', 'The US sanctioned the colonel for the torture of Elgiz Gahramanli.'],
  [
    'Эхсан Захидов',
    'Пресс-секретарь министерства Эхсан Захидов прокомментировал санкции США против полковника.',
  ],
  ['Эхсана Захидова', 'По словам Эхсана Захидова, санкции против полковника необоснованны.'],
  ['Ильхам Алиев', 'Ильхам Алиев осудил санкции Запада против России.'],
  ['Ильхама Алиева', 'Правозащитники призвали ввести санкции против Ильхама Алиева.'],
  ['Керим Алимарданов', 'Керим Алимарданов не включён в санкционный список.'],
  ['Ehsan Zahidov', 'Ehsan Zahidov ABŞ-ın sanksiyalarını şərh edib.'],
  ['İlham Əliyevə', 'Fəallar İlham Əliyevə qarşı sanksiya tətbiq edilməsini tələb edir.'],
  ['İlham Əliyev', 'İlham Əliyev sanksiyaları tənqid edib.'],
  ['Ilham Alijew', 'Ilham Alijew kritisierte die Sanktionen gegen Russland.'],
  ['Ilham Aliyev', 'Ilham Aliyev a critiqué les sanctions contre la Russie.'],
];

describe('a sentence that puts somebody under measures, or takes them off', () => {
  test.each(put)('%s: %s', (name, text) => {
    expect(isNews(judge(text, name)?.claim ?? 'quoted')).toBe(true);
  });
});

describe('a sentence that only names somebody, or tells no fact', () => {
  test.each(notPut)('%s: %s', (name, text) => {
    expect(isNews(judge(text, name)?.claim ?? 'quoted')).toBe(false);
  });
});

/** The words of these are ours as well. */
const told: readonly [claim: Claim, name: string, text: string][] = [
  ['lifted', 'Kerim Alimardanov', 'The Treasury removed Kerim Alimardanov from its sanctions list.'],
  ['lifted', 'Kerim Alimardanov', 'El Tesoro retiró a Kerim Alimardanov de la lista de sanciones.'],
  ['call', 'Kerim Alimardanov', 'Activists call for sanctions on Kerim Alimardanov.'],
  ['call', 'ქერიმ ალიმარდანოვს', 'ოპოზიცია ითხოვს, რომ აშშ-მა ქერიმ ალიმარდანოვს სანქციები დაუწესოს.'],
  ['denial', 'Kerim Alimardanov', 'Kerim Alimardanov is not under sanctions, the ministry said.'],
  ['denial', 'Քերիմ Ալիմարդանովը', 'Քերիմ Ալիմարդանովը պատժամիջոցների ցանկում չէ։'],
  [
    'anniversary',
    'Kerim Alimardanov',
    'Kerim Alimardanov, who was sanctioned by the United States in 2019, opened a school.',
  ],
  ['anniversary', 'Керим Алимарданов', 'Под санкции США Керим Алимарданов попал в декабре 2019 года.'],
  ['evasion', 'Kerim Alimardanov', 'Kerim Alimardanov set up companies in Hong Kong to evade US sanctions.'],
  ['evasion', 'كريم عليمردانوف', 'أسس كريم عليمردانوف شركات وهمية للالتفاف على العقوبات الأمريكية.'],
  ['ruling', 'Kerim Alimardanov', 'The General Court annulled the sanctions against Kerim Alimardanov.'],
  ['ruling', 'کریم علی‌مردانف', 'دادگاه اتحادیه اروپا تحریم کریم علی‌مردانف را باطل کرد.'],
  ['imposed', 'كريم عليمردانوف', 'فرضت وزارة الخزانة الأمريكية عقوبات على كريم عليمردانوف.'],
  ['imposed', 'کریم علی‌مردانف', 'آمریکا کریم علی‌مردانف را تحریم کرد.'],
  ['imposed', 'ქერიმ ალიმარდანოვს', 'აშშ-მა ქერიმ ალიმარდანოვს სანქციები დაუწესა.'],
  ['imposed', 'Քերիմ Ալիմարդանովի', 'ԱՄՆ-ն պատժամիջոցներ է սահմանել Քերիմ Ալիմարդանովի նկատմամբ։'],
  ['imposed', 'Kerim Alimardanov', 'Estados Unidos sancionó a Kerim Alimardanov por corrupción.'],
];

describe('what a sentence claims', () => {
  test.each(told)('%s of %s: %s', (claim, name, text) => {
    expect(judge(text, name, false, '2024-05-20T00:00:00Z')?.claim).toBe(claim);
  });

  test('a body that the designated serves, by its other name, is not the one who is designated', () => {
    const text =
      'Kerim Alimardanov, of the Main Department within the Ministry, known as Bandotdel, is designated under Section 7031(c).';
    expect(judge(text, 'Bandotdel', true)).toBeNull();
    expect(judge(text, 'Kerim Alimardanov', true)?.claim).toBe('imposed');
  });

  test.each([
    'The following individual is designated under the Global Human Rights Sanctions Regulations 2020: Kerim Alimardanov.',
    'Kerim Alimardanov was designated today under the Russia (Sanctions) (EU Exit) Regulations 2019.',
    'The Committee established pursuant to resolution 2140 (2014) added Kerim Alimardanov to its sanctions list.',
    'Australia has imposed a travel ban on Kerim Alimardanov under the Autonomous Sanctions Regulations 2011.',
    'The Council added Kerim Alimardanov to the sanctions list of Regulation (EU) No 269/2014.',
    'Kerim Alimardanov wurde nach der Verordnung von 2014 auf die Sanktionsliste gesetzt.',
    'Kerim Alimardanov a été inscrit sur la liste des sanctions en vertu du règlement de 2014.',
    'Керим Алимарданов внесён в санкционный список по указу 2014 года.',
    'On Dec. 31, 2023, OFAC designated Kerim Alimardanov for corruption.',
  ])('a year in the name of a law is no date: %s', (text) => {
    const published = text.includes('Dec. 31') ? '2024-01-02T00:00:00Z' : '2024-05-20T00:00:00Z';
    const name = text.startsWith('Керим') ? 'Керим Алимарданов' : 'Kerim Alimardanov';
    expect(judge(text, name, true, published)?.claim).toBe('imposed');
  });

  test('a year beside a law may be a date all the same', () => {
    const text =
      'Kerim Alimardanov, who was sanctioned under the Global Magnitsky Act in 2019, opened a school.';
    expect(judge(text, 'Kerim Alimardanov', false, '2024-05-20T00:00:00Z')?.claim).toBe('anniversary');
  });

  test('years of the conduct are not those of the designation', () => {
    const text =
      'On December 9, 2022, Kerim Alimardanov was designated under Section 7031(c) for torture in 2015 and 2016.';
    expect(judge(text, 'Kerim Alimardanov', true, '2022-12-09T00:00:00Z')?.claim).toBe('imposed');
  });

  test('a designation of a year ago is background', () => {
    const text = 'On December 9, 2022, Kerim Alimardanov was designated under Section 7031(c).';
    expect(judge(text, 'Kerim Alimardanov', false, '2023-12-09T00:00:00Z')?.claim).toBe('anniversary');
  });

  test('getting round measures is a reason for a designation', () => {
    const text = 'The US sanctioned Kerim Alimardanov for helping Russia to evade sanctions.';
    expect(judge(text, 'Kerim Alimardanov')?.claim).toBe('imposed');
  });

  test('a denial in the headline goes for what follows', () => {
    const text =
      'Fact check: No, the EU has not sanctioned the minister\n\nPosts say that Brussels froze the accounts of Kerim Alimardanov.';
    expect(judge(text, 'Kerim Alimardanov')?.claim).toBe('denial');
  });

  test('a designation is not missed over what a court decided before', () => {
    const text =
      'New names on the list of Washington\n\nThe Treasury blacklisted Kerim Alimardanov on Friday. A court had rejected a complaint against Kerim Alimardanov in 2018.';
    expect(judge(text, 'Kerim Alimardanov', false, '2022-12-09')?.claim).toBe('imposed');
  });

  test('the reason names the term that decided', () => {
    expect(
      judge('Activists call for sanctions on Kerim Alimardanov.', 'Kerim Alimardanov')?.reason,
    ).toContain('“on”');
  });
});

describe('whose measures they are', () => {
  test.each([
    ['us', 'The State Department sanctioned Kerim Alimardanov.'],
    ['eu', 'The US welcomed it when Brussels imposed sanctions on Kerim Alimardanov.'],
    ['gb', 'UK acts on Baku\n\nSanctions were imposed on Kerim Alimardanov.'],
    [null, 'The United Kingdom, Canada and Norway have sanctioned Kerim Alimardanov.'],
    [null, 'Sanctions were imposed on Kerim Alimardanov.'],
  ])('%s: %s', (jurisdiction, text) => {
    expect(judge(text, 'Kerim Alimardanov')?.jurisdiction).toBe(jurisdiction);
  });
});

describe('an official notice', () => {
  const notice = `Combating Global Corruption and Human Rights Abuses
The Department is today announcing public designations under Section 7031(c).
Azerbaijan
Kerim Heydar Alimardanov, of the Main Department for Combating Organized Crime within the Ministry of Internal Affairs, known as Bandotdel, for his involvement in torture.
Guinea
Alpha Conde
“The world is watching,” said Secretary Blinken.`;

  test.each(['Kerim Heydar Alimardanov', 'Alpha Conde'])(
    'names %s, with nothing but a heading above',
    (name) => {
      expect(judge(notice, name, true)).not.toBeNull();
    },
  );

  test.each(['Secretary Blinken', 'Ministry of Internal Affairs', 'Bandotdel'])(
    'only mentions %s',
    (name) => {
      expect(judge(notice, name, true)).toBeNull();
    },
  );

  test('of another matter says nothing, whomever it lists', () => {
    const visit = 'Readout of the visit to Baku\nParticipants\nIlham Aliyev\nEhsan Zakhidov';
    expect(judge(visit, 'Ilham Aliyev', true)).toBeNull();
  });

  test('the quote of a list line has its heading', () => {
    expect(judge(notice, 'Alpha Conde', true)?.quote).toBe('Guinea: Alpha Conde');
  });
});

test('somebody described in one sentence and named in the next', () => {
  const text =
    'For the first time the United States has imposed sanctions on an Azerbaijani police officer. Kerim Alimardanov is held responsible for torture.';
  expect(judge(text, 'Kerim Alimardanov')).not.toBeNull();
});

describe('an article about a designation', () => {
  const article = `US sanctions former Azerbaijani police official over torture

The US Department of State has sanctioned Kerim Alimardanov, the former head of the department against organised crime.
The decision was announced by Secretary of State Antony Blinken on Friday. Alimardanov and his family may not enter the United States.
In 2017 the department arrested dozens of believers in Nardaran, among them Taleh Bagirzade.
Elgiz Gahramanli told a court in 2017 that he had been beaten there.
President Ilham Aliyev awarded Alimardanov a medal in July 2015. Interior Minister Vilayat Eyvazov dismissed him in 2019.
The press service declined to comment. Its head, Ehsan Zakhidov, said that the sanctions were groundless.`;

  test('says so of whom it is about', () => {
    expect(judge(article, 'Kerim Alimardanov', false, '2022-12-10')?.claim).toBe('imposed');
  });

  test.each([
    'Antony Blinken',
    'Taleh Bagirzade',
    'Elgiz Gahramanli',
    'Ilham Aliyev',
    'Vilayat Eyvazov',
    'Ehsan Zakhidov',
  ])('says nothing of %s', (name) => {
    expect(judge(article, name, false, '2022-12-10')).toBeNull();
  });
});

test('a long text is judged in no time', () => {
  const text = `${'The committee discussed sanctions on, against and upon many matters. '.repeat(1500)}Kerim Alimardanov.`;
  const started = performance.now();
  judge(text, 'Kerim Alimardanov');
  judge('sanctions on '.repeat(8000), 'on');
  expect(performance.now() - started).toBeLessThan(5000);
});
