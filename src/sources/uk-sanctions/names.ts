import type { EntryName } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { distinctNames } from '../distinct.ts';
import { type Fields, joined } from '../fields.ts';
import { scriptOf } from '../script.ts';

/** The names, the primary one first. Name6 is the family name, or the whole one where there is no other part. */
export function readNames(fields: Fields, report: ReadReport): EntryName[] {
  const latin = fields.list('Names', 'Name').flatMap((name) => readName(name, report));
  const [first, ...others] = latin.sort(
    (a, b) => Number(b.kind === 'primary') - Number(a.kind === 'primary'),
  );
  if (first === undefined) return [];
  // A list with no name marked as primary still has one to be known by.
  // The same one may be filed as a variation and as an alias.
  return distinctNames([{ ...first, kind: 'primary' }, ...others, ...nonLatinNames(fields)]);
}

function readName(name: Fields, report: ReadReport): EntryName[] {
  const parts = [1, 2, 3, 4, 5, 6].map((n) => name.text(`Name${n}`));
  const type = name.text('NameType') ?? '';
  const strength = name.text('AliasStrength');
  const full = joined(parts, ' ');
  if (full === '') return [];
  const isPrimary = type === '' || /^primary name$/i.test(type);
  // Both spellings of these words occur, and `ALias`.
  if (!isPrimary && !/^(?:primary name variation|alias)$/i.test(type))
    report.unknown(`Name/NameType: ${type}`);
  const label = strength ?? (/variation/i.test(type) ? type : null);
  return [
    {
      full,
      kind: isPrimary ? 'primary' : 'alias',
      quality: /^low/i.test(strength ?? '') ? 'weak' : 'strong',
      ...(label === null ? {} : { label }),
    },
  ];
}

function nonLatinNames(fields: Fields): EntryName[] {
  return fields.list('NonLatinNames', 'NonLatinName').flatMap((name): EntryName[] => {
    name.ignore('NonLatinScriptType', 'NonLatinScriptLanguage');
    const full = name.text('NameNonLatinScript');
    if (full === null) return [];
    const script = scriptOf(full);
    return [{ full, kind: 'alias', quality: 'strong', ...(script === null ? {} : { script }) }];
  });
}
