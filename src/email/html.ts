import { visibleText } from './plain-text.ts';

/** Markup that only the `html` tag makes: whatever else is put into a template is escaped. */
export class Html {
  readonly #markup: string;

  /** Use the `html` tag: it escapes, this does not. */
  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

export type HtmlValue = string | number | Html | null | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function render(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(render).join('');
  return escapeHtml(String(value));
}

/**
 * A template literal whose values are escaped for text and for quoted attributes; `null` leaves nothing.
 * A value may not stand in an unquoted attribute, a script or a style.
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(literals.map((literal, i) => literal + render(values[i] ?? null)).join(''));
}
