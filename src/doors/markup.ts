import { visibleText } from '../email/plain-text.ts';

/** Markup that only the `markup` tag makes: whatever else is put into a template is escaped. */
export class Markup {
  readonly #text: string;

  /** Use the `markup` tag: it escapes, this does not. */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** XML 1.0, 2.2: U+FFFE and U+FFFF may not stand in it, escaped or not; what else may not is no visible text. */
function escaped(text: string): string {
  return visibleText(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function render(value: string | Markup | null | readonly Markup[]): string {
  if (value === null) return '';
  if (typeof value === 'string') return escaped(value);
  return value instanceof Markup ? value.toString() : value.map(render).join('');
}

/**
 * A template literal of HTML or XML whose values are escaped for text and for quoted attributes; `null` leaves
 * nothing. A value may not stand in an unquoted attribute, a script or a style.
 */
export function markup(
  literals: TemplateStringsArray,
  ...values: readonly (string | Markup | null | readonly Markup[])[]
): Markup {
  return new Markup(literals.map((literal, i) => literal + render(values[i] ?? null)).join(''));
}
