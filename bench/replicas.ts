// Daemons that share a state in PostgreSQL: how they share 50 polls and 500 deliveries, and what is lost, doubled and
// how soon it is taken over where one of them is killed. `node bench/replicas.ts [--short]`; starts a PostgreSQL of
// its own, or says that none is installed.
import { parseArgs } from 'node:util';
import { createDatabase, postgresPrograms, startPostgres } from '../tests/support/postgres.ts';
import { type Play, type Played, playReplicas } from '../tests/support/replicas.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const size = values.short ? { lists: 6, recipients: 3 } : { lists: 50, recipients: 10 };
const times = { listMs: 300, mailMs: 20 };

function line(play: Omit<Play, 'storage'>, played: Played): string {
  const { expected, arrived, again, polled, polledTwice, takeoverSeconds, seconds, shares } = played;
  const killed =
    takeoverSeconds === null ? '' : `, one killed: its messages go on after ${takeoverSeconds.toFixed(1)} s`;
  return `${play.replicas} replicas${killed}: ${polled} of ${play.lists} lists polled (${shares.join(' + ')}), ${polledTwice} twice; ${arrived} of ${expected} messages, ${again} again under the same Message-ID; ${seconds.toFixed(1)} s`;
}

const programs = postgresPrograms();
if (programs === null) console.log('skipped: no PostgreSQL is installed');
else {
  const server = await startPostgres(programs);
  try {
    const middle = Math.round((size.lists * size.recipients) / 5);
    const plays = values.short
      ? [{ replicas: 2, killAfter: middle }]
      : [
          ...[1, 2, 3, 4].map((replicas) => ({ replicas, killAfter: null })),
          { replicas: 2, killAfter: middle },
          { replicas: 3, killAfter: middle },
        ];
    for (const one of plays) {
      const database = await createDatabase(server.url);
      const play = { ...size, ...times, ...one };
      const played = await playReplicas({ ...play, storage: database.url });
      console.log(`» ${line(play, played)}`);
      const isGood = played.arrived === played.expected && played.polledTwice === 0 && played.again <= 1;
      if (!isGood || (played.takeoverSeconds ?? 0) > 60) process.exitCode = 1;
      await database.drop();
    }
  } finally {
    await server.stop();
  }
}
