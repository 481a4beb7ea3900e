// Names in running text: `node --expose-gc bench/text.ts [--short] [--missed] [SUBJECTS …]`. Made-up subjects in 1,000
// made-up articles of 5 kB, each of which names one of them; then in other articles of the same words, which name others;
// then in these once more. `--short` has fewer subjects and articles, `--missed` lists what was not found.
import { compareNames, MentionFinder } from '../src/names/index.ts';
import { Chance } from './made-up.ts';
import { languages, madeUpName, type Planted, plant, type Subject } from './text-words.ts';

const isShort = process.argv.includes('--short');
const articleCount = isShort ? 200 : 1000;
const articleLength = 5000;
const plantedEach = 1;

interface Article {
  readonly text: string;
  readonly planted: readonly Planted[];
}

// A pass over other names warms the engine
measure(2000, 100, true);
const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0);
for (const count of asked.length > 0 ? asked : isShort ? [10_000, 50_000] : [10_000, 1_000_000])
  measure(count, articleCount, false);

function measure(count: number, length: number, isWarmUp: boolean): void {
  const chance = new Chance(isWarmUp ? 5 : 7);
  const subjects = Array.from({ length: count }, (_, id) => madeUpName(chance, id));
  const before = heapUsed();
  const started = cpuSeconds();
  const finder = new MentionFinder<number>(
    subjects.map(({ name, id }) => ({ name, schema: 'Person' as const, value: id })),
  );
  const seconds = cpuSeconds() - started;
  const bytes = (heapUsed() - before) / count;
  const first = articles(new Chance(11), subjects, length);
  if (isWarmUp) {
    for (const { text } of first) finder.find(text);
    return;
  }
  const build = `built in ${seconds.toFixed(1)} s, ${bytes.toFixed(0)} bytes a name`;
  console.log(`${count.toLocaleString('en')} subjects: ${build}`);
  pass('first pass', finder, subjects, first);
  const second = articles(new Chance(13), subjects, length);
  pass('second pass', finder, subjects, second);
  pass('no new word', finder, subjects, second);
}

function pass(
  label: string,
  finder: MentionFinder<number>,
  subjects: readonly Subject[],
  texts: readonly Article[],
): void {
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const started = cpuSeconds();
  const found = texts.map(({ text }) => finder.find(text));
  const seconds = cpuSeconds() - started;
  let [hit, all, mentions] = [0, 0, 0];
  const missed = new Map<string, number>();
  for (const [at, { text, planted }] of texts.entries()) {
    mentions += found[at]?.length ?? 0;
    for (const { id, start, end, way } of planted) {
      all += 1;
      const isFound = found[at]?.some((one) => one.value === id && one.start < end && one.end > start);
      if (isFound) hit += 1;
      else missed.set(way, (missed.get(way) ?? 0) + 1);
      if (!isFound && process.argv.includes('--missed')) {
        const named = text.slice(start, end);
        const { score } = compareNames(subjects[id]?.name ?? '', named, 'Person');
        console.log(`    missed ${named} for ${subjects[id]?.name} (${way}), compared ${score}`);
      }
    }
  }
  const rate = (bytes / 1e6 / seconds).toFixed(1);
  const misses = [...missed].map(([way, times]) => `${way} ${times}`).join(', ');
  console.log(
    `${label === 'second pass' ? `» ${subjects.length.toLocaleString('en')} subjects,` : ' '} ${label}: ${rate} MB/s (${(bytes / 1e6).toFixed(1)} MB); ${hit} of ${all} planted names found, ${mentions} mentions${misses === '' ? '' : `; missed: ${misses}`}`,
  );
}

function articles(chance: Chance, subjects: readonly Subject[], length: number): Article[] {
  return Array.from({ length }, () => {
    const language = chance.of(languages);
    const planted: Planted[] = [];
    let text = '';
    const places = Array.from(
      { length: plantedEach },
      (_, at) => (articleLength * (at + 1)) / (plantedEach + 1),
    );
    while (Buffer.byteLength(text) < articleLength) {
      const place = places[0];
      if (place !== undefined && Buffer.byteLength(text) >= place) {
        places.shift();
        const { before, name, after, ...rest } = plant(chance, chance.of(subjects), language);
        const start = text.length + before.length;
        planted.push({ ...rest, start, end: start + name.length });
        text += `${before}${name}${after}`;
      }
      text += language.sentence(chance);
    }
    return { text, planted };
  });
}

/** Of the main thread, since others share the machine. */
function cpuSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

function heapUsed(): number {
  globalThis.gc?.();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
}
