import fc from 'fast-check';

/** Markup, formulas, addresses, headers, keys and characters that do something where nobody escapes or checks them. */
export const hostileTexts: readonly string[] = [
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '<script>alert(1)</script>',
  '</style></title><iframe src="javascript:alert(1)">',
  ']]><x>&xxe;<!--',
  '{{ id }}{% include "/etc/passwd" %}{%- raw -%}',
  '${PATH}$${HOME}${A:-b}${',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'https://state.gov@elsewhere.example/',
  'https://example.org/"onmouseover="alert(1)',
  'http://[::1',
  'file:///etc/passwd',
  'x\r\nBcc: everybody@example.org\r\n\r\n<b>',
  'x\nSubject: other',
  '=?utf-8?q?=0d=0aBcc:_x@example.org?=',
  '"a" <b@example.org>, c@example.org',
  '=HYPERLINK("http://example.org","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '\t=1',
  '\u202egnp.exe\u202c',
  '\u2066\u2067\u2068\u2069\u200e\u200f\u061c',
  'A\u200bB\u00adC\ufeffD\u2060',
  '\u0000\u0001\u0007\u0008\u001b[2J\u001b]0;title\u0007\u007f\u0085\u009b31m',
  '\u2028\u2029',
  '\ud800',
  '\udc00\ud800',
  '\ufffe\uffff\ufdd0',
  `Z${'\u0300'.repeat(300)}`,
  '\ufdfa\u1e9e\u0130\u0131\ufb03',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u{e0041}\u{1f3f4}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'prototype.polluted',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e999',
  '9'.repeat(400),
  '0000-00-00',
  '9999-99-99',
  '31/02/2020',
  '29 Feb 1900',
  '+275760-09-14',
  '2022-12-09T25:61:61+99:99',
  'circa between 1960 and 1900 to or',
  '*x',
  '&a [*a, *a]',
  '!!js/function x',
  '---\n...',
  '- ? : | > % @ `',
  '&#x202e;&#0;&#xd800;&lt;script&gt;',
  '%00%0d%0a%2e%2e%2f',
  '../../../../etc/passwd',
  '\\\\server\\share',
  '(((((((((((',
  '(a+)+$',
  "' OR 1=1; DROP TABLE alerts; --",
  '',
  ' ',
  '\u00a0\u3000\t\n',
  '"',
  '""",""',
];

const names: readonly string[] = [
  'Kerim Alimardanov',
  'Kərim Heydər oğlu Əlimərdanov',
  'Карим Алимарданов',
  'Ramzan Akhmatovich KADYROV',
  '习近平',
  'محمد عمر غلام نبی',
  'გიორგი ბაჩიაშვილი',
  'Ministry of Internal Affairs of Azerbaijan',
  'Al-Qaida (a.k.a. "the Base")',
  'O’Brien, Dr. Jean-Pierre d’ 3rd',
  'VTB Bank OOO LLC Ltd.',
];

const few = fc.integer({ min: 1, max: 4 });

/** Repeated to some 2 to 200 kB. */
const gigantic = fc
  .tuple(
    fc.constantFrom(...hostileTexts, ...names, 'a', ' ', '(', '<', "'", 'a.', '- ', 'é'),
    fc.constantFrom(2_000, 2_000, 2_000, 20_000, 20_000, 200_000),
  )
  .map(([text, length]) => (text === '' ? '' : text.repeat(Math.ceil(length / text.length))));

/** Any text, mostly a short hostile one or several in a row. */
export function hostileText({ isGigantic = false } = {}): fc.Arbitrary<string> {
  const short = fc.oneof(
    { arbitrary: fc.constantFrom(...hostileTexts), weight: 6 },
    { arbitrary: fc.constantFrom(...names), weight: 3 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 2 },
    {
      arbitrary: fc.tuple(fc.constantFrom(...hostileTexts), few).map(([text, times]) => text.repeat(times)),
      weight: 1,
    },
  );
  const joined = fc.array(short, { minLength: 1, maxLength: 3 }).map((texts) => texts.join(' '));
  return fc.oneof(
    { arbitrary: short, weight: 60 },
    { arbitrary: joined, weight: 20 },
    ...(isGigantic ? [{ arbitrary: gigantic, weight: 1 }] : []),
  );
}
