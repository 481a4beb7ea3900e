import fc from 'fast-check';
import { type Alert, alertKinds, type Proof } from '../../../src/model/alert.ts';
import { claims } from '../../../src/model/claim.ts';
import { schemas } from '../../../src/model/entry.ts';
import { jurisdictions } from '../../../src/model/jurisdiction.ts';
import { type Language, languages } from '../../../src/model/watchlist.ts';
import { aNewsItem, anAlert, anEntry, aSubject, told } from '../../email/samples.ts';
import { hostileText } from '../hostile.ts';
import type { Part } from '../part.ts';
import { type MessageKind, messageKinds, tell, tellProof } from '../tell.ts';

interface Message {
  readonly alerts: readonly Alert[];
  readonly kind: MessageKind;
  readonly language: Language;
  readonly until: string | null;
  readonly whole: boolean;
}

const text = hostileText();
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 });
const texts = fc.oneof(
  { arbitrary: fc.array(text, { maxLength: 3 }), weight: 20 },
  {
    arbitrary: fc
      .tuple(hostileText({ isGigantic: true }), fc.integer({ min: 1, max: 30 }))
      .map(([one, n]) => Array<string>(n).fill(one)),
    weight: 1,
  },
);

const entry = fc
  .record({
    id: text,
    name: text,
    aliases: texts,
    schema: fc.constantFrom(null, ...schemas),
    programs: texts,
    legalBasis: texts,
    listedOn: maybe(text),
    birthDates: texts,
    countries: texts,
    positions: texts,
    remarks: texts,
    relations: texts,
    url: maybe(text),
    publishedAt: maybe(text),
    language: maybe(text),
  })
  .map(anEntry);

const subject = fc
  .record({ id: text, name: text, birthDates: texts, countries: texts, positions: texts })
  .map(aSubject);

const changed = fc.record({
  field: fc.oneof(text, fc.constantFrom('names', 'list', 'remarks')),
  from: texts,
  to: texts,
});

/** Ids and the times of this program's own making are what they always are. */
export const alerts: fc.Arbitrary<Alert> = fc
  .record({
    kind: fc.constantFrom(...alertKinds),
    watchlist: maybe(text),
    subject: maybe(subject),
    rule: maybe(text),
    source: fc.record({ id: text, name: text, authority: maybe(text) }),
    entry: maybe(entry),
    match: maybe(
      fc.record({
        score: fc.double({ min: 0, max: 1, noNaN: true }),
        subjectName: text,
        entryName: text,
        explanation: texts,
      }),
    ),
    fields: fc.array(changed, { maxLength: 3 }),
    claim: fc.constantFrom(null, ...claims),
    jurisdiction: fc.constantFrom(null, ...jurisdictions),
    named: fc.subarray([...jurisdictions]),
    isIgnored: fc.boolean(),
    quote: maybe(text),
    message: maybe(text),
    read: maybe(
      fc.record({ at: text, documents: fc.array(fc.record({ url: text, sha256: text }), { maxLength: 2 }) }),
    ),
  })
  .map((fields) => (fields.kind === 'news' ? aNewsItem(fields) : anAlert(fields)));

/** Alerts with hostile text in every field, in every kind of message and language, and by every other door. */
export const messagePart: Part<Message> = {
  cases: fc.record({
    alerts: fc.array(alerts, { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom(...messageKinds),
    language: fc.constantFrom(...languages),
    until: maybe(text),
    whole: fc.boolean(),
  }),
  async run({ alerts, until, ...how }) {
    const muted = until === null ? null : { until, reason: until };
    const all = alerts.map((one) => told(one, { earlier: alerts, reports: alerts, muted }));
    await tell(all, how);
    return how.kind;
  },
};

interface ProofOf {
  readonly proof: Proof;
  readonly language: Language;
}

/** The message that the watch goes on, with hostile names of sources in it. */
export const proofPart: Part<ProofOf> = {
  cases: fc.record({
    language: fc.constantFrom(...languages),
    proof: fc.record({
      since: text,
      until: text,
      polls: fc.nat(),
      lists: fc.nat(),
      feeds: fc.nat(),
      entries: fc.nat(),
      items: fc.nat(),
      subjects: fc.nat(),
      alerts: fc.dictionary(fc.constantFrom(...alertKinds), fc.nat()),
      oldest: maybe(fc.record({ source: text, readAt: text })),
      troubled: texts,
    }),
  }),
  async run({ proof, language }) {
    await tellProof(proof, language);
    return 'proof';
  },
};
