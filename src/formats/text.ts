import { TextDecoder } from 'node:util';
import { ReadError } from '../model/errors.ts';

export interface DecodeOptions {
  /** What bytes are that say nothing of themselves and are not valid UTF-8; without it that is an error. */
  readonly undeclared?: 'windows-1252';
  /** `replace` puts U+FFFD for bytes that fit no character, as browsers do; the default refuses them. */
  readonly damaged?: 'refuse' | 'replace';
}

/** Bytes that are looked at for a declaration; HTML has to state its charset in the first 1024. */
const declarationBytes = 1024;

/**
 * The text of a document, by byte order mark, else by its XML declaration or HTML `meta`, else by the charset
 * of the content type, else as UTF-8. The document goes before the content type: its writer knows best.
 * Throws `ReadError` with the byte offset and line of the first byte that is no text in that encoding.
 */
export function decodeText(
  bytes: Uint8Array,
  contentType: string | null,
  options: DecodeOptions = {},
): string {
  const declared = declaredEncoding(bytes, contentType);
  const encoding = declared ?? 'utf-8';
  const fatal = options.damaged !== 'replace';
  refuseCompressed(bytes);
  try {
    return decoderFor(encoding, fatal).decode(bytes);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    if (declared === null && options.undeclared !== undefined)
      return decoderFor(options.undeclared, true).decode(bytes);
    const good = validPrefix(encoding, bytes);
    throw undecodable(encoding, good.length, good.text.split('\n').length);
  }
}

/**
 * The same for a stream, in bounded memory. Text before a damaged byte is still handed out, so that whoever
 * reads it knows the line; then it throws.
 */
export async function* decodeStream(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let encoding = '';
  let decoder: TextDecoder | null = null;
  let pending: Uint8Array = new Uint8Array(0);
  let offset = 0;
  for await (const chunk of withHead(bytes)) {
    if (decoder === null) {
      refuseCompressed(chunk);
      encoding = declaredEncoding(chunk, null) ?? 'utf-8';
      decoder = decoderFor(encoding, true);
    }
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      const good = validPrefix(encoding, concat(pending, chunk));
      yield good.text;
      throw undecodable(encoding, offset - pending.length + good.length);
    }
    pending = unfinished(encoding, concat(pending, chunk.subarray(-3)));
    offset += chunk.length;
    if (text !== '') yield text;
  }
  if (decoder === null) return;
  try {
    yield decoder.decode();
  } catch {
    throw undecodable(encoding, offset - pending.length);
  }
}

/** The encoding that a document or, failing that, its content type names, or null. */
function declaredEncoding(bytes: Uint8Array, contentType: string | null): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes));
  const declared =
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  // Whoever could read that in ASCII does not read UTF-16: .NET declares it of what is UTF-8.
  return declared === undefined ? null : declared.toLowerCase().replace(/^utf-16.*/, 'utf-8');
}

function decoderFor(encoding: string, fatal: boolean): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal });
  } catch {
    throw new ReadError(
      'E_READ_ENCODING',
      `the document says it is encoded as "${encoding}", which is not known`,
    );
  }
}

function refuseCompressed(bytes: Uint8Array): void {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return;
  throw new ReadError(
    'E_READ_COMPRESSED',
    'the document is gzip data that nobody said is compressed, not text',
  );
}

function undecodable(encoding: string, offset: number, line?: number): ReadError {
  const where = line === undefined ? `byte ${offset}` : `byte ${offset} (line ${line})`;
  return new ReadError(
    'E_READ_ENCODING',
    `${where} is not valid ${encoding.toUpperCase()}: the document is damaged`,
  );
}

/** The longest beginning that decodes, found by halving: an error once made does not heal. */
function validPrefix(
  encoding: string,
  bytes: Uint8Array,
): { readonly length: number; readonly text: string } {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(encoding, bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const whole = bytes.subarray(0, good);
  const length = good - unfinished(encoding, whole).length;
  return { length, text: new TextDecoder(encoding).decode(whole.subarray(0, length)) };
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The bytes at the end that begin a UTF-8 character and do not finish it: at most three. */
function unfinished(encoding: string, bytes: Uint8Array): Uint8Array {
  if (encoding !== 'utf-8' && encoding !== 'utf8') return new Uint8Array(0);
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.slice(-back) : new Uint8Array(0);
  }
  return new Uint8Array(0);
}

/** Joins the first chunks until a declaration would be in them. */
async function* withHead(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of bytes) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = concat(head, chunk);
    if (head.length < declarationBytes) continue;
    yield head;
    head = null;
  }
  if (head !== null && head.length > 0) yield head;
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
