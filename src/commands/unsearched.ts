import type { Config, SourceConfig } from '../config/definition.ts';
import { catalogue } from '../sources/registry.ts';
import type { Handle } from '../store/open.ts';
import { type SourceState, sourceState } from '../store/sources.ts';
import { shortTime } from './table.ts';

/** A line for each list of which the newest state is not stored, so that no hit there means little. */
export async function unsearched(config: Config, db: Handle): Promise<string[]> {
  const lists = config.sources.filter(({ type, enabled }) => enabled && !catalogue.isFeed(type));
  const lines = [];
  for (const list of lists) {
    const line = lineOf(list, await sourceState(db, list.id));
    if (line !== null) lines.push(line);
  }
  return lines;
}

function lineOf({ id }: SourceConfig, state: SourceState): string | null {
  const isHeld = state.held_content !== null;
  const fails = state.failures > 0;
  const why = isHeld ? 'what came since is held' : 'reading it fails since then';
  if (state.snapshot > 0) {
    if (!isHeld && !fails) return null;
    return `${id} is searched as it was on ${shortTime(state.last_success_at)} UTC: ${why}; \`status\` says more`;
  }
  const hint = isHeld || fails ? '`status` says why' : '`once` reads it';
  return `${id} was never read, so it is not searched: ${hint}`;
}
