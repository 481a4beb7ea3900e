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
:root { color-scheme: light dark; --ground: #ffffff; --ink: #1a1d21; --soft: #5b6470; --box: #f3f5f7; --line: #d5d9df; --link: #0b57d0; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #16181c; --ink: #e8eaed; --soft: #a3abb8; --box: #24282e; --line: #3a3f47; --link: #8ab4f8; }
}
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 40rem; margin: 0 auto; padding: 20px 16px 32px; }
h1 { margin: 0 0 12px; font-size: 1.35rem; line-height: 1.3; }
h2 { margin: 28px 0 4px; font-size: 1.05rem; }
a { color: var(--link); }
blockquote { margin: 16px 0; padding: 10px 14px; border-left: 4px solid var(--soft); background: var(--box); }
dt { border-top: 1px solid var(--line); padding-top: 7px; color: var(--soft); font-size: 13px; }
dd { margin: 0 0 7px; }
pre { margin: 8px 0; padding: 10px 12px; border-radius: 4px; background: var(--box); white-space: pre-wrap; font: 14px/1.4 ui-monospace, monospace; }
.soft { color: var(--soft); font-size: 14px; }
.next { margin-top: 36px; }
`;

const styleSum = createHash('sha256').update(style).digest('base64');

/** Go with every answer, also one that is no page: whatever it holds, a browser runs and loads nothing for it. */
export const always: Answer['headers'] = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleSum}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
};

/** A page that needs nothing else: no script, no picture, no font. Of styles only those here apply, none in attributes. */
export function page(status: number, title: string, body: readonly Markup[]): Answer {
  const text = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
    },
    body: `${text}${style}</style>\n</head>\n<body>\n${markup`<main>\n${body}\n</main>`}\n</body>\n</html>\n`,
  };
}
