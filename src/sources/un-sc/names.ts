import type { EntryName } from '../../model/entry.ts';
import { type Fields, joined } from '../fields.ts';
import { scriptOf } from '../script.ts';

const nameParts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const;

/** The primary name, in up to four parts; empty where there is none. */
export function primaryName(fields: Fields): string {
  return joined(
    nameParts.map((part) => fields.text(part)),
    ' ',
  );
}

/** The primary name in its original script; some cells hold several, some name the language behind it. */
export function originalNames(fields: Fields): EntryName[] {
  return fields.texts('NAME_ORIGINAL_SCRIPT').flatMap((cell) =>
    cell.split(/[;؛،]/).flatMap((part): EntryName[] => {
      const full = part.replace(/\(\p{Script=Latin}+\)/u, '').trim();
      return full === '' ? [] : [{ full, kind: 'alias', quality: 'strong', ...inScript(full) }];
    }),
  );
}

/**
 * One alias element: quality Good or Low for people, a.k.a. or f.k.a. for others. Most empty elements stand
 * for "none". Several names in one cell, `Azim Adhajani; Azim Agha-Jani`, are several aliases.
 */
export function aliasNames(alias: Fields): EntryName[] {
  const published = alias.text('QUALITY');
  const quality = published?.toLowerCase() === 'low' ? 'weak' : 'strong';
  const label = published === null || published === 'Good' ? {} : { label: published };
  return alias
    .texts('ALIAS_NAME')
    .flatMap(splitCell)
    .map((full) => ({ full, kind: 'alias', quality, ...label, ...inScript(full) }));
}

/** A parenthesis that changes the script holds the same name again: `Abou Mouhadjir (ابو مهاجر)`. */
function splitCell(cell: string): string[] {
  const change = scriptChange(cell);
  const inside = cell
    .slice(change + 1)
    .replace(/^original script: ?/, '')
    .replace(/\),?$/, '');
  const names = change === -1 ? cell.split(';') : [cell.slice(0, change), ...inside.split(';')];
  return names.map((name) => name.replace('(original script)', '').trim()).filter((name) => name !== '');
}

/** Where the parenthesis opens, or -1. */
function scriptChange(cell: string): number {
  for (let at = cell.indexOf('('); at > 0; at = cell.indexOf('(', at + 1)) {
    const [next = ''] = cell.slice(at).split(/[;)]/);
    if (scriptOf(next) !== scriptOf(cell.slice(0, at))) return at;
  }
  return -1;
}

function inScript(name: string): { script?: string } {
  const script = scriptOf(name);
  return script === null ? {} : { script };
}
