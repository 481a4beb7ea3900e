import type { XmlElement } from '../../formats/xml-records.ts';
import { bareEntry, type Entry, type EntryName } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { Fields, joined } from '../fields.ts';
import { keyPart } from '../key.ts';
import { scriptOf } from '../script.ts';
import { readBirth } from './birth.ts';

/** Which regulation it is: `SOR/2017-233` and its long title. */
export interface Instrument {
  readonly number: string | null;
  readonly title: string | null;
}

export function readInstrument(identification: XmlElement): Instrument {
  const text = (name: string): string | null =>
    identification.children.find((child) => child.name === name)?.text.trim() || null;
  return { number: text('InstrumentNumber'), title: text('LongTitle') };
}

/** Attributes of layout and of the department's own editing; an `id` is given anew with every amendment. */
const attributes = [
  ...['inforce-start-date', 'enacted-date', 'lastAmendedDate', 'fid', 'id', 'enactId'],
  ...['format-ref', 'language-align', 'list-item'],
];

/**
 * One item of a schedule; null where it is repealed or, having no number, no item. Its id is the name: numbers
 * belong to the print of the day, and a birth date is added or corrected later. `inforce-start-date` is no
 * listing date, since it is renewed when the schedule is printed anew: in 2018 it was the same for people
 * listed in 2017. Throws `ReadError` where an item in force has no name.
 */
export function readItem(element: XmlElement, instrument: Instrument, report: ReadReport): Entry | null {
  const fields = new Fields(element, report);
  fields.ignoreAttributes(...attributes);
  const label = fields.text('Label');
  const texts = fields.all('Text');
  const isRepealed = texts.some((text) => text.all('Repealed').length > 0);
  const published = texts.map((text) => readText(text)).join(' ');
  if (isRepealed) return null;
  fields.finish();
  if (label === null) {
    report.skipped(`${element.name} without a number`);
    return null;
  }
  const { names, birth, rest } = readPublished(published);
  const name = names[0]?.full ?? '';
  if (keyPart(name) === '')
    throw new ReadError('E_READ_FIELD', `the item of line ${element.line} has no name`);
  return {
    ...bareEntry(keyPart(name), 'Person', names),
    birthDates: birth === null ? [] : readBirth(birth),
    positions: rest === '' ? [] : [rest],
    programs: instrument.title === null ? [] : [instrument.title],
    legalBasis: [joined([instrument.number, 'schedule', `item ${label}`])],
    remarks: birth === null || readBirth(birth).length > 0 ? [] : [`Date of birth: ${birth}`],
  };
}

function readText(text: Fields): string {
  text.ignore('FootnoteRef');
  text.ignoreAttributes(...attributes);
  return text.own() ?? '';
}

/** `Name (also known as Other) (born on July 7, 1978)` and `Name, born on July 7, 1978, former minister`. */
function readPublished(text: string): { names: EntryName[]; birth: string | null; rest: string } {
  const inline = /^([^()]+?), born (?:on|in) ((?:[^,]|, (?=\d{4}))+)(?:, (.*))?$/.exec(text);
  if (inline !== null) {
    return { names: [primary(inline[1] ?? '')], birth: inline[2] ?? null, rest: inline[3] ?? '' };
  }
  const birth = /\(born (?:on |in )?([^()]*)\)/.exec(text)?.[1] ?? null;
  const others = [...text.matchAll(/\((?:also known as|a\.?k\.?a\.?)(?: among other names)? ([^()]*)\)/gi)];
  const name = text
    .replace(/(?<!\s)\s*\((?:born|also known as|a\.?k\.?a\.?) [^()]*\)/gi, '')
    .replace(/(?<![\s,;])[\s,;]+$/, '');
  const aliases = others.flatMap(([, list = '']) => list.split(/[,;] (?:and |or )?| and | or /));
  return { names: [primary(name), ...aliases.map((alias) => otherName(alias.trim()))], birth, rest: '' };
}

function primary(full: string): EntryName {
  return { full, kind: 'primary', quality: 'strong' };
}

function otherName(full: string): EntryName {
  const script = scriptOf(full);
  const label = 'also known as';
  return { full, kind: 'alias', quality: 'strong', label, ...(script === null ? {} : { script }) };
}
