import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { ReadError } from '../../src/model/errors.ts';
import type { ListAdapter, SourceDocument } from '../../src/sources/adapter.ts';

export interface Reading {
  readonly entries: readonly Entry[];
  readonly unknown: readonly string[];
  readonly skipped: readonly string[];
  readonly dated: string | null;
  readonly datedAtLeast: string | null;
  readonly announced: number | null;
}

/** A received document; `chunkSize` is how the bytes happened to arrive. */
export function aDocument(
  content: string | Uint8Array,
  { url = 'https://lists.example/list', contentType = null as string | null, chunkSize = 65_536 } = {},
): SourceDocument {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    url,
    contentType,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
    },
  };
}

export async function readList(adapter: ListAdapter, documents: readonly SourceDocument[]): Promise<Reading> {
  const entries: Entry[] = [];
  const unknown: string[] = [];
  const skipped: string[] = [];
  let dated: string | null = null;
  let datedAtLeast: string | null = null;
  let announced: number | null = null;
  const report = {
    unknown: (path: string) => void unknown.push(path),
    skipped: (what: string) => void skipped.push(what),
    dated: (date: string) => {
      dated = date;
    },
    datedAtLeast: (date: string) => {
      datedAtLeast = date;
    },
    announced: (count: number) => {
      announced = count;
    },
  };
  for await (const entry of adapter.read(documents, report)) entries.push(entry);
  return { entries, unknown, skipped, dated, datedAtLeast, announced };
}

export function fixture(folder: string, name: string): string {
  return readFileSync(`${import.meta.dirname}/${folder}/fixtures/${name}`, 'utf8');
}

export interface ListCases {
  readonly adapter: ListAdapter;
  /** A whole list of the real shape, and what stands around it in `documents` where there are several. */
  readonly list: string;
  readonly documents?: (list: SourceDocument) => readonly SourceDocument[];
  readonly entries: number;
  /** The last line break is part of the list: without it, it counts as cut. */
  readonly endsWithLineBreak?: true;
  /** The format cannot tell that a document was cut between two lines: then fewer entries come. */
  readonly cutBetweenLines?: 'fewer entries';
}

const lineBreak = 0x0a;

/** Behind each line, tag and object, and before each line break; the whole document is no cut one. */
function boundaries(bytes: Uint8Array): number[] {
  const ends = new Set<number>();
  for (const [at, byte] of bytes.entries()) {
    if (byte === lineBreak) ends.add(at);
    if (byte === lineBreak || byte === 0x3e || byte === 0x7d) ends.add(at + 1);
  }
  ends.delete(bytes.length);
  // The last line break is no part of most lists.
  return [...ends].filter((end) => bytes.subarray(end).some((byte) => byte > 0x20));
}

/** What must hold for every list, whatever its format. */
export function listCases(cases: ListCases): void {
  const { adapter, list, documents = (document) => [document], entries } = cases;
  const bytes = new TextEncoder().encode(cases.endsWithLineBreak ? list : list.trimEnd());

  test('is read the same however the bytes arrive', async () => {
    const whole = await readList(adapter, documents(aDocument(bytes)));
    expect(whole.entries).toHaveLength(entries);
    for (const chunkSize of [1, 7, 64, 1000]) {
      expect(await readList(adapter, documents(aDocument(bytes, { chunkSize })))).toEqual(whole);
    }
  });

  test('a cut document is refused, wherever the cut', async () => {
    for (let end = 0; end < bytes.length; end += 97) {
      const reading = readList(adapter, documents(aDocument(bytes.subarray(0, end))));
      await expect(reading, `cut at byte ${end}`).rejects.toThrow(ReadError);
    }
  });

  test('a document cut at the end of a line, tag or record is refused, or has fewer entries', async () => {
    const whole = await readList(adapter, documents(aDocument(bytes)));
    const ids = new Set(whole.entries.map(({ id }) => id));
    for (const end of boundaries(bytes)) {
      const reading = readList(adapter, documents(aDocument(bytes.subarray(0, end))));
      const isBetweenLines = bytes[end - 1] === lineBreak || bytes[end] === lineBreak;
      if (cases.cutBetweenLines === undefined || !isBetweenLines) {
        await expect(reading, `cut at byte ${end}`).rejects.toThrow(ReadError);
        continue;
      }
      const read = await reading.catch((error) => error);
      if (read instanceof ReadError) continue;
      expect(read.entries.length).toBeLessThanOrEqual(entries);
      expect(read.entries.every(({ id }: Entry) => ids.has(id))).toBe(true);
    }
  });

  test.each([
    [
      'a block page',
      '<!DOCTYPE html><html><head><title>Access Denied</title></head><body><h1>Access Denied</h1></body></html>',
    ],
    ['a page without a doctype', '<HTML><HEAD></HEAD><BODY>Object moved</BODY></HTML>'],
    ['an empty body', ''],
    ['JSON', '{"message":"Forbidden"}'],
  ])('%s is refused', async (_, content) => {
    await expect(readList(adapter, documents(aDocument(content)))).rejects.toThrow(ReadError);
  });

  test('bytes that are no UTF-8 are refused', async () => {
    const damaged = bytes.slice();
    damaged[Math.floor(bytes.length / 2)] = 0xe9;
    await expect(readList(adapter, documents(aDocument(damaged)))).rejects.toThrow(/UTF-8/);
  });
}
