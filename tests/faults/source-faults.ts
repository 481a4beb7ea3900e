import type { RequestListener, ServerResponse } from 'node:http';
import { setInterval } from 'node:timers';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { after, alimardanov, type Scene, whole } from './scene.ts';

/** One way in which a source goes wrong. */
export interface SourceFault {
  readonly name: string;
  /** What the server does, for the table in docs/faults/sources.md. */
  readonly how: string;
  /** A fetched list that is not believed is held and told at once; what cannot be read is told once that lasts. */
  readonly outcome: 'failed' | 'held';
  begin(scene: Scene): void | Promise<void>;
  /** Undoes what `begin` did beyond the server's answers. */
  end?(scene: Scene): void | Promise<void>;
  /** What the operator reads: what happened, where, what to do. */
  readonly reads: readonly RegExp[];
}

/** A source whose server answers with something else. */
function answering(
  name: string,
  how: string,
  outcome: SourceFault['outcome'],
  listener: RequestListener,
  ...reads: RegExp[]
): SourceFault {
  return { name, how, outcome, begin: ({ publisher }) => publisher.answer(listener), reads };
}

/** What is waited for in tests that wait for nothing to come. */
const impatient = 400;

function trickle(response: ServerResponse, chunk: () => string | Buffer): void {
  const timer = setInterval(() => response.write(chunk()), 20);
  response.on('close', () => clearInterval(timer));
}

/** Fills the connection as fast as it takes it, for ever. */
function endless(response: ServerResponse): void {
  const chunk = Buffer.alloc(1_000_000, ' ');
  const fill = (): void => {
    while (!response.closed && response.write(chunk));
  };
  response.on('drain', fill);
  fill();
}

const challenge =
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>';
const webPage =
  '<!DOCTYPE html><html><head><title>Sanctions</title></head><body><p>We have a new website.</p></body></html>';
const entries = [...vessels(40), alimardanov];
const typed = { 'content-type': 'application/xml; charset=utf-8' };

