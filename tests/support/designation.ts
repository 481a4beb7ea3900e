import { kadyrov, type OfacEntry, ofacXml, vessels } from './lists.ts';
import { aSource, aSubject, aWatchlist, type World } from './world.ts';

/** Has the world watch Ramzan Kadyrov on a list that does not have him yet. */
export function watchKadyrov(world: World): void {
  const url = `${world.site.origin}/sdn.xml`;
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'ofac-sdn', type: 'ofac-xml', url })],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov', { id: 'kadyrov' })])],
  };
  publish(world);
}

/** The list has these besides its vessels from now on. */
export function publish(world: World, ...entries: OfacEntry[]): void {
  world.site.serve('/sdn.xml', ofacXml([...vessels(30), ...entries]));
}

/** First contact, then he is designated. */
export async function designate(world: World, entry: OfacEntry = kadyrov): Promise<void> {
  await world.once();
  publish(world, entry);
  await world.once();
}
