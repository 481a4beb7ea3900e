import type { HtmlElement } from '../../formats/html.ts';
import { readTime } from '../feed/time.ts';

/**
 * The `time` elements that belong to links: on some pages one stands before each link, on others behind. Where
 * it is not plain which of both, a date would be another notice's, so there is none.
 */
export function timesBeside(
  tokens: readonly HtmlElement[],
  addressOf: (element: HtmlElement) => string | null,
): ReadonlyMap<string, string> {
  const before = new Map<string, string>();
  const behind = new Map<string, string>();
  const addresses = new Set<string>();
  tokens.forEach((token, at) => {
    const address = addressOf(token);
    if (address === null || addresses.has(address)) return;
    addresses.add(address);
    const earlier = timeOf(tokens[at - 1]);
    const later = timeOf(nextOf(tokens, at, (token) => addressOf(token) !== address));
    if (earlier !== null) before.set(address, earlier);
    if (later !== null) behind.set(address, later);
  });
  const isBefore = before.size === addresses.size;
  const isBehind = behind.size === addresses.size;
  if (isBefore === isBehind) return new Map();
  return isBefore ? before : behind;
}

/** The first token behind a place that is what it should be. A page may have a hundred thousand: none is copied. */
function nextOf(
  tokens: readonly HtmlElement[],
  at: number,
  isIt: (token: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token !== undefined && isIt(token)) return token;
  }
  return undefined;
}

function timeOf(token: HtmlElement | undefined): string | null {
  return token?.name === 'time' ? readTime(token.attribute('datetime')) : null;
}