export const sourceFaults: readonly SourceFault[] = [
  {
    name: 'no name (DNS)',
    how: 'the address is `http://name.invalid/`',
    outcome: 'failed',
    begin: ({ configure }) => configure({ url: 'http://name.invalid/sdn.xml' }),
    end: ({ configure, publisher }) => configure({ url: publisher.url }),
    reads: [
      /cannot be resolved/,
      /http:\/\/name\.invalid\/sdn\.xml/,
      /check the `url` of this source, and the name server/,
    ],
  },
  {
    name: 'refused',
    how: 'nobody listens at the port',
    outcome: 'failed',
    begin: ({ publisher }) => publisher.shut(),
    end: ({ publisher }) => publisher.reopen(),
    reads: [
      /refuses connections/,
      /http:\/\/127\.0\.0\.1:\d+\/sdn\.xml/,
      /If the list has moved, set the `url` of this source/,
    ],
  },
  {
    name: 'certificate',
    how: 'TLS with a certificate that nobody signed',
    outcome: 'failed',
    begin: ({ configure, publisher }) => configure({ url: publisher.tlsUrl }),
    end: ({ configure, publisher }) => configure({ url: publisher.url }),
    reads: [
      /certificate .* cannot be trusted/,
      /https:\/\/127\.0\.0\.1:\d+\/sdn\.xml/,
      /NODE_EXTRA_CA_CERTS/,
    ],
  },
  {
    name: 'slow trickle',
    how: 'one byte every 20 ms, for ever',
    outcome: 'failed',
    begin({ configure, publisher }) {
      configure({ timeoutMs: impatient });
      publisher.answer((_, response) => trickle(response.writeHead(200, typed), () => ' '));
    },
    end: ({ configure }) => configure({ timeoutMs: 10_000 }),
    reads: [/did not answer in full within 0\.4 s/, /raise `timeout`/],
  },
  {
    name: 'no answer',
    how: 'takes the connection and says nothing',
    outcome: 'failed',
    begin({ configure, publisher }) {
      configure({ timeoutMs: impatient });
      publisher.answer(() => undefined);
    },
    end: ({ configure }) => configure({ timeoutMs: 10_000 }),
    reads: [/did not answer in full within 0\.4 s/, /raise `timeout`/],
  },
  {
    name: 'endless body',
    how: 'spaces as fast as the line takes them',
    outcome: 'failed',
    begin({ configure, publisher }) {
      configure({ maxBytes: 5_000_000 });
      publisher.answer((_, response) => endless(response.writeHead(200, typed)));
    },
    end: ({ configure }) => configure({ maxBytes: 50_000_000 }),
    reads: [/larger than the 5000000 bytes allowed/, /Look at http/],
  },
  answering(
    'closed before the answer',
    'the socket is destroyed on each request',
    'failed',
    (request) => request.socket.destroy(),
    /closed before an answer came/,
    /tried again/,
  ),
  {
    name: 'redirect loop',
    how: '302 to itself',
    outcome: 'failed',
    begin({ allowPrivateNetworks, publisher }) {
      allowPrivateNetworks(true);
      publisher.answer((_, response) => response.writeHead(302, { location: '/sdn.xml' }).end());
    },
    reads: [/redirects more than 5 times/, /If the list has moved, set the `url` of this source/],
  },
  {
    name: 'redirect into a private network',
    how: '302 to another port of 127.0.0.1, `allowPrivateNetworks: false`',
    outcome: 'failed',
    begin: ({ publisher, world }) =>
      publisher.answer((_, response) =>
        response.writeHead(302, { location: `${world.site.origin}/inside` }).end(),
      ),
    reads: [
      /private or local network/,
      /http:\/\/127\.0\.0\.1:\d+\/inside/,
      /`http\.allowPrivateNetworks: true`/,
    ],
  },
  answering(
    '403 with a challenge page',
    '403, `cf-mitigated: challenge`, “Just a moment”',
    'failed',
    (_, response) =>
      response.writeHead(403, { 'cf-mitigated': 'challenge', 'content-type': 'text/html' }).end(challenge),
    /answered 403 with a challenge for browsers/,
    /set `headers` for this source, User-Agent first/,
  ),
  answering(
    '200 with a challenge page',
    '200, “Just a moment”',
    'failed',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(challenge),
    /a page “Just a moment\.\.\.” instead of the document/,
    /set `headers` for this source, User-Agent first/,
  ),
  answering(
    '404',
    '404 with a page',
    'failed',
    (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end(webPage),
    /404 Not Found/,
    /set the `url` of this source to its new address/,
  ),
  answering(
    '429 with Retry-After',
    '429, `Retry-After: 1800`',
    'failed',
    (_, response) => response.writeHead(429, { 'retry-after': '1800' }).end(),
    /429 Too Many Requests: it is polled too often/,
    /asks to come back in 1800 s/,
    /widen the `schedule`/,
  ),
  answering(
    '503 with Retry-After',
    '503, `Retry-After: 3600`',
    'failed',
    (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end('maintenance'),
    /answered 503/,
    /asks to come back in 3600 s/,
    /tried again/,
  ),
  answering(
    '200 with HTML',
    'a web page in place of the list',
    'failed',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(webPage),
    /web page came instead of the list/,
    /the address moved, or it blocks us/,
  ),
  answering(
    'wrong charset',
    'Latin-1 bytes in a file without a declaration',
    'failed',
    whole(Buffer.from(ofacXml([...entries, { uid: 40_003, last: 'SAMPLÉ' }]), 'latin1')),
    /UTF-8/,
    /at byte \d+|line \d+/,
  ),
  answering(
    'truncated on the way',
    '`Content-Length` of the whole, half of it, then the connection is closed',
    'failed',
    (_, response) => {
      response.writeHead(200, { ...typed, 'content-length': Buffer.byteLength(after) });
      response.write(after.slice(0, after.length / 2), () => response.destroy());
    },
    /closed before the whole document had come/,
    /tried again/,
  ),
  answering(
    'truncated at the publisher',
    'the first half of the bytes, as a whole answer',
    'failed',
    whole(after.slice(0, after.length / 2)),
    /cut off/,
    /http:\/\/127\.0\.0\.1:\d+\/sdn\.xml/,
  ),
  answering(
    'empty',
    '200 with no byte',
    'failed',
    whole(''),
    /empty|no root element|well-formed/,
    /sdn\.xml/,
  ),
  answering(
    'no entries',
    'a whole list of nobody',
    'held',
    whole(ofacXml([])),
    /only 0 entries were read, at least 1 are expected/,
    /npm run -s cli -- accept --source ofac-sdn/,
  ),
  answering(
    'half the entries',
    'a whole list of 20 of its 41 entries',
    'held',
    whole(ofacXml(entries.slice(0, 20))),
    /21 of 41 entries are gone at once/,
    /npm run -s cli -- accept --source ofac-sdn/,
  ),
  answering(
    "yesterday's file",
    'the list dated a day earlier, without who came since',
    'held',
    whole(ofacXml([...vessels(39), kadyrov], '12/07/2022')),
    /dated 2022-12-07, the one stored is of 2022-12-08: an old file was served/,
    /npm run -s cli -- accept --source ofac-sdn/,
  ),
  answering(
    'a list of the future',
    'the list dated a year ahead',
    'held',
    whole(ofacXml(entries, '12/08/2023')),
    /dated 2023-12-08, which is still to come/,
    /npm run -s cli -- accept --source ofac-sdn/,
  ),
];
