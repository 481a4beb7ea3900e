import { load } from 'cheerio';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { briefOf } from '../../src/email/brief.ts';
import { mimeOf } from '../../src/email/mime.ts';
import { createWriter } from '../../src/email/writer.ts';
import type { Alert } from '../../src/model/alert.ts';
import { languages } from '../../src/model/watchlist.ts';
import { aNewsItem, anAlert, anEntry, aStatement, aSubject, envelope, told } from './samples.ts';

const writer = await createWriter({
  templates: null,
  publicUrl: 'https://watch.example.org/',
  attachJson: true,
});

function shown(alert: Alert, fields: Parameters<typeof told>[1] = {}, to: Partial<typeof envelope> = {}) {
  const message = writer.alert(told(alert, fields), { ...envelope, ...to });
  return { ...message, words: message.text.replace(/\s+/g, ' ') };
}

describe('what was told before', () => {
  const news = aNewsItem({ id: 'n' });

  it('is confirmed by the authority', () => {
    expect(shown(anAlert(), { earlier: [news, aStatement({ claim: 'imposed' })] }).words).toContain(
      'Confirmed by US Department of State: what JAMnews (Russian) said on 2022-12-14. Confirmed by US Department of State: what US Department of State press releases said on 2022-12-09.',
    );
  });

  it.each([
    ['measures of another authority', aNewsItem({ jurisdiction: 'eu' })],
    ['that they were lifted', aNewsItem({ claim: 'lifted' })],
    ['a call for them', aNewsItem({ kind: 'mention', claim: 'call' })],
    ['a denial', aNewsItem({ kind: 'mention', claim: 'denial' })],
    ['another list', anAlert({ id: 'other' })],
  ])('is not confirmed where it was %s', (_, earlier) => {
    expect(shown(anAlert(), { earlier: [earlier] }).text).not.toContain('Confirmed');
  });

  it('is said to be official already where the press comes later, and the Subject line stays', () => {
    const later = shown(news, { earlier: [anAlert()] });
    expect(later.text).toContain('Official already: US Department of State said so on 2022-12-09.');
    expect(later.subject).toBe(shown(news).subject);
  });

  it('is listed, the newest first, ten at most', () => {
    const earlier = Array.from({ length: 14 }, (_, i) =>
      aNewsItem({
        id: String(i),
        entry: anEntry({ schema: null, name: `Article ${i}.`, publishedAt: `2022-12-${10 + i}T08:00:00Z` }),
      }),
    );
    const { text, html } = shown(anAlert(), { earlier });
    expect(text.indexOf('Article 13.')).toBeLessThan(text.indexOf('Article 4.'));
    expect(text).not.toContain('Article 3.');
    expect(text).toContain('and 4 more');
    expect(load(html)('body').text()).toContain('and 4 more');
  });

  it('is told with the reports that say the same, and their language', () => {
    const { words } = shown(aNewsItem(), {
      reports: [aNewsItem({ source: { id: 'x', name: 'Radio X', authority: null } })],
    });
    expect(words).toContain(
      'Also reported by 2022-12-14 · News · Radio X: Впервые США ввели санкции против азербайджанского чиновника (ru) https://jam-news.net/ru/',
    );
  });
});

describe('side by side', () => {
  const rows = (alert: Alert) => {
    const $ = load(shown(alert).html);
    return $('table').last().text().replace(/\s+/g, ' ');
  };
  const born = (ours: string[], theirs: string[]) =>
    rows(anAlert({ subject: aSubject({ birthDates: ours }), entry: anEntry({ birthDates: theirs }) }));

  it('marks only what can be compared', () => {
    expect(born(['1961-12-24'], ['1961'])).toContain('Birth date · ✓ agree 1961-12-24 1961');
    expect(born(['1961-12-24'], ['1975'])).toContain('Birth date · ✗ differ 1961-12-24 1975');
    expect(born(['1961-12-24'], ['c. 1962'])).toContain('Birth date 1961-12-24 c. 1962');
    expect(born(['1961'], ['1958 to 1963'])).toContain('Birth date · ✓ agree 1961 1958 to 1963');
    expect(born(['1961'], [])).toContain('Birth date 1961 not stated');
    expect(born(['1961'], ['unknown'])).toContain('Birth date 1961 unknown');
    expect(born([], [])).not.toContain('Birth date');
    expect(rows(anAlert({ subject: aSubject({ countries: ['ru'] }) }))).toContain(
      'Country · ✗ differ Russia Azerbaijan',
    );
  });
});

