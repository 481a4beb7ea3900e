import type { Alert } from '../model/alert.ts';
import type { Handle } from '../store/open.ts';
import { storedDocuments } from '../store/sources.ts';

/** An alert holds at most so many: a search is a document for each watched subject. */
const mostDocuments = 10;

/**
 * Adds to alerts about entries and items when their source was read last, and what it sent then: what an alert
 * says can be proved by it. Documents that an alert has already, the page of an item, stay in front.
 */
export async function withReading(
  trx: Handle,
  sourceId: string,
  alerts: readonly Alert[],
  at: string,
): Promise<Alert[]> {
  const stored = await storedDocuments(trx, sourceId);
  const documents = stored.map(({ url, sha256 }) => ({ url, sha256 }));
  return alerts.map((alert) => {
    if (alert.entry === null) return alert;
    const own = alert.read?.documents ?? [];
    return { ...alert, read: { at, documents: [...own, ...documents].slice(0, mostDocuments) } };
  });
}
