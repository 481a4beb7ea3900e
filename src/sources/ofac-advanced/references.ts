import type { XmlElement } from '../../formats/xml-records.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf, isCountryCode } from '../countries.ts';
import { Fields } from '../fields.ts';

/** The reference sets that an entry is made of, by the name of their values. */
const used = [
  'AliasType',
  'AreaCode',
  'CalendarType',
  'Country',
  'DetailReference',
  'EntryEventType',
  'FeatureType',
  'IDRegDocDateType',
  'IDRegDocType',
  'LegalBasis',
  'List',
  'LocPartType',
  'NamePartType',
  'PartySubType',
  'PartyType',
  'RelationType',
  'SanctionsType',
  'Script',
  'Validity',
] as const;
export type ReferenceSet = (typeof used)[number];

/** Known sets of which nothing in an entry comes, or where OFAC has nothing but `Unknown`. */
const unused = new Set([
  'AreaCodeType',
  'CountryRelevance',
  'DecisionMakingBody',
  'DetailType',
  'DocNameStatus',
  'EntryLinkType',
  'ExRefType',
  'FeatureTypeGroup',
  'IdentityFeatureLinkType',
  'LegalBasisType',
  'LocPartValueStatus',
  'LocPartValueType',
  'Organisation',
  'RelationQuality',
  'Reliability',
  'SanctionsProgram',
  'ScriptStatus',
  'SubsidiaryBody',
  'SupInfoType',
  'TargetType',
]);

export interface NamedCountry {
  readonly name: string;
  readonly codes: readonly string[];
}

interface ReferenceValue {
  readonly text: string;
  /** The one attribute of its set that matters: see `add`. */
  readonly detail: string | null;
}

/** What the ids in the rest of the document stand for. An id that stands for nothing is reported. */
export class References {
  readonly #report: ReadReport;
  readonly #values = new Map<string, Map<string, ReferenceValue>>();
  readonly #countries = new Map<string, NamedCountry | null>();

  constructor(report: ReadReport) {
    this.#report = report;
  }

  /** A set, as `AliasTypeValues`. */
  add(element: XmlElement): void {
    const name = element.name.replace(/Values$/, '');
    if (unused.has(name)) return;
    if (!(used as readonly string[]).includes(name)) {
      if (element.children.length > 0) this.#report.unknown(`ReferenceValueSets/${element.name}`);
      return;
    }
    const set = new Fields(element, this.#report);
    const values = new Map<string, ReferenceValue>();
    this.#values.set(name, values);
    for (const value of set.all(name)) {
      value.ignoreAttributes('AreaCodeTypeID', 'CountryID', 'FeatureTypeGroupID', 'ISO3', 'LegalBasisTypeID');
      value.ignoreAttributes('LegalBasisShortRef', 'SanctionsProgramID');
      const detail = ['Description', 'ISO2', 'PartyTypeID', 'ScriptCode', 'Symmetrical']
        .map((attribute) => value.attribute(attribute))
        .find((text) => text !== null);
      values.set(value.attribute('ID') ?? '', { text: value.own() ?? '', detail: detail ?? null });
    }
    set.finish();
  }

  /** Null, too, where OFAC says that it does not know. */
  text(set: ReferenceSet, id: string | null): string | null {
    const text = this.#value(set, id)?.text ?? '';
    return text === '' || text === 'Unknown' ? null : text;
  }

  /** Of a script its code, of a party's subtype its type, of a relation whether it goes both ways. */
  detail(set: 'PartySubType' | 'RelationType' | 'Script', id: string | null): string | null {
    return this.#value(set, id)?.detail ?? null;
  }

  /** Null where it is undetermined. */
  country(set: 'AreaCode' | 'Country', id: string | null): NamedCountry | null {
    const key = `${set} ${id}`;
    let country = this.#countries.get(key);
    if (country === undefined) {
      const value = this.#value(set, id);
      country = value === null ? null : this.#readCountry(set, value);
      this.#countries.set(key, country);
    }
    return country;
  }

  #readCountry(set: 'AreaCode' | 'Country', { text, detail }: ReferenceValue): NamedCountry | null {
    const [name, code] = set === 'Country' ? [text, detail] : [detail ?? text, text];
    if (name === '' || name === 'undetermined') return null;
    if (code !== null && isCountryCode(code)) return { name, codes: [code.toLowerCase()] };
    return { name, codes: countriesOf([name], set, this.#report) };
  }

  #value(set: ReferenceSet, id: string | null): ReferenceValue | null {
    if (id === null) return null;
    const value = this.#values.get(set)?.get(id);
    if (value === undefined) this.#report.unknown(`${set} ${id}: not among the reference values`);
    return value ?? null;
  }
}
