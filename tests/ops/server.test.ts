import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { pino } from 'pino';
import RssParser from 'rss-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { type HttpServer, startHttpServer } from '../../src/ops/server.ts';
import { catalogue } from '../../src/sources/registry.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { designate, publish, watchKadyrov } from '../support/designation.ts';
import { kadyrov, rss } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;
let server: HttpServer | null;

beforeEach(async () => {
  world = await createWorld();
  server = null;
  watchKadyrov(world);
});

afterEach(async () => {
  await server?.close();
  await world.close();
});

/** Opens the program anew, and its pages; the newest alert's id. */
async function serve(listen = '127.0.0.1:0'): Promise<{ readonly app: App; readonly id: string }> {
  await server?.close();
  const app = await world.open();
  const log = pino({ level: 'silent' });
  server = await startHttpServer(listen, { app, clock: () => world.now, log, metrics: createMetrics('0') });
  const [newest] = await listAlerts(app.db, { limit: 1 });
  return { app, id: newest?.alert.id ?? 'none' };
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return await fetch(`http://127.0.0.1:${server?.port}${path}`, init);
}

async function pageOf(id: string) {
  const $ = load(await (await ask(`/alerts/${id}`)).text());
  const pastes = $('pre')
    .toArray()
    .map((pre) => $(pre).text());
  return { $, text: $('body').text(), pastes };
}

