import { type Claim, isNews } from '../model/claim.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import { claimAt } from './claim-rules.ts';
import { type JudgeOptions, ReadText } from './read-text.ts';
import type { Passage, Sentence } from './sentences.ts';
import { authoritiesNamed, jurisdictionBy } from './whose.ts';

/** What a text says of a subject it names, in a context of measures. */
export interface Judgement {
  readonly claim: Claim;
  /** The sentence, or list line with its heading, that says so; in its own language. */
  readonly quote: string;
  /** Which rule and term decided, in words an analyst can defend. */
  readonly reason: string;
  /** Whose measures; null where no authority is named, or several are. */
  readonly jurisdiction: Jurisdiction | null;
  /** All that it names, where it names several. */
  readonly named: readonly Jurisdiction[];
}

const longestQuote = 400;
/** What names somebody more often is no sentence, and would be read anew each time. */
const mostMentions = 20;
/** Nor is what names somebody more often an article; to read all places would take its time. */
const mostPlaces = 200;
/** Where the sentence that decides names no authority, these at the beginning are asked. */
const openingSentences = 6;

/** Of several sentences about a subject the first of these decides: what must not be missed, then the more special. */
const order: readonly Claim[] = [
  'imposed',
  'ruling',
  'lifted',
  'denial',
  'call',
  'evasion',
  'anniversary',
  'quoted',
];

/**
 * What a text says of a subject it names: the rules stand in docs/claims.md. `quoted` where it speaks of measures in
 * the sentence of the name and no rule could tell what of the named; null where it does not, or where the named only
 * speaks or acts. The terms stand in `terms/`,
 * a file per language; the language is that of most small words.
 */
export function judgeText(
  text: string,
  mentions: readonly Passage[],
  options: JudgeOptions,
): Judgement | null {
  const read = new ReadText(text, options);
  const findings = placed(mentions, read.sentences)
    .slice(0, mostPlaces)
    .flatMap(({ mention, at }) => {
      const theme = claimAt(read, mention, at);
      return theme === null ? [] : [{ theme, mention, at }];
    });
  const [first] = findings.filter(({ theme }) => isNews(theme.claim));
  // Of measures that were taken and measures that end the first is the news, the other what went before
  const best = order
    .flatMap((claim) => findings.filter(({ theme }) => theme.claim === claim))
    .find(({ theme }) => first === undefined || !isNews(theme.claim) || theme.claim === first.theme.claim);
  if (best === undefined) return null;
  const { theme, mention, at } = best;
  const own = read.termsOf(at, mention);
  const opening = Array.from({ length: openingSentences }, (_, place) => read.termsAt(place));
  const asked = [own, read.headTerms, ...opening].filter((terms) => terms !== null);
  const jurisdiction = jurisdictionBy(theme.in, theme.term, asked);
  const deciding = [theme.in, read.headTerms].filter((terms) => terms !== null);
  const named = jurisdiction === null ? authoritiesNamed(deciding) : [jurisdiction];
  return {
    claim: theme.claim,
    reason: theme.reason,
    quote: quoteOf(read.sentences, at),
    jurisdiction,
    named,
  };
}

/** Each mention with the number of its sentence, where there is one; those that one sentence has too many of are left out. */
function placed(
  mentions: readonly Passage[],
  sentences: readonly Sentence[],
): { readonly mention: Passage; readonly at: number }[] {
  const found: { mention: Passage; at: number }[] = [];
  let [at, count] = [0, 0];
  for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
    for (; (sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= mention.start; at += 1) count = 0;
    const sentence = sentences[at];
    if (sentence === undefined || mention.end <= sentence.start) continue;
    count += 1;
    if (count <= mostMentions) found.push({ mention, at });
  }
  return found;
}

/** A short line gets the line before it, which is its heading. */
function quoteOf(sentences: readonly Sentence[], at: number): string {
  const own = sentences[at]?.text.trim() ?? '';
  const before = sentences[at - 1]?.text.trim() ?? '';
  const quote = own.length < 60 && before.length < 120 && before !== '' ? `${before}: ${own}` : own;
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote - 1)}…`;
}
