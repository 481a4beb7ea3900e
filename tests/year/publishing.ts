import { before, year } from './events.ts';
import { ofacRegister, type Register, unRegister } from './registers.ts';
import type { Written } from './texts.ts';

export const lists = ['ofac-sdn', 'un-sc'] as const;
export const feeds = ['state-press', 'un-press', 'news-en', 'news-ru', 'news-world'] as const;
export type Feed = (typeof feeds)[number];
export type Source = (typeof lists)[number] | Feed;

/** A moment at which something is published. */
export interface Step {
  readonly at: string;
  /** What publishers serve from now on: path → text, or an error's status. */
  readonly serve: ReadonlyMap<string, string | number>;
}

/** What the operator must be told of: when, and about which source. */
export interface Trouble {
  readonly at: string;
  readonly source: Source;
}

/** On a feed at once, as on real ones. */
const window = 15;
/** An item of a feed. */
export interface Published {
  readonly id: string;
  readonly at: string;
  readonly written: Written;
  /** The page cannot be read before this time. */
  readonly pageAt: string;
  /** When its headline was changed; null where it never was. */
  readonly edited: string | null;
}

export type Registers = Readonly<Record<(typeof lists)[number], Register>>;

// One morning the list comes cut, on another a feed is gone: both are well again by noon.
const cutAt = `${year}-11-05T09:00:00.000Z`;
const wholeAt = `${year}-11-05T11:00:00.000Z`;
const goneAt = ['09:00', '09:40', '10:20'].map((time) => `${year}-11-13T${time}:00.000Z`);
const backAt = `${year}-11-13T11:00:00.000Z`;
export const troubles: readonly Trouble[] = [
  { at: cutAt, source: 'ofac-sdn' },
  { at: wholeAt, source: 'ofac-sdn' },
  { at: goneAt.at(-1) ?? '', source: 'news-en' },
  { at: backAt, source: 'news-en' },
];

/** What is served when, up to, not including, a day; with how many items and changes of lists that is. */
export function stepsOf(
  until: string,
  items: ReadonlyMap<Feed, readonly Published[]>,
  changes: ReadonlyMap<string, readonly ((registers: Registers) => void)[]>,
): { steps: Step[]; items: number; changes: number } {
  const registers = { 'ofac-sdn': ofacRegister(), 'un-sc': unRegister() };
  const serve = new Map<string, Map<string, string | number>>();
  const at = (when: string): Map<string, string | number> => {
    const found = serve.get(when) ?? new Map<string, string | number>();
    serve.set(when, found);
    return found;
  };
  let made = 0;
  const rendered = new Map<string, string>();
  for (const when of [...new Set([before, cutAt, wholeAt, ...changes.keys()])].sort()) {
    for (const make of changes.get(when) ?? []) make(registers);
    if (when > before && when < until) made += changes.get(when)?.length ?? 0;
    for (const list of lists) {
      const xml = registers[list][when === cutAt && list === 'ofac-sdn' ? 'renderCut' : 'render'](when);
      if (xml !== rendered.get(list)) at(when).set(`/${list}`, xml);
      rendered.set(list, xml);
    }
  }
  let published = 0;
  for (const [feed, all] of items) {
    const sorted = all.toSorted((a, b) => a.at.localeCompare(b.at));
    published += sorted.filter((item) => item.at < until).length;
    const gone = feed === 'news-en' ? goneAt : [];
    for (const when of new Set([before, backAt, ...gone, ...sorted.map((item) => item.at)])) {
      const shown = sorted.filter((item) => item.at <= when).slice(-window);
      at(when).set(`/${feed}`, gone.includes(when) ? 404 : rss(shown, when));
    }
    for (const { id, pageAt, written } of sorted) {
      if (feed.startsWith('news')) continue;
      at(pageAt).set(`/items/${id}.html`, pageOf(written));
    }
  }
  const steps = [...serve]
    .filter(([when]) => when < until)
    .map(([when, paths]) => ({ at: when, serve: paths }));
  return { steps: steps.sort((a, b) => a.at.localeCompare(b.at)), items: published, changes: made };
}

function pageOf({ title, text }: Written): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>${title}</title></head><body><main><h1>${title}</h1>\n${text}</main></body></html>`;
}

/** Links are relative to the feed's address, so that its bytes are the same wherever it is served. */
function rss(items: readonly Published[], when: string): string {
  const written = items.toReversed().map(({ id, at, edited, written: { title, text } }) => {
    const shown = edited !== null && edited <= when ? `${title} (updated)` : title;
    const summary = text.startsWith('<') ? '' : text;
    return `<item><title>${shown}</title><link>/items/${id}.html</link><guid isPermaLink="false">${id}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>${summary}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>News</title><link></link><description>News</description>
${written.join('\n')}
</channel></rss>
`;
}
