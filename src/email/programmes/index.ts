import type { AlertEntry } from '../../model/alert.ts';
import type { Jurisdiction } from '../../model/jurisdiction.ts';
import type { Effect, Programme } from './effects.ts';
import { euProgrammes, euRegulations, unProgrammes } from './eu-un.ts';
import { namedIn } from './named.ts';
import { usProgrammes } from './us.ts';

export type { Effect, Programme } from './effects.ts';

const byOrder = byAct(usProgrammes, 'order');
const byRegulation = new Map([...byAct(euProgrammes, 'regulation'), ...Object.entries(euRegulations)]);

function byAct(programmes: Readonly<Record<string, Programme>>, form: string): Map<string, Programme> {
  return new Map(
    Object.values(programmes).flatMap((programme) =>
      programme.act?.form === form ? [[programme.act.number, programme] as const] : [],
    ),
  );
}

function find(table: Readonly<Record<string, Programme>>, key: string): Programme | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** What a programme or a legal basis, as a list publishes it, stands for; null where that is not known for certain. */
export function programmeOf(published: string, jurisdiction: Jurisdiction | null): Programme | null {
  const text = published.trim();
  if (/\b7031\s*\(c\)/i.test(text)) return find(usProgrammes, '7031(c)');
  switch (jurisdiction) {
    case 'us':
      return usProgramme(text);
    case 'eu':
      return euProgramme(text);
    case 'un':
      return find(unProgrammes, text);
    case 'gb':
    case 'ca':
    case 'ch':
    case 'au':
      return namedIn(text, jurisdiction);
    default:
      return collected(text);
  }
}

function usProgramme(text: string): Programme | null {
  const [, number] = /^(?:Executive Order|E\.?O\.?) (\d{5})\b/.exec(text) ?? [];
  return find(usProgrammes, text) ?? (number === undefined ? null : (byOrder.get(number) ?? null));
}

/** `269/2014 (OJ L78) http…`. Acts that amend have numbers of their own, which say nothing. */
function euProgramme(text: string): Programme | null {
  const [, number] = /^(\d+\/\d+)\b/.exec(text) ?? [];
  return find(euProgrammes, text) ?? (number === undefined ? null : (byRegulation.get(number) ?? null));
}

/** A collection of many authorities' lists puts theirs in front: `US-GLOMAG`, `EU-UKR`. */
function collected(text: string): Programme | null {
  const [, whose, code = ''] = /^(US|EU)-(.+)$/.exec(text) ?? [];
  if (whose === 'US') return find(usProgrammes, code);
  return whose === 'EU' ? find(euProgrammes, code) : null;
}

const stated: readonly (readonly [RegExp, readonly Effect[]])[] = [
  [/\basset freeze\b|\bBlock(?:ing)?\b/i, ['frozen']],
  [/\bfinancial sanctions\b/i, ['frozen', 'noFunds']],
  [/\btravel ban\b/i, ['barred']],
  [/\barms embargo\b/i, ['arms']],
  [/\bport entry\b/i, ['port']],
];

/**
 * What a list says of the entry itself: the UK's `Sanctions: Asset freeze, Travel Ban`, the Swiss `annex 13 -- Travel ban`,
 * OFAC's `Sanctions: Block`.
 */
export function effectsStated({ remarks, legalBasis }: AlertEntry): Effect[] {
  const lines = [...remarks.filter((line) => /^Sanctions\b/.test(line)), ...legalBasis.filter(isSwiss)];
  return [...new Set(stated.flatMap(([sign, of]) => (lines.some((line) => sign.test(line)) ? of : [])))];
}

function isSwiss(line: string): boolean {
  return / -- |, annex /.test(line);
}