describe('the page of an alert', () => {
  test('shows what happened and the lines to paste, and loads nothing', async () => {
    await designate(world);
    const { id } = await serve();
    const response = await ask(`/alerts/${id}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    const { $, text, pastes } = await pageOf(id);
    expect($('title').text()).toMatch(/^Designation: Ramzan Kadyrov — An authority/);
    expect(text).toContain('KADYROV, Ramzan Akhmatovich is now on this list');
    expect($('script, img, link, form, iframe, [style]')).toHaveLength(0);
    const style = createHash('sha256').update($('style').text()).digest('base64');
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    );
    expect(pastes).toEqual([
      'ignore: ["ofac-sdn:23284"]',
      'mute:\n  - { subject: "kadyrov", until: 2023-03-08, reason: "why, for those who wonder later" }',
      'mute:\n  - { subject: "kadyrov", source: "ofac-sdn", until: 2023-03-08, reason: "why, for those who wonder later" }',
      'mute:\n  - { source: "ofac-sdn", until: 2023-03-08, reason: "why, for those who wonder later" }',
    ]);
    expect(text).toContain('In test.yaml, under the subject kadyrov:');
    expect(text).toContain('In test.yaml, at the left margin');
  });

  test('shows lines that the configuration takes as they are', async () => {
    await designate(world);
    const { id } = await serve();
    const { pastes } = await pageOf(id);
    const folder = join(world.folder, 'pasted');
    mkdirSync(folder);
    const [ignore, ...mutes] = pastes;
    const items = mutes.map((mute) => mute.replace('mute:\n', ''));
    writeFileSync(
      join(folder, 'test.yaml'),
      `watchlist: test\nmute:\n${items.join('\n')}\nsubjects:\n  - id: kadyrov\n    name: Ramzan Kadyrov\n    ${ignore}\n`,
    );
    const main = join(folder, 'main.yaml');
    writeFileSync(
      main,
      'watchlists: [test.yaml]\nsources: { ofac-sdn: }\nemail: { to: [desk@example.org] }\n',
    );
    const config = await loadConfig(main, { env: {}, catalogue });
    expect(config.watchlists[0]?.subjects[0]?.ignore).toEqual(['ofac-sdn:23284']);
    expect(config.watchlists[0]?.mutes).toMatchObject([
      { subject: 'kadyrov', source: null, until: '2023-03-08' },
      { subject: 'kadyrov', source: 'ofac-sdn' },
      { subject: null, source: 'ofac-sdn' },
    ]);
  });

  test('adds to what is ignored already, and says so where this one is', async () => {
    await designate(world);
    const subject = aSubject('Ramzan Kadyrov', { id: 'kadyrov', ignore: ['un-sc:1'] });
    world.config = { ...world.config, watchlists: [aWatchlist([subject])] };
    const first = await serve();
    expect((await pageOf(first.id)).pastes[0]).toBe('ignore: ["un-sc:1", "ofac-sdn:23284"]');
    const ignored = { ...subject, ignore: ['ofac-sdn:23284'] };
    world.config = { ...world.config, watchlists: [aWatchlist([ignored])] };
    const second = await serve();
    const { text, pastes } = await pageOf(second.id);
    expect(text).toContain('ofac-sdn:23284 is ignored already');
    expect(pastes).toHaveLength(3);
    world.config = { ...world.config, watchlists: [] };
    const third = await serve();
    expect((await pageOf(third.id)).text).toContain('the watchlist test is not watched any more');
  });

  test('of a rule shows how to hold back that entry, its name to the letter', async () => {
    const when = { country: [], program: ['GLOMAG'], source: [], schema: [], text: [] };
    world.config = {
      ...world.config,
      watchlists: [
        aWatchlist([], { file: join(world.folder, 'lists', 'glomag.yaml'), rules: [{ id: 'glomag', when }] }),
      ],
    };
    await designate(world);
    const { id } = await serve();
    const { text, pastes } = await pageOf(id);
    expect(text).toContain(
      'Narrow when: of the rule glomag in lists/glomag.yaml'.replace('when:', '`when:`'),
    );
    expect(pastes[0]).toContain('{ source: "ofac-sdn", term: "KADYROV, Ramzan Akhmatovich", until:');
  });

  test('takes no markup and no invisible character from a publisher', async () => {
    const url = `${world.site.origin}/feed.xml`;
    const name = '<img src=x onerror=alert(1)>';
    world.config = {
      ...world.config,
      sources: [aSource({ id: 'press', type: 'feed', url, official: true, name })],
    };
    world.site.serve('/feed.xml', rss([]));
    await world.once();
    const title = 'US sanctions Ramzan Kadyrov &lt;script&gt;alert(1)&lt;/script&gt; \u202e\u2066evil';
    world.site.serve('/feed.xml', rss([{ guid: '1', title, link: 'javascript:alert(1)' }]));
    await world.once();
    const { id } = await serve();
    const html = await (await ask(`/alerts/${id}`)).text();
    expect(html).not.toMatch(/[\u202e\u2066]|<script|<img/);
    const { $, text } = await pageOf(id);
    expect(text).toContain(name);
    expect(text).toContain('evil');
    expect($('[href^="javascript"], script, img')).toHaveLength(0);
    expect(text).toContain('Somebody else? A text is told once.');
  });

  test('to the operator says how to do without the source', async () => {
    world.site.serve('/sdn.xml', 'no list at all');
    for (let i = 0; i < 4; i++) await world.once();
    const { id } = await serve();
    const { text, pastes } = await pageOf(id);
    expect(text).toContain('`enabled: false` under ofac-sdn in sanctions-watch.yaml');
    expect(pastes).toEqual([]);
  });

  test.each(['/alerts/unknown', '/alerts/%3Cscript%3E', "/alerts/'--"])('is 404 at %s', async (path) => {
    await serve();
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('No such alert');
  });
});

describe('who may read alerts', () => {
  const token = 'a-token-of-26-characters-x';
  const basic = (account: string) => `Basic ${Buffer.from(account).toString('base64')}`;

  /** Serves with these settings, after one alert; its path. */
  async function withHttp(http: Partial<World['config']['http']>, listen?: string): Promise<string> {
    const alerts = { ...world.config.alerts, feedFile: join(world.folder, 'alerts.xml') };
    world.config = { ...world.config, alerts, http: { ...world.config.http, ...http } };
    await designate(world);
    const { id } = await serve(listen);
    return `/alerts/${id}`;
  }

  /** The status for a request to this server under any name; `fetch` lets nobody choose one. */
  function statusUnder(host: string, path: string, to = '127.0.0.1'): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const options = { host: to, port: server?.port, path, headers: { host }, agent: false };
      get(options, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
  }

  test('with a token: whoever has it, as a bearer or as the password of any user', async () => {
    const path = await withHttp({ token });
    const status = async (authorization: string, at = path) =>
      (await ask(at, { headers: { authorization } })).status;
    for (const right of [
      `Bearer ${token}`,
      `bearer ${token}`,
      basic(`anyone:${token}`),
      basic(`:${token}`),
    ]) {
      expect([await status(right), await status(right, '/alerts.atom')]).toEqual([200, 200]);
    }
    const wrong = [
      ...[`Bearer ${token}x`, `Bearer ${token.slice(1)}`, 'Bearer ', token, `Digest ${token}`],
      ...[basic(`${token}:`), basic(`${token}:${token}x`), basic(`a:b:${token}`), 'Basic %%%'],
    ];
    for (const header of wrong) expect([header, await status(header)]).toEqual([header, 401]);
  });

  test('without what it takes nobody learns which alerts there are', async () => {
    const path = await withHttp({ token });
    const answers = await Promise.all(
      [path, '/alerts/unknown', '/alerts.atom', '/unknown'].map((at) => ask(at)),
    );
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('http.token');
    expect(bodies[0]).not.toContain(token);
    for (const { status, headers } of answers) {
      expect([status, headers.get('www-authenticate')]).toEqual([
        401,
        'Basic realm="sanctions-watch", charset="UTF-8"',
      ]);
    }
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(200);
  });

  test('a new token holds once the configuration is taken over', async () => {
    const path = await withHttp({ token });
    const { app } = await serve();
    await app.reconfigure({
      ...app.config,
      http: { ...app.config.http, token: 'another-token-of-29-characters' },
    });
    expect((await ask(path, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
  });

  test('without a token: nobody beyond this machine, and health all the same', async () => {
    const path = await withHttp({}, '0.0.0.0:0');
    const [address] = Object.values(networkInterfaces())
      .flatMap((some) => some ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    if (address !== undefined) {
      expect(await statusUnder('127.0.0.1', path, address.address)).toBe(403);
      expect(await statusUnder('127.0.0.1', '/healthz', address.address)).toBe(200);
    }
    expect(await statusUnder('127.0.0.1', path)).toBe(200);
  });

  test('a page on the web cannot read it by giving its own name our address', async () => {
    const path = await withHttp({ publicUrl: 'https://watch.example.org' });
    for (const name of [
      '127.0.0.1:8080',
      'localhost',
      'LOCALHOST:1',
      '[::1]:8080',
      '127.8.9.1',
      'watch.example.org',
    ]) {
      expect([name, await statusUnder(name, path)]).toEqual([name, 200]);
    }
    for (const name of [
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      'a@127.0.0.1 x',
    ]) {
      expect([name, await statusUnder(name, path)]).toEqual([name, 403]);
      expect([name, await statusUnder(name, '/healthz')]).toEqual([name, 200]);
    }
  });
});

describe('the server', () => {
  test('tells browsers with every answer to run and load nothing', async () => {
    world.config = {
      ...world.config,
      alerts: { ...world.config.alerts, feedFile: join(world.folder, 'a.xml') },
    };
    await designate(world);
    const { id } = await serve();
    const etag = (await ask('/alerts.atom')).headers.get('etag') ?? '';
    const answers = await Promise.all([
      ...[`/alerts/${id}`, '/alerts/unknown', '/alerts.atom', '/healthz', '/readyz', '/unknown'].map((at) =>
        ask(at),
      ),
      ask('/', { method: 'PUT', body: 'x' }),
      ask('/alerts.atom', { headers: { 'if-none-match': etag } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 200, 200, 404, 405, 304]);
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-robots-tag')).toBe('noindex');
      expect(headers.get('cache-control')).toMatch(/^no-(store|cache)$/);
    }
  });

  test('keeps what is wrong with the storage to the log', async () => {
    const { app } = await serve();
    await app.stop();
    const answer = await ask('/readyz');
    expect([answer.status, await answer.text()]).toEqual([
      503,
      'the storage does not answer; the log says why\n',
    ]);
  });

  test('refuses headers without end', async () => {
    await serve();
    const response = await ask('/healthz', { headers: { 'x-long': 'x'.repeat(10_000) } });
    expect(response.status).toBe(431);
  });

  test('waits for no request that never comes whole', async () => {
    await serve();
    const began = performance.now();
    const socket = connect(server?.port ?? 0, '127.0.0.1');
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n');
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toContain('408 Request Timeout');
    expect(performance.now() - began).toBeLessThan(25_000);
  }, 30_000);

  test('says whether it lives and is ready', async () => {
    await serve();
    expect((await ask('/healthz')).status).toBe(200);
    const unready = await ask('/readyz');
    expect([unready.status, await unready.text()]).toEqual([503, 'stale: ofac-sdn\n']);
    await world.once();
    await serve();
    expect((await ask('/readyz')).status).toBe(200);
  });

  test('only shows', async () => {
    await designate(world);
    const { id } = await serve();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await ask(`/alerts/${id}`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    const head = await ask(`/alerts/${id}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
  });

  test('has the feed where one is kept, and knows who has it already', async () => {
    await serve();
    const none = await ask('/alerts.atom');
    expect(none.status).toBe(404);
    expect(await none.text()).toContain('alerts.feedFile');
    const alerts = { ...world.config.alerts, feedFile: join(world.folder, 'alerts.xml') };
    const http = { ...world.config.http, publicUrl: 'https://watch.example.org' };
    world.config = { ...world.config, alerts, http };
    await designate(world);
    publish(world, { ...kadyrov, remarks: 'Linked To: CHECHEN REPUBLIC.' });
    const { id } = await serve();
    const response = await ask('/alerts.atom');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = await new RssParser().parseString(await response.text());
    expect(feed.items.map(({ link }) => link)).toEqual([`https://watch.example.org/alerts/${id}`]);
    const etag = response.headers.get('etag') ?? '';
    expect((await ask('/alerts.atom', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test.each(['/alerts/', '/alerts/a/b', '/alert', '/sources', '/sources/ofac-sdn/changes/x', '/..%2f'])(
    'has nothing at %s',
    async (path) => {
      await serve();
      expect((await ask(path)).status).toBe(404);
    },
  );
});
