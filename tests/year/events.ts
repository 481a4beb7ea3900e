import type { Authority, Tongue } from './texts.ts';

/** One thing that is published about an event, and whether it only repeats what was published before. */
export type Telling =
  | { readonly by: 'press'; readonly at: string; readonly tongue: Tongue; readonly again: boolean }
  | { readonly by: 'notice'; readonly at: string; readonly again: boolean; readonly late: boolean }
  | { readonly by: 'list'; readonly at: string; readonly change: ListChange };
export type ListChange = 'listed' | 'added' | 'amended' | 'renamed' | 'removed';

/** What an authority does about a subject, as its notice, its list and the press tell it. */
export interface Event {
  /** Several where one notice and one publication of a list name them all: an event each. */
  readonly subjects: readonly string[];
  readonly authority: Authority;
  readonly said: 'imposed' | 'lifted';
  readonly tellings: readonly Telling[];
  /** It goes on what was told of the same subject's earlier event. */
  readonly continues?: true;
}

export const year = 2025;

function at(when: string): string {
  return `${year}-${when.replace(' ', 'T')}:00.000Z`;
}

/** When everything is read for the first time. */
export const before = at('01-02 06:00');

/** The first that tells of it, or that says more than what was told. */
const press = (when: string, tongue: Tongue): Telling => ({
  by: 'press',
  at: at(when),
  tongue,
  again: false,
});
/** Was there before the feed was first read. */
const early = (tongue: Tongue): Telling => ({ by: 'press', at: before, tongue, again: false });
/** Tells what was told. */
const again = (when: string, tongue: Tongue): Telling => ({ by: 'press', at: at(when), tongue, again: true });
const notice = (when: string, more: { again?: true; late?: true } = {}): Telling => {
  return { by: 'notice', at: at(when), again: more.again ?? false, late: more.late ?? false };
};
const list = (when: string, change: ListChange): Telling => ({ by: 'list', at: at(when), change });

const put = (subject: string, authority: Authority, ...tellings: readonly Telling[]): Event => {
  return { subjects: [subject], authority, said: 'imposed', tellings };
};
const off = (subject: string, authority: Authority, ...tellings: readonly Telling[]): Event => {
  return { subjects: [subject], authority, said: 'lifted', continues: true, tellings };
};

const already = list('01-02 06:00', 'listed');

/** When the year's flood comes: more designations at once than anybody reads one by one. */
export const flooded = at('05-28 15:00');
const flood = [
  'bortnikov',
  'patrushev',
  'sechin',
  'volodin',
  'timchenko',
  'shor',
  'gomelauri',
  'kharazishvili',
];

