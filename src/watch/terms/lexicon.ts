import type { Jurisdiction } from '../../model/jurisdiction.ts';

/**
 * What a word or phrase does in a sentence about sanctions. The judgement knows only these classes;
 * which words belong to them is written down once per language.
 */
export const termClasses = [
  /** Names a measure, and alone says nothing of whom it meets: "sanctions", "visa ban". */
  'measure',
  /** Names a legal ground or list that is only mentioned for those under it: "Section 7031(c)". */
  'ground',
  /** Puts under (or takes off) measures whoever follows: "sanctioned", "designation of". */
  'imposing',
  /** Says of whoever is named beside it that they are under (or off) measures: "was sanctioned". */
  'undergone',
  /** The same, but only directly behind the name: "Name, sanctioned by". */
  'reduced',
  /** `imposing` and `undergone` where sanctions are spoken of, else something ordinary: "designated". */
  'perhapsImposing',
  'perhapsUndergone',
  /** Stands between a measure and whom it meets: "on". */
  'towards',
  /** Marks whom a measure meets, wherever the measure stands: "against"; the second behind the name. */
  'against',
  'againstAfter',
  /** The verb that turns a name in the dative into the one who is met: "tətbiq edib". */
  'applying',
  /** Speech and comment. */
  'says',
  'accordingTo',
  'accordingToAfter',
  /** Wished for, planned, possible: no designation. */
  'call',
  /** Makes all that follows in the sentence no fact: "if", "whether". */
  'condition',
  /** Negates the verb it stands with. */
  'not',
  /** Says of what others say that it is not so: "false", "denied". */
  'denial',
  /** Belongs to measures, but to much else as well: "list", "assets", "restrictions". */
  'hint',
  /** Says that measures end: "lifted", "struck off the list". */
  'lifting',
  /** Takes off, where a list or the like is spoken of: "removed". */
  'removing',
  /** Who decides about measures by law, and how such a decision is called: only both together are a ruling. */
  'court',
  'decides',
  /** Gets round measures, or is tried for it. */
  'evading',
  'charged',
  /** Tells something as long past: "a year ago". */
  'past',
  /** Counts the time since something, which stands in the same clause: "anniversary of". */
  'anniversary',
  /** Tells news, whatever anniversary it falls on: "new", "tightens". */
  'fresh',
  /** Opens another clause. */
  'break',
  /** Finite verbs so common that one between measure and name parts them. */
  'finite',
  'who',
  /** Gives the reason; names behind it are victims more often than targets. */
  'cause',
  /** Goes on with the targets after a reason. */
  'including',
  /** Who comments by trade: "lawyer", "expert", "spokeswoman". */
  'commenting',
  /** Names who acts. */
  'by',
  /** Makes the name somebody else's relative, ally or owner; the second behind the name. */
  'kin',
  'kinAfter',
  /** The conduct that designations give as their reason. */
  'involvement',
  /** Sanctions of another world: sport, offices, honours. */
  'other',
  'authority',
  /** A target that is described, not named. */
  'unnamed',
  'pronoun',
  /** Other words that tell the language. */
  'common',
] as const;
export type TermClass = (typeof termClasses)[number];

export const scripts = ['Latin', 'Cyrillic', 'Georgian', 'Armenian', 'Arabic'] as const;
export type Script = (typeof scripts)[number];

/**
 * The terms of one language, phrases separated by commas. In a phrase `|` parts alternatives, `*` ends a
 * stem or, before it, stands for any beginning, `~` stands for up to three words, `$` for the end of the sentence. Case and diacritics don't count.
 */
export interface Lexicon {
  readonly language: string;
  /** ISO 639-1, for the names of months. */
  readonly code: string;
  /** The verb ends the sentence, so that what says "not" or "may" stands behind the term. */
  readonly verbLast: boolean;
  readonly script: Script;
  /** How the doer of a deed ends, where the language marks them. */
  readonly agentEndings?: readonly string[];
  /** Articles, conjunctions and prepositions that are written together with the word behind them. */
  readonly prefixes?: string;
  /** Who speaks or acts for a jurisdiction: "Treasury", "Washington". */
  readonly whose: { readonly [J in Jurisdiction]?: string };
  readonly terms: { readonly [C in TermClass]?: string };
}
