import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { samples } from '../../src/commands/samples/index.ts';
import type { Envelope, Message } from '../../src/email/message.ts';
import { createWriter, type Writer } from '../../src/email/writer.ts';
import { languages } from '../../src/model/watchlist.ts';
import { envelope } from './samples.ts';

const plain = await createWriter({
  templates: null,
  publicUrl: 'https://watch.example.org',
  attachJson: false,
});

/** A writer that keeps what it was given: names and published text stay in their own language. */
function written(language: Envelope['language'], sample: (typeof samples)[number]) {
  const given: unknown[] = [];
  const keep = <K extends 'alert' | 'summary' | 'gathered' | 'digest' | 'proof'>(kind: K) =>
    ((value: never, to: Envelope) => {
      given.push(value);
      return (plain[kind] as (value: never, to: Envelope) => Message)(value, to);
    }) as Writer[K];
  const writer: Writer = {
    alert: keep('alert'),
    summary: keep('summary'),
    gathered: keep('gathered'),
    digest: keep('digest'),
    proof: keep('proof'),
    smaller: plain.smaller,
    problems: [],
  };
  return { message: sample.write(writer, { ...envelope, language, because: 'watchlist' }), given };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    // These are ours to translate.
    key === 'explanation' || key === 'message' ? [] : stringsIn(one),
  );
}

const ours =
  /https?:\/\/\S+|`[^`]*`|[“«][^”»\n]*[”»]|ignore: \[.*?\]|mute: \[.*\]|sanctions-watch(?: alerts)?|SHA-256|UTC|HTTP|\b(?:AZ|RU|BI|HK)\b|Sergei Magnitsky Rule of Law Accountability Act of 2012/g;

/** What is left of a message without what lists, texts and the watchlist say. */
function own({ message, given }: ReturnType<typeof written>): string {
  const published = stringsIn(given)
    .filter((text) => /\p{L}/u.test(text))
    .sort((a, b) => b.length - a.length);
  let text = `${message.subject}\n${message.text}`.replace(ours, ' ');
  for (const one of published) text = text.replaceAll(one, ' ');
  for (const word of new Set(published.flatMap((one) => one.split(/[^\p{L}\p{N}]+/u)))) {
    if (word.length > 1) text = text.replace(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu'), ' ');
  }
  return text;
}

describe.each(samples.map((sample) => [sample.name, sample] as const))('the message %s', (_, sample) => {
  it('has no Latin letter of ours in Russian', () => {
    expect(own(written('ru', sample)).match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
  });

  it('has no English word in Azerbaijani', () => {
    const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
    const english = words(own(written('en', sample)));
    const both = [...words(own(written('az', sample)))].filter((word) => english.has(word));
    expect(both).toEqual([]);
  });

  it.each(languages)('says in its text part in %s all that its page says', (language) => {
    const { text, html } = written(language, sample).message;
    const $ = load(html);
    $('style, title, head').remove();
    const said = text.replace(/[\s·]+/g, ' ');
    const parts = $('body *')
      .contents()
      .toArray()
      .filter((node) => node.type === 'text')
      .filter((node) => !/Open the source|Открыть источник|Mənbəni aç/.test($(node).text()))
      .map((node) =>
        $(node)
          .text()
          .replace(/[\s✓✗≈·]+/g, ' ')
          .trim(),
      )
      .filter((part) => /\p{L}|\d/u.test(part));
    for (const part of parts) expect(said).toContain(part.replace(/:$|^[:(]|\)$/g, '').trim());
    for (const link of $('a')) expect(text).toContain($(link).attr('href'));
  });

  it.each(languages)(
    'is light and shut in %s: no script, image, form, nor style from elsewhere',
    (language) => {
      const { html, text } = written(language, sample).message;
      const $ = load(html);
      expect(Buffer.byteLength(html)).toBeLessThan(30_000);
      expect(Buffer.byteLength(text)).toBeLessThan(15_000);
      expect($('script, img, iframe, form, object, svg, link, [src], [background], [class=""]')).toHaveLength(
        0,
      );
      expect(html).not.toMatch(/@import|url\(|position:|display:\s*(?:flex|grid)/);
      expect($('html').attr('lang')).toBe(language);
      for (const element of $('body p, body div, body td, body h1, body h2, body a')) {
        // A quoted value within a cell needs no style of its own.
        if ($(element).is('td div')) continue;
        expect($(element).attr('style')).toBeTruthy();
      }
      for (const link of $('a')) expect($(link).attr('href')).toMatch(/^https:\/\//);
    },
  );

  it.each(languages)('has in %s its kind and name within what a phone shows', (language) => {
    const { subject } = written(language, sample).message;
    expect(subject.length).toBeLessThanOrEqual(180);
    if (/^(?:designation|statement$|news$|listed|amendment|move|delisting)/.test(sample.name))
      expect(subject.split(' — ')[0]?.length).toBeLessThanOrEqual(48);
  });
});
