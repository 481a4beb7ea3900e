// A year of lists, notices and news, played through the program: who gets how many messages of which kind, whether
// an event is missed, told twice or told in two conversations, and whether polling twice, restarts and a mail server
// that refuses change anything. --short plays half of the year in one way; the tests play the others.
import { fingerprints, type Played, play } from '../tests/year/player.ts';
import { judge, type Row } from '../tests/year/verdict.ts';
import { shortYear, ways } from '../tests/year/ways.ts';

const isShort = process.argv.includes('--short');
const until = isShort ? shortYear : undefined;
const kinds = ['listed', 'designation', 'statement', 'news', 'delisting', 'amendment', 'source'];
const gathered = ['summary', 'gathered', 'digest'];

function table(rows: readonly Row[]): void {
  const columns = [...kinds, ...gathered].filter((kind) => rows.some((row) => row.kinds[kind]));
  console.log(['recipient'.padEnd(24), 'messages', ...columns, 'conversations', 'of events'].join('  '));
  for (const { recipient, messages, kinds: counts, conversations, events } of rows) {
    const cells = columns.map((kind) => String(counts[kind] ?? 0).padStart(kind.length));
    const ends = [String(conversations).padStart(13), String(events).padStart(9)];
    console.log([recipient.padEnd(24), String(messages).padStart(8), ...cells, ...ends].join('  '));
  }
}

function report({ year, polls, sent }: Played): void {
  console.log(
    `${year.items} items, ${year.changes} changes of lists, ${year.events} events in ${year.steps.length} steps; ${polls} polls, ${sent.length} messages`,
  );
}

const started = performance.now();
const entries = isShort ? [] : Object.entries(ways);
// Side by side: they wait for servers more than they compute.
const [base, ...others] = await Promise.all([play({}, until), ...entries.map(([, way]) => play(way, until))]);
if (base === undefined) throw new Error('nothing was played');
report(base);
const { rows, ...faults } = judge(base);
table(rows);
for (const [name, lines] of Object.entries(faults)) {
  console.log(`${name}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
  if (lines.length > 0) process.exitCode = 1;
}
const expected = fingerprints(base);
for (const [i, played] of others.entries()) {
  const found = fingerprints(played);
  const strange = found.filter((line) => !expected.includes(line)).length;
  const lacking = expected.filter((line) => !found.includes(line)).length;
  const isSame = JSON.stringify(found) === JSON.stringify(expected);
  if (!isSame) process.exitCode = 1;
  const verdict = isSame ? 'the same' : `${strange} others, ${lacking} lacking`;
  console.log(`${entries[i]?.[0]}: ${played.polls} polls, ${found.length} messages, ${verdict}`);
}
const wrong = Object.values(faults).reduce((sum, lines) => sum + lines.length, 0);
console.log(
  `» ${base.year.events} events, ${base.sent.length} messages, ${wrong} wrong; ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
