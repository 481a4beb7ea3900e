import type { XmlElement } from '../../formats/xml-records.ts';
import type { Relation } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { Fields, joined } from '../fields.ts';
import type { References } from './references.ts';

interface Tie {
  readonly type: string;
  readonly to: string;
}

/** Who is tied to whom. Names are learnt later, as the parties come. */
export class Relations {
  readonly #ties = new Map<string, Tie[]>();
  /** Every party that somebody is tied to, with its name once that is known. */
  readonly #names = new Map<string, string | null>();

  /** A `ProfileRelationship`. Throws `ReadError` where one of the two is missing. */
  add(element: XmlElement, references: References, report: ReadReport): void {
    const fields = new Fields(element, report);
    fields.ignoreAttributes('ID', 'RelationQualityID', 'SanctionsEntryID');
    const from = fields.attribute('From-ProfileID');
    const to = fields.attribute('To-ProfileID');
    if (from === null || to === null) {
      throw new ReadError(
        'E_READ_FIELD',
        `the ProfileRelationship of line ${element.line} ties one party only`,
      );
    }
    const typeId = fields.attribute('RelationTypeID');
    const type = joined(
      [
        references.text('RelationType', typeId) ?? 'Related to',
        fields.attribute('Former') === 'true' ? '(former)' : null,
        fields.text('Comment'),
      ],
      ' ',
    );
    fields.finish();
    this.#tie(from, { type, to });
    if (references.detail('RelationType', typeId) === 'true') this.#tie(to, { type, to: from });
  }

  /** A party's name, for those who are tied to it. */
  learn(id: string, name: string): void {
    // Not the name itself: it was cut from a chunk of the document, which would stay in memory with it.
    if (this.#names.has(id)) this.#names.set(id, JSON.parse(JSON.stringify(name)));
  }

  /** Whether the names of all to whom this party is tied are known. */
  areKnown(id: string): boolean {
    return (this.#ties.get(id) ?? []).every(({ to }) => this.#names.get(to) !== null);
  }

  /** Forgets them. One who is not in the document is reported and goes by the id. */
  take(id: string, report: ReadReport): readonly Relation[] {
    const ties = this.#ties.get(id) ?? [];
    this.#ties.delete(id);
    return ties.map(({ type, to }) => {
      const name = this.#names.get(to) ?? null;
      if (name === null) report.unknown(`ProfileRelationship: no DistinctParty ${to}`);
      return { type, name: name ?? to, entryId: to };
    });
  }

  /** For a party that is no entry. */
  forget(id: string): void {
    this.#ties.delete(id);
  }

  /** Profile ids that nobody took. */
  left(): readonly string[] {
    return [...this.#ties.keys()];
  }

  #tie(from: string, tie: Tie): void {
    this.#ties.set(from, [...(this.#ties.get(from) ?? []), tie]);
    if (!this.#names.has(tie.to)) this.#names.set(tie.to, null);
  }
}
