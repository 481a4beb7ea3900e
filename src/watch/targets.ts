import { anySubject, type Rule, type Subject, type Watchlist } from '../model/watchlist.ts';

interface TargetBase {
  readonly watchlist: string;
  /** `subject:ID` or `rule:ID`: the key under which screenings and matches are stored. */
  readonly target: string;
  /** All that decides about matches, as text: once it changes, the stored lists are compared anew. */
  readonly definition: string;
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
  const { id, schema, name, aliases, birthDates, gender, countries, identifiers, ignore } = subject;
  return {
    kind: 'subject',
    watchlist,
    target: `subject:${id}`,
    subject,
    threshold,
    definition: JSON.stringify({
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
    }),
  };
}

function ruleTarget(watchlist: string, rule: Rule, subjects: readonly SubjectTarget[]): RuleTarget {
  const { linkedTo = [] } = rule.when;
  const linked = subjects.filter(
    ({ subject }) => linkedTo.includes(anySubject) || linkedTo.includes(subject.id),
  );
  return {
    kind: 'rule',
    watchlist,
    target: `rule:${rule.id}`,
    rule,
    linked,
    // Who is linked depends on how the subjects are worded as well.
    definition: JSON.stringify(
      linkedTo.length === 0
        ? rule.when
        : { ...rule.when, subjects: linked.map(({ target, definition }) => [target, definition]) },
    ),
  };
}

/** All forms of a subject's name, its main one first. */
export function namesOf(subject: Subject): readonly string[] {
  return [subject.name, ...subject.aliases];
}
