/** One notice or article of a feed. All texts are plain text: markup is gone before an item exists. */
export interface Item {
  /** The publisher's id: guid, else id, else link, else a hash of title and date. */
  readonly id: string;
  readonly title: string;
  /** Absolute http(s) address of the page; null where the feed gives none that may be followed. */
  readonly url: string | null;
  readonly summary: string;
  /** Text that came inside the feed (`content:encoded`), or null; the linked page is read apart. */
  readonly content: string | null;
  /** ISO 8601 in UTC, or null where the feed has no date that can be read. */
  readonly publishedAt: string | null;
  /** BCP 47, as the feed declares it, or null. */
  readonly language: string | null;
}
