import type { JsonObject, JsonValue } from '../formats/json-records.ts';
import type { ReadReport } from './adapter.ts';
import { squash } from './fields.ts';

/**
 * A JSON object as an adapter reads it: what has a value and was not asked for by the time of `finish` is
 * reported as unknown. Texts come trimmed, white space squashed, never empty; numbers as they are written.
 */
export class JsonFields {
  readonly #object: JsonObject;
  readonly #path: string;
  readonly #report: ReadReport;
  readonly #known = new Set<string>();
  readonly #inner: JsonFields[] = [];

  constructor(object: JsonObject, report: ReadReport, path: string) {
    this.#object = object;
    this.#report = report;
    this.#path = path;
  }

  /** The one text of that name, or null. Another one that differs is reported. */
  text(name: string): string | null {
    const [first = null, ...others] = this.texts(name);
    if (others.some((other) => other !== first)) this.#report.unknown(`${this.#path}/${name} (several)`);
    return first;
  }

  /** All texts of a list, or the one that stands in its place. */
  texts(name: string): readonly string[] {
    return this.#values(name).flatMap((value) => {
      if (typeof value !== 'string' && typeof value !== 'number') {
        this.#report.unknown(`${this.#path}/${name} (${Array.isArray(value) ? 'list' : typeof value})`);
        return [];
      }
      const text = squash(String(value));
      return text === '' ? [] : [text];
    });
  }

  /** The objects of a list, with what is in them. */
  all(name: string): readonly JsonFields[] {
    const found = this.#values(name).flatMap((value) => {
      if (isObject(value)) return [new JsonFields(value, this.#report, `${this.#path}/${name}`)];
      this.#report.unknown(`${this.#path}/${name} (${typeof value})`);
      return [];
    });
    this.#inner.push(...found);
    return found;
  }

  /** Members that are known and say nothing about the entry. */
  ignore(...names: readonly string[]): void {
    for (const name of names) this.#known.add(name);
  }

  /** Reports everything that was not asked for, here and in every object that was. */
  finish(): void {
    for (const name of Object.keys(this.#object)) {
      if (!this.#known.has(name) && this.#values(name).some((value) => value !== '')) {
        this.#report.unknown(`${this.#path}/${name}`);
      }
    }
    for (const inner of this.#inner) inner.finish();
  }

  /** Without those that say nothing: null takes the place of an absent member. */
  #values(name: string): readonly JsonValue[] {
    const value = Object.hasOwn(this.#object, name) ? (this.#object[name] ?? null) : null;
    this.#known.add(name);
    const values: readonly JsonValue[] = Array.isArray(value) ? value : [value];
    return values.filter((one) => one !== null);
  }
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
