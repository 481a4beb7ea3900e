import { z } from 'zod';
import type { FillableField, FillRates } from '../model/plausibility.ts';

/** What of an entry a list may be expected to say. */
const fillable = [
  ...(['birthDates', 'birthPlaces', 'nationalities', 'countries', 'identifiers', 'programs'] as const),
  ...(['legalBasis', 'listedOn', 'gender', 'positions', 'addresses', 'relations', 'remarks', 'url'] as const),
] as const satisfies readonly FillableField[];

const Fill = z.strictObject(
  Object.fromEntries(fillable.map((field) => [field, z.number().min(0).max(1).optional()])) as {
    readonly [F in (typeof fillable)[number]]: z.ZodOptional<z.ZodNumber>;
  },
);

/** What a healthy list looks like. */
export const Expect = z.strictObject({
  min: z.int().nonnegative().optional().describe('fewer entries than this are not believed'),
  max: z.int().positive().optional().describe('more entries than this are not believed'),
  fill: Fill.optional().describe(
    'the least share of entries, 0 to 1, that have a value in a field; 0 expects nothing',
  ),
});

/** People write shares, the catalogue has percentages. */
export function percentages(shares: z.infer<typeof Fill> = {}): FillRates {
  return Object.fromEntries(
    Object.entries(shares).flatMap(([field, share]) => (share === undefined ? [] : [[field, share * 100]])),
  );
}
