import type { AlertKind } from '../model/alert.ts';
import { type Html, html } from './html.ts';

/**
 * One column of plain blocks with inline styles: the part of HTML that every mail program shows. The classes
 * serve dark mode only; a program that drops the style sheet shows the light colours.
 */
const styles = {
  muted: 'color:#5b6470;font-size:14px',
  label: 'margin:0;color:#5b6470;font-size:13px',
  heading: 'margin:28px 0 8px;font-size:17px;line-height:1.3',
  rule: 'border-top:1px solid #d5d9df',
  quote:
    'margin:16px 0;padding:10px 14px;border-left:4px solid #8a93a0;background:#f3f5f7;overflow-wrap:anywhere',
  code: 'margin:8px 0;padding:10px 12px;background:#f3f5f7;border-radius:4px;font:14px/1.4 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere',
  button:
    'display:inline-block;padding:10px 16px;border:1px solid #0b57d0;border-radius:6px;color:#0b57d0;text-decoration:none;font-weight:600;overflow-wrap:anywhere',
} as const;

// White on each of them reaches 4.5:1 (WCAG 2.2, 1.4.3).
const badgeColours: Readonly<Record<AlertKind, string>> = {
  designation: '#b3261e',
  statement: '#b3261e',
  listed: '#3f4a5a',
  amendment: '#8a5300',
  delisting: '#1b6e3c',
  news: '#0b57d0',
  mention: '#3f4a5a',
  source: '#6a3fa0',
};

export function badge(kind: AlertKind, label: string): Html {
  return html`<span style="display:inline-block;padding:3px 9px;border-radius:4px;background:${badgeColours[kind]};color:#ffffff;font-size:13px;font-weight:700;white-space:nowrap">${label}</span>`;
}

export function muted(content: string | Html): Html {
  return html`<p class="muted" dir="ltr" style="margin:4px 0;${styles.muted}">${content}</p>`;
}

export function footer(text: string): Html {
  return html`<p class="muted" style="margin:28px 0 0;${styles.muted}">${text}</p>`;
}

export function heading(text: string): Html {
  return html`<h2 dir="auto" style="${styles.heading}">${text}</h2>`;
}

/** A published value: the direction of its own script, apart from what stands around it. */
export function value(text: string): Html {
  return html`<div dir="auto" style="overflow-wrap:anywhere">${text}</div>`;
}

export function fact(label: string, content: readonly Html[]): Html {
  return html`<div class="rule" style="padding:7px 0;${styles.rule}"><p class="muted" style="${styles.label}">${label}</p>${content}</div>`;
}

export function quotation(text: string): Html {
  return html`<blockquote class="box" dir="auto" style="${styles.quote}">${text}</blockquote>`;
}

export function code(line: string): Html {
  return html`<p class="box" dir="ltr" style="${styles.code}">${line}</p>`;
}

export function button(href: string, text: string): Html {
  return html`<p style="margin:20px 0"><a class="link" href="${href}" style="${styles.button}">${text}</a></p>`;
}

/** A whole document; `title` is what a browser's tab shows. */
export function page(title: string, body: readonly Html[]): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #16181c !important; color: #e8eaed !important; }
  .muted { color: #a3abb8 !important; }
  .rule { border-color: #3a3f47 !important; }
  .box { background: #24282e !important; }
  .link { color: #8ab4f8 !important; border-color: #8ab4f8 !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#ffffff;color:#1a1d21">
<div style="max-width:600px;margin:0 auto;padding:20px 16px 32px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
${body}
</div>
</body>
</html>
`.toString();
}
