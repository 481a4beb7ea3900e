import fc from 'fast-check';
import { schemas } from '../../../src/model/entry.ts';
import { compareNames, MentionFinder, NameIndex, namesNobody, neverFound } from '../../../src/names/index.ts';
import { hostileText } from '../hostile.ts';
import { demand, type Part, shown } from '../part.ts';

interface Names {
  readonly left: string;
  readonly right: string;
  readonly schema: (typeof schemas)[number] | undefined;
}

/** Two names of any kind through comparing, searching and finding in texts. */
export const namePart: Part<Names> = {
  cases: fc.record({
    left: hostileText({ isGigantic: true }),
    right: hostileText({ isGigantic: true }),
    schema: fc.constantFrom(undefined, ...schemas),
  }),
  run({ left, right, schema }) {
    const { score, explanation } = compareNames(left, right, schema);
    demand(score >= 0 && score <= 1, () => `a score of ${score}`);
    demand(
      explanation.every((line) => typeof line === 'string'),
      () => `an explanation ${shown(explanation)}`,
    );
    const back = compareNames(right, left, schema);
    demand(Math.abs(back.score - score) < 1e-9, () => `${score} one way and ${back.score} the other`);
    const entry = { name: right, schema: schema ?? 'Person', value: right };
    for (const found of new NameIndex([entry]).find(left, schema, 0.5)) {
      demand(found.comparison.score <= 1, () => `a score of ${found.comparison.score}`);
    }
    for (const { text, start, end } of new MentionFinder([entry]).find(`${left}\n${right}`)) {
      demand(end > start && text !== '', () => `a mention ${shown({ text, start, end })}`);
    }
    neverFound([entry]);
    namesNobody(left, entry.schema);
    return score >= 0.8 ? 'match' : 'no match';
  },
};
