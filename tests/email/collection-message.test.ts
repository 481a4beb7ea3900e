import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import {
  aNewsItem,
  anAlert,
  anAmendment,
  anEntry,
  aSubject,
  aVessel,
  digestMessage,
  envelope,
  summaryMessage,
} from './samples.ts';

function byRule(number: number) {
  return aVessel(number, { subject: null, rule: 'any-panamanian' });
}

function headings(html: string): string[] {
  const $ = load(html);
  return [...$('h2')].map((heading) => $(heading).text());
}

describe('summaryMessage', () => {
  const alerts = [byRule(7), aVessel(2), aVessel(1), anAlert({ kind: 'listed' }), byRule(8)];

  it('groups by watchlist and subject, and puts rules behind whom the user named', () => {
    const message = summaryMessage(alerts, envelope);
    const expected = [
      'Kerim Alimardanov (1)',
      'Sample Vessel 1 (1)',
      'Sample Vessel 2 (1)',
      'rule any-panamanian (2)',
    ];
    expect(headings(message.html)).toEqual(expected);
    const positions = expected.map((title) => message.text.indexOf(title));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions).not.toContain(-1);
  });

  it('counts entries and notices apart, since a notice is no listing', () => {
    const message = summaryMessage([...alerts, aNewsItem({ kind: 'listed' })], envelope);
    expect(message.subject).toMatch(/^Already listed: 5 entries, 1 earlier notice — Kerim Alimardanov, /);
    expect(message.text).toContain('- Earlier notice: Впервые США');
    const notices = summaryMessage([aNewsItem({ kind: 'listed' })], envelope);
    expect(notices.subject).toMatch(/^Already published: 1 earlier notice — Kerim Alimardanov — JAMnews/);
  });

  it('puts the best match of a subject first', () => {
    const weaker = anAlert({
      kind: 'listed',
      id: '2',
      entry: anEntry({ id: '2', name: 'Weaker' }),
      match: null,
    });
    const { text } = summaryMessage([weaker, anAlert({ kind: 'listed' })], envelope);
    expect(text.indexOf('- Kerim Heydar')).toBeLessThan(text.indexOf('- Weaker'));
  });

  it('names each entry with list, date, certainty and the id to ignore it by', () => {
    expect(summaryMessage([aVessel(1)], envelope).text).toContain(
      'UK FCDO, UK Sanctions List · Russia · listed on 2024-06-13 · strong match, 1.00 · uk-sanctions:RUS1',
    );
  });

  it.each([
    ['one group', (i: number) => aVessel(i, { subject: aSubject({ id: 's', name: 'Sample Fleet' }) })],
    ['as many groups', (i: number) => aVessel(i)],
    ['a rule', byRule],
  ])('shows what fits of 3,000 alerts in %s and counts all the rest', (_, build) => {
    const message = summaryMessage(
      Array.from({ length: 3000 }, (_, i) => build(i)),
      envelope,
    );
    const rows = message.text.match(/^- /gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(80);
    expect(rows).toBeLessThanOrEqual(200);
    expect(load(message.html)('.rule')).toHaveLength(rows);
    expect(message.text).toContain(
      `${(3000 - rows).toLocaleString('en')} more would not fit in this message. All of them: sanctions-watch alerts`,
    );
    expect(Buffer.byteLength(message.html)).toBeLessThan(100_000);
    expect(Buffer.byteLength(message.text)).toBeLessThan(100_000);
  });

  it('leaves nothing out of a small one', () => {
    expect(summaryMessage(alerts, envelope).text).not.toContain('more would not fit');
  });
});

describe('digestMessage', () => {
  const older = aNewsItem({
    id: 'o',
    entry: anEntry({ schema: null, name: 'Older', publishedAt: '2022-12-10T00:00:00.000Z' }),
  });
  const message = digestMessage([older, anAmendment(3), aNewsItem()], envelope);

  it('counts by kind in the Subject line', () => {
    expect(message.subject).toMatch(
      /^Digest: 2 news items, 1 amendment — Sample Vessel 3, Kerim Alimardanov — JAMnews/,
    );
  });

  it('puts the newest first, among subjects and within each', () => {
    expect(headings(message.html)).toEqual(['Sample Vessel 3 (1)', 'Kerim Alimardanov (2)']);
    expect(message.text.indexOf('Впервые')).toBeLessThan(message.text.indexOf('Older'));
  });

  it.each(['text', 'html'] as const)('says in the %s part what changed and quotes the press', (part) => {
    const body = part === 'text' ? message.text : load(message.html)('body').text();
    expect(body).toContain('Countries: Panama → Gabon');
    expect(body).toContain('Names: added SAMPLE SHIP 3 (f.k.a.)');
    expect(body).toContain(
      '“Госдепартамент США ввёл санкции против полковника полиции Керима Алимарданова.”',
    );
  });

  it('escapes what lists and feeds publish', () => {
    const name = '<img src=x onerror=alert(1)>';
    const attack = aNewsItem({
      subject: aSubject({ id: name, name }),
      source: { id: 's', name, authority: name },
      entry: anEntry({ schema: null, name, url: 'javascript:alert(1)' }),
      quote: name,
      fields: [{ field: name, from: [name], to: [name] }],
    });
    const $ = load(digestMessage([attack], envelope).html);
    expect($('img, a')).toHaveLength(0);
  });
});