describe('how to be told no more', () => {
  const linesOf = (alert: Alert) => {
    const $ = load(shown(alert).html);
    return $('p.box')
      .toArray()
      .map((line) => parse($(line).text()) as Record<string, unknown>);
  };

  it('gives lines that read as YAML', () => {
    expect(linesOf(anAlert())).toEqual([
      { ignore: ['us-state-7031c:alimardanov-kerim-heydar-az-2022'] },
      { mute: [{ subject: 'kerim-alimardanov', until: '2023-03-09', reason: 'known, being dealt with' }] },
    ]);
    expect(linesOf(anAlert({ subject: aSubject({ id: 'no' }) }))[1]).toMatchObject({
      mute: [{ subject: 'no' }],
    });
  });

  it('links to the page with the lines', () => {
    expect(shown(anAlert()).text).toContain(
      'Show the lines to paste: https://watch.example.org/alerts/9d1c62f3a07be45d9d1c62f3a07be45d',
    );
  });

  it('says of an entry that was ignored what changed, and does not ask to ignore it again', () => {
    const { words } = shown(anAlert({ isIgnored: true }));
    expect(words).toContain(
      'You said that this entry is somebody else (ignore: ["us-state-7031c:alimardanov-kerim-heydar-az-2022"]). It changed, and now it looks like them: strong match, 0.97. If it is them after all, remove that line; else do nothing: you are asked again only if more speaks for it.',
    );
    expect(words).not.toContain('Not the same person?');
  });

  it('says until when an alert was held back, and why', () => {
    const muted = { until: '2023-01-01', reason: 'known' };
    expect(shown(anAlert(), { muted }).text).toContain('Held back until 2023-01-01: known');
  });
});

it.each([
  [
    'everything',
    'stands in the configuration for all alerts. This one comes from the watchlist azerbaijan-officials.',
  ],
  ['watchlist', 'stands in the watchlist azerbaijan-officials.'],
  ['subject', 'stands at the subject kerim-alimardanov of the watchlist azerbaijan-officials.'],
  ['operator', 'is told what concerns the running of sanctions-watch.'],
] as const)('says to whom is told %s why they get it', (because, expected) => {
  expect(shown(anAlert(), {}, { because }).text).toContain(`You get this because your address ${expected}`);
});

it('carries its alerts for machines, as `alerts --json` prints them', async () => {
  const mail = await simpleParser(await mimeOf(shown(anAlert())));
  const [attachment] = mail.attachments;
  expect(attachment).toMatchObject({ filename: 'alerts.json', contentType: 'application/json' });
  const [form] = JSON.parse(attachment?.content.toString() ?? '') as Record<string, unknown>[];
  expect(form).toMatchObject({
    kind: 'designation',
    subject: { id: 'kerim-alimardanov', name: 'Kerim Alimardanov' },
    source: { id: 'us-state-7031c' },
    match: { score: 0.97 },
  });
  expect(mail.text?.trim()).toBe(shown(anAlert()).text.trim());
});

it('marks in a digest what was held back and what others reported', () => {
  const { text, html } = writer.digest(
    [
      told(aNewsItem(), {
        reports: [aNewsItem({ source: { id: 'x', name: 'Radio X', authority: null } })],
        muted: { until: '2023-01-01', reason: 'known' },
      }),
    ],
    envelope,
  );
  for (const part of [text, load(html)('body').text()]) {
    expect(part).toContain(
      'Also reported by Radio X: Впервые США ввели санкции против азербайджанского чиновника',
    );
    expect(part).toContain('Held back until 2023-01-01: known');
  }
});

it.each(languages)('is told elsewhere in the same words, here in %s', (language) => {
  for (const alert of [anAlert(), aNewsItem()]) {
    const { subject, text } = shown(alert, {}, { language });
    const brief = briefOf(alert, language);
    expect(brief.title).toBe(subject);
    expect(text).toContain(brief.sentences.join('\n'));
    expect(text).toContain(brief.certainty);
    expect(text).toContain(brief.programmes.join(', '));
    expect(text).toContain(brief.seen);
  }
});

it('tells that the watch goes on', () => {
  const { subject, text, headers } = writer.proof(
    {
      since: '2022-12-05T07:00:00.000Z',
      until: '2022-12-12T07:00:00.000Z',
      polls: 2016,
      lists: 10,
      feeds: 9,
      entries: 61_204,
      items: 412,
      subjects: 40,
      alerts: {},
      oldest: { source: 'UN list', readAt: '2022-12-12T04:02:00.000Z' },
      troubled: [],
    },
    envelope,
  );
  expect(headers['X-Sanctions-Watch-Kind']).toBe('proof');
  expect(subject).toBe('Still watching: checked 2,016 times, all sources well');
  expect(text).toContain(
    'Checked 2,016 times: 10 lists and 9 feeds, 61,204 entries and 412 items against 40 subjects.\nNothing new since 2022-12-05 07:00 UTC.\nOldest data: UN list, 3 hours',
  );
});
