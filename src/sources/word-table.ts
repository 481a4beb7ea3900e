/** What a list's own words mean, by the word; the words that every object has as properties mean nothing. */
export type WordTable<T> = Readonly<Partial<Record<string, T>>>;

export function wordTable<T>(words: Readonly<Record<string, T>>): WordTable<T> {
  return Object.assign(Object.create(null), words) as WordTable<T>;
}
