import { compatible, type Entry, type Relation } from '../model/entry.ts';
import { TextMemory } from '../model/text-memory.ts';
import type { Known, ScreenedSource } from './entries.ts';
import { closestNames, idsOf, isIgnored, matchOf, type SubjectFinder } from './subject-finder.ts';
import type { RuleTarget, SubjectTarget } from './targets.ts';

/** A relation of an entry and the subject that it leads to. */
export interface Link {
  readonly subject: SubjectTarget;
  readonly relation: Relation;
}

export interface LinkFinder {
  /** The first relation of the entry to each subject that it leads to; the entry is not linked to itself. */
  find(source: ScreenedSource, entry: Entry, known: Known): readonly Link[];
}

const mostNames = 10_000;
const mostNameChars = 1_000_000;

/** Who is tied to the subjects that rules ask for with `linkedTo`; the finder knows these, and maybe others. */
export function createLinkFinder(rules: readonly RuleTarget[], finder: SubjectFinder): LinkFinder {
  const linked = new Set(rules.flatMap((rule) => rule.linked));
  // Hundreds of entries are linked to one: the Revolutionary Guard, Gazprom.
  const named = new TextMemory<ReadonlySet<SubjectTarget>>(mostNames, mostNameChars);
  const meantBy = (name: string): ReadonlySet<SubjectTarget> => {
    const before = named.get(name);
    if (before !== undefined) return before;
    return named.remember(name, finder.named(name).intersection(linked));
  };
  const matched = new WeakMap<Entry, ReadonlySet<SubjectTarget>>();
  const meant = (other: Entry, ids: ReadonlySet<string>): ReadonlySet<SubjectTarget> => {
    const before = matched.get(other);
    if (before !== undefined) return before;
    const found = new Set(finder.find(other, ids).map(({ target }) => target)).intersection(linked);
    matched.set(other, found);
    return found;
  };
  return {
    find(source, entry, { former, related = new Map() }) {
      const own = idsOf(source, entry.id, former);
      const links = new Map<SubjectTarget, Link>();
      for (const relation of entry.relations) {
        const { entryId = null } = relation;
        const other = (entryId !== null && related.get(entryId)) || null;
        const ids = idsOf(source, entryId, other?.former);
        const byName = [...meantBy(relation.name)].filter(({ subject }) => {
          return other === null || compatible(subject.schema, other.entry.schema);
        });
        const byEntry = other === null ? [] : meant(other.entry, ids);
        for (const subject of [...byName, ...byEntry]) {
          if (links.has(subject) || isIgnored(subject, ids) || isThemselves(subject, own, entry)) continue;
          links.set(subject, { subject, relation });
        }
      }
      return [...links.values()];
    },
  };
}

function isThemselves(subject: SubjectTarget, ids: ReadonlySet<string>, entry: Entry): boolean {
  if (isIgnored(subject, ids)) return false;
  const names = closestNames(subject, entry);
  return names !== null && matchOf(subject, names, entry) !== null;
}

/** As explanations say it: `linked to Ramzan Kadyrov ("Linked To")`. */
export function describeLink({ subject, relation }: Link): string {
  return `linked to ${subject.subject.name} ("${relation.type}")`;
}
