import { createHash } from 'node:crypto';
import { type Markup, markup } from '../doors/markup.ts';

/** What the server answers to one request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function plain(status: number, text: string, headers: Answer['headers'] = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: text,
  };
}

// No colour is the only sign of anything; each reaches 4.5:1 on its ground (WCAG 2.2, 1.4.3).
const style = `
:root { color-scheme: light dark; --ground: #ffffff; --ink: #1a1d21; --soft: #5b6470; --box: #f3f5f7; --line: #d5d9df; --link: #0b57d0; --wrong: #a3220b; --came: #17693a; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #16181c; --ink: #e8eaed; --soft: #a3abb8; --box: #24282e; --line: #3a3f47; --link: #8ab4f8; --wrong: #ffb4a8; --came: #8fd6a3; }
}
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main, .top { max-width: 60rem; margin: 0 auto; padding: 20px 16px 32px; }
.top { display: flex; gap: 20px; padding: 12px 16px 0; }
.skip:not(:focus) { position: absolute; left: -100rem; }
h1 { margin: 0 0 12px; font-size: 1.35rem; line-height: 1.3; }
h2 { margin: 28px 0 4px; font-size: 1.05rem; }
a { color: var(--link); }
blockquote { margin: 16px 0; padding: 10px 14px; border-left: 4px solid var(--soft); background: var(--box); }
dt { border-top: 1px solid var(--line); padding-top: 7px; color: var(--soft); font-size: 13px; }
dd { margin: 0 0 7px; }
pre { margin: 8px 0; padding: 10px 12px; border-radius: 4px; background: var(--box); white-space: pre-wrap; font: 14px/1.4 ui-monospace, monospace; }
.soft { color: var(--soft); font-size: 14px; }
.next { margin-top: 36px; }
p, dl, blockquote, pre { max-width: 44rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
caption { text-align: left; color: var(--soft); padding: 4px 0; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-top: 1px solid var(--line); font-weight: normal; overflow-wrap: normal; }
thead th { color: var(--soft); font-size: 13px; }
tbody th { min-width: 11rem; }
time { white-space: nowrap; }
.chart { width: 120px; height: 28px; }
.chart path { fill: none; stroke: var(--link); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.badge { border: 1px solid var(--line); border-radius: 4px; padding: 0 6px; font-size: 14px; white-space: nowrap; }
.wrong { border-color: var(--wrong); color: var(--wrong); font-weight: 600; }
ul, ol { padding-left: 20px; }
li { margin: 4px 0; }
.names { columns: 16rem; }
.timeline { list-style: none; padding-left: 0; }
del { color: var(--wrong); }
ins { color: var(--came); text-decoration: none; }
form { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; margin: 12px 0; }
input, select, button { font: inherit; padding: 6px 10px; border: 1px solid var(--soft); border-radius: 4px; background: var(--ground); color: var(--ink); max-width: 100%; }
.pages { display: flex; gap: 20px; }
`;

const styleSum = createHash('sha256').update(style).digest('base64');

/** Go with every answer, also one that is no page: whatever it holds, a browser runs and loads nothing for it. */
export const always: Answer['headers'] = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleSum}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  // With no-referrer, browsers would not say of our own forms where they are from (https://fetch.spec.whatwg.org/#origin-header).
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
};

const top = markup`<a class="skip" href="#main">To the content</a>
<nav class="top" aria-label="Pages"><a href="/">Overview</a> <a href="/alerts">Alerts</a></nav>`;

/** A page that needs nothing else: no script, no picture, no font. Of styles only those here apply, none in attributes. */
export function page(status: number, title: string, body: readonly Markup[]): Answer {
  const text = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – sanctions-watch</title>
<style>`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
    },
    body: `${text}${style}</style>\n</head>\n<body>\n${top}\n${markup`<main id="main">\n${body.map((block) => markup`${block}\n`)}</main>`}\n</body>\n</html>\n`,
  };
}
