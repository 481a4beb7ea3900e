/**
 * The time of a notice as ISO 8601 in UTC, or null where it can't be read. Feeds write RFC 822 and ISO 8601;
 * one without a zone is taken as UTC, not as the zone of the machine.
 */
export function readTime(published: string | null): string | null {
  // Longer than any way to write a time, and patterns would begin anew at each place
  if (published === null || published.length > 200) return null;
  const text = published.replace(/\s+/g, ' ').trim();
  const isoDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const hasZone =
    /(?:(?<![A-Z])(?![AP]M$)[A-Z]{1,5}|[+-]\d{2}:?\d{2})(?: ?\([^)]*\))?$/i.test(text) && /\d:\d/.test(text);
  const time = new Date(isoDay || hasZone ? text : withUtc(text));
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function withUtc(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? `${text}Z` : `${text} UTC`;
}
