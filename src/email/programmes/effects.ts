import type { Theme } from '../languages/themes.ts';

/** What measures do to those under them; every catalogue has words for each. */
export type Effect =
  | 'frozen'
  | 'dealings'
  | 'noFunds'
  | 'barred'
  | 'barredFamily'
  | 'financing'
  | 'arms'
  | 'port';

/** The act that a programme rests on; every language has its way to write each form. */
export interface Act {
  readonly form: 'order' | 'section' | 'regulation' | 'resolution' | 'law';
  /** Its number or, for a law, its title as published. */
  readonly number: string;
}

/** What a list's code for a programme stands for, as far as that is certain. */
export interface Programme {
  /** Countries by ISO 3166-1 alpha-2 in lower case, and themes. */
  readonly about: readonly (Theme | `${string}:country`)[];
  readonly act: Act | null;
  /** Empty where they differ from entry to entry. */
  readonly effects: readonly Effect[];
}
