import { z } from 'zod';
import type { CataloguePreset } from '../sources/adapter.ts';
import { MainFile, Sources, SourceType } from './main-schema.ts';
import { WatchlistFile } from './watchlist-schema.ts';

/** What an editor may offer besides keys. */
export interface Offered {
  readonly types: readonly string[];
  readonly presets: readonly CataloguePreset[];
}

/** File name → JSON Schema (draft 2020-12), from the definitions that validate the files. */
export function jsonSchemas(offered: Offered): Readonly<Record<string, string>> {
  return {
    'sanctions-watch.schema.json': schemaText(MainFile, 'sanctions-watch configuration', offered),
    'watchlist.schema.json': schemaText(WatchlistFile, 'sanctions-watch watchlist', offered),
  };
}

function schemaText(schema: z.ZodType, title: string, { types, presets }: Offered): string {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === SourceType) jsonSchema.enum = [...types];
      if (zodSchema !== Sources || typeof jsonSchema.additionalProperties !== 'object') return;
      const source = jsonSchema.additionalProperties;
      jsonSchema.properties = Object.fromEntries(
        presets.map(({ id, name }) => [id, { ...source, description: name }]),
      );
    },
  });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}
