import type { Received } from '../support/mailbox.ts';
import { differences, withoutTries } from './outcome.ts';
import type { Attempt, Played } from './play.ts';

export interface Verdict {
  /** What may not be. */
  readonly faults: readonly string[];
  /** Times that a process was killed. */
  readonly kills: number;
  /** E-mails that were taken again, since the process was killed before it could note that they were taken. */
  readonly repeatedMails: number;
  /** The same of what was posted to the webhook. */
  readonly repeatedPosts: number;
}

/** Compares a run that was disturbed with one that was not. */
export function judge(expected: Played, found: Played): Verdict {
  const mails = repeats(found.attempts, ({ mails }) => mails.map(keyOf));
  const posts = repeats(found.attempts, ({ posts }) => posts);
  return {
    faults: [
      ...differences(expected.outcome, found.outcome),
      ...mails.faults,
      ...posts.faults,
      ...messageFaults(expected, found),
      ...missing('post', postsOf(expected), postsOf(found)),
    ],
    kills: found.attempts.filter(({ wasKilled }) => wasKilled).length,
    repeatedMails: mails.count,
    repeatedPosts: posts.count,
  };
}

function keyOf({ to, mail }: Received): string {
  return `${mail.messageId} to ${to}`;
}

/**
 * What was taken more than once. It may be where the process was killed between the server's yes and its own note of
 * it: what one process sends by one way goes one after the other, so that can only be the last before the kill.
 */
function repeats(
  attempts: readonly Attempt[],
  taken: (attempt: Attempt) => readonly string[],
): { readonly count: number; readonly faults: readonly string[] } {
  const settled = new Set<string>();
  const unclear = new Set<string>();
  const faults: string[] = [];
  let count = 0;
  for (const attempt of attempts) {
    const keys = taken(attempt);
    for (const [i, key] of keys.entries()) {
      if (settled.has(key)) faults.push(`taken again, and no kill explains it: ${key} in “${attempt.step}”`);
      if (unclear.has(key)) count += 1;
      const isLast = i === keys.length - 1;
      if (attempt.wasKilled && isLast) unclear.add(key);
      else settled.add(key);
    }
  }
  return { count, faults };
}

function postsOf({ attempts }: Played): string[] {
  return attempts.flatMap(({ posts }) => posts);
}

/** The same messages, and each time with the same words. */
function messageFaults(expected: Played, found: Played): string[] {
  const words = (played: Played): Map<string, Set<string>> => {
    const all = played.attempts.flatMap(({ mails }) => mails);
    const byKey = Map.groupBy(all, keyOf);
    return new Map([...byKey].map(([key, mails]) => [key, new Set(mails.map(wordsOf))]));
  };
  const [ours, theirs] = [words(found), words(expected)];
  const other = [...ours].filter(([key, texts]) => {
    const [text] = theirs.get(key) ?? [];
    return text !== undefined && (texts.size > 1 || !texts.has(text));
  });
  return [
    ...missing('e-mail', [...theirs.keys()], [...ours.keys()]),
    ...other.map(([key]) => `other words in ${key}`),
  ];
}

function wordsOf({ mail }: Received): string {
  const { subject, text, html, references, date } = mail;
  return withoutTries(JSON.stringify([subject, text, html, references, date]));
}

function missing(what: string, expected: readonly string[], found: readonly string[]): string[] {
  const [theirs, ours] = [new Set(expected), new Set(found)];
  return [
    ...[...theirs].filter((one) => !ours.has(one)).map((one) => `lacking ${what}: ${one}`),
    ...[...ours].filter((one) => !theirs.has(one)).map((one) => `strange ${what}: ${one}`),
  ];
}
