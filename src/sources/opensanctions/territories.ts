import type { ReadReport } from '../adapter.ts';
import { isCountryCode } from '../countries.ts';
import { wordTable } from '../word-table.ts';

/** Codes of FollowTheMoney that ISO 3166-1 has not, or no longer. */
const others = wordTable<string>({
  cshh: 'Czechoslovakia',
  csxx: 'Serbia and Montenegro',
  ddde: 'East Germany',
  eu: 'European Union',
  suhh: 'Soviet Union',
  'x-so': 'Somaliland',
  yucs: 'Yugoslavia',
  zz: 'Global',
});

export interface Territories {
  readonly codes: readonly string[];
  /** Those that are no country of today, or only a part of one. */
  readonly remarks: readonly string[];
}

/**
 * Country codes as published: a part of a country (`gb-sct`, `az-nk`) counts as the country and is named in a
 * remark, as are unions and states that are no more. What is neither is reported.
 */
export function territoriesOf(published: readonly string[], path: string, report: ReadReport): Territories {
  const codes = new Set<string>();
  const remarks = new Set<string>();
  for (const text of published) {
    const code = text.toLowerCase();
    const [whole = ''] = code.split('-');
    if (isCountryCode(code)) codes.add(code);
    else if (code in others) remarks.add(`Country: ${others[code]}`);
    else if (isCountryCode(whole)) {
      codes.add(whole);
      remarks.add(`Country: ${code}`);
    } else {
      remarks.add(`Country: ${text}`);
      report.unknown(`${path}: ${text}`);
    }
  }
  return { codes: [...codes], remarks: [...remarks] };
}
