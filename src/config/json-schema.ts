import { z } from 'zod';
import { MainFile } from './main-schema.ts';
import { WatchlistFile } from './watchlist-schema.ts';

/** File name → JSON Schema (draft 2020-12), from the definitions that validate the files. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    'sanctions-watch.schema.json': schemaText(MainFile, 'sanctions-watch configuration'),
    'watchlist.schema.json': schemaText(WatchlistFile, 'sanctions-watch watchlist'),
  };
}

function schemaText(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, { io: 'input' });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}
