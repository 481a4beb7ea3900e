import type { Language } from '../../model/watchlist.ts';
import {
  conditions,
  dates,
  kinds,
  limits,
  lines,
  type Other,
  reasons,
  sexes,
  type Translations,
} from './explanation-phrases.ts';

function phrase(
  table: Readonly<Record<string, Translations>>,
  english: string,
  language: Other,
): string | null {
  return Object.hasOwn(table, english) ? (table[english]?.[language] ?? null) : null;
}

/** The lines that hold one of several phrases. */
function withPhrase(line: string, language: Other): string | null {
  const agreement = /^(.+ [=~] .+): ([^:()]+) (\(\d[\d.]*\))$/.exec(line);
  if (agreement) {
    const reason = phrase(reasons, agreement[2] ?? '', language);
    if (reason !== null) return `${agreement[1]}: ${reason} ${agreement[3]}`;
  }
  const extra = /^(.+): ([a-z ]+), only on one side \(0\)$/.exec(line);
  if (extra) {
    const kind = phrase(kinds, extra[2] ?? '', language);
    const oneSide = language === 'ru' ? 'только с одной стороны' : 'yalnız bir tərəfdə';
    if (kind !== null) return `${extra[1]}: ${kind}, ${oneSide} (0)`;
  }
  const date = /^birth date (.+) and (.+): ([a-z ,]*[a-z])( \(.+\))?$/.exec(line);
  if (date) {
    const relation = phrase(dates, date[3] ?? '', language);
    const [both, and] = language === 'ru' ? ['даты рождения', 'и'] : ['doğum tarixləri', 'və'];
    if (relation !== null) return `${both} ${date[1]} ${and} ${date[2]}: ${relation}${date[4] ?? ''}`;
  }
  const sex = /^gender (\w+) on the watchlist, (\w+) on the list: differ (\(.+\))$/.exec(line);
  if (sex) {
    const [ours, theirs] = [phrase(sexes, sex[1] ?? '', language), phrase(sexes, sex[2] ?? '', language)];
    if (ours !== null && theirs !== null)
      return language === 'ru'
        ? `пол: ${ours} в списке наблюдения, ${theirs} в санкционном: расходятся ${sex[3]}`
        : `cins: müşahidə siyahısında ${ours}, sanksiya siyahısında ${theirs}: fərqlidir ${sex[3]}`;
  }
  return null;
}

/** `the rule any-azerbaijani holds: country AZ or RU, program GLOMAG`. */
function ruleIn(line: string, language: Other): string | null {
  const [, rule, condition = ''] = /^the rule (.+) holds: (.+)$/.exec(line) ?? [];
  if (rule === undefined) return null;
  const names = Object.keys(conditions).join('|');
  const [or, any] = language === 'ru' ? ['или', 'любым объектом'] : ['və ya', 'istənilən obyekt'];
  const said = condition
    .replaceAll(' or ', ` ${or} `)
    .replace('linked to any subject', `linked to ${any}`)
    .replace(new RegExp(`(^|, )(${names}) `, 'g'), (_, before: string, name: string) => {
      return `${before}${conditions[name]?.[language]} `;
    });
  return language === 'ru' ? `выполнено правило ${rule}: ${said}` : `qayda ödənilir, ${rule}: ${said}`;
}

/** `numbers disagree (× 0.6); junior on one side only (× 0.97)`. */
function limitsIn(line: string, language: Other): string | null {
  const parts = line.split('; ').map((part) => {
    const [, english = '', factor = ''] = /^(.+) (\(× [\d.]+\))$/.exec(part) ?? [];
    const known = phrase(limits, english, language);
    return known === null ? plainLine(part, language) : `${known} ${factor}`;
  });
  return parts.every((part) => part !== null) ? parts.join('; ') : null;
}

function plainLine(line: string, language: Other): string | null {
  for (const [pattern, translations] of lines) {
    if (pattern.test(line)) return line.replace(pattern, translations[language]);
  }
  return null;
}

/** A line of what speaks for an entry since it was ignored; the rest is a line as others. */
export const sinceIgnored = /^new since you ignored it: (.+)$/;

/** A line that explains a match, in the message's language; null where it is of a shape that none is known for. */
export function translated(line: string, language: Language): string | null {
  if (language === 'en') return line;
  const [, news] = sinceIgnored.exec(line) ?? [];
  if (news !== undefined) {
    const inner = translated(news, language);
    const since =
      language === 'ru' ? 'новое с тех пор, как вы отклонили запись' : 'siz rədd edəndən bəri yeni';
    return inner === null ? null : `${since}: ${inner}`;
  }
  const [, ofHeadline] = /^the headline: (.+)$/.exec(line) ?? [];
  if (ofHeadline !== undefined) {
    const inner = translated(ofHeadline, language);
    return inner === null ? null : `${language === 'ru' ? 'заголовок' : 'başlıq'}: ${inner}`;
  }
  return (
    ruleIn(line, language) ??
    withPhrase(line, language) ??
    plainLine(line, language) ??
    limitsIn(line, language)
  );
}

/** The same, with the English line itself where there is no other. */
export function explanationIn(language: Language, line: string): string {
  return translated(line, language) ?? line;
}
