import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { pino } from 'pino';
import { createApp } from '../../../src/app.ts';
import type { Alert } from '../../../src/model/alert.ts';
import { createMetrics } from '../../../src/ops/metrics.ts';
import { startHttpServer } from '../../../src/ops/server.ts';
import { recordAlert } from '../../../src/store/alerts.ts';
import { aSubject, aWatchlist, configOf } from '../../support/world.ts';
import { demandHtml } from '../check-output.ts';
import { hostileText } from '../hostile.ts';
import { demand, type Part, shown } from '../part.ts';
import { alerts } from './messages.ts';

interface Asked {
  readonly alert: Alert;
  readonly until: string;
  readonly path: string;
  readonly isOther: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-fuzz-'));
const clock = (): Date => new Date('2022-12-09T17:00:00Z');
const config = configOf(folder, '', { kind: 'sqlite', file: join(folder, 'state', 'test.db') });
const served = (async () => {
  const watchlists = [aWatchlist([aSubject('"><script>', { id: '"><b>\u202e', ignore: ['a:"<'] })])];
  const alerts = { ...config.alerts, feedFile: join(folder, 'alerts.xml') };
  const options = { log: pino({ level: 'silent' }), version: '0', clock, random: () => 0.5 };
  const app = await createApp(
    { ...config, watchlists, alerts, email: { ...config.email, smtp: null } },
    options,
  );
  const { log } = options;
  return {
    app,
    server: await startHttpServer('127.0.0.1:0', { app, clock, log, metrics: createMetrics('0') }),
  };
})();
let number = 0;

/** Pages of alerts with hostile text, and hostile addresses, from the real server. */
export const pagePart: Part<Asked> = {
  cases: fc.record({
    alert: alerts,
    until: hostileText(),
    path: fc.oneof(
      hostileText(),
      fc.constantFrom(
        '/',
        '/metrics',
        '/alerts?kind=%3Cb%3E&watchlist=%22&page=-1',
        '/sources/%00',
        '/sources/a/changes/999999999',
        '/subjects/test/%22%3E%3Cb%3E%E2%80%AE?name=%3Cscript%3E%00%E2%80%AE',
        '/alerts/%',
        '/alerts/%00',
        '/alerts/__proto__',
        '/alerts.atom?%',
        '//x',
        '/readyz',
        '*',
        'http://[/',
      ),
    ),
    isOther: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  }),
  async run({ alert, until, path, isOther }) {
    const { app, server } = await served;
    if (isOther) {
      const { status } = await ask(server.port, encodePath(path));
      demand(status < 500 || path === '/readyz', () => `${status} for ${shown(path)}`);
      return String(status);
    }
    number += 1;
    const id = `a${number}`;
    const watched = {
      ...alert,
      id,
      watchlist: 'test',
      subject: alert.subject && { ...alert.subject, id: '"><b>\u202e' },
    };
    const muted = { until, reason: until };
    await recordAlert(app.db, {
      alert: watched,
      target: null,
      thread: id,
      reportOf: null,
      route: 'none',
      muted,
    });
    const { status, body } = await ask(server.port, `/alerts/${id}`);
    await app.db.deleteFrom('alerts').where('id', '=', id).execute();
    demand(status === 200, () => `${status} for an alert: ${body.slice(0, 200)}`);
    demandHtml(body, true);
    return 'page';
  },
  async close() {
    const { app, server } = await served;
    await server.close();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  },
};

/** What an HTTP client may send as an address at all. */
function encodePath(path: string): string {
  const sent = path.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
  return /^[/*h]/.test(sent) ? sent : `/${sent}`;
}

function ask(port: number, path: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => void chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    asked.on('error', reject).end();
  });
}
