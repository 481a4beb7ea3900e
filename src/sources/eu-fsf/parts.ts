import type { ReadReport } from '../adapter.ts';
import { countriesOf, isCountryCode } from '../countries.ts';
import { type Fields, joined } from '../fields.ts';

/** Which row of the Commission's database it is, and which language version of the act was typed in. */
export function ignoreBookkeeping(part: Fields): void {
  part.ignoreAttributes('logicalId', 'regulationLanguage');
}

/** Free words about a part: its remarks, and the rare additional information as `key: value`. */
export function notesOf(part: Fields): readonly string[] {
  const more = part
    .all('additionalInformation')
    .map((info) => joined([info.attribute('key'), info.attribute('value')], ': '));
  return [...part.texts('remark'), ...more].filter((note) => note !== '');
}

export interface Country {
  readonly codes: readonly string[];
  /** The published name, in capitals, else the code; null where the country is not stated. */
  readonly name: string | null;
}

/** The country of a part: `00` and `UNKNOWN` stand for none, and codes may be those of states that are gone. */
export function countryOf(part: Fields, path: string, report: ReadReport): Country {
  const code = part.attribute('countryIso2Code');
  const published = part.attribute('countryDescription');
  const name = published === 'UNKNOWN' ? null : published;
  if (code !== null && isCountryCode(code)) return { codes: [code.toLowerCase()], name: name ?? code };
  return { codes: countriesOf(name === null ? [] : [name], path, report), name };
}

/** An attribute that is `true`, `false` or missing; anything else is reported and taken for `false`. */
export function flag(part: Fields, name: string, path: string, report: ReadReport): boolean {
  const value = part.attribute(name);
  if (value !== null && value !== 'true' && value !== 'false') report.unknown(`${path}@${name}: ${value}`);
  return value === 'true';
}
