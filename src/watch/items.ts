import type { Match } from '../model/alert.ts';
import type { Claim } from '../model/claim.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import type { Mention } from '../names/index.ts';
import { MentionFinder } from '../names/index.ts';
import { judgeText } from './judgement.ts';
import type { JudgeOptions } from './read-text.ts';
import type { SubjectTarget, Target } from './targets.ts';
import { namesOf } from './targets.ts';

/** A subject of whom a notice or article says something about measures. */
export interface ItemHit {
  readonly target: SubjectTarget;
  readonly match: Match;
  readonly claim: Claim;
  /** Whose measures the text speaks of; null where it names no authority, or several. */
  readonly jurisdiction: Jurisdiction | null;
  /** All that it names, where it names several. */
  readonly named: readonly Jurisdiction[];
  /** The sentence that says so, in its own language. */
  readonly quote: string;
}

export interface ItemScreener {
  screen(text: string, options: JudgeOptions): ItemHit[];
}

/** Finds subjects in running text and keeps those of whom it says something about measures. */
export function createItemScreener(targets: readonly Target[]): ItemScreener {
  const subjects = targets.filter((target) => target.kind === 'subject');
  const finder = new MentionFinder<SubjectTarget>(
    subjects.flatMap((target) =>
      namesOf(target.subject).map((name) => ({ name, schema: target.subject.schema, value: target })),
    ),
  );
  return {
    screen(text, options) {
      const hits: ItemHit[] = [];
      for (const [target, mentions] of bySubject(finder.find(text))) {
        const best = mentions.reduce((a, b) => (b.score > a.score ? b : a));
        if (best.score < target.threshold) continue;
        const judgement = judgeText(text, mentions, options);
        if (judgement === null) continue;
        const { claim, jurisdiction, named, quote, reason } = judgement;
        hits.push({
          target,
          claim,
          jurisdiction,
          named,
          quote,
          match: {
            score: best.score,
            subjectName: best.name,
            entryName: best.text,
            explanation: [...best.explanation, reason],
          },
        });
      }
      return hits;
    },
  };
}

function bySubject(
  mentions: readonly Mention<SubjectTarget>[],
): Map<SubjectTarget, Mention<SubjectTarget>[]> {
  const grouped = new Map<SubjectTarget, Mention<SubjectTarget>[]>();
  for (const mention of mentions) {
    const list = grouped.get(mention.value);
    if (list === undefined) grouped.set(mention.value, [mention]);
    else list.push(mention);
  }
  return grouped;
}
