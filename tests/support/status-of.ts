import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, createContext } from '../../src/commands/context.ts';
import { status } from '../../src/commands/status.ts';
import { writtenStorage } from './storage.ts';
import type { World } from './world.ts';

export interface StatusSaid {
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  readonly exit: number;
}

/** What `status` says of a world's state at its time. */
export async function statusOf(world: World, { check = false } = {}): Promise<StatusSaid> {
  const file = join(world.folder, 'status.yaml');
  writeFileSync(
    join(world.folder, 'people.yaml'),
    'watchlist: test\nsubjects:\n  - { id: a, name: Ramzan Kadyrov }\n',
  );
  writeFileSync(
    file,
    `storage: ${writtenStorage(world.config.storage)}
watchlists: [people.yaml]
sources: { ofac-sdn: { type: ofac-xml, url: "${world.site.origin}/sdn.xml" } }
email: { to: [desk@example.org] }
`,
  );
  const lines: string[] = [];
  const warnings: string[] = [];
  const context: Context = {
    ...createContext(process),
    env: {},
    clock: () => world.now,
    print: (line) => void lines.push(line),
    warn: (line) => void warnings.push(line),
  };
  const exit = await status({ config: file, check }, context);
  return { lines, warnings, exit };
}
