/** What a notice or article says of somebody it names in a sanctions context. */
export const claims = [
  /** They were put under measures: a designation. */
  'imposed',
  /** They were taken off measures: a delisting. */
  'lifted',
  /** Somebody wants, plans or threatens measures against them. */
  'call',
  /** It is denied, or said not to be so, that they are under measures. */
  'denial',
  /** Their designation is told as something past: an anniversary, a portrait, background. */
  'anniversary',
  /** They evade, or help to evade, measures. */
  'evasion',
  /** A court decided about measures against them: upheld, annulled, dismissed. */
  'ruling',
  /** They only speak, act or are named besides. */
  'quoted',
] as const;
export type Claim = (typeof claims)[number];

/** Whether a claim says that something happened to the named: only then it is a `statement` or `news`. */
export function isNews(claim: Claim): boolean {
  return claim === 'imposed' || claim === 'lifted';
}
