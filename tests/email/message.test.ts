import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { addressOf, messageIdOf } from '../../src/email/message.ts';
import { mimeOf } from '../../src/email/mime.ts';
import type { Alert } from '../../src/model/alert.ts';
import { alertMessage, anAlert, anEntry, aSubject, aVessel, digestMessage, envelope } from './samples.ts';

/** mailparser leaves the encoded words (RFC 2047) of headers that it does not know. */
function decoded(header: unknown): string {
  const joined = String(header).replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, encoding: string, text: string) => {
    if (encoding.toUpperCase() === 'B') return Buffer.from(text, 'base64').toString();
    return decodeURIComponent(text.replaceAll('_', ' ').replaceAll('%', '%25').replaceAll('=', '%'));
  });
}

async function parsed(alert: Alert, changes: Partial<typeof envelope> = {}) {
  return simpleParser(await mimeOf(alertMessage(alert, { ...envelope, ...changes })));
}

describe('messageIdOf', () => {
  it.each([
    ['alerts@example.org', '<ab12@example.org>'],
    ['Sanctions Watch <alerts@example.org>', '<ab12@example.org>'],
    ['"A <b> @ c" <alerts@Example.ORG>', '<ab12@example.org>'],
    ['alerts@bücher.example', '<ab12@xn--bcher-kva.example>'],
    ['nobody', '<ab12@nobody>'],
    ['a@b\r\nX: y', '<ab12@sanctions-watch.invalid>'],
  ])('of a sender %j is %s', (from, expected) => {
    expect(messageIdOf('ab12', from)).toBe(expected);
  });

  it('takes the address from a mailbox with a name', () => {
    expect(addressOf('Desk <desk@example.org>')).toBe('desk@example.org');
    expect(addressOf(' desk@example.org ')).toBe('desk@example.org');
  });
});

describe('headers', () => {
  it('carry the ids for machines and stop automatic answers', async () => {
    const { headers, messageId, date, from, to } = await parsed(anAlert({ rule: 'any-azerbaijani' }));
    expect(messageId).toBe('<5f2b7c0d9e1a4b38@example.org>');
    expect(date?.toISOString()).toBe(envelope.date);
    expect(from?.text).toBe('"Sanctions Watch" <alerts@example.org>');
    expect([to].flat()[0]?.text).toBe('analyst@example.org');
    const expected = {
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      'x-sanctions-watch-kind': 'designation',
      'x-sanctions-watch-watchlist': 'azerbaijan-officials',
      'x-sanctions-watch-subject': 'kerim-alimardanov',
      'x-sanctions-watch-rule': 'any-azerbaijani',
      'x-sanctions-watch-source': 'us-state-7031c',
      'x-sanctions-watch-entry': 'us-state-7031c:alimardanov-kerim-heydar-az-2022',
      'x-sanctions-watch-alert': '9d1c62f3a07be45d9d1c62f3a07be45d',
    };
    for (const [name, value] of Object.entries(expected)) expect(headers.get(name), name).toBe(value);
    expect(headers.has('precedence')).toBe(false);
  });

  it('thread later messages to the earlier ones', async () => {
    const first = await parsed(anAlert());
    expect([first.references, first.inReplyTo]).toEqual([undefined, undefined]);
    const references = ['<a1@example.org>', '<b2@example.org>'];
    const third = await parsed(anAlert(), { references });
    expect(third.references).toEqual(references);
    expect(third.inReplyTo).toBe('<b2@example.org>');
  });

  it('read back in the script they were written in', async () => {
    const name = 'Кәрим Әлимәрданов';
    const { subject, headers } = await parsed(
      anAlert({ subject: aSubject({ id: 'карим', name }), entry: anEntry({ id: `ключ-${'я'.repeat(80)}` }) }),
    );
    expect(subject).toContain(`Designation: ${name} — US Department of State`);
    expect(decoded(headers.get('x-sanctions-watch-subject'))).toBe('карим');
    expect(decoded(headers.get('x-sanctions-watch-entry'))).toBe(`us-state-7031c:ключ-${'я'.repeat(80)}`);
  });

  it('cannot be added to by a list, a feed or a watchlist', async () => {
    const injection = 'x\r\nBcc: thief@example.net\r\n\r\n<html>';
    const alert = anAlert({
      id: injection,
      watchlist: injection,
      subject: aSubject({ id: injection, name: injection }),
      source: { id: injection, name: injection, authority: injection },
      entry: anEntry({ id: injection, name: injection }),
    });
    const plain = await mimeOf(alertMessage(anAlert({ rule: 'r' }), envelope));
    const attacked = await mimeOf(alertMessage({ ...alert, rule: injection }, envelope));
    const names = (mime: Buffer) =>
      [...(mime.toString().split('\r\n\r\n', 1)[0] ?? '').matchAll(/^([\w-]+):/gm)].map((match) => match[1]);
    expect(names(attacked)).toEqual(names(plain));
    expect((await simpleParser(attacked)).bcc).toBeUndefined();
  });

  it('name all alerts of a collection, unless there are too many to be of use', () => {
    const few = digestMessage([aVessel(1), aVessel(2)], envelope);
    expect(few.headers['X-Sanctions-Watch-Alert']).toBe('vessel-1, vessel-2');
    expect(few.headers['X-Sanctions-Watch-Kind']).toBe('listed');
    const many = digestMessage(
      Array.from({ length: 21 }, (_, i) => aVessel(i)),
      envelope,
    );
    expect(many.headers).not.toHaveProperty('X-Sanctions-Watch-Alert');
    expect(many.headers['X-Sanctions-Watch-Watchlist']).toBe('fleet');
  });
});

it('gives the same bytes for the same message', async () => {
  const message = alertMessage(anAlert(), envelope);
  expect(await mimeOf(message)).toEqual(await mimeOf(message));
});
