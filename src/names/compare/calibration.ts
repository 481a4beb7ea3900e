/** How the likeness of two words, 0 to 1, becomes evidence: none below `cut`, from there on from `atCut` to 1 at `full`. */
export interface Calibration {
  cut: number;
  atCut: number;
  full: number;
}

/**
 * The numbers that scores are made with. A search (`scripts/tune-names.ts`, over labelled names under the MIT licence and
 * public data) proposed most of them; a person rounded them, and refused those by which a pair of `tests/names/pairs.ts`
 * would have been judged wrongly. Where a rule has a number of its own, it stands beside the rule.
 */
export const calibration = {
  /** Across scripts, by looseness. */
  across: [
    { cut: 0.77, atCut: 0.8, full: 1 },
    { cut: 0.76, atCut: 0.92, full: 0.82 },
    { cut: 0.76, atCut: 0.83, full: 0.92 },
    { cut: 0.62, atCut: 0.7, full: 0.9 },
  ] as [Calibration, Calibration, Calibration, Calibration],
  /** Within one script a difference is a difference, whatever the script leaves open. */
  oneScript: { cut: 0.79, atCut: 0.91, full: 0.94 },
  /** Words of three sounds or fewer: read loosely, half of all Korean and Chinese syllables would agree. */
  shortWords: { cut: 0.74, atCut: 0.82, full: 0.97 },
  /** Several syllables that one of two East Asian names writes together. */
  syllables: { cut: 0.8, atCut: 0.86, full: 0.97 },
  /** A foreign name in Chinese characters, all of it in one word. */
  foreignInOneWord: { cut: 0.76, atCut: 0.84, full: 0.94 },
  /** The same with the words of the other name in reverse, as lists have them. */
  transcribedBackwards: 0.9,
  /** A reading that is not the plain one is one of several chances to agree, so it says a little less. */
  otherReading: 0.97,
  otherReadingInScript: 0.85,
  /** What one and two slips of the pen leave of the evidence, by the letters of the shorter word. */
  oneSlip: [0, 0, 0, 0.6, 0.76, 0.82, 0.86, 0.88, 0.92],
  twoSlips: [0, 0, 0, 0, 0, 0.55, 0.67, 0.7, 0.76, 0.82],
  /** Where both spellings are names that people have: Arif and Asif are two names, and not one of them misspelt. */
  bothKnown: 0.68,
  bothKnownSyllables: 0.38,
  /** Where both are given names that are not one in any language: Maria and Marina. */
  otherGivenName: 0.55,
  /** The same in Arabic letters, which hardly tell how a name sounds: Hasan and Husayn. */
  otherArabicName: 0.3,
  allButSame: 0.94,
  /** Giorgi is George in another language, and Bob is short for Robert: one name that people are called by. */
  sameGivenName: 0.82,
  soundsLikeFullForm: 0.82,
  /** An initial for a name that begins with it. */
  initial: 0.66,
  /** One is called what the other's father is, where both state their fathers: Ali bin Omar, Omar bin Ali. */
  fatherForSon: 0.5,
  /** Words that are written together have to agree well: there are many ways to cut names. */
  leastJoined: 0.8,
  leastJoinedForeign: 0.83,
  /** Of a whole name in one word all has to agree: 石破茂 is Ishiba Shigeru, and not Yoshida Shigeru. */
  leastJoinedWhole: 0.92,
  /** What a word on both sides that disagrees takes away, and a word on one side only, relative to its weight. */
  contradiction: 1.65,
  extra: { person: 0.16, organisation: 0.55, object: 0.9 },
  /** What it is multiplied with where common words agree in another order, and where the first and the last word do. */
  extraTurnedRound: 2,
  extraBetweenEnds: 0.9,
  /** Where only generic words agree, as Ministry of Defence, every further one counts. */
  extraOfVague: 2,
  extraPatronymic: 0.05,
  /** Names in syllables are so alike that a part on one side only speaks against them. */
  extraAmongSyllables: 0.5,
  /** Longer words of scripts that are compared loosely, as Indic ones and kana. */
  extraAmongSyllabic: 0.36,
  /** A whole name with another given name in front is a child's. */
  childsName: 0.75,
  /** Jr. is left out as often as it is written, and yet there may be a Sr. */
  generationOnOneSide: 0.97,
  otherGeneration: 0.75,
  /** Companies of one name and two forms, as AG and GmbH, are two. */
  otherForm: 0.87,
  /** Three syllables or more that agree in another order, as Kim Song Chol and Kim Chol Song. */
  outOfOrder: 0.78,
  /**
   * What agrees should be so rare that it is hardly chance: below so many bits a further word on one side only
   * weighs more, as in Mohammad Hasan and Mohammad Hasan Alimardanov.
   */
  enoughBits: 19.5,
  perMissingBit: 0.1,
  /** Across scripts, chance makes short words agree: what was heard alike should not be chance once in so many bits. */
  enoughHeard: 16,
  perMissingHeard: 0.022,
  consonantBits: 3,
  /** By looseness: writing that leaves vowels out says nothing of them. */
  vowelBits: [1.3, 0.7, 0.2, 1] as [number, number, number, number],
  /** Of a word that a thousandth of all people have, what it tells is 1; so much more or less for each bit of rarity. */
  weightPerBit: 0.05,
};
