import { expect, it } from 'vitest';
import { sourceLineIn } from '../../src/email/languages/source-lines.ts';
import { implausible, type Reading } from '../../src/model/plausibility.ts';

const reading: Reading = {
  records: 100,
  removed: 0,
  renamed: 0,
  relocated: 0,
  changes: 1,
  before: 100,
  announced: null,
  dated: null,
  datedBefore: null,
  at: '2022-12-09T16:31:05.000Z',
  filled: new Map(),
};

const reasons = [
  implausible({ ...reading, announced: 200 }, { min: 1, max: 1000 }),
  implausible(reading, { min: 500, max: 1000 }),
  implausible({ ...reading, records: 1 }, { min: 500, max: 1000 }),
  implausible(reading, { min: 1, max: 10 }),
  implausible(reading, { min: 1, max: 1000, fill: { programs: 99 } }),
  implausible({ ...reading, dated: '2031-01-01' }, { min: 1, max: 1000 }),
  implausible({ ...reading, dated: '2022-01-01', datedBefore: '2022-12-01' }, { min: 1, max: 1000 }),
  implausible({ ...reading, removed: 90 }, { min: 1, max: 1000 }),
  implausible({ ...reading, renamed: 90 }, { min: 1, max: 1000 }),
  implausible({ ...reading, relocated: 90 }, { min: 1, max: 1000 }),
];

const own =
  /OFAC SDN list|email\.\w+|STARTTLS|smtps?:|\bTLS|NODE_EXTRA_CA_CERTS|X@X|550 X|HTTP \d+|https:\S+|`[^`]*`|programs|UTC|passport-table|ofac-sdn:\w+|\bX\b/g;

const lines = [
  ...reasons.map((reason) => `OFAC SDN list was fetched, but not believed: ${reason}.`),
  'Nothing was taken over; nothing of it is stored yet, and no delisting goes out. Neither does a designation: new ones may be missing as long as the list is held. You are reminded once a day.',
  'On what came, unconfirmed, are new for your watchlists:',
  '- X (ofac-sdn:12) for X',
  '- X (ofac-sdn:12) for the rule X',
  '… and 12 more',
  'OFAC SDN list could not be read 3 times in a row: HTTP 503.',
  'It is tried again, at first after minutes, then every hour; you hear no more of this until it has worked again. Until then the entries stored before stay.',
  'OFAC SDN list was fetched, but not believed: the list has no date, and is byte for byte the one that was read on 2022-12-08 and has changed since: an old file was served.',
  'What was accepted (0a1b2c3d4e5f) did not come: this is something else, held anew.',
  'What is held is 0a1b2c3d4e5f; `accept` prints this when it takes the same.',
  'Look at https://example.org/sdn.xml. If the list has moved, set the `url` of this source; otherwise the reason says what helps, or waiting does.',
  'OFAC SDN list comes and goes since 2022-12-08 10:00 UTC: 9 of 20 polls within a day failed or were held.',
  'What could be read was compared with your watchlists. You hear of this once a day at most, and that it works again once it has worked for a day.',
  'OFAC SDN list answers, but the list is still dated 2022-01-01: 342 days, where at most 30 are expected.',
  'OFAC SDN list works again since 2022-12-09 16:31 UTC; it had failed, or was held, since 2022-12-08 10:00 UTC.',
  'OFAC SDN list has records of a kind that this program cannot read: passport-table.',
  '2 pages that OFAC SDN list links to could not be read 5 times.',
  'A page that OFAC SDN list links to could not be read 5 times.',
  'A message to X@X was given up, after 1 attempt since 2022-12-08 10:00 UTC: 550 X',
  'To the webhook X was given up, after 78 attempts since 2022-12-08 10:00 UTC: 550 X',
  '12 messages were given up.',
  '- the proof of watching',
  'Nothing of it leaves again by itself: tell whom it was for. `npm run -s cli -- alerts` has everything, `npm run -s cli -- status` the answers. Then mend what the answer names: the address or the webhook in the configuration, or what the receiving server says.',
  'E-mail has not got through since 2022-12-08 10:00 UTC: 550 X',
  '- E-mail to X@X has not got through since 2022-12-08 10:00 UTC: 550 X',
  'E-mail to 3 addresses has not got through.',
  'Messages that wait: 4. They are tried again, at first after minutes, then every hour, for three days; then they are given up, and you are told which.',
  'If it lasts, somebody has to look: what was answered stands above.',
  'Check user and password in email.smtp; special characters must be percent-encoded.',
  'Check email.from: the mail server takes nothing from that address.',
  'The webhook X gets through again since 2022-12-09 16:31 UTC; it had not since 2022-12-08 10:00 UTC.',
  'What waited leaves now, late. Nothing of it is lost but what you were told was given up.',
];

it('has all reasons for which a list is not believed', () => {
  expect(reasons).not.toContain(null);
  expect(new Set(reasons).size).toBe(reasons.length);
});

it.each(lines)('%s is said in Russian and Azerbaijani', (line) => {
  expect(sourceLineIn('en', line)).toBe(line);
  expect(sourceLineIn('ru', line).replace(own, '')).not.toMatch(/[A-Za-z]{2,}/);
  const english = new Set(
    line
      .replace(own, '')
      .toLowerCase()
      .match(/[a-z]{4,}/g),
  );
  const words =
    sourceLineIn('az', line)
      .replace(own, '')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  expect(words.filter((word) => english.has(word) && word !== 'format')).toEqual([]);
});

it('leaves what it does not know as it stands', () => {
  expect(sourceLineIn('ru', 'Something new.')).toBe('Something new.');
});
