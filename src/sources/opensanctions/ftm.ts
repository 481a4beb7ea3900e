import { jsonLines } from '../../formats/json-lines.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport, SourceDocument } from '../adapter.ts';
import { squash } from '../fields.ts';

/** One line of `entities.ftm.json`. */
export interface FtmEntity {
  readonly line: number;
  readonly id: string;
  readonly schema: string;
  /** What the publisher calls it; empty where there is none. */
  readonly caption: string;
  readonly isTarget: boolean;
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Ids of the entities that were merged into it. */
  readonly referents: readonly string[];
  readonly datasets: readonly string[];
  readonly lastSeen: string | null;
}

const knownKeys = new Set(
  'id caption schema properties referents datasets first_seen last_seen last_change target origin'.split(' '),
);

/**
 * The entities of a document in its order. Throws `ReadError` with the line where one lacks its id, its schema,
 * its properties or the mark whether it is a target.
 */
export async function* ftmEntities(document: SourceDocument, report: ReadReport): AsyncGenerator<FtmEntity> {
  let count = 0;
  const shape = document.isEndMarked === false ? ({ unterminated: 'refuse' } as const) : {};
  for await (const { line, value } of jsonLines(document.open(), shape)) {
    count += 1;
    yield toEntity(line, value, report);
  }
  if (count === 0) throw new ReadError('E_READ_EMPTY', 'the document is empty');
}

function toEntity(line: number, value: unknown, report: ReadReport): FtmEntity {
  if (!isRecord(value)) throw malformed(line, 'is no entity');
  const { id, schema, properties, target, caption, referents = [], datasets = [], last_seen } = value;
  if ('op' in value && 'entity' in value)
    throw malformed(line, 'is a change of a delta: give the whole export');
  if (typeof id !== 'string' || id.trim() === '') throw malformed(line, 'has no id');
  if (typeof schema !== 'string' || schema === '') throw malformed(line, `(${id}) has no schema`);
  if (!isRecord(properties)) throw malformed(line, `(${id}) has no properties`);
  if (typeof target !== 'boolean') throw malformed(line, `(${id}) does not say whether it is a target`);
  if (
    Object.values(properties)
      .flat()
      .some((item) => isRecord(item) && 'schema' in item)
  ) {
    throw malformed(line, `(${id}) holds other entities: take entities.ftm.json, not targets.nested.json`);
  }
  for (const key of Object.keys(value)) if (!knownKeys.has(key)) report.unknown(`${schema} ${key}`);
  const texts = (list: unknown, name: string) => textsOf(list, `${schema}/${name}`, report);
  const values = new Map(Object.entries(properties).map(([name, list]) => [name, texts(list, name)]));
  return {
    line,
    id,
    schema,
    caption: typeof caption === 'string' ? squash(caption) : '',
    isTarget: target,
    values,
    referents: texts(referents, 'referents'),
    datasets: texts(datasets, 'datasets'),
    lastSeen: typeof last_seen === 'string' ? last_seen : null,
  };
}

/** Values come as a list of texts; a bare one, as other tools of that format write it, is a list of one. */
function textsOf(published: unknown, path: string, report: ReadReport): readonly string[] {
  const texts = new Set<string>();
  for (const value of Array.isArray(published) ? published : [published]) {
    if (typeof value === 'string' || typeof value === 'number') texts.add(squash(String(value)));
    else report.unknown(`${path} (no text)`);
  }
  texts.delete('');
  return [...texts];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(line: number | string, what: string): ReadError {
  return new ReadError('E_READ_FIELD', `line ${line} ${what}`);
}

/** The properties of an entity; whatever was not asked for by the time of `finish` is reported. */
export class Properties {
  readonly #entity: FtmEntity;
  readonly #report: ReadReport;
  readonly #known = new Set<string>();

  constructor(entity: FtmEntity, report: ReadReport) {
    this.#entity = entity;
    this.#report = report;
  }

  all(...names: readonly string[]): readonly string[] {
    for (const name of names) this.#known.add(name);
    return names.flatMap((name) => this.#entity.values.get(name) ?? []);
  }

  /** Several values as one text, in an order that does not depend on theirs; null where there are none. */
  line(name: string): string | null {
    return this.all(name).toSorted().join(', ') || null;
  }

  ignore(...names: readonly string[]): void {
    for (const name of names) this.#known.add(name);
  }

  finish(): void {
    for (const name of this.#entity.values.keys()) {
      if (!this.#known.has(name)) this.#report.unknown(`${this.#entity.schema}/${name}`);
    }
  }
}
