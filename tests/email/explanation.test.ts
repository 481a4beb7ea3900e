import { describe, expect, it } from 'vitest';
import { explanationIn, translated } from '../../src/email/languages/explanation.ts';
import { bareEntry, type Entry } from '../../src/model/entry.ts';
import { bareSubject, bareWatchlist, type Subject } from '../../src/model/watchlist.ts';
import { compareNames, MentionFinder } from '../../src/names/index.ts';
import { createEntryScreener } from '../../src/watch/entries.ts';
import { createItemScreener } from '../../src/watch/items.ts';
import { describeLink } from '../../src/watch/links.ts';
import { createSecondLook } from '../../src/watch/second-look.ts';
import { type SubjectTarget, targetsOf } from '../../src/watch/targets.ts';
import * as pairs from '../names/pairs.ts';

/** What a comparison of two entries in all ways says. */
function ofContext(subject: Partial<Subject>, entry: Partial<Entry>, quality: 'strong' | 'weak' = 'strong') {
  const watched = { ...bareSubject('a', 'Person', 'Ilham Aliyev'), ...subject };
  const list = { ...bareWatchlist('test', [watched]), threshold: 0 };
  const listed = bareEntry('1', 'Person', [{ full: 'Ilham Aliyev', kind: 'primary', quality }]);
  const hits = createEntryScreener(targetsOf([list], 0)).screen(
    { id: 'list', name: 'List', authority: null },
    { ...listed, ...entry },
  );
  return hits.flatMap(({ match }) => match?.explanation ?? []);
}

const texts: readonly (readonly [name: string, text: string, official: boolean])[] = [
  ['Kerim Alimardanov', 'The US State Department has sanctioned Kerim Alimardanov for torture.', false],
  ['Kerim Alimardanov', 'Kerim Alimardanov, who led it, was designated under Section 7031(c).', false],
  ['Kerim Alimardanov', 'Kerim Alimardanov is now barred from entering the United States.', false],
  ['Kərim Əlimərdanov', 'ABŞ Kərim Əlimərdanova qarşı sanksiya tətbiq edib.', false],
  ['Kerim Alimardanov', 'Kerim Alimardanov: Section 7031(c) designation.', false],
  [
    'Kerim Alimardanov',
    'The United States is designating corrupt officials under sanctions.\nSection 7031(c) designations\nKerim Heydar Alimardanov, Azerbaijan',
    true,
  ],
  [
    'Kerim Alimardanov',
    'The Department of State is today designating officials.\nKerim Alimardanov was involved in the torture of detainees in 2015 and 2016.',
    true,
  ],
];

function ofTexts(): string[] {
  return texts.flatMap(([name, text, official]) => {
    const list = { ...bareWatchlist('test', [bareSubject('a', 'Person', name)]), threshold: 0 };
    const hits = createItemScreener(targetsOf([list], 0)).screen(text, { official, publishedAt: null });
    return hits.flatMap(({ match }) => match.explanation);
  });
}

function ofMentions(): string[] {
  const finder = new MentionFinder(
    ['Kerim Alimardanov', 'Bandotdel', '习近平', 'Иван Петров', 'Patrice Talon'].map((name) => ({
      name,
      schema: name === 'Bandotdel' ? ('Organization' as const) : ('Person' as const),
      value: name,
    })),
  );
  const said =
    'Kerim Alimardanov led Bandotdel. Alimardanov said so. 习近平 came. К Ивану Петрову, а также с Иваной Петровой.';
  return finder.find(said).flatMap(({ explanation }) => explanation);
}

const subjectOf = (subject: Partial<Subject>) =>
  targetsOf([bareWatchlist('test', [{ ...bareSubject('a', 'Person', 'Ilham Aliyev'), ...subject }])], 0).find(
    (target) => target.kind === 'subject',
  ) as SubjectTarget;

const link = { subject: subjectOf({}), relation: { type: 'Linked To', name: 'ALIYEV, Ilham' } };

/** What is new on an entry that was said to be somebody else. */
function ignoredAndAmended(): string[] {
  const ours = {
    ignore: ['list:1'],
    birthDates: [{ from: '1961-12-24' }],
    countries: ['az'],
    identifiers: [{ type: 'Passport', value: 'C01234567' }],
  };
  const before = bareEntry('1', 'Person', [{ full: 'Ilham Alizade', kind: 'primary', quality: 'strong' }]);
  const after = {
    ...before,
    ...ours,
    names: [{ full: 'Ilham Aliyev', kind: 'primary', quality: 'strong' }] as const,
  };
  const look = createSecondLook([subjectOf(ours)]);
  return look({ id: 'list' }, { before, after }).flatMap(({ match }) => match?.explanation ?? []);
}

