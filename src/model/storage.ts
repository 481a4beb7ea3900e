/** Where the state is kept: an SQLite file, or a PostgreSQL database of its own. */
export type Storage =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** As it may be shown: without user and password, and without options, which may hold them too. */
export function shownStorage(storage: Storage): string {
  if (storage.kind === 'sqlite') return storage.file;
  const url = URL.parse(storage.url);
  return url === null ? 'postgres://…' : `postgres://${url.host}${url.pathname}`;
}
