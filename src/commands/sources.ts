import { adapterOf, presets } from '../sources/registry.ts';
import type { Context, ExitStatus } from './context.ts';
import { tableLines } from './table.ts';

/** The catalogue: every source that a configuration can name without an address. */
export function sources(options: { readonly json?: boolean }, context: Context): ExitStatus {
  if (options.json) {
    for (const preset of presets()) context.print(JSON.stringify(preset));
    return 0;
  }
  const rows = presets().map(({ id, type, official, expect, name, url }) => {
    const kind = adapterOf(type).kind === 'feed' ? (official ? 'official notices' : 'news') : 'list';
    return [id, kind, expect ? `${expect.min}–${expect.max}` : '–', name, url];
  });
  for (const line of tableLines(['id', 'kind', 'records', 'name', 'address'], rows)) context.print(line);
  return 0;
}
