import { AppError } from '../model/errors.ts';

/**
 * Throws `E_USAGE_…` for an id that neither the configuration has nor, from a time when it did, the state: an empty
 * answer would say that nothing happened.
 */
export function requireKnown(
  what: 'source' | 'watchlist',
  id: string | undefined,
  configured: readonly string[],
  stored: readonly string[],
): void {
  if (id === undefined || configured.includes(id) || stored.includes(id)) return;
  throw new AppError(
    `E_USAGE_${what.toUpperCase()}`,
    `no ${what} ${id} in the configuration; there are: ${configured.join(', ')}`,
  );
}
