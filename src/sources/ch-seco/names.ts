import type { EntryName } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import type { Fields } from '../fields.ts';
import { scriptOf } from '../script.ts';

const types: ReadonlySet<string> = new Set(['primary-name', 'alias', 'formerly-known-as']);

/** More combinations of spellings than this say nothing new: each spelling is among them. */
const mostForms = 24;

/** One `name` in its own spelling and in each other script or language it is published in. */
export function readName(name: Fields, isMain: boolean, report: ReadReport): EntryName[] {
  name.ignoreAttributes('ssid', 'lang');
  const type = name.attribute('name-type') ?? '';
  if (!types.has(type)) report.unknown(`name@name-type: ${type}`);
  const quality = name.attribute('quality') === 'low' ? 'weak' : 'strong';
  const label = type === 'formerly-known-as' ? { label: 'formerly known as' } : {};
  const [own = '', ...others] = formsOf(name.all('name-part'));
  return [own, ...others]
    .filter((full) => full !== '')
    .map((full, i): EntryName => {
      const script = scriptOf(full);
      const kind = i === 0 && isMain && type === 'primary-name' ? 'primary' : 'alias';
      return { full, kind, quality, ...label, ...(script === null ? {} : { script }) };
    });
}

interface Part {
  readonly order: number;
  readonly value: string;
  /** Language and script → spellings. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
}

/** The whole name as its parts are ordered, then with the spellings of each language and script. */
function formsOf(fields: readonly Fields[]): string[] {
  const parts = fields.flatMap(readPart).sort((a, b) => a.order - b.order);
  const tongues = new Set(parts.flatMap(({ variants }) => [...variants.keys()]));
  const forms = new Set([parts.map(({ value }) => value).join(' ')]);
  for (const tongue of tongues) {
    let combined = [''];
    for (const { value, variants } of parts) {
      const spellings = variants.get(tongue) ?? [value];
      combined = combined.flatMap((start) => spellings.map((one) => `${start} ${one}`)).slice(0, mostForms);
    }
    for (const form of combined) forms.add(form.trim());
  }
  return [...forms];
}

/** A title is no part of a name: it goes. */
function readPart(part: Fields): Part[] {
  const order = Number(part.attribute('order') ?? '0');
  const isTitle = part.attribute('name-part-type') === 'title';
  const variants = new Map<string, string[]>();
  for (const variant of part.all('spelling-variant')) {
    variant.ignoreAttributes('ssid');
    const tongue = `${variant.attribute('lang') ?? ''} ${variant.attribute('script') ?? ''}`;
    const text = variant.own();
    if (text !== null) variants.set(tongue, [...(variants.get(tongue) ?? []), text]);
  }
  const value = part.text('value');
  return isTitle || value === null ? [] : [{ order, value, variants }];
}
