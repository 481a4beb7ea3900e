import { code } from './markdown.ts';

/** What is used of JSON Schema here. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** A key of a configuration file. */
export interface Key {
  /** `sources.ID.url`, `subjects[].name`. */
  readonly path: string;
  /** What it takes, in Markdown. */
  readonly value: string;
  /** In Markdown: the default, `needed`, or a dash. */
  readonly usual: string;
  readonly description: string;
}

/** Every key that a file may have, in the order of its definition, those of mappings behind the mapping. */
export function keysOf(file: Schema): readonly Key[] {
  const { $defs = {} } = file;
  return below('', file);

  function below(path: string, schema: Schema): Key[] {
    const { properties = {}, additionalProperties, required = [], items } = plain(schema);
    if (items !== undefined) return below(`${path}[]`, items);
    // A mapping by ids the user chooses; what `properties` has then are the ids of the catalogue.
    if (additionalProperties) return below(`${path}.ID`, additionalProperties);
    return Object.entries(properties).flatMap(([name, property]) => {
      const own = path === '' ? name : `${path}.${name}`;
      return [keyOf(own, property, required.includes(name)), ...below(own, property)];
    });
  }

  function keyOf(path: string, schema: Schema, isNeeded: boolean): Key {
    return {
      path,
      value: wordsOf(schema),
      usual: usualOf(schema, isNeeded),
      description: schema.description ?? resolved(schema).description ?? '',
    };
  }

  function resolved({ $ref, ...own }: Schema): Schema {
    if ($ref === undefined) return own;
    const target = $defs[$ref.replace('#/$defs/', '')];
    if (target === undefined) throw new Error(`${$ref} leads to nothing`);
    return { ...resolved(target), ...own };
  }

  /** What may stand there, null too, each with what is said of all. */
  function alternatives(schema: Schema): readonly Schema[] {
    const { anyOf, type, ...own } = resolved(schema);
    if (anyOf !== undefined) return anyOf.map((one) => ({ ...own, ...resolved(one) }));
    if (Array.isArray(type)) return type.map((one: string) => ({ ...own, type: one }));
    return [resolved(schema)];
  }

  /** Without null, and of one or a list of them, the list: what has keys of its own. */
  function plain(schema: Schema): Schema {
    return alternatives(schema).findLast(({ type }) => type !== 'null') ?? {};
  }

  function wordsOf(schema: Schema): string {
    const all = alternatives(schema);
    const values = all.filter(({ type }) => type !== 'null');
    const orNull = values.length < all.length ? ', or `null`' : '';
    const [one, other] = values;
    if (one === undefined) throw new Error('nothing but null is allowed');
    return `${kindOf(one)}${other?.type === 'array' ? ', or a list of them' : ''}${orNull}`;
  }

  function kindOf(schema: Schema): string {
    const { title, type, items, properties, additionalProperties, minItems } = schema;
    if (title !== undefined) return titled(schema);
    if (schema.enum !== undefined) return schema.enum.map(code).join(', ');
    if (type === 'array' && items !== undefined) {
      const inner = resolved(items);
      if (inner.properties !== undefined) return 'list of mappings, keys below';
      return `list${minItems === undefined ? '' : ` of at least ${minItems}`}, each: ${wordsOf(items)}`;
    }
    if (properties !== undefined && !additionalProperties) return 'mapping, keys below';
    if (additionalProperties) {
      return plain(additionalProperties).type === 'object'
        ? 'mapping by id, keys below'
        : `mapping of names, each to: ${wordsOf(additionalProperties)}`;
    }
    if (type === 'boolean') return '`true`, `false`';
    if (type === 'integer' || type === 'number') return numberKind(schema);
    if (type === 'string') return textKind(schema);
    throw new Error(`no words for ${JSON.stringify(schema)}`);
  }
}

function titled({ title = '', examples = [] }: Schema): string {
  return `${title}${likeOf(examples)}`;
}

function likeOf(examples: readonly unknown[]): string {
  return examples.length === 0
    ? ''
    : `, like ${examples.map((example) => code(written(example))).join(', ')}`;
}

function textKind({ minLength = 0, examples = [] }: Schema): string {
  return `text${minLength > 1 ? `, at least ${minLength} characters` : ''}${likeOf(examples)}`;
}

function numberKind({ type, minimum, maximum, exclusiveMinimum }: Schema): string {
  const name = type === 'integer' ? 'whole number' : 'number';
  const least = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
  const hasMost = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  if (least === undefined || least <= Number.MIN_SAFE_INTEGER) return name;
  return hasMost ? `${name} from ${least} to ${maximum}` : `${name}, at least ${least}`;
}

/** Of a mapping whose keys have defaults themselves there is nothing to say. */
function usualOf(schema: Schema, isNeeded: boolean): string {
  if (schema.default === undefined) return isNeeded ? 'needed' : '–';
  const usual = written(schema.default);
  return usual === '{}' ? '–' : code(usual);
}

/** As it stands in YAML, on one line. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, inner]) => `${key}: ${quoted(inner)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  return String(value);
}

function quoted(value: unknown): string {
  return typeof value === 'string' && /[*:#]/.test(value) ? `"${value}"` : written(value);
}
