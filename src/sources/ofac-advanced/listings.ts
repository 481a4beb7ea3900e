import type { XmlElement } from '../../formats/xml-records.ts';
import { formatDate, type IsoDate } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { distinct } from '../distinct.ts';
import { Fields, joined } from '../fields.ts';
import { readParts, readPeriod } from './periods.ts';
import type { References } from './references.ts';

/** A `SanctionsEntry`: that a party is on a list, since when, and on what grounds. */
interface Listing {
  readonly list: string;
  readonly since: IsoDate | null;
  readonly programs: readonly string[];
  readonly legalBasis: readonly string[];
  readonly remarks: readonly string[];
}

export interface ListingFacts {
  readonly listedOn: IsoDate | null;
  readonly programs: readonly string[];
  readonly legalBasis: readonly string[];
  readonly remarks: readonly string[];
}

const sdnList = 'SDN List';

/** The listings of all parties, and with them what the document is a publication of. */
export class Listings {
  readonly #kept = new Map<string, Listing[]>();
  /** Few texts stand in all listings: each is kept once, and not cut from the document, which would stay. */
  readonly #texts = new Map<string, string>();
  readonly #parties = new Map<string, number>();

  /** Throws `ReadError` where it belongs to no party. */
  add(element: XmlElement, references: References, report: ReadReport): void {
    const fields = new Fields(element, report);
    fields.ignoreAttributes('ID');
    const profileId = fields.attribute('ProfileID');
    if (profileId === null) {
      throw new ReadError('E_READ_FIELD', `the SanctionsEntry of line ${element.line} has no ProfileID`);
    }
    const list = references.text('List', fields.attribute('ListID')) ?? '';
    const events = fields.all('EntryEvent').map((event) => readEvent(event, references, report));
    const measures = fields.all('SanctionsMeasure').map((measure) => readMeasure(measure, references));
    fields.finish();
    const since = earliest(events.map(({ day }) => day));
    this.#parties.set(list, (this.#parties.get(list) ?? 0) + 1);
    const listing = {
      list,
      since,
      programs: this.#once(measures.map(({ program }) => program)),
      legalBasis: this.#once(events.map(({ legalBasis }) => legalBasis)),
      remarks: this.#once([...events, ...measures].map(({ remark }) => remark)),
    };
    const others = this.#kept.get(profileId);
    if (others === undefined) this.#kept.set(profileId, [listing]);
    else others.push(listing);
  }

  /**
   * Of the SDN list's file the SDN list's listings count, of the other file those of all other lists: an entry
   * that moved was designated on the other list before. Null for a party that the file's list does not have.
   */
  take(profileId: string): ListingFacts | null {
    const all = this.#kept.get(profileId) ?? [];
    this.#kept.delete(profileId);
    const own = all.filter(({ list }) => (list === sdnList) === this.#isSdn());
    if (own.length === 0) return null;
    return {
      listedOn: earliest(own.map(({ since }) => since)),
      programs: distinct(own.flatMap(({ programs }) => programs)),
      legalBasis: distinct(own.flatMap(({ legalBasis }) => legalBasis)),
      remarks: distinct(all.flatMap((listing) => [onList(listing), ...listing.remarks])),
    };
  }

  /** Whether a party has listings, and all of them are on other lists that are known. */
  isElsewhere(profileId: string): boolean {
    const all = this.#kept.get(profileId) ?? [];
    return all.length > 0 && all.every(({ list }) => list !== '' && (list === sdnList) !== this.#isSdn());
  }

  /** Profile ids that nobody took. */
  left(): readonly string[] {
    return [...this.#kept.keys()];
  }

  #once(texts: readonly (string | null)[]): string[] {
    return texts
      .filter((text) => text !== null)
      .map((text) => {
        const known = this.#texts.get(text) ?? (JSON.parse(JSON.stringify(text)) as string);
        this.#texts.set(known, known);
        return known;
      });
  }

  /** A file is the one of the list that most of its parties are on: it does not say so itself. */
  #isSdn(): boolean {
    const onSdn = this.#parties.get(sdnList) ?? 0;
    return [...this.#parties.values()].every((parties) => parties <= onSdn);
  }
}

function onList({ list, since }: Listing): string {
  return `List: ${list}${since === null ? '' : ` (${since})`}`;
}

function readEvent(
  event: Fields,
  references: References,
  report: ReadReport,
): { day: IsoDate | null; legalBasis: string | null; remark: string | null } {
  event.ignoreAttributes('ID');
  const type = references.text('EntryEventType', event.attribute('EntryEventTypeID'));
  if (type !== null && type !== 'Created') report.unknown(`SanctionsEntry/EntryEvent: ${type}`);
  const [date] = event.all('Date').map((each) => {
    each.ignoreAttributes('CalendarTypeID');
    return readParts(each);
  });
  if (date === null) report.unknown('SanctionsEntry/EntryEvent/Date: no date');
  const comment = event.text('Comment');
  return {
    day: type === null || type === 'Created' ? (date ?? null) : null,
    legalBasis: references.text('LegalBasis', event.attribute('LegalBasisID')),
    remark: comment === null ? null : `Listing: ${comment}`,
  };
}

/** A programme stands in the comment of a measure of the type Program; other types say what is forbidden. */
function readMeasure(
  measure: Fields,
  references: References,
): { program: string | null; remark: string | null } {
  measure.ignoreAttributes('ID');
  const type = references.text('SanctionsType', measure.attribute('SanctionsTypeID'));
  const comment = measure.text('Comment');
  const dates = measure.all('DatePeriod').map((period) => readPeriod(period, references).date);
  const during = dates.map((date) => (date === null ? '' : formatDate(date)));
  if (type === 'Program') return { program: comment, remark: null };
  return { program: null, remark: `Sanctions: ${joined([type, comment, ...during])}` };
}

function earliest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
