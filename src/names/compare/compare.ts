import type { Schema } from '../../model/entry.ts';
import type { Looseness } from '../sound/phones.ts';
import type { NameKind, PreparedName, Token } from '../words/token.ts';
import { prepareName } from '../words/tokenise.ts';
import { type Agreement, type Alignment, align } from './align.ts';
import { calibration } from './calibration.ts';
import { explain } from './explain.ts';
import { pairLooseness } from './similarity.ts';

/** From this score on two names are taken for one: the same for all scripts and all kinds of name. */
export const DEFAULT_THRESHOLD = 0.8;

/** What was made of two names, or of a name and a piece of text. */
export interface Judged {
  /** 0 to 1, the same whichever name comes first. */
  readonly score: number;
  readonly explanation: readonly string[];
}

export interface Comparison extends Judged {
  /** How rare the words that agree are: chance would make them agree in one of 2^bits pairs of names. */
  readonly bits: number;
}

/** One name in full and a single name of it: never proof. */
export const singleNameCap = 0.7;
const numbersDisagree = 0.6;
const numberOnOneSide = 0.78;

const cache = new Map<string, PreparedName>();
const cacheSize = 20_000;

/** How sure one may be that two names are one person's, organisation's, vessel's or aircraft's. */
export function compareNames(left: string, right: string, schema?: Schema): Comparison {
  let [a, b] = [prepared(left, schema), prepared(right, schema)];
  if (a.kind !== b.kind) [a, b] = [prepared(left, 'Organization'), prepared(right, 'Organization')];
  return comparePrepared(a, b);
}

/** The same for names that were prepared before, with the same schema. */
export function comparePrepared(left: PreparedName, right: PreparedName): Comparison {
  // A fixed order, so that ties fall alike whichever name comes first
  const isSwapped = left.text > right.text;
  const [first, second] = isSwapped ? [right, left] : [left, right];
  let best = judge(align(first.tokens, second.tokens), left.kind);
  if (first.ways.length > 1 || second.ways.length > 1) {
    for (const one of first.ways) {
      for (const other of second.ways) {
        const judged = judge(align(one, other), left.kind);
        if (judged.score > best.score) best = judged;
      }
    }
  }
  const { score, total, notes, alignment } = best;
  return {
    score,
    get bits() {
      return bitsOf(alignment.agreements);
    },
    // Written when it is read: most pairs are compared for their score alone
    get explanation() {
      return explain(isSwapped ? swap(alignment) : alignment, total, notes);
    },
  };
}

interface Scored {
  readonly score: number;
  readonly total: number;
  readonly notes: readonly string[];
  readonly alignment: Alignment;
}

function judge(alignment: Alignment, kind: NameKind): Scored {
  if (alignment.agreements.length === 0) return { score: 0, total: 1, notes: [], alignment };
  return { ...scoreOf(alignment, kind), alignment };
}

