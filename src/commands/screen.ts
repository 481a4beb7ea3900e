import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { partialDate } from '../config/birth-date.ts';
import type { Config } from '../config/definition.ts';
import type { Schema } from '../model/entry.ts';
import { genders, primaryName, schemas } from '../model/entry.ts';
import { AppError, errorText } from '../model/errors.ts';
import { bareSubject, type Watchlist } from '../model/watchlist.ts';
import { DEFAULT_THRESHOLD } from '../names/index.ts';
import { countryCodes } from '../sources/countries.ts';
import { allEntries } from '../store/entries.ts';
import type { Handle } from '../store/open.ts';
import { createEntryScreener } from '../watch/entries.ts';
import { targetsOf } from '../watch/targets.ts';
import { type Context, type ExitStatus, readConfig, withStore } from './context.ts';
import { tableLines } from './table.ts';

export interface ScreenOptions {
  readonly config: string;
  readonly csv?: string;
  readonly json?: boolean;
}

interface Query {
  readonly name: string;
  readonly birth_date?: string;
  readonly gender?: string;
  readonly country?: string;
  readonly schema?: string;
}

interface Found {
  readonly query: string;
  readonly score: number;
  readonly source: string;
  readonly entry_id: string;
  readonly entry_name: string;
  readonly matched_name: string;
}

const columns = ['query', 'score', 'source', 'entry_id', 'entry_name', 'matched_name'] as const;

/** Searches all stored entries for a name, or for each row of a CSV file; one row per hit, best first. */
export async function screen(
  name: string | undefined,
  options: ScreenOptions,
  context: Context,
): Promise<ExitStatus> {
  const queries = queriesOf(name, options.csv);
  const config = await readConfig(options.config, context);
  const hits = await withStore(config, (db) => search(db, config, queries));
  if (options.json) for (const hit of hits) context.print(JSON.stringify(hit));
  else if (options.csv !== undefined) {
    context.print(stringify(hits, { header: true, columns: [...columns] }).trimEnd());
  } else {
    const rows = hits.map((hit) => columns.map((column) => String(hit[column])));
    for (const line of tableLines(columns, rows)) context.print(line);
    if (hits.length === 0) context.print('no stored entry meets this name');
  }
  return 0;
}

function queriesOf(name: string | undefined, file: string | undefined): readonly Query[] {
  if ((name === undefined) === (file === undefined)) {
    throw new AppError(
      'E_USAGE_SCREEN',
      '`screen` takes a name or --csv FILE; quote a name of several words',
    );
  }
  if (name !== undefined) return [{ name }];
  try {
    const rows: Query[] = parse(readFileSync(file ?? '', 'utf8'), { columns: true, bom: true });
    if (rows.every((row) => row.name !== undefined)) return rows;
  } catch (error) {
    throw new AppError('E_USAGE_SCREEN', `cannot read ${file}: ${errorText(error)}`, { cause: error });
  }
  throw new AppError('E_USAGE_SCREEN', `${file}:1: there is no column \`name\``);
}

/** The queries become subjects of a watchlist, so that they are judged exactly as one would be. */
async function search(db: Handle, config: Config, queries: readonly Query[]): Promise<Found[]> {
  const screener = createEntryScreener(targetsOf([asWatchlist(queries)], DEFAULT_THRESHOLD));
  const found: (Found & { readonly row: number })[] = [];
  for (const source of config.sources) {
    for await (const entries of allEntries(db, source.id)) {
      for (const entry of entries) {
        for (const { target, match } of screener.screen(source.id, entry)) {
          if (target.kind !== 'subject' || match === null) continue;
          const row = Number(target.subject.id.split(' ')[0]);
          const query = target.subject.name;
          const hit = { query, score: match.score, source: source.id, entry_id: entry.id };
          found.push({ ...hit, entry_name: primaryName(entry), matched_name: match.entryName, row });
        }
      }
    }
  }
  found.sort((a, b) => a.row - b.row || b.score - a.score);
  return found.map(({ row: _, ...hit }) => hit);
}

/** Who does not say what is searched for searches for people, bodies, vessels and aircraft alike. */
function asWatchlist(queries: readonly Query[]): Watchlist {
  const subjects = queries.flatMap((query, row) =>
    schemasOf(query).map((schema) => {
      const date = query.birth_date ? partialDate(query.birth_date) : null;
      return {
        ...bareSubject(`${row} ${schema}`, schema, query.name),
        birthDates: date === null ? [] : [date],
        gender: genders.find((known) => known === query.gender?.trim().toLowerCase()) ?? null,
        countries: query.country ? (countryCodes(query.country) ?? [query.country.toLowerCase()]) : [],
      };
    }),
  );
  return { id: 'screen', file: '', to: [], threshold: null, subjects, rules: [] };
}

function schemasOf({ schema }: Query): readonly Schema[] {
  const known = schemas.find((candidate) => candidate.toLowerCase() === schema?.toLowerCase());
  return known === undefined ? ['Person', 'Organization', 'Vessel', 'Airplane'] : [known];
}
