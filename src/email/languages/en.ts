import type { AlertKind } from '../../model/alert.ts';
import type { Claim } from '../../model/claim.ts';
import type { Schema } from '../../model/entry.ts';
import { type Catalogue, numberIn, plural, type Said } from './catalogue.ts';
import { facts, fields, labels, words } from './en-words.ts';

const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

const things: Readonly<Record<Schema, string>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'company',
  LegalEntity: 'entity',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};
const thing = (schema: Schema | null) => (schema ? things[schema] : 'one');

const claims: Readonly<Record<Claim, (said: Said) => string>> = {
  imposed: ({ source, name }) => `${source} says that measures were imposed on ${name}.`,
  lifted: ({ source, name }) => `${source} says that measures against ${name} were lifted.`,
  call: ({ source, name }) =>
    `${source}: a text that calls for, plans or threatens measures against ${name}.`,
  denial: ({ source, name }) => `${source}: a text that denies that ${name} is under measures.`,
  anniversary: ({ source, name }) =>
    `${source}: a text that tells of the designation of ${name} as something past.`,
  evasion: ({ source, name }) =>
    `${source}: a text that says that ${name} evades measures, or helps to evade them.`,
  ruling: ({ source, name }) => `${source}: a text on a court’s decision about measures against ${name}.`,
  quoted: ({ source, name }) =>
    `${source} names ${name} in a text about sanctions, but not as whom they are against.`,
};

const kinds: Readonly<Record<AlertKind, readonly [string, string]>> = {
  listed: ['listed entry', 'listed entries'],
  designation: ['designation', 'designations'],
  amendment: ['amendment', 'amendments'],
  delisting: ['delisting', 'delistings'],
  statement: ['official statement', 'official statements'],
  news: ['news item', 'news items'],
  mention: ['mention', 'mentions'],
  source: ['source message', 'source messages'],
};

