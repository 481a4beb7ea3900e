import type { EntryName } from '../../model/entry.ts';
import { type Fields, joined } from '../fields.ts';
import { scriptOf } from '../script.ts';
import type { References } from './references.ts';

/** The parts of a name in the order that OFAC prints them in, before and behind the comma. */
const familyOrder = ['Last Name', 'Patronymic', 'Matronymic', 'Maiden Name'];
const givenOrder = ['First Name', 'Middle Name', 'Patronymic', 'Nickname'];
const wholeNames = new Set(['Last Name', 'Entity Name', 'Vessel Name', 'Aircraft Name']);

/** The names of an `Identity`, the primary one first; empty where it has none. */
export function readNames(identity: Fields, references: References): readonly EntryName[] {
  identity.ignoreAttributes('ID', 'FixedRef', 'Primary');
  const types = readPartTypes(identity, references);
  const names = identity.all('Alias').flatMap((alias) => {
    alias.ignoreAttributes('FixedRef');
    const isPrimary = alias.attribute('Primary') === 'true';
    const quality = alias.attribute('LowQuality') === 'true' ? 'weak' : 'strong';
    const type = references.text('AliasType', alias.attribute('AliasTypeID'));
    const label = type === null || type === 'Name' ? {} : { label: type };
    return alias.all('DocumentedName').flatMap((name) => {
      const { full, script } = readName(name, types, references);
      if (full === '') return [];
      const inScript = script === null ? {} : { script };
      return [{ isPrimary: isPrimary && script === null, quality, full, ...label, ...inScript } as const];
    });
  });
  const primary = names.find(({ isPrimary }) => isPrimary) ?? names[0];
  if (primary === undefined) return [];
  return [primary, ...names.filter((name) => name !== primary)].map((name) => {
    const { isPrimary: _, ...rest } = name;
    return { ...rest, kind: name === primary ? 'primary' : 'alias' };
  });
}

/** Of which kind the parts of the names are: the groups stand behind the names, a group for each part. */
function readPartTypes(identity: Fields, references: References): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const groups of identity.all('NamePartGroups')) {
    for (const group of groups.list('MasterNamePartGroup', 'NamePartGroup')) {
      const type = references.text('NamePartType', group.attribute('NamePartTypeID'));
      types.set(group.attribute('ID') ?? '', type ?? '');
    }
  }
  return types;
}

/** `LAST, First Middle`. The file has family names in either case; OFAC prints them in capitals. */
function readName(
  name: Fields,
  types: ReadonlyMap<string, string>,
  references: References,
): { full: string; script: string | null } {
  name.ignoreAttributes('ID', 'FixedRef', 'DocNameStatusID');
  let code: string | null = null;
  const parts = name.list('DocumentedNamePart', 'NamePartValue').map((value) => {
    value.ignoreAttributes('ScriptStatusID', 'Acronym');
    const scriptId = value.attribute('ScriptID');
    code ??= references.detail('Script', scriptId);
    const type = types.get(value.attribute('NamePartGroupID') ?? '') ?? '';
    return { type, text: value.own() ?? '' };
  });
  const hasWhole = parts.some(({ type }) => wholeNames.has(type));
  const family = parts.filter(({ type }) => isFamily(type, hasWhole));
  const given = parts.filter((part) => !family.includes(part));
  const full = joined([inOrder(family, familyOrder).toUpperCase(), inOrder(given, givenOrder)]);
  return { full, script: scriptWith(code, full) };
}

interface Part {
  readonly type: string;
  readonly text: string;
}

/** What is not in the order comes last. */
function inOrder(parts: readonly Part[], order: readonly string[]): string {
  const rank = ({ type }: Part): number => (order.includes(type) ? order.indexOf(type) : order.length);
  const sorted = [...parts].sort((a, b) => rank(a) - rank(b));
  return joined(
    sorted.map(({ text }) => text),
    ' ',
  );
}

/** Without a last name, the father's and the mother's names are the family's, as in Spanish. */
function isFamily(type: string, hasWhole: boolean): boolean {
  if (wholeNames.has(type) || type === 'Matronymic' || type === 'Maiden Name') return true;
  return type === 'Patronymic' && !hasWhole;
}

/** OFAC's code where it is one of ISO 15924 and says more than the letters do: two kinds of Chinese. */
function scriptWith(code: string | null, full: string): string | null {
  const script = scriptOf(full);
  if (script === null || code === null) return script;
  return /^[A-Z][a-z]{3}$/.test(code) && code !== 'Latn' ? code : script;
}
