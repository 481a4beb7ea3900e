import { catalogueOf } from '../email/languages/index.ts';
import { linkAddress } from '../email/plain-text.ts';
import { certaintyIn, formatTime, listName } from '../email/readable.ts';
import { subjectPartsOf, verdictIn } from '../email/verdict.ts';
import type { Alert } from '../model/alert.ts';

/** What a feed and a page say of an alert, in the words of the e-mails. Plain text: whoever shows it escapes it. */
export interface Words {
  /** Kind, name and list on one line. */
  readonly title: string;
  /** What happened, in one sentence. */
  readonly sentence: string;
  /** Of a notice or article. */
  readonly quote: string | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** All that the operator is told, the first line included. */
  readonly message: readonly string[];
  /** Where the publisher has it; null unless that is http or https. */
  readonly link: string | null;
}

/** Feeds and pages are the same for all: whoever reads them is nobody's recipient, with a language of their own. */
const catalogue = catalogueOf('en');
const limits = { length: 400, values: 12 };

export function wordsFor(alert: Alert): Words {
  const { entry, source, match, subject, rule } = alert;
  const facts = [
    ['Subject', subject && `${subject.name} (${subject.id})`],
    ['Rule', rule],
    ['Name there', entry?.schema ? entry.name : match?.entryName],
    ['Headline', entry && !entry.schema ? entry.name : null],
    ['Match', certaintyIn(catalogue, alert)?.text],
    ['Source', listName(source)],
    ['Entry', entry && `${source.id}:${entry.id}`],
    ['Programmes', entry?.programs.join(', ')],
    ['Listed on', entry?.listedOn],
    ['Seen', formatTime(alert.detectedAt)],
  ] as const;
  const lines = verdictIn(catalogue, alert, limits);
  return {
    title: titleOf(alert),
    sentence: lines[0] ?? '',
    quote: alert.quote,
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    message: lines.filter((line) => line.trim() !== ''),
    link: linkAddress(entry?.url ?? null),
  };
}

function titleOf(alert: Alert): string {
  const { label, doubt, name, origin } = subjectPartsOf(catalogue, alert);
  return `${label}${doubt === null ? '' : ` (${doubt})`}: ${name}${origin === null ? '' : ` — ${origin}`}`;
}
