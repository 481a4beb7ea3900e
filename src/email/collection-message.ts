import type { Alert } from '../model/alert.ts';
import { type AlertGroup, groupByNewest, groupByTarget } from './alert-groups.ts';
import { type Html, html } from './html.ts';
import { badge, heading, muted, page } from './layout.ts';
import { buildMessage, type Envelope, type Message } from './message.ts';
import { clip, clipAll, linkAddress, visibleText } from './plain-text.ts';
import {
  certainty,
  count,
  countOfKind,
  fieldLabel,
  formatTime,
  isAboutItem,
  kindLabels,
  listName,
} from './wording.ts';

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

/** `Birth dates: − 1963 + 1963-05-12` */
function changesOf(alert: Alert): string[] {
  const lines = alert.fields.map(({ field, from, to }) => {
    const gone = clipAll(from, 3, 120).map((one) => `− ${one}`);
    const came = clipAll(to, 3, 120).map((one) => `+ ${one}`);
    return `${fieldLabel(field)}: ${[...gone, ...came].join('  ')}`;
  });
  return clipAll(lines, 6, 800);
}

function detailsOf(alert: Alert): string {
  const { entry, match, kind, source } = alert;
  const aboutItem = isAboutItem(kind);
  const details = [
    aboutItem ? source.name : listName(source),
    ...clipAll(entry?.programs ?? [], 3, 60),
    entry?.publishedAt ? `published ${formatTime(entry.publishedAt)}` : null,
    entry?.listedOn ? `listed on ${entry.listedOn}` : null,
    kind === 'listed' ? null : `seen ${formatTime(alert.detectedAt)}`,
    match && certainty(match.score).text,
    entry && !aboutItem ? `${source.id}:${entry.id}` : null,
  ];
  return clip(details.filter((detail) => detail).join(' · '), 400);
}

function rowOf(alert: Alert): Row {
  const name = clip(alert.entry?.name ?? alert.message ?? alert.source.name, 200);
  const label = alert.kind === 'listed' ? null : kindLabels[alert.kind];
  const details = detailsOf(alert);
  const more = [...changesOf(alert), ...(alert.quote ? [`“${clip(alert.quote, 300)}”`] : [])];
  const href = linkAddress(alert.entry?.url ?? null);
  const lines = [label ? `${label}: ${name}` : name, details, ...more, ...(href ? [href] : [])];
  const title = href ? html`<a class="link" href="${href}" style="color:#0b57d0">${name}</a>` : name;
  return {
    text: `- ${lines.join('\n  ')}`,
    html: html`<div class="rule" style="padding:9px 0;border-top:1px solid #d5d9df;overflow-wrap:anywhere">${
      label ? html`<p style="margin:0 0 3px">${badge(alert.kind, label)}</p>` : null
    }<p dir="auto" style="margin:0;font-weight:600">${title}</p>${muted(details)}${more.map(
      (line) => html`<p dir="auto" style="margin:4px 0;font-size:15px">${line}</p>`,
    )}</div>`,
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

interface Collection {
  readonly subject: string;
  readonly title: string;
  readonly introduction: string;
  readonly closing: string;
}

function collectionMessage(
  alerts: readonly Alert[],
  groups: readonly AlertGroup[],
  envelope: Envelope,
  { subject, title, introduction, closing }: Collection,
): Message {
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
    html`<p class="muted" style="margin:28px 0 0;color:#5b6470;font-size:14px">${closing}</p>`,
  ];
  return buildMessage(alerts, envelope, {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: page(subject, body),
  });
}

const closing =
  'Not the same one? Add the id of the entry, the last word of its grey line, to “ignore:” of the subject in its watchlist: ignore: ["source:entry"]';

function distinctNames(alerts: readonly Alert[]): string {
  const names = [...new Set(alerts.map((alert) => visibleText(alert.source.name)))];
  return clipAll(names, 2, 60).join(', ');
}

/** First contact: everything that a list held already, as one message in place of a flood. */
export function summaryMessage(alerts: readonly Alert[], envelope: Envelope): Message {
  const groups = groupByTarget(alerts);
  const entries = count(alerts.length, 'match', 'matches');
  const targets = count(groups.length, 'subject or rule', 'subjects and rules');
  return collectionMessage(alerts, groups, envelope, {
    subject: `Already listed: ${entries} for ${targets} — ${distinctNames(alerts)}`,
    title: `Already listed: ${entries}`,
    introduction: `Nothing new happened. These entries were on the lists when a source, subject or rule was checked for the first time. From now on you hear of what changes.`,
    closing,
  });
}

/** Amendments, news and whatever else the digest gathers, by subject, the newest first. */
export function digestMessage(alerts: readonly Alert[], envelope: Envelope): Message {
  const groups = groupByNewest(alerts);
  const kinds = Map.groupBy(alerts, (alert) => alert.kind);
  const counts = [...kinds].map(([kind, ofKind]) => countOfKind(ofKind.length, kind)).join(', ');
  const names = clipAll(
    groups.map((group) => group.name),
    3,
    60,
  ).join(', ');
  return collectionMessage(alerts, groups, envelope, {
    subject: `Digest: ${counts} — ${names}`,
    title: `Digest: ${counts}`,
    introduction: `By subject, the newest first.`,
    closing,
  });
}
