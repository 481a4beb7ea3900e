import { briefOf } from '../email/brief.ts';
import { linkAddress } from '../email/plain-text.ts';
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

export function wordsFor(alert: Alert): Words {
  // Feeds and pages are the same for all: whoever reads them is nobody's recipient, with a language of their own.
  const { title, sentences, certainty, list, seen } = briefOf(alert, 'en');
  const { entry, source, match, subject, rule } = alert;
  const facts = [
    ['Subject', subject && `${subject.name} (${subject.id})`],
    ['Rule', rule],
    ['Name there', entry?.schema ? entry.name : match?.entryName],
    ['Headline', entry && !entry.schema ? entry.name : null],
    ['Match', certainty],
    ['Source', list],
    ['Entry', entry && `${source.id}:${entry.id}`],
    ['Programmes', entry?.programs.join(', ')],
    ['Listed on', entry?.listedOn],
    ['Seen', seen],
  ] as const;
  return {
    title,
    sentence: sentences[0] ?? '',
    quote: alert.quote,
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    message: sentences.filter((line) => line.trim() !== ''),
    link: linkAddress(entry?.url ?? null),
  };
}