/** Every line that the matcher makes of what its own tests compare. */
function allLines(): string[] {
  const born = (from: string) => ({ birthDates: [{ from }] });
  const compared = Object.values(pairs).flatMap((list) =>
    list.flatMap(([left, right, schema]) => compareNames(left, right, schema).explanation),
  );
  const more = [
    ['Kim Jong Un Jr.', 'Kim Jong Un'],
    ['Donald Trump Sr.', 'Donald Trump'],
    ['J. Alimardanov', 'Alimardanov'],
  ].flatMap(([left = '', right = '']) => compareNames(left, right, 'Person').explanation);
  return [
    ...compared,
    ...more,
    ...ofContext(born('1961-12-24'), born('1961-12-24')),
    ...ofContext(born('1961-12-24'), born('1962')),
    ...ofContext(born('1961-12-24'), born('1975')),
    ...ofContext({ gender: 'male' }, { gender: 'female' }),
    ...ofContext({ countries: ['az'] }, { countries: ['az'] }),
    ...ofContext({ countries: ['az'] }, { countries: ['ru', 'ir'] }),
    ...ofContext({}, {}, 'weak'),
    ...ofContext(
      { identifiers: [{ type: 'Passport', value: 'C01234567' }] },
      { identifiers: [{ type: 'Passport', value: 'C01234567' }] },
    ),
    ...ofTexts(),
    ...ofMentions(),
    'as amended, the entry no longer matches; until now it did:',
    'the rule any-azerbaijani holds: country AZ, program GLOMAG or MAGNIT',
    'the headline: “sanctions” tells of measures',
    '“court” and “annulled” tell of a court that decides about measures',
    '“evading” tells of somebody who gets round measures',
    '“lifted” says that measures end',
    '“removed from” embraces the name',
    '“assets” stands with the name in a text about measures',
    '“sanctions” stands in a sentence of 2017, long before the news',
    '“sanctions” stands in the sentence of the name; whom it meets no rule could tell',
    '“Fake:” denies what follows',
    'named in a list of an official notice of designations',
    'an official notice of designations, which gives the conduct of the named',
    '“sanctioned” tells of measures taken long ago',
    '“sanctioned” is dated 2017, long before the news',
    '“calls for” tells that measures are wished for, planned or threatened',
    '“denied” tells that measures are denied',
    describeLink(link),
    ...ignoredAndAmended(),
  ];
}

describe('lines that explain a match', () => {
  const lines = [...new Set(allLines())];

  it('are of many shapes here', () => {
    expect(lines.length).toBeGreaterThan(500);
    for (const shape of [
      /surname alone/,
      /the same characters/,
      /rare name of one word/,
      /stands before the name/,
      /is said of the name/,
      /official notice/,
      /weak alias/,
      /contradict/,
      /another order/,
      /it may be chance/,
      /at most 0\.7/,
      /new since you ignored it: name/,
      /new since you ignored it: birth date/,
      /new since you ignored it: Passport/,
      /linked to/,
    ])
      expect(
        lines.some((line) => shape.test(line)),
        String(shape),
      ).toBe(true);
  });

  it.each(['ru', 'az'] as const)('have a translation into %s, every one', (language) => {
    expect(lines.filter((line) => translated(line, language) === null)).toEqual([]);
  });

  it.each(['ru', 'az'] as const)('keep in %s their names and numbers', (language) => {
    for (const line of lines) {
      const numbers = (text: string) => text.match(/\d+(?:\.\d+)?/g) ?? [];
      expect(numbers(translated(line, language) ?? '')).toEqual(numbers(line));
    }
  });

  it('read as these do', () => {
    expect(explanationIn('ru', 'Kerim = Керим: sounds alike across scripts (0.40)')).toBe(
      'Kerim = Керим: звучит похоже в разных письменностях (0.40)',
    );
    expect(explanationIn('az', 'a single name agrees (at most 0.7); junior on one side only (× 0.97)')).toBe(
      'yalnız bir ad uyğundur (ən çoxu 0.7); “kiçik” yalnız bir tərəfdədir (× 0.97)',
    );
    expect(explanationIn('ru', 'a line of a newer version')).toBe('a line of a newer version');
  });
});
