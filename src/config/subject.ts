import type { z } from 'zod';
import { noChoice, type Subject } from '../model/watchlist.ts';
import { choiceOf } from './alert-schema.ts';
import { partialDate } from './birth-date.ts';
import { asList } from './fields.ts';
import type { SubjectYaml } from './watchlist-schema.ts';

/** One for all: most subjects of large tables have neither. */
const none: readonly never[] = [];

/** A validated subject as the program uses it. */
export function subjectOf(yaml: z.infer<typeof SubjectYaml>): Subject {
  return {
    id: yaml.id,
    schema: yaml.schema,
    name: yaml.name,
    aliases: listOf(yaml.aliases),
    birthDates: listOf(yaml.birthDate).flatMap((value) => partialDate(value) ?? []),
    gender: yaml.gender ?? null,
    countries: listOf(yaml.country).map((code) => code.toLowerCase()),
    identifiers: (yaml.identifiers ?? none).map(({ type, value, country }) => {
      return { type, value, ...(country ? { country: country.toLowerCase() } : {}) };
    }),
    positions: listOf(yaml.positions),
    notes: yaml.notes ?? null,
    url: yaml.url ?? null,
    ignore: listOf(yaml.ignore),
    threshold: yaml.threshold ?? null,
    to: yaml.to ?? none,
    kinds: yaml.alerts === undefined ? noChoice : choiceOf(yaml.alerts),
  };
}

function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? none : asList(value);
}
