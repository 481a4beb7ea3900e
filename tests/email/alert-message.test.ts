import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../src/model/alert.ts';
import { alertKinds } from '../../src/model/alert.ts';
import {
  alertMessage,
  aNewsItem,
  anAlert,
  anAmendment,
  anEntry,
  aSourceAlert,
  aStatement,
  aSubject,
  aVessel,
  envelope,
} from './samples.ts';

const samples: Readonly<Record<(typeof alertKinds)[number], Alert>> = {
  listed: aVessel(12),
  designation: anAlert(),
  amendment: anAmendment(12),
  delisting: aVessel(12, { kind: 'delisting' }),
  statement: aStatement(),
  news: aNewsItem(),
  mention: aNewsItem({ kind: 'mention', claim: 'anniversary' }),
  source: aSourceAlert(),
};

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Both parts, as their readers see them. */
function shown(alert: Alert): { text: string; html: string; message: ReturnType<typeof alertMessage> } {
  const message = alertMessage(alert, envelope);
  const $ = load(message.html);
  $('p, div, h1, h2, td, blockquote').append(' ');
  return { text: words(message.text), html: words($('body').text()), message };
}

const ruled = anAlert({
  subject: null,
  rule: 'any-azerbaijani',
  match: {
    score: 1,
    subjectName: 'rule any-azerbaijani',
    entryName: 'Kerim Heydar Alimardanov',
    explanation: ['the rule any-azerbaijani holds: country az'],
  },
});

describe('Subject line', () => {
  it.each([
    ['listed', 'Already listed: Sample Vessel 12 — UK FCDO'],
    ['designation', 'Designation: Kerim Alimardanov — US Department of State'],
    ['amendment', 'Amendment: Sample Vessel 12 — UK FCDO'],
    ['delisting', 'Delisting: Sample Vessel 12 — UK FCDO'],
    ['statement', 'Official statement: Kerim Alimardanov — US Department of State'],
    ['mention', 'Mention (likely match): Kerim Alimardanov — JAMnews (Russian)'],
    ['news', 'News (likely match): Kerim Alimardanov — JAMnews (Russian)'],
    [
      'source',
      'Source: OFAC SDN list was fetched, but not believed: 8,112 entries, expected at least 13,000.',
    ],
  ] as const)('of kind %s', (kind, expected) => {
    expect(alertMessage(samples[kind], envelope).subject).toBe(expected);
  });

  it('names the entry where a rule found it', () => {
    expect(alertMessage(ruled, envelope).subject).toMatch(/^Designation: Kerim Heydar Alimardanov — /);
  });

  it('does not say that a mere notice is listed', () => {
    expect(alertMessage(aStatement({ kind: 'listed' }), envelope).subject).toMatch(/^Earlier notice: Kerim/);
  });

  it('says of an item about somebody else: what can be done, and where', () => {
    const { text } = alertMessage(aStatement(), envelope);
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /Somebody else\? There is nothing to add for this text.*subject kerim-alimardanov in the watchlist/,
    );
  });

  it('stays short, whatever the names are', () => {
    const long = 'Name '.repeat(500);
    const alert = anAlert({
      subject: aSubject({ id: 'x', name: long }),
      source: { id: 's', name: long, authority: null },
    });
    expect(alertMessage(alert, envelope).subject.length).toBeLessThanOrEqual(180);
  });
});

describe('both parts of a message', () => {
  it.each(['text', 'html'] as const)(
    'say in the %s part what happened, to whom and how sure it is',
    (part) => {
      const body = shown(samples.designation)[part];
      expect(body).toMatch(
        /^Designation,? strong match, 0\.97 Kerim Alimardanov Kerim Heydar Alimardanov is now on this list/,
      );
      for (const expected of [
        'Kerim Alimardanov (kerim-alimardanov)',
        'US Department of State, Section 7031(c) public listing',
        'gross violation of human rights',
        '2022-12-09',
        '2022-12-09 16:31 UTC',
        'Azerbaijan',
        'Main Department for Combating Organized Crime',
        'Heydar has no counterpart',
        'azerbaijan-officials',
        'Not the same person?',
        'ignore: ["us-state-7031c:alimardanov-kerim-heydar-az-2022"]',
      ]) {
        expect(body).toContain(expected);
      }
    },
  );

  it.each(['text', 'html'] as const)('quote in the %s part the sentence of a notice and its time', (part) => {
    const body = shown(samples.news)[part];
    expect(body).toContain(samples.news.quote);
    expect(body).toContain('Впервые США ввели санкции против азербайджанского чиновника');
    expect(body).toContain('2022-12-14 07:00 UTC');
    expect(body).toMatch(/Карим Алимарданов .*Кериму Алимарданову/);
    expect(body).toContain('Check who is meant before you act on it.');
    expect(body).not.toContain('ignore:');
  });

  it.each(['text', 'html'] as const)('show in the %s part an amended field before and after', (part) => {
    const body = shown(samples.amendment)[part];
    expect(body).toMatch(/Countries (?:Before: )?Panama (?:After: )?Gabon/);
    expect(body).toMatch(/Names (?:Before: )?nothing (?:After: )?SAMPLE SHIP 12/);
    expect(body).toMatch(/Identifiers (?:Before: )?IMO number · 9000000 (?:After: )?IMO number · 9000001/);
  });

  it.each(['text', 'html'] as const)('tell the operator in the %s part every line of the message', (part) => {
    const body = shown(samples.source)[part];
    for (const line of samples.source.message?.split('\n') ?? []) expect(body).toContain(line);
    expect(body).not.toContain('Not the same');
  });

  it.each(['text', 'html'] as const)('claim in the %s part no certainty about whom a rule found', (part) => {
    const body = shown(ruled)[part];
    expect(body).toMatch(/^Designation,? found by a rule/);
    expect(body).not.toMatch(/strong match|ignore:/);
    expect(body).toContain(
      'Narrow “when:” of the rule any-azerbaijani in the watchlist azerbaijan-officials.',
    );
  });

  it.each([
    [0.9, 'strong match, 0.90'],
    [0.899, 'likely match, 0.89'],
    [0.8, 'likely match, 0.80'],
    [0.29, 'possible match, 0.29'],
  ])('put a score of %d into words without rounding it up', (score, expected) => {
    const match = { score, subjectName: 'a', entryName: 'b', explanation: [] };
    expect(shown(anAlert({ match })).text).toContain(`Designation, ${expected}`);
  });

  it('say so where a list states no date', () => {
    expect(shown(anAlert({ entry: anEntry({ listedOn: null }) })).text).toContain('Listed on: not stated');
  });
});

