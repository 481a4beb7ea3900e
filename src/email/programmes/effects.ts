/** What measures do to those under them; every catalogue has words for each. */
export const effects = [
  'frozen',
  'dealings',
  'noFunds',
  'barred',
  'barredFamily',
  'financing',
  'arms',
  'port',
] as const;
export type Effect = (typeof effects)[number];
