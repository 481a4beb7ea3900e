import type { PartialDate } from '../model/entry.ts';

const date = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const pattern = new RegExp(String.raw`^(?:(c\.|ca\.|circa)\s*)?(${date})(?:\s+to\s+(${date}))?$`, 'i');

/** `1975`, `1975-03`, `1975-03-12`, `c. 1975`, `1974 to 1976`; null where it is none of these. */
export function partialDate(value: string | number): PartialDate | null {
  const [whole, circa, from, to] = pattern.exec(String(value).trim()) ?? [];
  if (whole === undefined || from === undefined) return null;
  if (!exists(from) || (to !== undefined && (!exists(to) || to < from))) return null;
  return { from, ...(to ? { to } : {}), ...(circa ? { circa: true } : {}) };
}

function exists(day: string): boolean {
  // `Date.parse` takes 1975-02-30 for a day in March.
  const parsed = new Date(day);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}
