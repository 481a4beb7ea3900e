import type { BrotliDecompress, Gunzip, Inflate } from 'node:zlib';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError, shownUrl } from './fetch-error.ts';

/** The encodings that may come back. `deflate` is read but not asked for: servers disagree on what it means. */
export const acceptEncoding = 'gzip, br';

type Decoder = BrotliDecompress | Gunzip | Inflate;

/**
 * The decoder for a Content-Encoding; null where there is nothing to decode. node:zlib fails on a stream cut short,
 * which the built-in fetch takes for complete.
 */
export function decoderFor(encoding: string | null, url: URL): Decoder | null {
  switch (encoding?.toLowerCase() ?? '') {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default: {
      const message = `${shownUrl(url)} came with Content-Encoding ${encoding}, which was not asked for and cannot be read`;
      throw new FetchError('E_FETCH_ENCODING', message, { retryable: false });
    }
  }
}

/** Names what a decoder threw; null for what is no error of a decoder. */
export function decodingError(error: unknown, encoding: string | null, url: URL): FetchError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') {
    const message = `${shownUrl(url)}: the compressed document was cut short (${encoding})`;
    return new FetchError('E_FETCH_TRUNCATED', message, { retryable: true, cause: error });
  }
  // Brotli's own codes read `ERR__ERROR_FORMAT_…`.
  if (/^(Z_|ERR__ERROR_|ERR_BROTLI_)/.test(code)) {
    const message = `${shownUrl(url)}: the document is damaged, or not ${encoding} as its Content-Encoding says`;
    return new FetchError('E_FETCH_ENCODING', message, { retryable: false, cause: error });
  }
  return null;
}
