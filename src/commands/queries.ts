import { z } from 'zod';
import { partialDate } from '../config/birth-date.ts';
import { checked, gender, nameText } from '../config/fields.ts';
import { birthDate } from '../config/watchlist-schema.ts';
import { type Gender, type PartialDate, type Schema, schemas } from '../model/entry.ts';
import { countryCodes } from '../sources/countries.ts';
import { checkRows, readCsvFile, refuseMistakes, unreadColumns } from './csv-file.ts';

/** Who is searched for. */
export interface Query {
  readonly name: string;
  readonly birthDates: readonly PartialDate[];
  readonly gender: Gender | null;
  readonly countries: readonly string[];
  /** Null for whatever it may be. */
  readonly schema: Schema | null;
}

export function bareQuery(name: string): Query {
  return { name, birthDates: [], gender: null, countries: [], schema: null };
}

/** A schema in any case of letters. */
export function schemaName() {
  return z.preprocess(
    (value) => schemas.find((one) => one.toLowerCase() === fold(value)) ?? value,
    z.enum(schemas),
  );
}

function fold(value: unknown): string {
  return String(value).trim().toLowerCase();
}

/** Tables have names of countries as often as codes. */
const country = checked((text) =>
  countryCodes(text) === null
    ? 'no country is called so: write its ISO 3166-1 code of two letters, like az'
    : null,
);

const Row = z.object({
  name: nameText(1),
  birth_date: birthDate.optional(),
  gender: gender().optional(),
  country: country.optional(),
  schema: schemaName().optional(),
});

/** A query a row, and what there is to warn of. Throws `E_USAGE_CSV` with every cell that is not understood. */
export async function readQueries(file: string): Promise<{ queries: Query[]; warnings: string[] }> {
  const records = await readCsvFile(file, ['name']);
  const { rows, mistakes } = checkRows(file, records, Row);
  refuseMistakes(file, mistakes, 'nothing was searched');
  return { queries: rows.map(queryOf), warnings: unreadColumns(file, records, Object.keys(Row.shape)) };
}

function queryOf({ name, birth_date, gender, country, schema }: z.infer<typeof Row>): Query {
  const date = birth_date === undefined ? null : partialDate(birth_date);
  return {
    name,
    birthDates: date === null ? [] : [date],
    gender: gender ?? null,
    countries: country === undefined ? [] : (countryCodes(country) ?? []),
    schema: schema ?? null,
  };
}
