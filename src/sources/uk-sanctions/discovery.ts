import { loadHtml } from '../../formats/html.ts';
import { decodeText } from '../../formats/text.ts';
import { ReadError } from '../../model/errors.ts';
import type { SourceDocument } from '../adapter.ts';

const file = /\/UK[-_]Sanctions[-_]List\.xml$/i;

/** Enough to tell a page from a list of 22 MB, which is not read for that. */
const headBytes = 1_000;

/**
 * The address of the list on its page at GOV.UK; none where the document is the list itself. Throws `ReadError`
 * where the page has no such link: it changed, or is not that page.
 */
export async function listAddresses(document: SourceDocument): Promise<readonly string[]> {
  const head = await readStart(document, headBytes);
  if (!/^\s*<(?:!doctype html|html)\b/i.test(new TextDecoder().decode(head))) return [];
  const page = loadHtml(decodeText(await readStart(document), document.contentType));
  for (const link of page.select('a')) {
    const href = link.attribute('href') ?? '';
    const url = URL.canParse(href, document.url) ? new URL(href, document.url) : null;
    if (url?.protocol === 'https:' && file.test(url.pathname)) return [url.href];
  }
  throw new ReadError(
    'E_READ_WEB_PAGE',
    `${document.url} is a page without a link to UK-Sanctions-List.xml: it changed, or the address is wrong`,
  );
}

async function readStart(document: SourceDocument, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of document.open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks);
}
