import { z } from 'zod';
import { genders } from '../model/entry.ts';
import { countryCodes, isCountryCode } from '../sources/countries.ts';
import { cronProblem } from './cron.ts';
import { suggestion } from './problems.ts';

/** A text whose problems are given by a function: a message, or null where all is well. */
export function checked(problemOf: (text: string) => string | null, base = z.string()): z.ZodString {
  return base.check((context) => {
    const message = problemOf(context.value);
    if (message !== null) context.issues.push({ code: 'custom', message, input: context.value });
  });
}

/** Text that says something. */
export function text(minimum = 1): z.ZodString {
  return z.string().trim().min(minimum);
}

/** A name that something is called by: of signs and pictures alone, nothing is ever found. */
export function nameText(minimum: number): z.ZodString {
  return text(minimum).regex(/[\p{L}\p{N}]/u, 'a name has letters or digits');
}

/** In any case of letters, in watchlists as in tables. */
export function gender() {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
    z.enum(genders),
  );
}

/** True or false; as a word too, since that is what a variable holds. */
export function flag(): z.ZodType<boolean> {
  const words: Readonly<Record<string, boolean>> = { true: true, false: false };
  return z.preprocess((value) => (typeof value === 'string' ? (words[value] ?? value) : value), z.boolean());
}

// `title` and `examples` say in the JSON Schema, and so in editors and docs/reference, what kind of text is meant.

export function cron(): z.ZodString {
  return checked(cronProblem).meta({ title: 'cron with five fields', examples: ['15 */2 * * *'] });
}

/** A time of the day, `07:00`. */
export function clockTime(): z.ZodString {
  return checked((time) =>
    /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? null : 'a time is written like 07:00',
  ).meta({ title: 'time of day', examples: ['07:00'] });
}

/** A day that exists, `2026-12-31`. */
export function day(): z.ZodString {
  return checked((date) => {
    const parsed = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(date) : null;
    const exists =
      parsed !== null && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
    return exists ? null : 'a day is written like 2026-12-31';
  }).meta({ title: 'day', examples: ['2026-12-31'] });
}

export function timezone(): z.ZodString {
  return checked((name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return null;
    } catch {
      const meant = suggestion(name, ['UTC', ...Intl.supportedValuesOf('timeZone')]);
      return `a time zone is written like UTC or Asia/Baku${meant && `;${meant}`}`;
    }
  }).meta({ title: 'time zone', examples: ['Asia/Baku'] });
}

export function webAddress(): z.ZodString {
  return checked((address) =>
    /^https?:$/.test(URL.parse(address)?.protocol ?? '')
      ? null
      : 'an address that begins with https:// or http:// is needed',
  ).meta({ title: 'web address', examples: ['https://example.org/feed'] });
}

/** An ISO code; a name or another code would never match what lists say. */
export function country(): z.ZodString {
  return checked((code) => {
    if (isCountryCode(code)) return null;
    const [meant, ...others] = countryCodes(code) ?? [];
    const advice = meant !== undefined && others.length === 0 ? `; did you mean \`${meant}\`?` : ', like az';
    return `a country is its ISO 3166-1 code of two letters${advice}`;
  }).meta({ title: 'ISO code of a country', examples: ['az'] });
}

/** One value or a list of them. */
export function oneOrMore<T extends z.ZodType>(of: T): z.ZodUnion<[T, z.ZodArray<T>]> {
  return z.union([of, z.array(of)]);
}

/** One value or a list of them, as a list. */
export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

// Only the shape is checked, mail servers know the rest.
const address = /^[^\s<>@,;:"]+@[^\s<>@,;:"]+$/;
const namedAddress = /^[^<>@\p{Cc}]*<([^<>]+)>$/u;

/** `Name <address>` or an address. */
export function isMailbox(mailbox: string): boolean {
  return address.test(namedAddress.exec(mailbox)?.[1] ?? mailbox);
}

function mailboxProblem(list: readonly string[]): string | null {
  if (list.every(isMailbox)) return null;
  return 'an e-mail address is needed, like desk@example.org or Desk <desk@example.org>';
}

export function mailbox(): z.ZodString {
  return checked((one) => mailboxProblem([one]), z.string().trim()).meta({
    title: 'e-mail address',
    examples: ['Desk <desk@example.org>'],
  });
}

/** Addresses as a list, or separated by commas, as a variable holds them; an empty text holds none. */
export function mailboxes() {
  const some = checked((list) => mailboxProblem(mailboxesIn(list))).meta({
    title: 'e-mail addresses, separated by commas',
    examples: ['desk@example.org'],
  });
  return oneOrMore(some).transform((lists) => asList(lists).flatMap(mailboxesIn));
}

function mailboxesIn(list: string): string[] {
  // A comma may stand in a name: only one behind an address separates.
  const parts = list.split(/(?<=@[^\s,]*),/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** RFC 9110, 5.5: anything else would make each request fail. */
export function headerValue(): z.ZodString {
  return checked((value) =>
    /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
      ? null
      : 'a header is one line of Latin letters, digits and signs',
  );
}

const durationUnits: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `90s`, `2m`, `500ms`, `1h` or a number of seconds, as milliseconds; not less than `leastMs`. */
export function duration(leastMs = 1) {
  const written = z.union([z.string(), z.number()]).meta({ title: 'time, or seconds', examples: ['90s'] });
  return written.transform((value, context) => {
    const ms = durationMs(value);
    if (ms !== null && ms >= leastMs) return ms;
    const message = 'a time like 90s, 2m or a number of seconds is needed, at most 1h';
    context.issues.push({ code: 'custom', message, input: value });
    return z.NEVER;
  });
}

function durationMs(value: string | number): number | null {
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?)\s*(ms|[smh])?$/.exec(String(value).trim()) ?? [];
  const ms = Number(number) * (durationUnits[unit] ?? Number.NaN);
  return ms >= 0 && ms <= 3_600_000 ? ms : null;
}
