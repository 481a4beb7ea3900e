import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { AppError } from '../model/errors.ts';

/** One mistake in a configuration file, at its place. */
export interface Problem {
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** `sources.un-sc.schedule`; empty for the file as a whole. */
  readonly path: string;
  /** What was found and what is allowed. */
  readonly message: string;
}

/** All mistakes of the configuration and its watchlists at once; nothing was done. */
export class ConfigError extends AppError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'one mistake' : `${problems.length} mistakes`;
    super('E_CONFIG_INVALID', [`the configuration has ${count}:`, ...problems.map(problemLine)].join('\n'));
    this.problems = problems;
  }
}

function problemLine({ file, line, column, path, message }: Problem): string {
  return `${file}:${line}:${column}: ${path ? `${path}: ` : ''}${message}`;
}

/** A mistake before its place is known: the path leads there. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The mistake is the key itself, not its value. */
  readonly isKey?: boolean;
}

/** What zod found, in words: which key or value, what is allowed, and what was probably meant. */
export function findingsOf(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): Finding[] {
  return issues.flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt(schema, issue.path);
      return issue.keys.map((key) => {
        return { path: [...issue.path, key], message: unknownKey(key, allowed), isKey: true };
      });
    }
    if (issue.code === 'invalid_union') {
      const messages = new Set(issue.errors.flat().map((inner) => wordsOf(inner)));
      return [{ path: issue.path, message: [...messages].join(', or ') }];
    }
    return [{ path: issue.path, message: wordsOf(issue) }];
  });
}

function unknownKey(key: string, allowed: readonly string[]): string {
  return `unknown key \`${key}\`;${suggestion(key, allowed)} allowed are ${allowed.join(', ')}`;
}

/** ` did you mean X?` where something near is allowed, else nothing. */
export function suggestion(found: string, allowed: readonly string[]): string {
  const ranked = allowed
    .map((candidate) => ({ candidate, distance: distance(found.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  // Two slips of the finger, or a third of a long word.
  if (best === undefined || best.distance > Math.max(2, found.length / 3)) return '';
  return ` did you mean \`${best.candidate}\`?`;
}

function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `missing: ${article(issue.expected)} is needed`
        : `${article(issue.expected)} is needed, found ${shown(issue.input)}${quoteAdvice(issue.expected, issue.input)}`;
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return `${shown(issue.input)} is not allowed;${suggestion(String(issue.input), allowed)} allowed are ${allowed.join(', ')}`;
    }
    case 'too_small':
      return `too small or too few: at least ${String(issue.minimum)}`;
    case 'too_big':
      return `too big or too many: at most ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

function article(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a mapping (key: value)',
    record: 'a mapping (key: value)',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
  };
  return words[expected] ?? expected;
}

function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `\`${value}\`` : `${typeof value} ${String(value)}`;
}

function quoteAdvice(expected: string, value: unknown): string {
  if (expected !== 'string' || value === null || typeof value === 'object') return '';
  return `: put it into quotes, "${String(value)}"`;
}

/** The keys that a mapping of the schema allows; empty where it takes any. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const part of path) current = childOf(unwrap(current), part);
  const { shape } = unwrap(current);
  return shape === undefined ? [] : Object.keys(shape);
}

interface SchemaView {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly valueType?: unknown;
}

function childOf(view: SchemaView, part: PropertyKey): unknown {
  if (view.shape !== undefined) return view.shape[String(part)];
  return view.element ?? view.valueType;
}

function unwrap(schema: unknown): SchemaView {
  let current = schema;
  while (current !== null && typeof current === 'object' && 'def' in current) {
    const { def } = current as { def: { innerType?: unknown; in?: unknown } };
    const inner = def.innerType ?? def.in;
    if (inner === undefined) break;
    current = inner;
  }
  return (current ?? {}) as SchemaView;
}
