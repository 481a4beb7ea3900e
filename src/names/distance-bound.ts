import { costs, type Looseness, type Phones, phoneCount, phonesOf } from './phones.ts';

/** Any grouping is right, since the costs themselves are looked up; these keep the table small and the bound tight. */
const groups = ['aeiouAyw', 'vfpb', 'm', 'n', 'td', 'szSTc', 'ZCJjx', 'kgqh', 'rl'];
const maskCount = 2 ** groups.length;
const groupBit = new Uint16Array(phoneCount);
for (const [at, group] of groups.entries()) {
  for (const letter of group) groupBit[phonesOf(letter)[0] ?? 0] = 2 ** at;
}

/** Which groups of sounds a word has. */
export function soundMask(phones: Phones): number {
  let mask = 0;
  for (const phone of phones) mask |= groupBit[phone] ?? 0;
  return mask;
}

/** Per looseness, at `phone * maskCount + mask`: the least that a sound can cost against a word with these groups. */
const leastCosts = costs.map(({ omit, substitute }) => {
  const least = new Float64Array(phoneCount * maskCount);
  for (let phone = 0; phone < phoneCount; phone += 1) {
    const perBit = new Map<number, number>();
    for (let other = 0; other < phoneCount; other += 1) {
      const bit = groupBit[other] ?? 0;
      const cost = substitute[phone * phoneCount + other] ?? 1;
      perBit.set(bit, Math.min(cost, perBit.get(bit) ?? 1));
    }
    for (let mask = 0; mask < maskCount; mask += 1) {
      let cost = omit[phone] ?? 1;
      for (const [bit, cheapest] of perBit) if ((mask & bit) !== 0 && cheapest < cost) cost = cheapest;
      least[phone * maskCount + mask] = cost;
    }
  }
  return least;
});

/** No word with these groups of sounds is nearer to this word than that. */
export function leastDistance(phones: Phones, otherMask: number, looseness: Looseness): number {
  const least = leastCosts[looseness];
  if (least === undefined) return 0;
  let sum = 0;
  for (const phone of phones) sum += least[phone * maskCount + otherMask] ?? 0;
  return sum;
}
