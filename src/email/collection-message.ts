import type { Alert } from '../model/alert.ts';
import type { FieldChange } from '../model/change.ts';
import { type AlertGroup, groupByNewest, groupByTarget } from './alert-groups.ts';
import { viewChange } from './alert-view.ts';
import { type Html, html } from './html.ts';
import { badge, footer, heading, muted, page } from './layout.ts';
import { buildMessage, type Envelope, type Message } from './message.ts';
import { clip, clipAll, linkAddress } from './plain-text.ts';
import { certainty, count, countOfKind, formatTime, isAboutItem, labelOf, listName } from './wording.ts';

const maxRowsPerGroup = 200;
// Gmail hides what follows the first 102 kB of an HTML part; frame, headings and the rest need their share.
const maxRowBytes = 80_000;

interface Row {
  readonly text: string;
  readonly html: Html;
}

interface ShownGroup {
  readonly group: AlertGroup;
  readonly rows: readonly Row[];
}

/** `Countries: Panama → Gabon`; `Names: added Sample Ship`. */
function changeLine(change: FieldChange): string {
  const { label, removed, added } = viewChange(change, { length: 120, values: 3 });
  if (removed.length === 0) return `${label}: added ${added.join(', ')}`;
  if (added.length === 0) return `${label}: removed ${removed.join(', ')}`;
  return `${label}: ${removed.join(', ')} → ${added.join(', ')}`;
}

function detailsOf(alert: Alert): string {
  const { entry, kind, source } = alert;
  const aboutItem = isAboutItem(alert);
  const details = [
    aboutItem ? source.name : listName(source),
    ...clipAll(entry?.programs ?? [], 3, 60),
    entry?.publishedAt ? `published ${formatTime(entry.publishedAt)}` : null,
    entry?.listedOn ? `listed on ${entry.listedOn}` : null,
    kind === 'listed' ? null : `seen ${formatTime(alert.detectedAt)}`,
    certainty(alert)?.text ?? null,
    entry && !aboutItem ? `${source.id}:${entry.id}` : null,
  ];
  return clip(details.filter((detail) => detail).join(' · '), 400);
}

function line(direction: 'ltr' | 'auto', text: string): Html {
  return html`<p dir="${direction}" style="margin:4px 0;font-size:15px">${text}</p>`;
}

function rowOf(alert: Alert): Row {
  const name = clip(alert.entry?.name ?? alert.message ?? alert.source.name, 200);
  const label = alert.kind === 'listed' && !isAboutItem(alert) ? null : labelOf(alert);
  const details = detailsOf(alert);
  const changes = clipAll(alert.fields.map(changeLine), 6, 800);
  const quotes = alert.quote === null ? [] : [`“${clip(alert.quote, 300)}”`];
  const href = linkAddress(alert.entry?.url ?? null);
  const addresses = href === null ? [] : [href];
  const title = href ? html`<a class="link" href="${href}" style="color:#0b57d0">${name}</a>` : name;
  return {
    text: `- ${[label ? `${label}: ${name}` : name, details, ...changes, ...quotes, ...addresses].join('\n  ')}`,
    html: html`<div class="rule" style="padding:9px 0;border-top:1px solid #d5d9df;overflow-wrap:anywhere">
${label && html`<p style="margin:0 0 3px">${badge(alert.kind, label)}</p>`}
<p dir="auto" style="margin:0;font-weight:600">${title}</p>
${muted(details)}
${changes.map((change) => line('ltr', change))}${quotes.map((quote) => line('auto', quote))}
</div>
`,
  };
}

/** As many rows as fit; groups are cut in turn, and none is left out without being counted. */
function fill(groups: readonly AlertGroup[]): ShownGroup[] {
  let bytes = 0;
  let full = false;
  return groups.map((group) => {
    const rows: Row[] = [];
    bytes += 400;
    for (const alert of group.alerts.slice(0, full ? 0 : maxRowsPerGroup)) {
      const row = rowOf(alert);
      bytes += Buffer.byteLength(row.html.toString());
      full = bytes > maxRowBytes;
      if (full) break;
      rows.push(row);
    }
    return { group, rows };
  });
}

