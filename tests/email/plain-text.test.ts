import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { clip, clipAll, linkAddress, visibleText, yamlString } from '../../src/email/plain-text.ts';

describe('visibleText', () => {
  it('removes what reverses or hides text, and every line break', () => {
    expect(visibleText('Ali\u202eved\u2066 \u200bBek\ufeff')).toBe('Alived Bek');
    expect(visibleText('one\r\nBcc: two\u2028three\u0085four\0')).toBe('one Bcc: two three four');
    expect(visibleText('tag\u{e0041}ged')).toBe('tagged');
  });

  it('keeps the joiners without which Persian names are misspelt', () => {
    expect(visibleText('علی\u200cرضا')).toBe('علی\u200cرضا');
  });

  it('gives well-formed text on one line, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = visibleText(text);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(visibleText(line)).toBe(line);
      }),
    );
  });
});

describe('clip', () => {
  it('never exceeds its length nor cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 20 }), (text, max) => {
        expect(clip(text, max).length).toBeLessThanOrEqual(max);
        expect(clip(text, max).isWellFormed()).toBe(true);
      }),
    );
    expect(clip('ab😀', 3)).toBe('ab…');
  });

  it('counts the values that it leaves out', () => {
    expect(clipAll(['a', 'b', 'c', 'd'], 2, 9, (rest) => `and ${rest} more`)).toEqual([
      'a',
      'b',
      'and 2 more',
    ]);
    expect(clipAll(['a', 'b'], 2, 9, String)).toEqual(['a', 'b']);
  });
});

describe('linkAddress', () => {
  it.each(['https://www.state.gov/x?y=1#z', 'http://un.org/'])('keeps %s', (url) => {
    expect(linkAddress(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://state.gov@elsewhere.example/',
    '//elsewhere.example',
    'no address',
    null,
  ])('refuses %s', (url) => {
    expect(linkAddress(url)).toBeNull();
  });

  it('encodes what could end an attribute', () => {
    expect(linkAddress('https://example.org/"><script>')).toBe('https://example.org/%22%3E%3Cscript%3E');
  });
});

it('writes any id as YAML that reads back as the same id, with nothing hidden in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      const written = yamlString(id);
      expect(visibleText(written).length).toBeGreaterThanOrEqual(2);
      expect(written).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(parse(`ignore: [${written}]`)).toEqual({ ignore: [id] });
    }),
  );
});
