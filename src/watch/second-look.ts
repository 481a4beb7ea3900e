import type { Entry } from '../model/entry.ts';
import type { Subject } from '../model/watchlist.ts';
import { type ContextPart, contextParts, describeShared, sharedIdentifiers } from './context.ts';
import { closestNames, type Found, idsOf, isIgnored, matchOf, type NamesMet } from './subject-finder.ts';
import type { SubjectTarget } from './targets.ts';

/** An entry as it was and as it is now. */
export interface Amended {
  readonly before: Entry;
  readonly after: Entry;
}

/** By how much a name has to meet better than those before: less is another spelling. */
const betterName = 0.05;

/**
 * That an entry is somebody else was said of what it said then. It may be the subject after all if, as amended, it
 * would match, something new speaks for it, and nothing new against it; what that is stands first in the explanation.
 */
export function createSecondLook(
  subjects: readonly SubjectTarget[],
): (source: { readonly id: string }, amended: Amended, former?: readonly string[]) => Found[] {
  const ignoring = subjects.filter(({ subject }) => subject.ignore.length > 0);
  return (source, { before, after }, former) => {
    const ids = idsOf(source, after.id, former);
    return ignoring
      .filter((target) => isIgnored(target, ids))
      .flatMap((target) => look(target, before, after));
  };
}

function look(target: SubjectTarget, before: Entry, after: Entry): Found[] {
  const [then, now] = [closestNames(target, before), closestNames(target, after)];
  const match = now && matchOf(target, now, after);
  if (then === null || now === null || match === null) return [];
  const { subject } = target;
  const [was, is] = [
    contextParts(subject, before, then.comparison),
    contextParts(subject, after, now.comparison),
  ];
  if (newOnes(was, is, speaksAgainst).length > 0) return [];
  const news = [
    ...newNames(then, now),
    ...newOnes(was, is, speaksFor).map(({ line }) => line),
    ...newIdentifiers(subject, before, after),
  ];
  if (news.length === 0) return [];
  const explanation = [...news.map((line) => `new since you ignored it: ${line}`), ...match.explanation];
  return [{ target, match: { ...match, explanation } }];
}

function speaksAgainst({ effect }: ContextPart): boolean {
  return effect < 0;
}

/** Identifiers are compared one by one. */
function speaksFor({ about, effect }: ContextPart): boolean {
  return effect > 0 && about !== 'identifier';
}

/** What a test holds of now, and held of nothing of that sort before. */
function newOnes(
  was: readonly ContextPart[],
  is: readonly ContextPart[],
  test: (part: ContextPart) => boolean,
): ContextPart[] {
  return is.filter((part) => test(part) && !was.some((old) => old.about === part.about && test(old)));
}

function newNames(then: NamesMet, now: NamesMet): string[] {
  if (now.score - then.score < betterName) return [];
  const [before, score] = [then.score.toFixed(2), now.score.toFixed(2)];
  return [`name ${now.entryName.full}: meets ${now.subjectName} at ${score}, until now ${before} at most`];
}

function newIdentifiers(subject: Subject, before: Entry, after: Entry): string[] {
  const known = new Set(sharedIdentifiers(subject, before));
  return sharedIdentifiers(subject, after)
    .filter((identifier) => !known.has(identifier))
    .map(describeShared);
}
