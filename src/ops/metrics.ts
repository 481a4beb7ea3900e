import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../app.ts';
import { enabledSources } from '../config/definition.ts';
import { alertKinds } from '../model/alert.ts';
import type { Delivered } from '../pipeline/deliver.ts';
import type { PollReport } from '../pipeline/poll-report.ts';
import { countAlerts, countMatches, oldestDue } from '../store/counts.ts';
import { countDeliveries } from '../store/deliveries.ts';
import { sourceState } from '../store/sources.ts';
import { isStale } from './stale.ts';

/**
 * What the program did, and how its sources are, as Prometheus reads it. Labels have the ids of the configuration and
 * fixed words only: no name, address or message of anybody.
 */
export interface Metrics {
  polled(report: PollReport, seconds: number): void;
  delivered(delivery: Delivered): void;
  /** In the text format (https://prometheus.io/docs/instrumenting/exposition_formats/). */
  render(app: App, now: Date): Promise<string>;
}

export const metricsType = Registry.PROMETHEUS_CONTENT_TYPE;

const pollBuckets = [0.1, 0.3, 1, 3, 10, 30, 100, 300];
const deliveryBuckets = [0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

export function createMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []): Gauge =>
    new Gauge({ name: `sanctions_watch_${name}`, help, labelNames, registers });
  const counter = (name: string, help: string, labelNames: readonly string[]): Counter =>
    new Counter({ name: `sanctions_watch_${name}`, help, labelNames, registers });

  gauge('build_info', 'The version that runs; always 1.', ['version']).set({ version }, 1);
  const polls = counter('polls_total', 'Polls since the start.', ['source', 'outcome']);
  const changes = counter('changes_total', 'Entries or items that came, changed or left.', [
    'source',
    'change',
  ]);
  const bytes = counter('received_bytes_total', 'Bytes of documents, decoded.', ['source']);
  const pollSeconds = new Histogram({
    name: 'sanctions_watch_poll_duration_seconds',
    help: 'How long polls took: fetch, read, compare, record.',
    labelNames: ['source'],
    buckets: pollBuckets,
    registers,
  });
  const deliveries = counter('deliveries_total', 'Messages that were tried.', ['door', 'outcome']);
  const deliverySeconds = new Histogram({
    name: 'sanctions_watch_delivery_duration_seconds',
    help: 'How long a server took to take or refuse a message.',
    labelNames: ['door'],
    buckets: deliveryBuckets,
    registers,
  });

  const records = gauge('source_records', 'Entries of a list, or items that a feed carries.', ['source']);
  const success = gauge('source_last_success_seconds', 'When a source was last read, or found unchanged.', [
    'source',
  ]);
  const changed = gauge('source_last_change_seconds', 'When a source last changed.', ['source']);
  const failures = gauge('source_failures', 'Polls in a row that failed or were held.', ['source']);
  const held = gauge('source_held', '1 where the list that came is not believed.', ['source']);
  const stale = gauge('source_stale', '1 where a source is not read in time, or its list is too old.', [
    'source',
  ]);
  const alerts = gauge('alerts', 'Alerts that are stored.', ['kind']);
  const matches = gauge('matches', 'Entries and items that subjects and rules meet now.', ['watchlist']);
  const subjects = gauge('subjects', 'Subjects that are watched.', ['watchlist']);
  const outbox = gauge('messages', 'Messages that are stored.', ['status']);
  const waiting = gauge(
    'delivery_waiting_seconds',
    'How long the oldest message waits that is not through; 0 where none does.',
  );

  /** What is stored is counted when it is asked for. */
  async function look({ db, config }: App, now: Date): Promise<void> {
    for (const one of [records, success, changed, failures, held, stale, matches, subjects]) one.reset();
    for (const source of enabledSources(config)) {
      const state = await sourceState(db, source.id);
      const labels = { source: source.id };
      records.set(labels, state.records);
      success.set(labels, secondsOf(state.last_success_at));
      changed.set(labels, secondsOf(state.last_changed_at));
      failures.set(labels, state.failures);
      held.set(labels, state.held_content === null ? 0 : 1);
      stale.set(labels, isStale(source, state, now) ? 1 : 0);
    }
    const stored = await countAlerts(db);
    for (const kind of alertKinds) alerts.set({ kind }, stored.get(kind) ?? 0);
    const met = await countMatches(db);
    for (const { id, subjects: watched } of config.watchlists) {
      matches.set({ watchlist: id }, met.get(id) ?? 0);
      subjects.set({ watchlist: id }, watched.length);
    }
    for (const [status, count] of Object.entries(await countDeliveries(db))) outbox.set({ status }, count);
    const oldest = await oldestDue(db, now.toISOString());
    waiting.set(oldest === null ? 0 : (now.getTime() - Date.parse(oldest)) / 1000);
  }

  return {
    polled({ source: { id: source }, outcome, added, amended, removed, ...report }, seconds) {
      polls.inc({ source, outcome });
      pollSeconds.observe({ source }, seconds);
      bytes.inc({ source }, report.bytes);
      for (const [change, count] of Object.entries({ added, amended, removed }))
        changes.inc({ source, change }, count);
    },
    delivered({ door, outcome, seconds }) {
      deliveries.inc({ door, outcome });
      deliverySeconds.observe({ door }, seconds);
    },
    async render(app, now) {
      await look(app, now);
      return await registry.metrics();
    },
  };
}

/** Of the Unix epoch; 0 for never, as Prometheus has it. */
function secondsOf(time: string | null): number {
  return time === null ? 0 : Date.parse(time) / 1000;
}