function prepared(name: string, schema: Schema | undefined): PreparedName {
  const key = `${schema ?? ''}|${name}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const fresh = prepareName(name, schema);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(key, fresh);
  return fresh;
}

function swap({ agreements, leftOver, rightOver }: Alignment): Alignment {
  return {
    agreements: agreements.map(({ left, right, leftAt, rightAt, evidence }) => {
      return { left: right, right: left, leftAt: rightAt, rightAt: leftAt, evidence };
    }),
    leftOver: rightOver,
    rightOver: leftOver,
  };
}

function scoreOf(
  { agreements, leftOver, rightOver }: Alignment,
  kind: NameKind,
): { score: number; total: number; notes: readonly string[] } {
  const { contradiction, extra: extras, extraPatronymic, extraAmongSyllables } = calibration;
  let agreed = 0;
  let possible = 0;
  for (const agreement of agreements) {
    const weight = weightOf(agreement);
    agreed += weight * agreement.evidence;
    possible += weight;
  }
  const [l, r] = [sum(leftOver.filter(isNoForm)), sum(rightOver.filter(isNoForm))];
  const contradicting = Math.min(l, r);
  const longer = l > r ? leftOver : rightOver;
  const scarcity =
    kind === 'person'
      ? 1 + Math.max(0, calibration.enoughBits - bitsOf(agreements)) * calibration.perMissingBit
      : 1;
  const isVague = kind === 'organisation' && !agreements.some(isDistinctive);
  const extraShare = Math.max(
    isVague ? calibration.extraOfVague : extras[kind] * scarcity,
    isInSyllables(agreements) ? extraAmongSyllables : 0,
  );
  const extra = longer.filter(isNoForm).reduce((penalty, token) => {
    const isFather = token.kind === 'patronymic' && kind === 'person';
    return penalty + token.weight * (isFather ? extraPatronymic : extraShare);
  }, 0);
  const forms = sum([...leftOver, ...rightOver].filter((token) => !isNoForm(token))) * extras[kind];
  const total =
    possible + contradicting * contradiction + forms + (extra * Math.abs(l - r)) / Math.max(l, r, 1e-9);
  if (total === 0) return { score: 0, total: 1, notes: [] };
  const { factor, cap, note } = limits(agreements, leftOver, rightOver, kind);
  const heard = heardFactor(agreements);
  const order = inOrder(agreements) ? 1 : calibration.outOfOrder;
  const score = Math.min((agreed / total) * factor * heard * order, cap);
  const doubt = heard < 1 ? `few sounds to agree, it may be chance (× ${heard.toFixed(2)})` : null;
  return {
    score: Math.round(score * 1000) / 1000,
    total,
    notes: [note, doubt].filter((one) => one !== null),
  };
}

/** Words of so few sounds are syllables: in Korean and Chinese names their order tells people apart. */
const syllableSounds = 5;

/** Whether the syllables of a name stand in the same order; the surname, or any of them, may be moved from end to end. */
function inOrder(agreements: readonly Agreement[]): boolean {
  if (agreements.length < 3) return true;
  const places: [left: number, right: number][] = [];
  for (const { left, right, leftAt, rightAt } of agreements) {
    if ([...left, ...right].some(({ phones }) => phones.length > syllableSounds)) return true;
    places.push([leftAt, rightAt]);
  }
  const rights = places.sort(([a], [b]) => a - b).map(([, right]) => right);
  const descents = rights.filter((right, at) => right > (rights[(at + 1) % rights.length] ?? 0));
  return descents.length <= 1;
}

function heardFactor(agreements: readonly Agreement[]): number {
  let heard = 0;
  let isAcross = false;
  for (const { left, right, evidence } of agreements) {
    const [a, b] = [left[0], right[0]];
    if (a === undefined || b === undefined) continue;
    const looseness = pairLooseness(a, b);
    isAcross ||= looseness !== null;
    // What sounds the same to the last vowel says more than what is alike as far as the scripts go.
    const asLoose = evidence === 1 ? null : looseness;
    heard += Math.min(heardBits(left, asLoose), heardBits(right, asLoose)) * evidence * evidence;
  }
  return isAcross ? 1 - Math.max(0, calibration.enoughHeard - heard) * calibration.perMissingHeard : 1;
}

function heardBits(tokens: readonly Token[], looseness: Looseness | null): number {
  let bits = 0;
  for (const { phones, readings, kind } of tokens) {
    if (kind === 'title' || kind === 'form') continue;
    const consonants = readings[0]?.skeleton.length ?? 0;
    bits +=
      consonants * calibration.consonantBits +
      (phones.length - consonants) * calibration.vowelBits[looseness ?? 0];
  }
  return bits;
}

/** Ministry of Internal Affairs: words that every country's has name none. */
function isDistinctive({ left, right }: Agreement): boolean {
  const isName = ({ kind }: Token): boolean => kind === 'name' || kind === 'number';
  return left.some(isName) && right.some(isName);
}

function bitsOf(agreements: readonly Agreement[]): number {
  let bits = 0;
  for (const { left, right, evidence } of agreements) {
    bits += evidence * Math.min(mostBits(left), mostBits(right));
  }
  return bits;
}

function mostBits(tokens: readonly Token[]): number {
  let most = 0;
  for (const { bits, kind } of tokens) if (kind !== 'title' && kind !== 'initial' && bits > most) most = bits;
  return most;
}

function isInSyllables(agreements: readonly Agreement[]): boolean {
  const isSyllabic = ({ script }: Token): boolean => script === 'han' || script === 'syllabic';
  return agreements.some(({ left, right }) => left.some(isSyllabic) !== right.some(isSyllabic));
}

/** A pair weighs what its words weigh on average; words written apart weigh together. */
function weightOf({ left, right }: Agreement): number {
  return (sum(left) + sum(right)) / 2;
}

/** A form that the law gives: the word company stands in the names of all kinds of them. */
function isExactForm({ kind, latin }: Token): boolean {
  return kind === 'form' && latin !== 'company' && latin !== 'corporation';
}

/** Another form of company is judged on its own. */
function isNoForm({ kind }: Token): boolean {
  return kind !== 'form';
}

function sum(tokens: readonly Token[]): number {
  return tokens.reduce((total, { weight }) => total + weight, 0);
}

interface Limits {
  readonly factor: number;
  readonly cap: number;
  readonly note: string | null;
}

function limits(
  agreements: readonly Agreement[],
  leftOver: readonly Token[],
  rightOver: readonly Token[],
  kind: NameKind,
): Limits {
  const none = { factor: 1, cap: 1, note: null };
  const hasNumber = (tokens: readonly Token[]): boolean => tokens.some((token) => token.kind === 'number');
  if (hasNumber(leftOver) && hasNumber(rightOver)) {
    return { factor: numbersDisagree, cap: 1, note: `numbers disagree (× ${numbersDisagree})` };
  }
  if (kind !== 'person') {
    const hasForm = (tokens: readonly Token[]): boolean => tokens.some(isExactForm);
    if (hasForm(leftOver) && hasForm(rightOver)) {
      const factor = calibration.otherForm;
      return { factor, cap: 1, note: `another form of company (× ${factor})` };
    }
    if (!hasNumber(leftOver) && !hasNumber(rightOver)) return none;
    return { factor: numberOnOneSide, cap: 1, note: `a number on one side only (× ${numberOnOneSide})` };
  }
  const named = agreements.reduce(
    (count, { left, right }) => count + Math.min(nameCount(left), nameCount(right)),
    0,
  );
  const over = nameCount(leftOver) + nameCount(rightOver);
  if (named < 2 && over > 0) {
    return { factor: 1, cap: singleNameCap, note: `a single name agrees (at most ${singleNameCap})` };
  }
  return none;
}

/** Titles name nobody, and neither does the first word of a servant-of name. */
function nameCount(tokens: readonly Token[]): number {
  return tokens.filter(({ kind, latin }) => kind !== 'title' && kind !== 'number' && latin !== 'abd').length;
}
