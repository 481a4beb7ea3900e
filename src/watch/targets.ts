import { anySubject, type Rule, type Subject, type Watchlist } from '../model/watchlist.ts';

interface TargetBase {
  readonly watchlist: string;
  /** `subject:ID` or `rule:ID`: the key under which screenings and matches are stored. */
  readonly target: string;
}

export interface SubjectTarget extends TargetBase {
  readonly kind: 'subject';
  readonly subject: Subject;
  readonly threshold: number;
}

export interface RuleTarget extends TargetBase {
  readonly kind: 'rule';
  readonly rule: Rule;
  /** The subjects that `linkedTo` means; empty without it. */
  readonly linked: readonly SubjectTarget[];
}

/** What entries and items are compared with. */
export type Target = SubjectTarget | RuleTarget;

/** Every subject and rule of the watchlists; thresholds resolved from subject, watchlist and default. */
export function targetsOf(watchlists: readonly Watchlist[], defaultThreshold: number): Target[] {
  return watchlists.flatMap((watchlist) => {
    const subjects = watchlist.subjects.map((subject) =>
      subjectTarget(watchlist.id, subject, subject.threshold ?? watchlist.threshold ?? defaultThreshold),
    );
    return [...subjects, ...watchlist.rules.map((rule) => ruleTarget(watchlist.id, rule, subjects))];
  });
}

function subjectTarget(watchlist: string, subject: Subject, threshold: number): SubjectTarget {
  return { kind: 'subject', watchlist, target: `subject:${subject.id}`, subject, threshold };
}

/**
 * All that decides about matches, as text: once it changes, the stored lists are compared anew. Made when it is asked for,
 * since of very many subjects it would take as much room as they do.
 */
export function definitionOf(target: Target): string {
  return target.kind === 'subject' ? definitionOfSubject(target) : definitionOfRule(target);
}

function definitionOfSubject({ subject, threshold }: SubjectTarget): string {
  const { schema, name, aliases, birthDates, gender, countries, identifiers, ignore } = subject;
  return JSON.stringify({
    schema,
    name,
    aliases,
    birthDates,
    countries,
    identifiers,
    ignore,
    threshold,
    // Only where it is given: who does not know it keeps the definition of versions that did not ask for it.
    ...(gender === null ? {} : { gender }),
  });
}

/** Who is linked depends on how the subjects are worded as well. */
function definitionOfRule({ rule, linked }: RuleTarget): string {
  if ((rule.when.linkedTo ?? []).length === 0) return JSON.stringify(rule.when);
  const subjects = linked.map((subject) => [subject.target, definitionOfSubject(subject)]);
  return JSON.stringify({ ...rule.when, subjects });
}

function ruleTarget(watchlist: string, rule: Rule, subjects: readonly SubjectTarget[]): RuleTarget {
  const { linkedTo = [] } = rule.when;
  const linked = subjects.filter(
    ({ subject }) => linkedTo.includes(anySubject) || linkedTo.includes(subject.id),
  );
  return { kind: 'rule', watchlist, target: `rule:${rule.id}`, rule, linked };
}

/** All forms of a subject's name, its main one first. */
export function namesOf(subject: Subject): readonly string[] {
  return [subject.name, ...subject.aliases];
}
