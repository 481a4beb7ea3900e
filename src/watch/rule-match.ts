import type { Match } from '../model/alert.ts';
import type { Rule } from '../model/watchlist.ts';
import { describeCondition } from './conditions.ts';

/** That a rule holds, with what led there where the entry itself does not say it. */
export function ruleMatch(rule: Rule, entryName: string, because: readonly string[] = []): Match {
  return {
    score: 1,
    subjectName: `rule ${rule.id}`,
    entryName,
    explanation: [`the rule ${rule.id} holds: ${describeCondition(rule.when)}`, ...because],
  };
}
