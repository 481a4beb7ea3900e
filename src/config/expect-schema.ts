import { z } from 'zod';
import type { FillableField, FillRates } from '../model/plausibility.ts';

/** What of an entry a list may be expected to say: entries with … */
const fillable = {
  birthDates: 'a birth date',
  birthPlaces: 'a birth place',
  nationalities: 'a nationality',
  countries: 'a country, as of registration or flag',
  identifiers: 'a passport, tax, registration or IMO number',
  programs: 'a programme',
  legalBasis: 'a legal basis',
  listedOn: 'a day of listing',
  gender: 'a gender',
  positions: 'a position',
  addresses: 'an address',
  relations: 'a relation to another entry',
  remarks: 'a remark',
  url: 'an address on the web',
} as const satisfies Partial<Record<FillableField, string>>;
type Fillable = keyof typeof fillable;

const Fill = z.strictObject(
  Object.fromEntries(
    Object.entries(fillable).map(([field, what]) => [
      field,
      z.number().min(0).max(1).optional().describe(`the least share of entries with ${what}`),
    ]),
  ) as { readonly [F in Fillable]: z.ZodOptional<z.ZodNumber> },
);

/** What a healthy list looks like. */
export const Expect = z.strictObject({
  min: z.int().nonnegative().optional().describe('with fewer entries than this the list is held'),
  max: z.int().positive().optional().describe('with more entries than this the list is held'),
  fill: Fill.optional().describe(
    'by field, the least share of entries, 0 to 1, that have a value in it; 0 expects nothing, a field that is not named stays as the catalogue says',
  ),
});

/** People write shares, the catalogue has percentages. */
export function percentages(shares: z.infer<typeof Fill> = {}): FillRates {
  return Object.fromEntries(
    Object.entries(shares).flatMap(([field, share]) => (share === undefined ? [] : [[field, share * 100]])),
  );
}