describe('the HTML part', () => {
  const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>\u202e\r\n</div>';
  const entry = anEntry({
    id: hostile,
    name: hostile,
    programs: [hostile],
    legalBasis: [hostile],
    listedOn: hostile,
    birthDates: [hostile],
    countries: [hostile],
    positions: [hostile],
    remarks: [hostile],
    url: 'javascript:alert(1)',
    publishedAt: hostile,
  });
  const attack = anAlert({
    id: hostile,
    watchlist: hostile,
    subject: {
      id: hostile,
      name: hostile,
      birthDates: [hostile],
      countries: [hostile],
      positions: [hostile],
    },
    read: { at: hostile, documents: [{ url: hostile, sha256: hostile }] },
    isIgnored: true,
    rule: hostile,
    source: { id: hostile, name: hostile, authority: hostile },
    entry,
    match: { score: 0.5, subjectName: hostile, entryName: hostile, explanation: [hostile] },
    fields: [{ field: hostile, from: [hostile], to: [hostile] }],
    quote: hostile,
    message: hostile,
    detectedAt: hostile,
  });

  it.each(alertKinds)('holds no element, link or hidden character of a hostile %s', (kind) => {
    const message = alertMessage({ ...attack, kind }, envelope);
    const $ = load(message.html);
    expect($('script, img, iframe, form, object, svg')).toHaveLength(0);
    expect($('a')).toHaveLength(0);
    expect(
      $('*').filter((_, element) =>
        Object.keys($(element).attr() ?? {}).some((name) => name.startsWith('on')),
      ),
    ).toHaveLength(0);
    expect(message.html + message.text).not.toMatch(/[\u202a-\u202e\r]/);
  });

  it.each(alertKinds)('loads nothing and links to web pages only: %s', (kind) => {
    const $ = load(alertMessage(samples[kind], envelope).html);
    expect($('[src], link, [background], script')).toHaveLength(0);
    for (const link of $('a')) expect($(link).attr('href')).toMatch(/^https:\/\//);
    expect($('meta[name=color-scheme]').attr('content')).toBe('light dark');
  });

  it('shows where its link leads', () => {
    const $ = load(alertMessage(anAlert(), envelope).html);
    expect($('a').text()).toBe('Open the source: www.state.gov');
  });

  it('gives names and quotes their own direction', () => {
    const $ = load(alertMessage(aNewsItem(), envelope).html);
    expect($('blockquote').attr('dir')).toBe('auto');
    expect($('h1').attr('dir')).toBe('auto');
  });

  it('stays below the size at which mail programs cut it, however much a list publishes', () => {
    const many = Array.from({ length: 500 }, () => '"'.repeat(5000));
    const alert = anAlert({
      entry: anEntry({
        programs: many,
        legalBasis: many,
        birthDates: many,
        countries: many,
        positions: many,
        remarks: many,
        relations: many,
      }),
      subject: aSubject({ birthDates: many, countries: many, positions: many }),
      read: { at: '2022-12-09', documents: many.map((url) => ({ url, sha256: url })) },
      fields: Array.from({ length: 15 }, (_, i) => ({ field: `field ${i}`, from: many, to: many })),
      match: { score: 1, subjectName: 'x', entryName: 'y', explanation: many },
      quote: many.join(' '),
    });
    const message = alertMessage(alert, envelope);
    expect(Buffer.byteLength(message.html)).toBeLessThan(100_000);
    expect(Buffer.byteLength(message.text)).toBeLessThan(100_000);
    expect(message.text).toContain('and 497 more');
  });
});

it('shows other names on the list but for the one that stands beside the subject’s', () => {
  const alert = anAlert({ entry: anEntry({ aliases: ['ALIMARDANOV, Karim', 'Kerim Heydar Alimardanov'] }) });
  const { text } = alertMessage(alert, envelope);
  expect(text).toContain('Listed as: ALIMARDANOV, Karim');
});
