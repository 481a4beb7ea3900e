import type { XmlElement } from '../formats/xml-records.ts';
import type { ReadReport } from './adapter.ts';

/**
 * A record as an adapter reads it: whatever was not asked for by the time of `finish` is reported as unknown,
 * so that a field a publisher adds is noticed. Texts come trimmed, white space squashed, never empty.
 */
export class Fields {
  readonly #element: XmlElement;
  readonly #path: string;
  readonly #report: ReadReport;
  // Lists in place of sets, and none before there is something to keep: large lists have millions of elements.
  #known: string[] = noNames;
  #knownAttributes: string[] = noNames;
  #inner: Fields[] = noFields;
  #isTextRead = false;

  constructor(element: XmlElement, report: ReadReport, path: string = element.name) {
    this.#element = element;
    this.#report = report;
    this.#path = path;
  }

  /** The one text of that name, or null. Another one that differs is reported. */
  text(name: string): string | null {
    const [first = null, ...others] = this.texts(name);
    if (others.some((other) => other !== first)) this.#report.unknown(`${this.#path}/${name} (several)`);
    return first;
  }

  texts(name: string): readonly string[] {
    return this.#named(name).flatMap((child) => {
      for (const inner of child.children) this.#report.unknown(`${this.#path}/${name}/${inner.name}`);
      this.#reportAttributes(child, `${this.#path}/${name}`);
      const text = squash(child.text);
      return text === '' ? [] : [text];
    });
  }

  /** Its own text, for an element that has one beside attributes. */
  own(): string | null {
    this.#isTextRead = true;
    return squash(this.#element.text) || null;
  }

  /** The attribute of that name; null where it is missing or empty. */
  attribute(name: string): string | null {
    this.#knownAttributes = withName(this.#knownAttributes, name);
    return squash(this.#element.attributes.get(name) ?? '') || null;
  }

  /** Attributes that are known and say nothing about the entry. */
  ignoreAttributes(...names: readonly string[]): void {
    for (const name of names) this.#knownAttributes = withName(this.#knownAttributes, name);
  }

  /** Where it begins in the document. */
  get line(): number {
    return this.#element.line;
  }

  /** The elements of that name, with what is in them. */
  all(name: string): readonly Fields[] {
    const found = this.#named(name).map(
      (child) => new Fields(child, this.#report, `${this.#path}/${child.name}`),
    );
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
    this.#reportAttributes(this.#element, this.#path);
    if (!this.#isTextRead && this.#element.text.trim() !== '') this.#report.unknown(`${this.#path} (text)`);
    for (const { name } of this.#element.children) {
      if (!this.#known.includes(name)) this.#report.unknown(`${this.#path}/${name}`);
    }
    for (const inner of this.#inner) inner.finish();
  }

  #named(name: string): readonly XmlElement[] {
    this.#known = withName(this.#known, name);
    return this.#element.children.filter((child) => child.name === name);
  }

  #reportAttributes(element: XmlElement, path: string): void {
    const known = element === this.#element ? this.#knownAttributes : null;
    for (const attribute of element.attributes.keys()) {
      if (!known?.includes(attribute)) this.#report.unknown(`${path}@${attribute}`);
    }
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
function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The parts that are there, as one line. */
export function joined(parts: readonly (string | null)[], separator = ', '): string {
  return parts.filter((part) => part !== null && part !== '').join(separator);
}
