import type { SourceConfig } from '../config/definition.ts';
import { blockPageTitle } from '../formats/block-page.ts';
import { allBytes } from '../formats/bytes.ts';
import { pageText } from '../formats/html.ts';
import { decodeText } from '../formats/text.ts';
import type { Body } from '../http/fetcher.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { Dependencies } from './dependencies.ts';

export type Page =
  | { readonly kind: 'text'; readonly text: string; readonly sha256: string }
  | { readonly kind: 'unread'; readonly reason: string };

/** More than any article; a page beyond it is no notice. */
const maxPageBytes = 5_000_000;
/** Lists may be built on demand; a page that takes longer than this is not coming. */
const pageTimeoutMs = 30_000;

/** Reads the page that an item links to. The address was found, not configured, so it is not trusted. */
export async function readPage(
  source: SourceConfig,
  url: string,
  deps: Pick<Dependencies, 'fetcher' | 'signal'>,
): Promise<Page> {
  try {
    const result = await deps.fetcher.fetch({
      url,
      timeoutMs: Math.min(source.timeoutMs, pageTimeoutMs),
      maxBytes: maxPageBytes,
      trusted: false,
      signal: deps.signal,
    });
    if (result.kind === 'not-modified') return { kind: 'unread', reason: 'the server sent nothing' };
    try {
      const html = await textOf(result.body);
      const blocked = blockPageTitle(html);
      if (blocked !== null) return { kind: 'unread', reason: `blocked: the answer was a page “${blocked}”` };
      const text = pageText(html);
      return text === ''
        ? { kind: 'unread', reason: 'the page has no text' }
        : { kind: 'text', text, sha256: result.body.sha256 };
    } finally {
      await result.body.dispose();
    }
  } catch (error) {
    if (error instanceof AppError) return { kind: 'unread', reason: errorText(error) };
    throw error;
  }
}

async function textOf(body: Body): Promise<string> {
  // One bad byte must not hide a page's names.
  return decodeText(await allBytes(body.open()), body.contentType, { damaged: 'replace' });
}