export const en: Catalogue = {
  language: 'en',
  words,
  facts,
  labels,
  fields,
  schemas: things,
  certainty: { strong: 'strong match', likely: 'likely match', possible: 'possible match' },
  doubt: { likely: 'likely match', possible: 'possible match' },
  effects: {
    frozen: 'assets frozen',
    dealings: 'dealings prohibited',
    noFunds: 'no funds or economic resources may be made available',
    barred: 'barred from entry',
    barredFamily: 'barred from entry, with family',
    financing: 'financing restricted',
    arms: 'arms embargo',
    port: 'barred from ports',
  },
  ofKind: Object.fromEntries(
    Object.entries(kinds).map(([kind, [one, other]]) => [
      kind,
      (number: number) => count(number, one, other),
    ]),
  ) as Catalogue['ofKind'],
  verdicts: {
    designation: ({ listed, list }) => `${listed} is now on this list: ${list}.`,
    listed: ({ listed, list }) =>
      `${listed} is on this list, and was before it was first checked for you: ${list}.`,
    earlierNotice: ({ source, name }) =>
      `${source} named ${name} in a sanctions context before it was first checked for you.`,
    amendment: ({ listed, list, fields }) =>
      `The entry of ${listed} changed (${fields.join(', ').toLowerCase()}): ${list}.`,
    moved: ({ listed, authority, from, to }) =>
      `${listed} moved from one list to another of ${authority ?? 'the same authority'}: from ${from} to ${to}.`,
    otherId: ({ listed, list, from, to }) =>
      `${listed} has another id on this list now, ${to} in place of ${from}: ${list}.`,
    delisting: ({ listed, list }) => `${listed} is no longer on this list: ${list}.`,
    source: ({ list }) => `Something is wrong with ${list}.`,
    text: (said, claim, isOfficial) => {
      if (claim) return claims[claim](said);
      return `${said.source} ${isOfficial ? 'names' : 'mentions'} ${said.name} in a sanctions context.`;
    },
  },
  meanings: {
    listed: 'Nothing new happened: it was there before you watched for it.',
    designation: 'New since the list was last read, or changed so that it matches now.',
    amendment: 'The entry stays on the list.',
    delisting: 'It was there when the list was last read.',
    statement: 'Official notices are often published before, or in place of, an entry on a list.',
    news: 'A press report, not an act of an authority.',
    mention: 'Nothing that says that measures were taken.',
    source: 'This is about the watching itself, not about anyone on a watchlist.',
    moved: 'What follows from being listed may differ from list to list.',
  },
  caution: (schema, isAboutItem) =>
    isAboutItem
      ? 'Check who is meant before you act on it.'
      : `Check that it is the same ${thing(schema)} before you act on it.`,
  confirmed: (authority, source, date) => `Confirmed by ${authority}: what ${source} said on ${date}.`,
  alreadyOfficial: (source, date) => `Official already: ${source} said so on ${date}.`,
  heldBack: (until, reason) => `Held back until ${until}: ${reason}`,
  ignored: (line, certainty, news) =>
    `You said that this entry is somebody else (${line}). It changed, and now it looks like them: ${certainty}${news && `; new is ${news}`}. If it is them after all, remove that line; else do nothing: you are asked again only if more speaks for it.`,
  silence: {
    notTheSame: (schema) => `Not the same ${thing(schema)}?`,
    addIgnore: (subject, watchlist) =>
      `Add this line to the subject ${subject} in the watchlist ${watchlist}, or the value to its “ignore:” list:`,
    somebodyElse: 'Somebody else?',
    nothingToAdd: (subject, watchlist, score) =>
      `There is nothing to add for this text: it is told once. If more about that person come, write the name and aliases of the subject ${subject} in the watchlist ${watchlist} more fully${score === null ? '' : `, or raise its “threshold:” (this one scored ${score})`}.`,
    notOfInterest: 'Not of interest?',
    narrowRule: (rule, watchlist) => `Narrow “when:” of the rule ${rule} in the watchlist ${watchlist}.`,
    notNow: 'The right one, but enough of it for now?',
    addMute: (subject, watchlist, until) =>
      `Add this line to the watchlist ${watchlist}: alerts on ${subject} are held back until ${until}.`,
    muteReason: 'known, being dealt with',
  },
  because: (because, watchlist, subject) => {
    const on = watchlist === null ? '' : ` This one comes from the watchlist ${watchlist}.`;
    if (because === 'operator')
      return 'You get this because your address is told what concerns the running of sanctions-watch.';
    if (because === 'everything')
      return `You get this because your address stands in the configuration for all alerts.${on}`;
    if (because === 'subject' && subject !== null)
      return `You get this because your address stands at the subject ${subject} of the watchlist ${watchlist}.`;
    return watchlist === null
      ? 'You get this because your address stands in a watchlist.'
      : `You get this because your address stands in the watchlist ${watchlist}.`;
  },
  openSource: (host) => `Open the source: ${host}`,
  more: (number) => `and ${numberIn('en', number)} more`,
  circa: (date) => `c. ${date}`,
  range: (from, to) => `${from} to ${to}`,
  asPublished: (published) => `published as “${published}”`,
  needsAttention: 'needs attention',
  fellBack:
    'A template of your own could not be used for this message, so the built-in one was: see the log, or `sanctions-watch preview`.',
  leftOut:
    'The attached file was left out: the mail server takes no message of that size. `sanctions-watch alerts --json` prints the same.',
  collections: {
    rule: (rule) => `rule ${rule}`,
    subjectNote: (subject, watchlist) => `Subject ${subject}, watchlist ${watchlist}`,
    watchlistNote: (watchlist) => `Watchlist ${watchlist}`,
    entries: (number) => count(number, 'entry', 'entries'),
    notices: (number) => count(number, 'earlier notice', 'earlier notices'),
    summaryTitle: (counts, hasEntries) =>
      `${hasEntries ? 'Already listed' : 'Already published'}: ${counts.join(', ')}`,
    summaryIntroduction:
      'Nothing new happened. This was there when a source, subject or rule was checked for the first time. From now on you hear of what changes.',
    gatheredTitle: (counts) => `${counts.charAt(0).toUpperCase()}${counts.slice(1)} at once`,
    gatheredIntroduction: 'So many at once leave as one message. Nothing of this waited for the digest.',
    digestTitle: (counts) => `Digest: ${counts}`,
    digestIntroduction: 'By subject, the newest first.',
    published: (time) => `published ${time}`,
    listedOn: (date) => `listed on ${date}`,
    seen: (time) => `seen ${time}`,
    added: (values) => `added ${values}`,
    removed: (values) => `removed ${values}`,
    alsoReportedBy: (sources) => `Also reported by ${sources}`,
    toldBefore: (what) => `Told before: ${what}`,
    notFitting: (number) =>
      `${numberIn('en', number)} more would not fit in this message. All of them: sanctions-watch alerts`,
    moreOf: (number, title) => `${numberIn('en', number)} more: ${title}`,
    closing:
      'Not the same one? The id of an entry stands at the end of the line below its name. Add it under the subject in the watchlist: ignore: ["source:entry"]',
  },
  proof: {
    subject: ({ polls, troubled }) =>
      `Still watching: checked ${count(polls, 'time', 'times')}, ${troubled.length === 0 ? 'all sources well' : count(troubled.length, 'source in trouble', 'sources in trouble')}`,
    title: ({ polls }) => `Checked ${count(polls, 'time', 'times')}`,
    checked: ({ polls, lists, feeds, entries, items, subjects }) =>
      `Checked ${count(polls, 'time', 'times')}: ${count(lists, 'list', 'lists')} and ${count(feeds, 'feed', 'feeds')}, ${count(entries, 'entry', 'entries')} and ${count(items, 'item', 'items')} against ${count(subjects, 'subject', 'subjects')}.`,
    alerts: (counts, since) =>
      counts === null ? `Nothing new since ${since}.` : `Told you since ${since}: ${counts}.`,
    oldest: (source, hours, readAt) =>
      `Oldest data: ${source}, ${count(hours, 'hour', 'hours')} (read ${readAt}).`,
    neverRead: 'Nothing was ever read whole: no silence means anything yet.',
    troubled: 'Failing, held or not read, so that something may be missing',
    noTrouble: 'No source fails or is held: nothing needs to be done.',
    meaning: 'This message comes so that silence means something.',
  },
};
