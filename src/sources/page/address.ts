const tracking = /^(?:utm_.*|fbclid|gclid|mc_cid|mc_eid|ref|source)$/i;

/** An absolute http(s) address without fragment and what only counts visitors; null for any other. */
export function addressOf(link: string, base: string): string | null {
  const url = URL.parse(link, base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The day that an address names, `/20221209` or `/2022/12/09/`, as ISO 8601 in UTC; null where it names none. */
export function dayIn(address: string): string | null {
  const found =
    /\/(20\d{2})\/(\d{2})\/(\d{2})(?!\d)/.exec(address) ??
    /\/(20\d{2})-?(\d{2})-?(\d{2})(?!\d)/.exec(address);
  if (found === null) return null;
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? time.toISOString() : null;
}
