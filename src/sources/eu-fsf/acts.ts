import type { IsoDate } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { readDay } from '../dates.ts';
import { type Fields, joined } from '../fields.ts';
import { ignoreBookkeeping, notesOf } from './parts.ts';

export interface Acts {
  readonly programs: readonly string[];
  /** Number, place in the Official Journal and address of each act. */
  readonly legalBasis: readonly string[];
  /** When the first of them was published or came into force. */
  readonly earliest: IsoDate | null;
  readonly remarks: readonly string[];
}

/**
 * The acts that an entity and its parts cite. `regulation` is the last one that touched the entity, often an
 * amendment years after the listing, so that the summaries in the parts, `parts`, tell more of its history.
 */
export function readActs(entity: Fields, parts: readonly Fields[], report: ReadReport): Acts {
  const regulations = entity.all('regulation');
  const cited = [
    ...regulations,
    ...regulations.flatMap((regulation) => regulation.all('corrigendum')),
    ...parts.flatMap((part) => part.all('regulationSummary')),
  ];
  const acts = cited.map((act) => readAct(act, report));
  const programs = regulations.flatMap((regulation) => regulation.attribute('programme') ?? []);
  const [earliest = null] = acts.flatMap(({ dates }) => dates).sort();
  return {
    programs: [...new Set(programs)],
    legalBasis: [...new Set(acts.map(({ line }) => line).filter((line) => line !== ''))],
    earliest,
    remarks: regulations.flatMap((regulation) => {
      ignoreBookkeeping(regulation);
      return notesOf(regulation).map((note) => `Regulation: ${note}`);
    }),
  };
}

function readAct(act: Fields, report: ReadReport): { readonly line: string; readonly dates: IsoDate[] } {
  // Regulation or amendment, of Council or Commission: the number says so to whoever needs it.
  act.ignoreAttributes('regulationType', 'organisationType');
  const url = act.attribute('publicationUrl') ?? act.text('publicationUrl');
  const dates = ['publicationDate', 'entryIntoForceDate'].flatMap((name) => dayOf(act, name, report) ?? []);
  return { line: joined([act.attribute('numberTitle'), url], ' '), dates };
}

/** The day in an attribute; one that is none is reported. */
export function dayOf(part: Fields, name: string, report: ReadReport): IsoDate | null {
  const text = part.attribute(name);
  const day = text === null ? null : readDay(text);
  if (text !== null && day === null) report.unknown(`sanctionEntity@${name}: ${text}`);
  return day;
}
