/** Each escape of JSON in turn, so that a backslash which happens to stand before `u0000` is left alone. */
const escapes = /\\(u0000|.)/g;

/**
 * The same without U+0000 in any of its texts, which no publisher means: PostgreSQL stores none, and what is stored
 * must be found again by what is read.
 */
export function withoutNul<T>(value: T): T {
  const text = JSON.stringify(value);
  if (!text.includes('\\u0000')) return value;
  return JSON.parse(text.replace(escapes, (whole, what) => (what === 'u0000' ? '' : whole))) as T;
}
