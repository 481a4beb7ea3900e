import type { z } from 'zod';
import { type Finding, suggestion, type Written } from './problems.ts';

type Issue = z.core.$ZodIssue;

/** What zod found, in words: which key or value, what is allowed, and what was probably meant. */
export function findingsOf(issues: readonly Issue[], schema: z.ZodType): Finding[] {
  return issues.flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt(schema, issue.path);
      return issue.keys.map((key) => {
        return { path: [...issue.path, key], message: unknownKey(key, allowed), isKey: true };
      });
    }
    if (issue.code === 'invalid_union') return unionFindings(issue, schema);
    if (issue.code === 'invalid_key') {
      const message = issue.issues.map((inner) => inner.message).join('; ');
      return [{ path: issue.path, message, isKey: true }];
    }
    return [{ path: issue.path, message: (written) => wordsOf(issue, written) }];
  });
}

/** Of "one or a list of them", the alternative whose kind was meant; where neither was, all are named. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion, schema: z.ZodType): Finding[] {
  const meant = issue.errors.find((inner) => inner.length > 0 && inner.every((one) => kindsIn(one) === null));
  if (meant !== undefined) {
    const inner = meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
    return findingsOf(inner, schema);
  }
  const needed = new Set(kindsIn({ ...issue, path: [] }));
  return [{ path: issue.path, message: (written) => typeWords(needed, written) }];
}

/** The kinds that would have been allowed, where the value itself is of another; null for any other issue. */
function kindsIn(issue: Issue): string[] | null {
  if (issue.path.length > 0) return null;
  if (issue.code === 'invalid_type') return [issue.expected];
  if (issue.code !== 'invalid_union') return null;
  const alternatives = issue.errors.map((inner) => inner.map(kindsIn).find((kinds) => kinds !== null));
  return alternatives.every((kinds) => kinds !== undefined) ? alternatives.flat() : null;
}

function unknownKey(key: string, allowed: readonly string[]): string {
  return `unknown key \`${key}\`;${suggestion(key, allowed)} allowed are ${allowed.join(', ')}`;
}

function wordsOf(issue: Issue, written: Written | null): string {
  const found = written?.quoted && written.shown ? ` (found ${written.shown})` : '';
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(new Set([issue.expected]), written);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (written === null) return `missing: one of ${allowed.join(', ')} is needed`;
      const meant = suggestion(written.quoted.slice(1, -1), allowed);
      return `${written.shown ?? 'this'} is not allowed;${meant} allowed are ${allowed.join(', ')}`;
    }
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin)} needed${found}`;
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)} allowed${found}`;
    default:
      return `${issue.message}${found}`;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters are';
  return origin === 'array' ? ' of them are' : ' is';
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function typeWords(expected: ReadonlySet<string>, written: Written | null): string {
  const needed = [...expected].map((kind) => kindWords[kind] ?? kind).join(' or ');
  if (written === null) return `missing: ${needed} is needed`;
  const { shown, quoted } = written;
  const advice = expected.has('string') && quoted !== '' ? `: put it into quotes, ${quoted}` : '';
  return `${needed} is needed${shown === null ? '' : `, found ${shown}`}${advice}`;
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
