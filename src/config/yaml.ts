import { readFile } from 'node:fs/promises';
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { errorText } from '../model/errors.ts';
import type { Finding, Problem, Written } from './problems.ts';

/** A YAML file with the places of its values. */
export interface YamlFile {
  /** The environment filled in; where a variable is missing, as it is written. Undefined: it cannot be read. */
  readonly value: unknown;
  /** Why it cannot be read; keys given twice, missing variables. */
  readonly problems: readonly Problem[];
  /** Turns findings into problems at file:line:column. */
  locate(findings: readonly Finding[]): Problem[];
}

/** Replaces `${NAME}` in a text; a message instead of a text where that cannot be done. */
export type Substitute = (text: string) => { readonly text: string } | { readonly problem: string };

/** Reads a file; one that is missing, no UTF-8 or no YAML has problems and no value. */
export async function readYamlFile(file: string, substitute: Substitute): Promise<YamlFile> {
  const unreadable = (message: string): YamlFile => {
    const problems = [{ file, line: 1, column: 1, path: '', message }];
    return { value: undefined, problems, locate: () => [] };
  };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return unreadable(isMissing ? 'there is no such file' : `cannot be read: ${errorText(error)}`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parseYaml(file, text, substitute);
  } catch (error) {
    // Names in another encoding would be read as other letters, and never match.
    if (error instanceof TypeError) return unreadable('is not in UTF-8: save it in that encoding');
    if (error instanceof ReferenceError) return unreadable(`not usable YAML: ${errorText(error)}`);
    // The parser calls itself for each level, until the stack is full.
    if (error instanceof RangeError)
      return unreadable('not usable YAML: it is nested deeper than can be read');
    throw error;
  }
}

/** A hundred thousand commas are as many mistakes, whose stacks, which nobody reads, would take a second. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * Only values are substituted, and after parsing, so no variable can add a key. Throws `ReferenceError` where
 * aliases make more of a document than there is.
 */
function parseYaml(file: string, text: string, substitute: Substitute): YamlFile {
  const lineCounter = new LineCounter();
  const document = withoutStacks(() =>
    parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, logLevel: 'error' }),
  );
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => {
    return { file, ...at(error.pos[0]), path: '', message: syntaxMessage(error) };
  });
  if (document.errors.length > 0) return { value: undefined, problems, locate: () => [] };
  const { repeated, aliases } = lookThrough(document);
  for (const node of repeated) {
    const message = 'this key is given twice in one mapping';
    problems.push({ file, ...at(node.range?.[0] ?? 0), path: '', message });
  }
  // To find what one refers to takes a look at the whole file.
  if (aliases > mostAliases)
    throw new ReferenceError(`${aliases} aliases, at most ${mostAliases} are allowed`);
  for (const { node, path, message } of substituteValues(document, substitute)) {
    problems.push({ file, ...at(node.range?.[0] ?? 0), path: pathText(path), message });
  }
  const wrongValues = new Set(problems.map(({ line, column }) => `${line}:${column}`));
  return {
    value: document.toJS({ maxAliasCount: 100 }) ?? {},
    problems,
    locate(findings) {
      return findings.flatMap(({ path, message, isKey }) => {
        const place = placeOf(document, path);
        const offset = (isKey ? place.key : place.value)?.range?.[0] ?? place.key?.range?.[0] ?? 0;
        const { line, column } = at(offset);
        // What stands for a missing variable is no second mistake.
        if (wrongValues.has(`${line}:${column}`)) return [];
        const words = typeof message === 'string' ? message : message(writtenAt(place, path));
        return [{ file, line, column, path: pathText(path), message: words }];
      });
    },
  };
}

const mostAliases = 200;

/** Keys given twice, the later of them, and how many aliases there are. The parser's own check takes the square of time. */
function lookThrough(document: Document.Parsed): {
  readonly repeated: readonly Node[];
  readonly aliases: number;
} {
  const repeated: Node[] = [];
  let aliases = 0;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) repeated.push(key);
        seen.add(key.value);
      }
    },
    Alias() {
      aliases += 1;
    },
  });
  return { repeated, aliases };
}

