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
    const later = timeOf(tokens.slice(at + 1).find((next) => addressOf(next) !== address));
    if (earlier !== null) before.set(address, earlier);
    if (later !== null) behind.set(address, later);
  });
  const isBefore = before.size === addresses.size;
  const isBehind = behind.size === addresses.size;
  if (isBefore === isBehind) return new Map();
  return isBefore ? before : behind;
}

function timeOf(token: HtmlElement | undefined): string | null {
  return token?.name === 'time' ? readTime(token.attribute('datetime')) : null;
}
