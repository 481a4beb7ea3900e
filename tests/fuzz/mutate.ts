import { Random } from '../year/random.ts';
import { hostileTexts } from './hostile.ts';

/** A document as a publisher would send it, and others like it to splice with. */
export interface Seedling {
  readonly bytes: Uint8Array;
  readonly others: readonly Uint8Array[];
}

type Mutation = (bytes: Buffer, random: Random, others: readonly Uint8Array[]) => Buffer;

const longest = 400_000;
/** A quadratic time shows itself here within the second. */
const repeatedLength = 200_000;

/** Applies so many mutations, chosen by the seed; fewer of them are the first of these. */
export function mutate({ bytes, others }: Seedling, seed: number, times: number): Uint8Array {
  const random = new Random(seed >>> 0);
  // The first numbers of neighbouring seeds are neighbours too.
  for (let i = 0; i < 3; i += 1) random.below(2);
  let mutated: Buffer = Buffer.from(bytes);
  for (let i = 0; i < times; i += 1) {
    mutated = random.pick(mutations)(mutated, random, others);
    if (mutated.length > longest) mutated = mutated.subarray(0, longest);
  }
  return mutated;
}

const hostileBytes = hostileTexts.map((text) => Buffer.from(text));
const hostileEscaped = hostileTexts.map((text) =>
  Buffer.from(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')),
);

function splice(bytes: Buffer, from: number, to: number, put: Uint8Array = new Uint8Array(0)): Buffer {
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);
}

/** A stretch between two places at which records, tags, cells and values begin or end. */
function stretch(bytes: Buffer, random: Random, most = 3): readonly [number, number] {
  const from = boundary(bytes, random.below(bytes.length + 1));
  let to = from;
  for (let i = random.below(most) + 1; i > 0; i -= 1) to = boundary(bytes, to + 1);
  return [from, to];
}

const boundaries = new Set(Buffer.from('<>\n,;"{}[]: \'='));

function boundary(bytes: Buffer, at: number): number {
  let next = at;
  while (next < bytes.length && !boundaries.has(bytes[next] ?? 0)) next += 1;
  return Math.min(next, bytes.length);
}

/** The text between `>` and `<`, two quotes or two commas near a place; empty where there is none. */
function valueNear(bytes: Buffer, random: Random): readonly [number, number] {
  const at = random.below(bytes.length + 1);
  const open = new Set(Buffer.from('>",'));
  let from = at;
  while (from < bytes.length && !open.has(bytes[from] ?? 0)) from += 1;
  let to = from + 1;
  const close = bytes[from] === 0x3e ? 0x3c : (bytes[from] ?? 0);
  while (to < bytes.length && bytes[to] !== close && bytes[to] !== 0x0a) to += 1;
  return [Math.min(from + 1, bytes.length), Math.min(to, bytes.length)];
}

const mutations: readonly Mutation[] = [
  // Bits and bytes
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (bytes, random) => splice(bytes, random.below(bytes.length + 1), bytes.length),
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return splice(bytes, at, at + random.below(8));
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return splice(
      bytes,
      at,
      at,
      Buffer.from(Array.from({ length: random.below(8) }, () => random.below(256))),
    );
  },
  // Values
  ...Array.from(
    { length: 5 },
    (): Mutation => (bytes, random) => {
      const [from, to] = valueNear(bytes, random);
      return splice(bytes, from, to, random.pick(random.below(3) === 0 ? hostileBytes : hostileEscaped));
    },
  ),
  (bytes, random) => {
    const at = boundary(bytes, random.below(bytes.length + 1));
    return splice(bytes, at, at, random.pick(hostileBytes));
  },
  (bytes, random) => {
    const [from, to] = valueNear(bytes, random);
    const [otherFrom, otherTo] = valueNear(bytes, random);
    return splice(bytes, from, to, bytes.subarray(otherFrom, otherTo));
  },
  (bytes, random) => {
    const [from, to] = valueNear(bytes, random);
    const length = random.below(20) === 0 ? repeatedLength : 2_000;
    return splice(
      bytes,
      from,
      to,
      Buffer.alloc(length, random.pick(hostileEscaped.filter(({ length: n }) => n > 0))),
    );
  },
  // Elements, lines, members
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 12);
    return splice(bytes, from, to);
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 40);
    return splice(bytes, to, to, bytes.subarray(from, to));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    const [otherFrom, otherTo] = stretch(bytes, random);
    return splice(bytes, from, to, bytes.subarray(otherFrom, otherTo));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 40);
    if (from === to || random.below(12) > 0) return bytes;
    return splice(bytes, to, to, Buffer.alloc(repeatedLength, bytes.subarray(from, to)));
  },
  (bytes, random) => {
    const [from] = stretch(bytes, random);
    const open = random.pick(['<a>', '<a b="">', '[', '{"a":', '(', '"', '<!--', '<![CDATA[', '&', '- ']);
    return splice(bytes, from, from, Buffer.alloc(open.length * (random.below(3) === 0 ? 50_000 : 40), open));
  },
  (bytes, random) => {
    const head = random.pick(heads);
    return splice(bytes, 0, 0, Buffer.from(head));
  },
  // Other documents and encodings
  (bytes, random, others) => {
    if (others.length === 0) return bytes;
    const other = Buffer.from(random.pick(others));
    return Buffer.concat([
      bytes.subarray(0, boundary(bytes, random.below(bytes.length + 1))),
      other.subarray(boundary(other, random.below(other.length + 1))),
    ]);
  },
  (bytes, random) => {
    const text = bytes.toString('utf8');
    switch (random.below(5)) {
      case 0:
        return Buffer.from(`\ufeff${text}`, 'utf16le');
      case 1:
        return Buffer.from(text, 'latin1');
      case 2:
        return Buffer.from(`\ufeff${text}`);
      case 3:
        return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
      default:
        return Buffer.from(text.replaceAll('\n', '\r\n'));
    }
  },
];

const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const heads: readonly string[] = [
  `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "lol">${lol}]>&l9;`,
  '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><x>&xxe;</x>',
  '<?xml version="1.0" encoding="UTF-7"?>',
  '<?xml version="1.0" encoding="windows-1251"?>',
  '<?xml version="1.1" encoding="utf-16"?>',
  '<!DOCTYPE html><html>',
  '<meta charset="x-user-defined">',
  '\u001f\u008b',
  '[',
  '{"__proto__":{"a":1}}\n',
];