function syntaxMessage({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') return '`---` begins a second document: a file has one';
  return `not valid YAML: ${message}`;
}

interface Unfilled {
  readonly node: Node;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function substituteValues(document: Document.Parsed, substitute: Substitute): Unfilled[] {
  const unfilled: Unfilled[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string' || !node.value.includes('$')) return;
      const result = substitute(node.value);
      if ('text' in result) node.value = result.text;
      else unfilled.push({ node, path: pathTo(node, ancestors), message: result.problem });
    },
    Alias(_, node, ancestors) {
      if (node.resolve(document) !== undefined) return;
      const message = `\`*${node.source}\` refers to nothing: put a text that begins with * into quotes`;
      unfilled.push({ node, path: pathTo(node, ancestors), message });
      return standIn(node);
    },
  });
  return unfilled;
}

function standIn({ source, range }: Alias): Scalar {
  const scalar = new Scalar(source);
  scalar.range = range ?? null;
  return scalar;
}

function pathTo(node: Node, ancestors: readonly unknown[]): PropertyKey[] {
  const chain = [...ancestors, node];
  return chain.flatMap((ancestor, i): PropertyKey[] => {
    if (isPair(ancestor)) return isScalar(ancestor.key) ? [String(ancestor.key.value)] : [];
    return isSeq(ancestor) ? [ancestor.items.indexOf(chain[i + 1])] : [];
  });
}

/** `sources.un-sc.headers`, `subjects[2].name`. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

interface Place {
  readonly key: Node | null;
  readonly value: Node | null;
  /** The path leads here, and not only to something around it. */
  readonly isWhole: boolean;
}

/** Where a path leads, or as far along it as the file goes. */
function placeOf(document: Document.Parsed, path: readonly PropertyKey[]): Place {
  let place: Place = { key: null, value: document.contents, isWhole: true };
  for (const part of path) {
    const next = childOf(document, place.value, part);
    if (next === null) return { ...place, isWhole: false };
    place = next;
  }
  return place;
}

const knownPairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** By key; of a key given twice, the last. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = knownPairs.get(map);
  if (known !== undefined) return known;
  const pairs = new Map(
    map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])),
  );
  knownPairs.set(map, pairs);
  return pairs;
}

function childOf(document: Document.Parsed, parent: Node | null, part: PropertyKey): Place | null {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isMap(node)) {
    const pair = pairsOf(node).get(String(part));
    if (pair === undefined) return null;
    const { key, value } = pair;
    return { key: isNode(key) ? key : null, value: isNode(value) ? value : null, isWhole: true };
  }
  if (isSeq(node) && typeof part === 'number') {
    const item = node.items[part];
    if (isNode(item)) return { key: null, value: item, isWhole: true };
  }
  return null;
}

/** Values that may hold a password or a key. */
const secret = /^(?:storage|email\.smtp|http\.token|sources\.[^.]+\.headers\..+|webhooks\..+)$/;
/** These do where they have an account or parameters. */
const address = /^sources\.[^.]+\.(?:url|alternates\[\d+\])$/;

function mayBeSecret(path: string, written: string): boolean {
  return secret.test(path) || (address.test(path) && /[@?]/.test(written));
}

/** A value as it stands in the file, so that no message shows what a variable holds; null where there is none. */
function writtenAt({ value, isWhole }: Place, path: readonly PropertyKey[]): Written | null {
  if (!isWhole) return null;
  if (isMap(value)) return { shown: 'a mapping', quoted: '' };
  if (isSeq(value)) return { shown: 'a list', quoted: '' };
  if (!isScalar(value) || !value.source) return { shown: 'nothing', quoted: '' };
  if (mayBeSecret(pathText(path), value.source)) return { shown: null, quoted: '"…"' };
  const text = value.source.replace(/:\/\/[^/\s]*@/, '://…@');
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return { shown: `\`${short}\``, quoted: `"${short}"` };
}
