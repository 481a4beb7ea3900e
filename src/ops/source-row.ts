import type { SourceConfig } from '../config/definition.ts';
import { staleDays } from '../pipeline/staleness.ts';
import type { SourceState } from '../store/sources.ts';

/** How a source is, as `status` and the pages show it. */
export interface SourceRow {
  readonly source: string;
  readonly enabled: boolean;
  readonly state: 'ok' | 'stale' | 'held' | 'failing' | 'never read' | 'off';
  readonly records: number;
  readonly lastPolledAt: string | null;
  readonly lastSuccessAt: string | null;
  readonly lastChangedAt: string | null;
  readonly dated: string | null;
  readonly failures: number;
  /** When the trouble began that the source is in, or was in less than a day ago. */
  readonly failingSince: string | null;
  readonly problem: string | null;
  /** What `accept` would accept, and what it has. */
  readonly held: string | null;
  readonly accepted: string | null;
  readonly unknown: Readonly<Record<string, number>>;
}

export function sourceRow(source: SourceConfig, state: SourceState, now: Date): SourceRow {
  return {
    source: source.id,
    enabled: source.enabled,
    state: stateOf(source, state, now),
    records: state.records,
    lastPolledAt: state.last_polled_at || null,
    lastSuccessAt: state.last_success_at,
    lastChangedAt: state.last_changed_at,
    dated: state.dated,
    failures: state.failures,
    failingSince: state.failing_since,
    problem: state.problem,
    held: state.held_content,
    accepted: state.accepted_content,
    unknown: JSON.parse(state.unknown) as Record<string, number>,
  };
}

function stateOf(source: SourceConfig, state: SourceState, now: Date): SourceRow['state'] {
  if (!source.enabled) return 'off';
  if (state.held_content !== null) return 'held';
  if (state.failures > 0) return 'failing';
  if (state.snapshot === 0) return 'never read';
  return staleDays(source, state, now) === null ? 'ok' : 'stale';
}
