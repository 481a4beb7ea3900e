import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html } from '../../src/email/html.ts';
import { visibleText } from '../../src/email/plain-text.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '=',
      ' ',
      '\n',
      '\0',
      'script',
      'a',
      '\u202e',
      '\ud800',
    ),
  }),
);

it('puts any text into text and attributes so that a browser reads back exactly that text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const $ = load(html`<p title="${text}">${text}</p>`.toString(), undefined, false);
      expect($('*')).toHaveLength(1);
      expect(Object.keys($('p').attr() ?? {})).toEqual(['title']);
      expect($('p').text()).toBe(visibleText(text));
      expect($('p').attr('title')).toBe(visibleText(text));
    }),
  );
});

it('keeps markup of its own, alone and in lists, and leaves nothing for null', () => {
  const items = ['<b>', 'two'].map((name) => html`<li>${name}</li>`);
  expect(html`<ul>${items}</ul>${null}${3}`.toString()).toBe('<ul><li>&lt;b&gt;</li><li>two</li></ul>3');
});
