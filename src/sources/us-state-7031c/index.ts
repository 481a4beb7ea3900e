import { allBytes } from '../../formats/bytes.ts';
import { type HtmlElement, loadHtml } from '../../formats/html.ts';
import { decodeText } from '../../formats/text.ts';
import type { Entry } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { type Designation, readItem } from './item.ts';
import { mergeEntries, toEntry } from './merge.ts';
import { presets } from './presets.ts';
import { itemsOf } from './report.ts';

/**
 * The State Department's public listing of visa restrictions for corruption and gross violations of human
 * rights (Section 7031(c)): an index page that names a report for each year. The index may be one itself.
 */
export const usState7031c: ListAdapter = {
  kind: 'list',
  type: 'us-state-7031c',
  format: 'web pages, an index and a report for each year',
  presets,
  follow,
  read,
};

const blockedOrChanged =
  'the site blocks us (it refuses robots with pages like this one) or its pages changed; the OpenSanctions dataset us_klepto_hr_visa has the same list';

async function follow(index: SourceDocument): Promise<readonly string[]> {
  const page = await loadPage(index);
  const addresses = new Set<string>();
  for (const option of page.select('nav#report-nav option')) {
    const value = option.attribute('value') ?? '';
    if (value === '' || value.startsWith('#') || !URL.canParse(value, index.url)) continue;
    const url = new URL(value, index.url);
    url.hash = '';
    if (url.protocol === 'https:' || url.protocol === 'http:') addresses.add(url.href);
  }
  if (addresses.size > 0) return [...addresses];
  throw new ReadError(
    'E_READ_BLOCKED',
    `${index.url} names no reports (nav#report-nav): ${blockedOrChanged}`,
  );
}

/** The same person in several reports is one entry: all are read before the first is yielded. */
async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  const entries = new Map<string, Entry>();
  for (const [position, document] of documents.entries()) {
    const page = await loadPage(document);
    const designations = readReport(page, report);
    const mayBeIndexOnly = position === 0 && documents.length > 1;
    if (designations.length === 0 && !mayBeIndexOnly) {
      throw new ReadError('E_READ_BLOCKED', `${document.url} lists nobody: ${blockedOrChanged}`);
    }
    for (const designation of designations) {
      const entry = toEntry(designation, document.url);
      const known = entries.get(entry.id);
      entries.set(entry.id, known === undefined ? entry : mergeEntries(known, entry));
    }
  }
  yield* entries.values();
}

function readReport(page: HtmlElement, report: ReadReport): Designation[] {
  const designations: Designation[] = [];
  for (const { text, year, programme } of itemsOf(page, report)) {
    const item = readItem(text, report);
    if (item === null) report.skipped(`item: ${text.slice(0, 100)}`);
    else designations.push({ ...item, year, programme });
  }
  return designations;
}

async function loadPage(document: SourceDocument): Promise<HtmlElement> {
  const html = decodeText(await allBytes(document.open()), document.contentType);
  // Browsers repair a page that ends early; a list must not.
  if (!withoutLastComment(html).toLowerCase().endsWith('</html>')) {
    throw new ReadError(
      'E_READ_TRUNCATED',
      `${document.url} does not end with </html>: it was cut, or is no page`,
    );
  }
  return loadHtml(html);
}

/** Caches sign pages in a comment after their end. */
function withoutLastComment(html: string): string {
  const page = html.trimEnd();
  const start = page.endsWith('-->') ? page.lastIndexOf('<!--') : -1;
  return start === -1 ? page : page.slice(0, start).trimEnd();
}
