/**
 * The time of a notice as ISO 8601 in UTC, or null where it can't be read. Feeds write RFC 822 and ISO 8601; one
 * without a zone is taken as UTC, not as the zone of the machine, and so is one whose zone nobody knows (RFC 5322, 4.3).
 */
export function readTime(published: string | null): string | null {
  // Longer than any way to write a time, and patterns would begin anew at each place
  if (published === null || published.length > 200) return null;
  const text = plain(published.replace(/\s+/g, ' ').trim());
  // What a program writes that has no time.
  if (/\b0001\b/.test(text)) return null;
  const isoDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const hasZone =
    /(?:(?<![A-Z])(?![AP]M$)[A-Z]{1,5}|[+-]\d{2}:?\d{2})(?: ?\([^)]*\))?$/i.test(text) && /\d:\d/.test(text);
  const time = new Date(isoDay || hasZone ? text : withUtc(text));
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** As the runtime reads it: it knows few zones by name, wants offsets with minutes, and no second has number 60. */
function plain(text: string): string {
  return text
    .replace(/(\d:\d\d):60(?!\d)/, '$1:59')
    .replace(/(:\d\d)( ?)(?:GMT|UTC)?([+-])(\d)$/i, '$1$2$30$4')
    .replace(/(:\d\d(?:\.\d+)?)( ?)(?:GMT|UTC)?([+-]\d\d)$/i, '$1$2$3:00')
    .replace(/(:\d\d) (?!AM$|PM$)([A-Z]{1,5})$/i, (whole, time: string, zone: string) => {
      const offset = offsets.get(zone.toUpperCase());
      return Number.isNaN(Date.parse(`1 Jan 2000 00:00:00 ${zone}`)) ? `${time} ${offset ?? 'UTC'}` : whole;
    });
}

/** Of publishers read here, in winter and summer. BST is Britain's. */
const offsets: ReadonlyMap<string, string> = new Map([
  ['WEST', '+0100'],
  ['BST', '+0100'],
  ['CET', '+0100'],
  ['CEST', '+0200'],
  ['EET', '+0200'],
  ['EEST', '+0300'],
  ['MSK', '+0300'],
  ['TRT', '+0300'],
  ['AZT', '+0400'],
  ['GET', '+0400'],
  ['AEST', '+1000'],
  ['AEDT', '+1100'],
]);

function withUtc(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? `${text}Z` : `${text} UTC`;
}
