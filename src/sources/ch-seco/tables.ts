import type { XmlElement } from '../../formats/xml-records.ts';
import type { ReadReport } from '../adapter.ts';
import { Fields, joined } from '../fields.ts';

export interface Programme {
  readonly name: string;
  /** `article 12 -- Restrictions on named individuals and entities`. */
  readonly set: string;
}

export interface Place {
  readonly line: string;
  /** ISO 3166-1 alpha-2 in lower case, or null. */
  readonly country: string | null;
}

/** What targets refer to by number. A programme is known by its sets of measures, not by its own number. */
export interface Tables {
  readonly programmes: Map<string, Programme>;
  readonly places: Map<string, Place>;
}

export function readProgramme(element: XmlElement, { programmes }: Tables, report: ReadReport): void {
  const fields = new Fields(element, report);
  fields.ignoreAttributes('ssid', 'version-date', 'predecessor-version-date');
  fields.ignore('origin');
  const key = inEnglish(fields.all('program-key'));
  const name = inEnglish(fields.all('program-name'));
  for (const set of fields.all('sanctions-set')) {
    const id = set.attribute('ssid');
    const text = set.own() ?? '';
    if (set.attribute('lang') === 'eng' && id !== null) {
      // The key is a word of the name as a rule, `Belarus`.
      programmes.set(id, { name: name.includes(key) ? name : joined([name, `(${key})`], ' '), set: text });
    }
  }
  fields.finish();
}

function inEnglish(texts: readonly Fields[]): string {
  let found = '';
  for (const text of texts) {
    const own = text.own() ?? '';
    if (text.attribute('lang') === 'eng') found = own;
  }
  return found;
}

export function readPlace(element: XmlElement, { places }: Tables, report: ReadReport): void {
  const fields = new Fields(element, report);
  const id = fields.attribute('ssid');
  const { name, code } = readCountry(fields);
  const variants = ['location-variant', 'area-variant'].flatMap((variant) =>
    fields.all(variant).map((one) => {
      one.ignoreAttributes('variant-type');
      return one.own();
    }),
  );
  const line = joined([fields.text('location'), fields.text('area'), name]);
  const others = joined(variants, '; ');
  if (id !== null) places.set(id, { line: others === '' ? line : `${line} (${others})`, country: code });
  fields.finish();
}

/** The code is the truth; the word beside it may be in any language. */
export function readCountry(fields: Fields): { readonly name: string | null; readonly code: string | null } {
  const [country] = fields.all('country');
  const code = country?.attribute('iso-code') ?? null;
  return { name: country?.own() ?? null, code: code?.toLowerCase() ?? null };
}
