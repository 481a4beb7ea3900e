import { describe, expect, test } from 'vitest';
import type { Match } from '../../src/model/alert.ts';
import { bareEntry, type Entry, type Relation } from '../../src/model/entry.ts';
import { bareSubject, bareWatchlist, type RuleCondition, type Subject } from '../../src/model/watchlist.ts';
import { describeCondition } from '../../src/watch/conditions.ts';
import { createEntryScreener, type RelatedEntry, type ScreenedSource } from '../../src/watch/entries.ts';
import { definitionOf, targetsOf } from '../../src/watch/targets.ts';

const nothing: RuleCondition = { country: [], program: [], source: [], schema: [], text: [] };
const ofac = { id: 'ofac-sdn', name: 'OFAC SDN List', authority: 'US Department of the Treasury, OFAC' };

function watchlistOf(when: Partial<RuleCondition>, subjects: readonly Subject[] = []) {
  const rules = [{ id: 'rule', when: { ...nothing, ...when } }];
  return { ...bareWatchlist('test', subjects), rules };
}

function named(id: string, full: string, values: Partial<Entry> = {}): Entry {
  return { ...bareEntry(id, 'Person', [{ full, kind: 'primary', quality: 'strong' }]), ...values };
}

interface Screened {
  readonly subjects?: readonly Subject[];
  readonly source?: ScreenedSource;
  readonly related?: readonly RelatedEntry[];
}

/** The match of the rule; `undefined` where it does not hold. */
function screened(
  when: Partial<RuleCondition>,
  entry: Entry,
  with_: Screened = {},
): Match | null | undefined {
  const { subjects = [], source = ofac, related = [] } = with_;
  const screener = createEntryScreener(targetsOf([watchlistOf(when, subjects)], 0.8));
  const known = { related: new Map(related.map((one) => [one.entry.id, one])) };
  return screener.screen(source, entry, known).find(({ target }) => target.kind === 'rule')?.match;
}

function definitionGiven(
  when: Partial<RuleCondition>,
  subjects: readonly Subject[] = [],
): string | undefined {
  const rules = targetsOf([watchlistOf(when, subjects)], 0.8).filter(({ kind }) => kind === 'rule');
  return rules.map(definitionOf)[0];
}

describe('the authority of a rule', () => {
  const entry = named('23343', 'KADYROV, Ramzan Akhmatovich');
  const australia = {
    id: 'au-dfat',
    name: 'Consolidated List',
    authority: 'Australian Department of Foreign Affairs and Trade',
  };
  const britain = {
    id: 'uk-sanctions',
    name: 'UK Sanctions List',
    authority: 'UK Foreign, Commonwealth & Development Office',
  };

  test.each<[string, ScreenedSource, boolean]>([
    ['ofac', ofac, true],
    ['treasury', ofac, true],
    ['SDN list', ofac, true],
    ['us', ofac, true],
    ['US', ofac, true],
    ['gb', ofac, false],
    ['us', australia, false],
    ['au', australia, true],
    ['gb', britain, true],
    ['uk', britain, true],
    ['us', { id: 'mirror', name: 'OFAC mirror', authority: null }, true],
  ])('%s at %o: %s', (authority, source, holds) => {
    expect(screened({ authority: [authority] }, entry, { source }) !== undefined).toBe(holds);
  });
});

describe('the position of a rule', () => {
  // As OFAC published them in December 2022.
  test.each([
    ['minister', 'Minister of Finance', true],
    ['MINISTER', 'Deputy Prime Minister of the Russian Federation', true],
    ['deputy prime', 'Deputy  Prime\nMinister of the Russian Federation', true],
    ['minister', 'Administer of Justice', false],
    ['minist', 'First Deputy Minister', true],
    ['министр', 'Заместитель министра обороны', true],
    ['министр', 'Администратор', false],
  ])('%s in %s: %s', (position, published, holds) => {
    const entry = named('1', 'SHOIGU, Sergei Kuzhugetovich', { positions: [published] });
    expect(screened({ position: [position] }, entry) !== undefined).toBe(holds);
  });
});

