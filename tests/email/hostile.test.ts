import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { createWriter } from '../../src/email/writer.ts';
import type { Alert, Proof } from '../../src/model/alert.ts';
import { alertKinds } from '../../src/model/alert.ts';
import { claims } from '../../src/model/claim.ts';
import { languages } from '../../src/model/watchlist.ts';
import { anAlert, anEntry, envelope, told } from './samples.ts';

const writer = await createWriter({
  templates: null,
  publicUrl: 'https://watch.example.org',
  attachJson: false,
});
const hostile =
  '"><img src=x onerror=alert(1)><script>alert(1)</script>{{ id }}{% render "x" %}\u202e\r\n</div>';

function attack(fields: Partial<Alert> = {}): Alert {
  const all = { birthDates: [hostile], countries: [hostile], positions: [hostile] };
  return anAlert({
    id: hostile,
    watchlist: hostile,
    subject: { id: hostile, name: hostile, ...all },
    rule: hostile,
    source: { id: hostile, name: hostile, authority: hostile },
    entry: anEntry({
      ...all,
      id: hostile,
      name: hostile,
      programs: [hostile],
      legalBasis: [hostile],
      listedOn: hostile,
      remarks: [hostile],
      relations: [hostile],
      aliases: [hostile],
      url: 'javascript:alert(1)',
      publishedAt: hostile,
      language: hostile,
    }),
    match: { score: 0.5, subjectName: hostile, entryName: hostile, explanation: [hostile] },
    fields: [{ field: hostile, from: [hostile], to: [hostile] }],
    quote: hostile,
    message: hostile,
    read: { at: hostile, documents: [{ url: hostile, sha256: hostile }] },
    isIgnored: true,
    detectedAt: hostile,
    ...fields,
  });
}

const muted = { until: hostile, reason: hostile };

function expectHarmless({ html, text, subject }: { html: string; text: string; subject: string }): void {
  const $ = load(html);
  expect($('script, img, iframe, form, object, svg')).toHaveLength(0);
  for (const link of $('a'))
    expect($(link).attr('href')).toMatch(/^https:\/\/watch\.example\.org\/alerts\/%22/);
  const handlers = $('*').filter((_, element) =>
    Object.keys($(element).attr() ?? {}).some((name) => name.startsWith('on')),
  );
  expect(handlers).toHaveLength(0);
  expect(html + text + subject).not.toMatch(/[\u202a-\u202e\r]/);
  expect(subject).not.toContain('\n');
  expect(html).toContain('{{ id }}');
}

describe.each(languages)('hostile text in a message in %s', (language) => {
  const to = { ...envelope, language };

  it.each(alertKinds)('does nothing in an alert of kind %s', (kind) => {
    const alert = attack({ kind });
    expectHarmless(writer.alert(told(alert, { earlier: [alert], reports: [alert], muted }), to));
  });

  it.each(claims)('does nothing in a mention of claim %s', (claim) => {
    expectHarmless(writer.alert(told(attack({ kind: 'mention', claim })), to));
  });

  it.each(['summary', 'gathered', 'digest'] as const)('does nothing in a %s', (kind) => {
    const one = told(attack(), { reports: [attack()], muted });
    expectHarmless(writer[kind]([one, one], to));
  });

  it('does nothing in a proof', () => {
    const proof = {
      since: '2022-12-05',
      until: '2022-12-12',
      polls: 1,
      lists: 1,
      feeds: 1,
      entries: 1,
      items: 1,
    };
    const rest = {
      subjects: 1,
      alerts: {},
      oldest: { source: hostile, readAt: '2022-12-11' },
      troubled: [hostile],
    };
    expectHarmless(writer.proof({ ...proof, ...rest } as Proof, to));
  });

  it('stays below 100 kB however much there is of it', () => {
    const many = Array.from({ length: 300 }, () => '"'.repeat(3000));
    const big = attack({
      entry: anEntry({
        programs: many,
        legalBasis: many,
        remarks: many,
        relations: many,
        positions: many,
        aliases: many,
      }),
      fields: many.slice(0, 15).map((value, i) => ({ field: `${i}${value}`, from: many, to: many })),
      match: { score: 0.5, subjectName: many[0] ?? '', entryName: many[0] ?? '', explanation: many },
      quote: many.join(' '),
      message: many.join('\n'),
      read: { at: '2022-12-09', documents: many.map((url) => ({ url, sha256: url })) },
    });
    const lots = Array.from({ length: 60 }, () => big);
    for (const kind of alertKinds) {
      const message = writer.alert(told({ ...big, kind }, { earlier: lots, reports: lots, muted }), to);
      expect(Buffer.byteLength(message.html)).toBeLessThan(100_000);
      expect(Buffer.byteLength(message.text)).toBeLessThan(100_000);
    }
    const digest = writer.digest(
      lots.map((alert) => told(alert, { reports: lots, muted })),
      to,
    );
    expect(Buffer.byteLength(digest.html)).toBeLessThan(100_000);
    expect(Buffer.byteLength(digest.text)).toBeLessThan(100_000);
  });
});

it('shows no half of a character where a date is cut', () => {
  const halved = attack({ entry: anEntry({ publishedAt: `${'x'.repeat(9)}\u{1f600}` }), kind: 'news' });
  const { html, text } = writer.digest([told(halved)], envelope);
  expect(html + text).not.toMatch(/\p{Cs}/u);
});

it('makes no problem for a built-in template', () => {
  expect(writer.problems).toEqual([]);
});
