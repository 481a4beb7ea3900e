import { type Markup, markup } from '../../doors/markup.ts';
import { wordsFor } from '../../doors/wording.ts';
import { formatTime } from '../../email/readable.ts';
import type { Alert } from '../../model/alert.ts';
import type { EvidenceTable } from '../../store/tables.ts';
import { type Answer, page } from '../answer.ts';

/** A moment, for people and for machines. */
export function timeOf(iso: string | null): Markup {
  return iso === null || iso === '' ? markup`–` : markup`<time datetime="${iso}">${formatTime(iso)}</time>`;
}

/** Part of an address. */
export function segment(text: string): string {
  return encodeURIComponent(text);
}

export function linkTo(path: string, text: string): Markup {
  return markup`<a href="${path}" dir="auto">${text}</a>`;
}

export function sourceLink(id: string, name = id): Markup {
  return linkTo(`/sources/${segment(id)}`, name);
}

export function subjectLink(watchlist: string, id: string, name: string): Markup {
  return linkTo(`/subjects/${segment(watchlist)}/${segment(id)}`, name);
}

/** Kind, name and list, as a link to all of it. */
export function alertLink(alert: Alert): Markup {
  return linkTo(`/alerts/${segment(alert.id)}`, wordsFor(alert).title);
}

/** A table that scrolls by itself where the window is narrow; the first cell of a row names it. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup {
  const cells = (row: readonly (Markup | string)[]): Markup[] =>
    row.map((cell, i) => (i === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td>${cell}</td>`));
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${head.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${cells(row)}</tr>\n`)}</tbody></table></div>`;
}

/** What is wrong, not by its colour alone. */
export function badge(word: string, isWrong: boolean): Markup {
  return markup`<span class="${isWrong ? 'badge wrong' : 'badge'}">${word}</span>`;
}

/** Documents that something was read from. */
export function documentsOf(sourceId: string, documents: readonly EvidenceTable[]): Markup[] {
  if (documents.length === 0) return [markup`<p>The documents that it was read from are not kept.</p>`];
  return [
    markup`<ul>${documents.map(({ url, sha256, bytes }) => markup`<li>${url}<br><span class="soft">SHA-256 ${sha256}, ${String(bytes)} bytes compressed, in evidence/${sourceId}/</span></li>`)}</ul>`,
  ];
}

export function notFound(what: string, why: string): Answer {
  return page(404, what, [markup`<h1>${what}</h1>`, markup`<p>${why}</p>`]);
}
