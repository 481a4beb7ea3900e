import { bareEntry, type Entry, schemas } from '../../src/model/entry.ts';
import type { Item } from '../../src/model/item.ts';
import { demand, shown } from './part.ts';

const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** What `Entry` promises, of whatever was read: types at run time, names that are names, dates that are dates. */
export function demandEntry(entry: Entry): void {
  const model = bareEntry('', 'Person', []);
  const keys = Object.keys(entry).sort();
  demand(shown(keys) === shown(Object.keys(model).sort()), () => `fields ${shown(keys)}`);
  demand(Object.getPrototypeOf(entry) === Object.prototype, () => 'an entry of another prototype');
  demand(isText(entry.id), () => `the id is ${shown(entry.id)}`);
  demand(schemas.includes(entry.schema), () => `the schema is ${shown(entry.schema)}`);
  demand(entry.names.length > 0, () => 'no name');
  for (const { full, kind, quality } of entry.names) {
    demand(isText(full), () => `a name is ${shown(full)}`);
    demand(kind === 'primary' || kind === 'alias', () => `a name is of kind ${shown(kind)}`);
    demand(quality === 'strong' || quality === 'weak', () => `a name is of quality ${shown(quality)}`);
  }
  for (const birth of entry.birthDates) {
    for (const day of [birth.from, birth.to ?? birth.from])
      demand(isDate(day), () => `a birth date is ${shown(birth)}`);
  }
  demand(entry.listedOn === null || isDate(entry.listedOn), () => `listed on ${shown(entry.listedOn)}`);
  for (const { type, value } of entry.identifiers) {
    demand(typeof type === 'string' && isText(value), () => `an identifier is ${shown({ type, value })}`);
  }
  for (const { type, name } of entry.relations) {
    demand(typeof type === 'string' && isText(name), () => `a relation is ${shown({ type, name })}`);
  }
  const { birthPlaces, nationalities, countries, programs, legalBasis, positions, addresses, remarks } =
    entry;
  for (const [field, values] of Object.entries({
    ...{ birthPlaces, nationalities, countries, programs, legalBasis, positions, addresses, remarks },
  })) {
    demand(values.every(isText), () => `${field} is ${shown(values)}`);
  }
  demandStorable(entry);
}

/** What `Item` promises. */
export function demandItem(item: Item): void {
  demand(isText(item.id), () => `the id is ${shown(item.id)}`);
  demand(
    item.url === null || /^https?:/.test(new URL(item.url).protocol),
    () => `the address is ${shown(item.url)}`,
  );
  const time = item.publishedAt;
  demand(time === null || new Date(time).toISOString() === time, () => `published at ${shown(time)}`);
  demand(
    item.language === null || /^[a-z]/i.test(item.language),
    () => `the language is ${shown(item.language)}`,
  );
  for (const text of [item.title, item.summary, item.content ?? '']) {
    demand(typeof text === 'string', () => `a text is ${shown(text)}`);
  }
  demandStorable(item);
}

/** As JSON, which is how it is stored, it stays what it is. */
function demandStorable(value: object): void {
  const json = JSON.stringify(value);
  demand(JSON.stringify(JSON.parse(json)) === json, () => `is stored as something else: ${shown(value)}`);
}

function isText(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

function isDate(day: string): boolean {
  if (!date.test(day)) return false;
  const time = new Date(day);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
