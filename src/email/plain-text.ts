// Zero-width joiners and Arabic number signs are format characters too, but names are misspelt without them.
const formatCharacters = /(?!\u200c|\u200d|[\u0600-\u0605\u06dd])\p{Cf}/gu;
const breaks = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/**
 * Text of a list or feed as one line that shows all it holds: without control characters, line breaks and the
 * invisible ones that reverse or hide text. Safe in a header line; escaping for HTML is done by the templates.
 */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(formatCharacters, '').replace(breaks, ' ').trim();
}

/**
 * `visibleText`, cut to at most `max` UTF-16 units with an ellipsis where it is longer. Of a text far longer than that only
 * the beginning is looked at.
 */
export function clip(text: string, max: number): string {
  const looked = 10 * max + 1000;
  const line = visibleText(text.slice(0, looked));
  return line.length <= max && text.length <= looked
    ? line
    : `${line
        .slice(0, max - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trimEnd()}…`;
}

/** The first `max` values, each clipped, and how many more there are, as `more` says it. */
export function clipAll(
  values: readonly string[],
  max: number,
  length: number,
  more: (rest: number) => string,
): string[] {
  const shown = values.slice(0, max).map((value) => clip(value, length));
  const rest = values.length - shown.length;
  return rest > 0 ? [...shown, more(rest)] : shown;
}

/**
 * The address to link to, normalised; null unless it is plain http or https.
 * User names are refused: `https://state.gov@elsewhere.example` leads elsewhere.
 */
export function linkAddress(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return null;
  if (parsed.username !== '' || parsed.password !== '' || parsed.href.length > 2000) return null;
  return parsed.href;
}

/** A double-quoted YAML string (a JSON string is one); what would not be seen is written as `\uXXXX`. */
export function yamlString(value: string): string {
  return JSON.stringify(value).replace(/[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