export const events: readonly Event[] = [
  // A notice whose headline names nobody, a press that follows for days, and a list ten months later: the
  // designation of December 2022.
  put(
    'alimardanov',
    'us',
    notice('01-15 14:05'),
    again('01-15 16:30', 'en'),
    again('01-15 18:00', 'ru'),
    again('01-16 09:10', 'az'),
    again('01-18 11:45', 'de'),
    list('11-20 15:00', 'added'),
  ),
  // The list first, then the notice, which says why.
  put(
    'wu',
    'us',
    list('01-22 15:00', 'added'),
    notice('01-22 15:40'),
    again('01-22 19:20', 'en'),
    again('01-23 10:15', 'fr'),
  ),
  // The press first, then the notice, then the list.
  put(
    'conde',
    'us',
    press('02-03 09:00', 'en'),
    notice('02-03 17:00'),
    list('02-04 15:00', 'added'),
    again('02-05 08:30', 'ru'),
    again('02-06 12:00', 'fr'),
  ),
  put('dagalo', 'us', list('02-12 15:00', 'added'), again('02-12 18:00', 'en'), again('02-13 09:00', 'fr')),
  // No list and no notice that we read.
  put('deripaska', 'eu', press('02-20 10:00', 'en'), again('02-20 12:30', 'ru'), again('02-21 09:45', 'de')),
  put('keita', 'us', already),
  off('keita', 'us', list('02-26 15:00', 'removed'), again('02-27 10:00', 'fr')),
  // The notice's page cannot be read at first.
  put(
    'plahotniuc',
    'us',
    notice('03-04 14:00', { late: true }),
    list('03-05 15:00', 'added'),
    again('03-05 17:30', 'ru'),
    again('03-06 09:00', 'en'),
    again('03-07 09:00', 'fr'),
  ),
  put('pamfilova', 'us', list('03-12 15:00', 'added')),
  put(
    'ivanishvili',
    'us',
    press('03-19 08:45', 'ru'),
    again('03-19 09:30', 'en'),
    notice('03-19 16:00'),
    again('03-20 11:00', 'de'),
    again('03-20 14:00', 'tr'),
    list('03-21 15:00', 'added'),
  ),
  // Another authority, weeks later: another event.
  put('dagalo', 'un', list('03-25 16:00', 'added'), notice('03-25 18:00'), again('03-26 09:00', 'en')),
  put(
    'wagner',
    'us',
    notice('04-02 13:00'),
    list('04-02 15:00', 'added'),
    again('04-02 17:00', 'en'),
    again('04-03 09:00', 'ru'),
    again('04-03 13:00', 'uk'),
  ),
  put(
    'gazprombank',
    'us',
    list('04-09 15:00', 'added'),
    again('04-09 16:30', 'en'),
    again('04-10 09:00', 'ru'),
  ),
  put('malong', 'un', list('04-16 16:00', 'added'), notice('04-16 17:00'), list('06-10 16:00', 'amended')),
  put('dos-santos', 'gb', press('04-23 10:00', 'en'), again('04-24 09:00', 'fr')),
  put('usmanov', 'us', already),
  off(
    'usmanov',
    'us',
    list('05-07 15:00', 'removed'),
    again('05-07 18:00', 'en'),
    again('05-08 09:00', 'ru'),
  ),
  put('hlaing', 'us', already, ...['05-14', '08-13', '11-19'].map((day) => list(`${day} 15:00`, 'amended'))),
  // At night: a designation wakes them, a notice waits for the morning.
  put(
    'chen',
    'us',
    notice('05-21 23:30'),
    list('05-22 15:00', 'added'),
    again('05-22 23:10', 'en'),
    again('05-23 09:00', 'fr'),
  ),
  {
    subjects: flood,
    authority: 'us',
    said: 'imposed',
    tellings: [list('05-28 15:00', 'added'), notice('05-29 13:00')],
  },
  put('berisha', 'us', list('06-04 22:45', 'added'), notice('06-05 13:00')),
  // Relisted: another event.
  put('keita', 'us', list('06-18 15:00', 'added'), again('06-18 18:00', 'fr'), again('06-19 10:00', 'en')),
  // Muted until 15 August.
  put('kadyrov', 'us', list('08-01 15:00', 'added'), again('08-02 09:00', 'ru')),
  // Another one of that name, whom the watchlist ignores, came to the list in January.
  put(
    'quiboloy',
    'us',
    list('08-20 15:00', 'added'),
    again('08-20 18:30', 'en'),
    list('10-15 15:00', 'amended'),
  ),
  put('gertler', 'us', already, early('en')),
  off(
    'gertler',
    'us',
    list('09-03 15:00', 'removed'),
    again('09-03 17:00', 'en'),
    again('09-04 09:00', 'fr'),
  ),
  // Two authorities in one week: two events.
  put('mnangagwa', 'us', list('09-17 15:00', 'added'), again('09-17 18:00', 'en')),
  put('mnangagwa', 'eu', press('09-19 10:00', 'en'), again('09-19 15:00', 'fr'), again('09-20 10:00', 'de')),
  put(
    'rosoboronexport',
    'us',
    list('09-24 15:00', 'added'),
    list('10-01 15:00', 'amended'),
    list('12-03 15:00', 'amended'),
  ),
  put('alrosa', 'eu', press('10-02 09:00', 'en'), again('10-02 11:00', 'ru'), again('10-03 09:00', 'de')),
  put('belavia', 'us', already),
  off(
    'belavia',
    'us',
    list('10-08 15:00', 'removed'),
    again('10-08 18:00', 'en'),
    again('10-09 09:00', 'ru'),
  ),
  // Only its designation is wanted, by somebody who gets nothing else.
  put('cartes', 'us', list('10-22 15:00', 'added'), notice('10-22 15:30'), again('10-23 09:00', 'en')),
  put('machar', 'un', list('10-29 16:00', 'added'), list('11-26 16:00', 'renamed')),
  put('adf', 'un', already, list('11-12 16:00', 'amended')),
  put('komid', 'un', already, list('05-28 16:00', 'amended')),
  put('kolomoisky', 'gb', press('12-04 10:00', 'en'), again('12-04 12:00', 'uk'), again('12-05 09:00', 'ru')),
];
