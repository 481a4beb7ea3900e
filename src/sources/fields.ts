import type { XmlElement } from '../formats/xml-records.ts';
import type { ReadReport } from './adapter.ts';

/**
 * A record as an adapter reads it: whatever was not asked for by the time of `finish` is reported as unknown,
 * so that a field a publisher adds is noticed. Texts come trimmed, white space squashed, never empty.
 */
export class Fields {
  readonly #element: XmlElement;
  readonly #parent: Fields | null;
  readonly #report: ReadReport;
  // Lists in place of sets, and none before there is something to keep: large lists have millions of elements.
  #known: string[] = noNames;
  #knownAttributes: string[] = noNames;
  #inner: Fields[] = noFields;
  #isTextRead = false;

  constructor(element: XmlElement, report: ReadReport, parent: Fields | null = null) {
    this.#element = element;
    this.#report = report;
    this.#parent = parent;
  }

  get #path(): string {
    const name = this.#element.name;
    return this.#parent === null ? name : `${this.#parent.#path}/${name}`;
  }

  /** The one text of that name, or null. Another one that differs is reported. */
  text(name: string): string | null {
    const [first = null, ...others] = this.texts(name);
    if (others.some((other) => other !== first)) this.#report.unknown(`${this.#path}/${name} (several)`);
    return first;
  }

  texts(name: string): readonly string[] {
    const texts: string[] = [];
    for (const child of this.#named(name)) {
      for (const inner of child.children) this.#report.unknown(`${this.#path}/${name}/${inner.name}`);
      if (child.attributes.size > 0) this.#reportAttributes(child, noNames, `/${name}`);
      const text = squash(child.text);
      if (text !== '') texts.push(text);
    }
    return texts;
  }

  /** Its own text, for an element that has one beside attributes. */
  own(): string | null {
    this.#isTextRead = true;
    return squash(this.#element.text) || null;
  }

  /** The attribute of that name; null where it is missing or empty. */
  attribute(name: string): string | null {
    this.#knownAttributes = withName(this.#knownAttributes, name);
    const text = this.#element.attributes.get(name);
    return text === undefined ? null : squash(text) || null;
  }

  /** Attributes that are known and say nothing about the entry. */
  ignoreAttributes(...names: readonly string[]): void {
    this.#knownAttributes = [...this.#knownAttributes, ...names];
  }

  /** Where it begins in the document. */
  get line(): number {
    return this.#element.line;
  }

  /** The elements of that name, with what is in them. */
  all(name: string): readonly Fields[] {
    const found: Fields[] = [];
    for (const child of this.#named(name)) found.push(new Fields(child, this.#report, this));
    if (found.length > 0) this.#inner = this.#inner.length === 0 ? found : [...this.#inner, ...found];
    return found;
  }

  /** The items of a list element: `list('akaList', 'aka')`. */
  list(name: string, item: string): readonly Fields[] {
    return this.all(name).flatMap((list) => list.all(item));
  }

  /** Fields that are known and say nothing about the entry. */
  ignore(...names: readonly string[]): void {
    for (const name of names) this.#known = withName(this.#known, name);
  }

  /** Reports everything that was not asked for, here and in every element that was. */
  finish(): void {
    if (this.#element.attributes.size > 0) this.#reportAttributes(this.#element, this.#knownAttributes);
    if (!this.#isTextRead && this.#element.text !== '' && this.#element.text.trim() !== '')
      this.#report.unknown(`${this.#path} (text)`);
    for (const { name } of this.#element.children) {
      if (!this.#known.includes(name)) this.#report.unknown(`${this.#path}/${name}`);
    }
    for (const inner of this.#inner) inner.finish();
  }

  #reportAttributes(element: XmlElement, known: readonly string[], below = ''): void {
    for (const attribute of element.attributes.keys()) {
      if (!known.includes(attribute)) this.#report.unknown(`${this.#path}${below}@${attribute}`);
    }
  }

  #named(name: string): readonly XmlElement[] {
    this.#known = withName(this.#known, name);
    const { children } = this.#element;
    return children.length === 1 && children[0]?.name === name
      ? children
      : children.filter((child) => child.name === name);
  }
}

const noNames: string[] = [];
const noFields: Fields[] = [];

/** Added in place, but for the list that all begin with. */
function withName(names: string[], name: string): string[] {
  if (names.length === 0) return [name];
  if (!names.includes(name)) names.push(name);
  return names;
}

/** White space as in prose: publishers wrap and indent within values. */
export function squash(text: string): string {
  return /[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** The parts that are there, as one line. */
export function joined(parts: readonly (string | null)[], separator = ', '): string {
  return parts.filter((part) => part !== null && part !== '').join(separator);
}
