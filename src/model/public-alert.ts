import type { Alert } from './alert.ts';

/**
 * The form of an alert that scripts may rely on: `alerts --json`, what is attached to messages, and what is sent to
 * webhooks. Fields that do not apply are null.
 */
export function publicAlert(alert: Alert): Record<string, unknown> {
  const { id, kind, watchlist, subject, rule, source, entry, match, detectedAt } = alert;
  return {
    id,
    kind,
    watchlist,
    subject: subject && { id: subject.id, name: subject.name },
    rule,
    source: { id: source.id, name: source.name },
    entry: entry && {
      id: entry.id,
      name: entry.name,
      programs: entry.programs,
      listedOn: entry.listedOn,
      url: entry.url,
    },
    match,
    fields: alert.fields,
    quote: alert.quote,
    claim: alert.claim,
    jurisdiction: alert.jurisdiction,
    message: alert.message,
    detectedAt,
  };
}
