import { ReadError } from '../model/errors.ts';
import { decodeStream } from './text.ts';

export interface JsonLine {
  /** Where it stands; the first line is 1. */
  readonly line: number;
  readonly value: unknown;
}

export interface JsonLinesShape {
  /** Refuses a last line without a line break: for documents of which nobody said where they end. */
  readonly unterminated?: 'refuse';
}

/** Far above what any entity has, far below what hurts. */
const maxLineChars = 20_000_000;

/**
 * Reads a document of one JSON value a line in bounded memory; empty lines are passed over. Throws `ReadError`,
 * with the line, where one is no JSON or was cut. A document that was cut between two lines looks whole here,
 * with the last line break or without it.
 */
export async function* jsonLines(
  bytes: AsyncIterable<Uint8Array>,
  { unterminated }: JsonLinesShape = {},
): AsyncGenerator<JsonLine> {
  let line = 1;
  let open: string[] = [];
  let openChars = 0;
  for await (const text of decodeStream(bytes)) {
    let from = 0;
    for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
      open.push(text.slice(from, to));
      yield* parsed(open.join(''), line);
      open = [];
      openChars = 0;
      from = to + 1;
      line += 1;
    }
    open.push(text.slice(from));
    openChars += text.length - from;
    if (openChars <= maxLineChars) continue;
    throw new ReadError('E_READ_LIMIT', `line ${line} is longer than ${maxLineChars} characters`);
  }
  const last = open.join('');
  if (unterminated === 'refuse' && last.trim() !== '') {
    const what = `line ${line} has no line break, and nothing says that the document ends there (cut off?)`;
    throw new ReadError('E_READ_TRUNCATED', what);
  }
  yield* parsed(last, line);
}

function* parsed(text: string, line: number): Generator<JsonLine> {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const what = `line ${line} is no JSON (cut off, damaged, or another document)`;
    throw new ReadError('E_READ_JSON', what, { cause: error });
  }
  yield { line, value };
}
