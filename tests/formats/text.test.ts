import { describe, expect, test } from 'vitest';
import { decodeStream, decodeText } from '../../src/formats/text.ts';

const utf8 = new TextEncoder();

function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

async function stream(bytes: Uint8Array, chunkSize: number): Promise<string> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  let text = '';
  for await (const part of decodeStream(chunks())) text += part;
  return text;
}

describe('the encoding is taken from', () => {
  const prs = [0xcf, 0xf0, 0xe5, 0xf1];
  test.each([
    ['a byte order mark', utf16('<a>Əlimərdanov</a>'), 'text/xml; charset=utf-8', '<a>Əlimərdanov</a>'],
    [
      'a UTF-8 mark, before any declaration',
      utf8.encode('\uFEFF<?xml version="1.0" encoding="ascii"?>Ə'),
      null,
      '<?xml version="1.0" encoding="ascii"?>Ə',
    ],
    [
      'the XML declaration',
      Buffer.concat([utf8.encode("<?xml version='1.0' encoding='windows-1251'?>"), Uint8Array.from(prs)]),
      'text/xml; charset=utf-8',
      "<?xml version='1.0' encoding='windows-1251'?>Прес",
    ],
    [
      'a meta element',
      Buffer.concat([utf8.encode('<html><meta charset="windows-1251">'), Uint8Array.from(prs)]),
      null,
      '<html><meta charset="windows-1251">Прес',
    ],
    ['the content type', Uint8Array.from(prs), 'text/plain; charset="windows-1251"', 'Прес'],
    ['nothing: UTF-8', utf8.encode('Кəрим'), null, 'Кəрим'],
  ])('%s', (_, bytes, contentType, text) => {
    expect(decodeText(bytes, contentType)).toBe(text);
  });
});

test('bytes that are no text are refused, with their place', () => {
  const bytes = Buffer.concat([utf8.encode('a\nəb'), Uint8Array.from([0xe9, 0x20])]);
  expect(() => decodeText(bytes, null)).toThrow('byte 5 (line 2) is not valid UTF-8');
  expect(() => decodeText(utf8.encode('ə').subarray(0, 1), null)).toThrow('byte 0 (line 1)');
  expect(() => decodeText(utf8.encode('a'), 'text/xml; charset=klingon')).toThrow(
    /"klingon", which is not known/,
  );
});

test('a page with a damaged byte can be read as browsers do', () => {
  expect(decodeText(Uint8Array.from([0x61, 0xe9, 0x20, 0x62]), null, { damaged: 'replace' })).toBe(
    'a\uFFFD b',
  );
});

test('only what declares nothing falls back', () => {
  const bytes = Uint8Array.from([0x61, 0xe9]);
  expect(decodeText(bytes, null, { undeclared: 'windows-1252' })).toBe('aé');
  expect(() => decodeText(bytes, 'text/xml; charset=utf-8', { undeclared: 'windows-1252' })).toThrow(/UTF-8/);
});

test('a stream is the same text however it is cut', async () => {
  const text = `<?xml version="1.0"?><a>${'Kərim Əlimərdanov 😀 '.repeat(200)}</a>`;
  for (const chunkSize of [1, 2, 3, 5, 1023, 1025, 100_000]) {
    expect(await stream(utf8.encode(text), chunkSize)).toBe(text);
  }
  expect(await stream(utf16(text), 7)).toBe(text);
});

test('a stream names the damaged byte, after all text before it', async () => {
  const good = utf8.encode('ə'.repeat(2000));
  const damaged = Buffer.concat([good, Uint8Array.from([0xc9]), good]);
  for (const chunkSize of [1, 1001, 4001, 100_000]) {
    await expect(stream(damaged, chunkSize)).rejects.toThrow('byte 4000 is not valid UTF-8');
  }
  for (const chunkSize of [1, 1001, 100_000]) {
    await expect(stream(good.subarray(0, 3999), chunkSize)).rejects.toThrow('byte 3998 is not valid UTF-8');
  }
});

test('gzip bytes that nobody declared are no text', async () => {
  const gzip = Uint8Array.from([0x1f, 0x8b, 8, 0]);
  expect(() => decodeText(gzip, null)).toThrow(/gzip/);
  await expect(stream(gzip, 1)).rejects.toThrow(/gzip/);
});
