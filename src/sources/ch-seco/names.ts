import type { EntryName } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import type { Fields } from '../fields.ts';
import { scriptOf } from '../script.ts';

const types: ReadonlySet<string> = new Set(['primary-name', 'alias', 'formerly-known-as']);

/** More combinations of spellings than this say nothing new. */
const mostForms = 24;

export interface Names {
  readonly names: readonly EntryName[];
  readonly titles: readonly string[];
}

/** One `name` in its own spelling and in each other script or language it is published in, without its title. */
export function readName(name: Fields, isMain: boolean, report: ReadReport): Names {
  name.ignoreAttributes('ssid', 'lang');
  const type = name.attribute('name-type') ?? '';
  if (!types.has(type)) report.unknown(`name@name-type: ${type}`);
  const quality = name.attribute('quality') === 'low' ? 'weak' : 'strong';
  const label = type === 'formerly-known-as' ? { label: 'formerly known as' } : {};
  const parts = name.all('name-part').flatMap(readPart);
  const [own = '', ...others] = formsOf(parts.filter(({ isTitle }) => !isTitle));
  const names = [own, ...others]
    .filter((full) => full !== '')
    .map((full, i): EntryName => {
      const script = scriptOf(full);
      const kind = i === 0 && isMain && type === 'primary-name' ? 'primary' : 'alias';
      return { full, kind, quality, ...label, ...(script === null ? {} : { script }) };
    });
  return { names, titles: parts.flatMap(({ isTitle, value }) => (isTitle ? value : [])) };
}

interface Part {
  readonly order: number;
  readonly isTitle: boolean;
  readonly value: string;
  /** Language and script → spellings. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
}

/** The whole name as its parts are ordered, then with the spellings of each language and script. */
function formsOf(published: readonly Part[]): string[] {
  const parts = published.toSorted((a, b) => a.order - b.order);
  const tongues = new Set(parts.flatMap(({ variants }) => [...variants.keys()]));
  const forms = new Set([parts.map(({ value }) => value).join(' ')]);
  for (const tongue of tongues) {
    for (const form of combined(parts.map(({ value, variants }) => variants.get(tongue) ?? [value]))) {
      forms.add(form);
    }
  }
  return [...forms];
}

/** Each spelling with each of the others; where that is too many, each of them once. */
function combined(parts: readonly (readonly string[])[]): readonly string[] {
  const count = parts.reduce((product, { length }) => product * length, 1);
  if (count <= mostForms) {
    return parts.reduce<readonly string[]>(
      (starts, spellings) => starts.flatMap((start) => spellings.map((one) => `${start} ${one}`.trim())),
      [''],
    );
  }
  const longest = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) =>
    parts.map((spellings) => spellings[i % spellings.length]).join(' '),
  );
}

function readPart(part: Fields): Part[] {
  const order = Number(part.attribute('order') ?? '0');
  const isTitle = part.attribute('name-part-type') === 'title';
  const variants = new Map<string, string[]>();
  for (const variant of part.all('spelling-variant')) {
    // The type says `not-defined`, or by which rules a name was transliterated.
    variant.ignoreAttributes('ssid', 'spelling-variant-type');
    const tongue = `${variant.attribute('lang') ?? ''} ${variant.attribute('script') ?? ''}`;
    const text = variant.own();
    if (text !== null) variants.set(tongue, [...(variants.get(tongue) ?? []), text]);
  }
  const value = part.text('value');
  return value === null ? [] : [{ order, isTitle, value, variants }];
}