/** What is not shown, and how to see it; empty if everything is. */
function restOf(shown: readonly ShownGroup[]): string[] {
  const cut = shown.filter(({ group, rows }) => rows.length < group.alerts.length);
  if (cut.length === 0) return [];
  const missing = cut.map(({ group, rows }) => `${group.alerts.length - rows.length} more: ${group.title}`);
  const total = cut.reduce((sum, { group, rows }) => sum + group.alerts.length - rows.length, 0);
  return [
    `${total.toLocaleString('en')} more would not fit in this message. All of them: sanctions-watch alerts`,
    ...clipAll(missing, 20, 200),
  ];
}

const closing =
  'Not the same one? The id of an entry stands at the end of the line below its name. Add it under the subject in the watchlist: ignore: ["source:entry"]';

function firstTwo(names: readonly string[]): string {
  return clipAll([...new Set(names)], 2, 50).join(', ');
}

function collectionMessage(
  alerts: readonly Alert[],
  groups: readonly AlertGroup[],
  envelope: Envelope,
  { title, introduction }: { readonly title: string; readonly introduction: string },
): Message {
  const about = firstTwo(groups.map((group) => group.name));
  const subject = `${title} — ${about} — ${firstTwo(alerts.map((alert) => alert.source.name))}`;
  const shown = fill(groups);
  const rest = restOf(shown);
  const visible = shown.filter(({ rows }) => rows.length > 0);
  const text = [
    title,
    introduction,
    ...visible.map(({ group, rows }) =>
      [
        `${group.title} (${group.alerts.length})`,
        ...(group.note ? [group.note] : []),
        ...rows.map((row) => row.text),
      ].join('\n\n'),
    ),
    ...(rest.length > 0 ? [rest.join('\n')] : []),
    closing,
  ];
  const body = [
    html`<h1 style="margin:0 0 6px;font-size:23px;line-height:1.25">${title}</h1>`,
    html`<p style="margin:6px 0">${introduction}</p>`,
    ...visible.flatMap(({ group, rows }) => [
      heading(`${group.title} (${group.alerts.length})`),
      ...(group.note ? [muted(group.note)] : []),
      ...rows.map((row) => row.html),
    ]),
    ...(rest.length > 0 ? [heading('Not shown'), ...rest.map(muted)] : []),
    footer(closing),
  ];
  return buildMessage(alerts, envelope, {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: page(subject, body),
  });
}

/** First contact: everything that was there already, as one message in place of a flood. */
export function summaryMessage(alerts: readonly Alert[], envelope: Envelope): Message {
  const groups = groupByTarget(alerts);
  const notices = alerts.filter(isAboutItem).length;
  const entries = alerts.length - notices;
  const counts = [
    entries > 0 ? count(entries, 'entry', 'entries') : null,
    notices > 0 ? count(notices, 'earlier notice', 'earlier notices') : null,
  ];
  const title = `${entries > 0 ? 'Already listed' : 'Already published'}: ${counts.filter((part) => part !== null).join(', ')}`;
  return collectionMessage(alerts, groups, envelope, {
    title,
    introduction:
      'Nothing new happened. This was there when a source, subject or rule was checked for the first time. From now on you hear of what changes.',
  });
}

/** `3 amendments, 1 news item` */
function countsOf(alerts: readonly Alert[]): string {
  const kinds = Map.groupBy(alerts, (alert) => alert.kind);
  return [...kinds].map(([kind, ofKind]) => countOfKind(ofKind.length, kind)).join(', ');
}

/** What one poll found at once of one kind, and would be a flood as single messages. */
export function gatheredMessage(alerts: readonly Alert[], envelope: Envelope): Message {
  const counts = countsOf(alerts);
  return collectionMessage(alerts, groupByTarget(alerts), envelope, {
    title: `${counts.charAt(0).toUpperCase()}${counts.slice(1)} at once`,
    introduction: 'So many at once leave as one message. Nothing of this waited for the digest.',
  });
}

/** Amendments, news and whatever else the digest gathers, by subject, the newest first. */
export function digestMessage(alerts: readonly Alert[], envelope: Envelope): Message {
  return collectionMessage(alerts, groupByNewest(alerts), envelope, {
    title: `Digest: ${countsOf(alerts)}`,
    introduction: 'By subject, the newest first.',
  });
}
