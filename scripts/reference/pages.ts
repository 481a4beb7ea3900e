import { commandsPage } from './commands.ts';
import { configurationPage, watchlistPage } from './configuration.ts';
import { sourcesPage } from './sources.ts';

/** File name → text, of all that is written from the code. */
export function referencePages(): Readonly<Record<string, string>> {
  return {
    'commands.md': commandsPage(),
    'configuration.md': configurationPage(),
    'watchlist.md': watchlistPage(),
    'sources.md': sourcesPage(),
  };
}
