import { linkAddress } from '../email/plain-text.ts';
import { subjectLine } from '../email/subject-line.ts';
import { certainty, formatTime, listName, verdict } from '../email/wording.ts';
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
  /** All that the operator is told. */
  readonly message: readonly string[];
  /** Where the publisher has it; null unless that is http or https. */
  readonly link: string | null;
}

export function wordsFor(alert: Alert): Words {
  const { entry, source, match, subject, rule } = alert;
  const facts = [
    ['Subject', subject && `${subject.name} (${subject.id})`],
    ['Rule', rule],
    ['Name there', entry?.schema ? entry.name : match?.entryName],
    ['Headline', entry && !entry.schema ? entry.name : null],
    ['Match', certainty(alert)?.text],
    ['Source', listName(source)],
    ['Entry', entry && `${source.id}:${entry.id}`],
    ['Programmes', entry?.programs.join(', ')],
    ['Listed on', entry?.listedOn],
    ['Seen', formatTime(alert.detectedAt)],
  ] as const;
  return {
    title: subjectLine(alert),
    sentence: verdict(alert),
    quote: alert.quote,
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    message: (alert.message ?? '').split('\n').filter((line) => line.trim() !== ''),
    link: linkAddress(entry?.url ?? null),
  };
}
