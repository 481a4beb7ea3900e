import type { EntryName } from '../../model/entry.ts';
import type { Fields } from '../fields.ts';
import { scriptOf } from '../script.ts';
import { textOf } from './features.ts';

/**
 * The names as OFAC prints them, `LAST, First`, the primary one first. Each comes in one or more scripts;
 * another script's form of the primary name is an alias that no list of aliases has.
 */
export function readNames(names: readonly Fields[]): EntryName[] {
  const read = names.flatMap((name) => {
    name.ignoreAttributes('id');
    const isPrimary = name.text('isPrimary') === 'true';
    const quality = name.text('isLowQuality') === 'true' ? 'weak' : 'strong';
    // In the other formats of the same list, and in print, they are written small.
    const label = textOf(name, 'aliasType')?.toLowerCase();
    return name.list('translations', 'translation').flatMap((translation): EntryName[] => {
      const full = fullName(translation);
      const isOwn = translation.text('isPrimary') === 'true';
      const script = scriptOf(full);
      const kind = isPrimary && isOwn ? 'primary' : 'alias';
      const marks = { ...(label === undefined ? {} : { label }), ...(script === null ? {} : { script }) };
      return full === '' ? [] : [{ full, kind, quality, ...marks }];
    });
  });
  const isPrimary = ({ kind }: EntryName): boolean => kind === 'primary';
  return [...read.filter(isPrimary), ...read.filter((name) => !isPrimary(name))];
}

/** The parts say the same again, in the case of a business card. Scripts are told by their letters. */
function fullName(translation: Fields): string {
  translation.ignoreAttributes('id');
  translation.ignore('script', 'formattedFirstName', 'formattedLastName', 'nameParts');
  return translation.text('formattedFullName') ?? '';
}
