import { isNode, isPair, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import type { Finding, Problem } from './problems.ts';

/** A YAML file with the places of its values. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Variables that are missing; their values stand as they are written. */
  readonly problems: readonly Problem[];
  /** Turns findings into problems at file:line:column. */
  locate(findings: readonly Finding[]): Problem[];
}

/** Replaces `${NAME}` in a text; a message instead of a text where that cannot be done. */
export type Substitute = (text: string) => { readonly text: string } | { readonly problem: string };

/**
 * Reads YAML with positions and fills in the environment. Only values are substituted, after parsing, so no
 * variable can add a key. Problems of syntax, doubled keys and missing variables come with their places.
 */
export function readYaml(
  file: string,
  text: string,
  substitute: Substitute,
): { readonly yaml: YamlFile } | { readonly problems: Problem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems: Problem[] = document.errors.map(({ message, pos }) => {
    return { file, ...at(pos[0]), path: '', message: `not valid YAML: ${message}` };
  });
  if (problems.length > 0) return { problems };
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string' || !node.value.includes('$')) return;
      const result = substitute(node.value);
      if ('text' in result) node.value = result.text;
      else problems.push({ file, ...at(node.range?.[0] ?? 0), path: '', message: result.problem });
    },
  });
  try {
    return { yaml: { file, value: document.toJS({ maxAliasCount: 100 }), problems, locate } };
  } catch (error) {
    const message = `not usable YAML: ${error instanceof Error ? error.message : String(error)}`;
    return { problems: [{ file, line: 1, column: 1, path: '', message }] };
  }

  function locate(findings: readonly Finding[]): Problem[] {
    const located = findings.map(({ path, message, isKey }) => ({
      file,
      ...at(offsetOf(path, isKey ?? false)),
      path: path.map(String).join('.'),
      message,
    }));
    // What stands for a missing variable is no second mistake.
    return located.filter(
      ({ line, column }) => !problems.some((known) => known.line === line && known.column === column),
    );
  }

  /** Where a path leads, or as far along it as the file goes. */
  function offsetOf(path: readonly PropertyKey[], isKey: boolean): number {
    for (let length = path.length; length > 0; length -= 1) {
      const place = path.slice(0, length).map((part) => (typeof part === 'symbol' ? String(part) : part));
      const parent = length === 1 ? document.contents : document.getIn(place.slice(0, -1), true);
      const offset = childOffset(parent, place.at(-1), isKey && length === path.length);
      if (offset !== null) return offset;
    }
    return document.contents?.range?.[0] ?? 0;
  }
}

function childOffset(parent: unknown, part: string | number | undefined, isKey: boolean): number | null {
  if (!isNode(parent) || !('items' in parent)) return null;
  const items = parent.items as unknown[];
  for (const [index, item] of items.entries()) {
    if (isPair(item)) {
      if (!isScalar(item.key) || String(item.key.value) !== String(part)) continue;
      const value = item.value as ParsedNode | null;
      // A missing value has no place of its own.
      return (isKey ? null : value?.range?.[0]) ?? item.key.range?.[0] ?? null;
    }
    if (index === part && isNode(item)) return item.range?.[0] ?? null;
  }
  return null;
}