describe('a link to a subject', () => {
  const ramzan = bareSubject('ramzan-kadyrov', 'Person', 'Ramzan Kadyrov');
  const akhmat = bareSubject('akhmat-kadyrov', 'Person', 'Akhmat Kadyrov');
  const linked = (relation: Partial<Relation> = {}, values: Partial<Entry> = {}): Entry =>
    named('36462', 'AKHMADOVA, Aminat', {
      relations: [{ type: 'Linked To', name: 'KADYROV, Ramzan Akhmatovich', ...relation }],
      ...values,
    });

  test.each([['ramzan-kadyrov'], ['any']])('to %s holds, and the explanation says which', (id) => {
    const match = screened({ linkedTo: [id] }, linked(), { subjects: [akhmat, ramzan] });
    expect(match?.explanation).toEqual([
      `the rule rule holds: linked to ${id === 'any' ? 'any subject' : id}`,
      'linked to Ramzan Kadyrov ("Linked To")',
    ]);
  });

  test('to another subject does not', () => {
    const subjects = [akhmat, ramzan];
    expect(screened({ linkedTo: ['akhmat-kadyrov'] }, linked(), { subjects })).toBeUndefined();
  });

  test('is only one of the parts that must hold', () => {
    const when = { linkedTo: ['any'], program: ['GLOMAG'] };
    expect(screened(when, linked(), { subjects: [ramzan] })).toBeUndefined();
    expect(screened(when, linked({}, { programs: ['GLOMAG'] }), { subjects: [ramzan] })).toBeTruthy();
  });

  test('is not that the subject is designated', () => {
    const own = named('23343', 'KADYROV, Ramzan Akhmatovich', {
      relations: [{ type: 'Linked To', name: 'KADYROV, Ramzan Akhmatovich' }],
    });
    expect(screened({ linkedTo: ['any'] }, own, { subjects: [ramzan] })).toBeUndefined();
    const other = { ...ramzan, ignore: ['ofac-sdn:23343'] };
    expect(screened({ linkedTo: ['any'] }, own, { subjects: [other] })).toBeTruthy();
  });

  test('a body, which the relation does not say it is', () => {
    const rosneft = bareSubject('rosneft', 'Company', 'Rosneft Oil Company');
    const entry = named('17025', 'CJSC VANKORNEFT', {
      schema: 'Organization',
      relations: [
        {
          type: 'Owned or Controlled By',
          name: 'OPEN JOINT-STOCK COMPANY ROSNEFT OIL COMPANY',
          entryId: '1',
        },
      ],
    });
    const match = screened({ linkedTo: ['rosneft'] }, entry, { subjects: [rosneft] });
    expect(match?.explanation).toContain('linked to Rosneft Oil Company ("Owned or Controlled By")');
  });

  test('a body of that name is not the person', () => {
    const entry = linked({ name: 'AKHMAT KADYROV FOUNDATION' });
    expect(screened({ linkedTo: ['any'] }, entry, { subjects: [akhmat] })).toBeUndefined();
  });

  test('meets the name at the threshold of the subject', () => {
    const strict = { ...ramzan, threshold: 0.99 };
    const when = { linkedTo: ['any'] };
    expect(screened(when, linked({ name: 'KADYROV, R.' }), { subjects: [ramzan] })).toBeTruthy();
    expect(screened(when, linked({ name: 'KADYROV, R.' }), { subjects: [strict] })).toBeUndefined();
  });

  test('leads to somebody else where the subject ignores the other entry', () => {
    const ignoring = { ...ramzan, ignore: ['ofac-sdn:23343'] };
    const when = { linkedTo: ['any'] };
    expect(screened(when, linked({ entryId: '23343' }), { subjects: [ignoring] })).toBeUndefined();
    expect(screened(when, linked({ entryId: '1' }), { subjects: [ignoring] })).toBeTruthy();
    const related = [{ entry: named('2', 'KADYROV, Ramzan Akhmatovich'), former: ['23343'] }];
    expect(screened(when, linked({ entryId: '2' }), { subjects: [ignoring], related })).toBeUndefined();
  });

  test('is known by what the other entry says: aliases, or that it is no person', () => {
    const usmanov = bareSubject('usmanov', 'Person', 'Alisher Usmanov');
    const other = named('34500', 'KADYROV FUND', {
      names: [
        { full: 'No. 34500', kind: 'primary', quality: 'strong' },
        { full: 'УСМАНОВ, Алишер', kind: 'alias', quality: 'strong' },
      ],
    });
    const entry = linked({ name: 'No. 34500', entryId: '34500' });
    const when = { linkedTo: ['any'] };
    expect(screened(when, entry, { subjects: [usmanov] })).toBeUndefined();
    const related = [{ entry: other, former: [] }];
    expect(screened(when, entry, { subjects: [usmanov], related })?.explanation).toContain(
      'linked to Alisher Usmanov ("Linked To")',
    );
    const vessel = { ...named('23343', 'RAMZAN KADYROV'), schema: 'Vessel' } as const;
    const toVessel = linked({ name: 'RAMZAN KADYROV', entryId: '23343' });
    expect(
      screened(when, toVessel, { subjects: [ramzan], related: [{ entry: vessel, former: [] }] }),
    ).toBeUndefined();
  });
});

describe('the definition of a rule', () => {
  const subject = bareSubject('ramzan-kadyrov', 'Person', 'Ramzan Kadyrov');

  test('without the newer parts is what it was', () => {
    expect(definitionGiven({ country: ['az'] }, [subject])).toBe(
      '{"country":["az"],"program":[],"source":[],"schema":[],"text":[]}',
    );
  });

  test('with links changes with the subjects that it means', () => {
    const reworded = { ...subject, aliases: ['Рамзан Кадыров'] };
    const other = bareSubject('other', 'Person', 'Kerim Alimardanov');
    const when = { linkedTo: ['ramzan-kadyrov'] };
    expect(definitionGiven(when, [subject])).not.toBe(definitionGiven(when, [reworded]));
    expect(definitionGiven(when, [subject])).toBe(definitionGiven(when, [subject, other]));
    expect(definitionGiven({ linkedTo: ['any'] }, [subject])).not.toBe(
      definitionGiven({ linkedTo: ['any'] }, [subject, other]),
    );
  });
});

test('a condition in words', () => {
  const when = { ...nothing, country: ['az'], authority: ['us', 'eu'], position: ['minister'] };
  expect(describeCondition({ ...when, linkedTo: ['ramzan-kadyrov', 'any'] })).toBe(
    'country AZ, authority us or eu, position minister, linked to ramzan-kadyrov or any subject',
  );
});
