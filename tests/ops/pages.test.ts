import axe from 'axe-core';
import { pino } from 'pino';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { type HttpServer, startHttpServer } from '../../src/ops/server.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { chromiumFile } from '../support/chromium.ts';
import { kadyrov, ofacXml, rss, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

const token = 'a token of sixteen characters and more';
const executablePath = chromiumFile();

let browser: Browser;
let world: World;
let app: App;
let server: HttpServer;
let alertId: string;

describe.runIf(executablePath !== null)('the pages', () => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser.close();
  });

  beforeEach(async () => {
    world = await createWorld();
    world.retry = { retries: 0, firstDelayMs: 1 };
    const { origin } = world.site;
    world.config = {
      ...world.config,
      sources: [
        aSource({ id: 'sdn', name: 'SDN <list>', type: 'ofac-xml', url: `${origin}/sdn.xml` }),
        aSource({ id: 'other', type: 'ofac-xml', url: `${origin}/other.xml` }),
        aSource({ id: 'press', type: 'feed', url: `${origin}/feed.xml` }),
      ],
      watchlists: [
        aWatchlist([
          aSubject('Ramzan Kadyrov', { id: 'kadyrov', aliases: ['Рамзан Кадыров'] }),
          aSubject('Suleiman Kerimov', { id: 'kerimov' }),
        ]),
      ],
      http: { ...world.config.http, token },
    };
    world.site.serve('/sdn.xml', ofacXml(vessels(20)));
    world.site.serve('/other.xml', 503);
    world.site.serve('/feed.xml', rss([]));
    await world.once();
    world.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    await world.once();
    world.site.serve('/sdn.xml', ofacXml([...vessels(20), { ...kadyrov, nationality: 'Chechnya' }]));
    await world.once();
    app = await world.open();
    const log = pino({ level: 'silent' });
    const metrics = createMetrics('0');
    server = await startHttpServer('127.0.0.1:0', { app, clock: () => world.now, log, metrics });
    const alerts = await listAlerts(app.db, { limit: 10 });
    alertId = alerts.find(({ alert }) => alert.kind === 'designation')?.alert.id ?? '';
  });

  afterEach(async () => {
    await server.close();
    await world.close();
  });

  async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage({
      httpCredentials: { username: '', password: token },
      javaScriptEnabled: false,
      ...options,
    });
    await page.goto(`http://127.0.0.1:${server.port}${path}`);
    return page;
  }

  const paths = (): string[] => [
    '/',
    '/alerts',
    `/alerts/${alertId}`,
    '/subjects/test/kadyrov?name=Kadirov+R.',
    '/sources/sdn',
    '/sources/sdn/changes/2',
    '/nothing',
  ];

  test.each(['light', 'dark'] as const)(
    'have nothing that keeps anybody out, in %s colours, wide and narrow',
    async (colorScheme) => {
      for (const width of [1280, 360]) {
        for (const path of paths()) {
          // The checker is a script; the pages run none.
          const page = await open(path, {
            colorScheme,
            viewport: { width, height: 800 },
            javaScriptEnabled: true,
            bypassCSP: true,
          });
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate<{
            violations: { id: string; nodes: { html: string }[] }[];
          }>('axe.run()');
          const said = violations.map(({ id, nodes }) => `${path} ${width}: ${id} ${nodes[0]?.html}`);
          expect(said).toEqual([]);
          const overflow = await page.evaluate<number>(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect([path, width, overflow]).toEqual([path, width, 0]);
          await page.close();
        }
      }
    },
  );

  test('lead from what is wrong to the alert, its evidence, and all that is known of the subject', async () => {
    const page = await open('/');
    const text = async (): Promise<string> => ((await page.textContent('main')) ?? '').replace(/\s+/g, ' ');
    expect(await text()).toMatch(/other is failing: .* answered 503/);
    expect(await page.getAttribute('tr:has-text("SDN <list>") svg', 'aria-label')).toMatch(
      /^20 records on 2022-12-08, 21 now; at least 20, at most 21$/,
    );
    await page.click('a:has-text("Designation: Ramzan Kadyrov")');
    expect(await text()).toMatch(/Told to .*analyst@example\.org: sent 2022-12-08/);
    await page.click('a:has-text("Snapshot 2 of sdn")');
    expect(await text()).toMatch(/SHA-256 [0-9a-f]{64}.*Added: 1 KADYROV, Ramzan/);
    await page.click('a:has-text("sdn")');
    expect(await text()).toContain('snapshot 2');
    await page.goto(`http://127.0.0.1:${server.port}/subjects/test/kadyrov`);
    expect(await text()).toMatch(/On lists and in texts now KADYROV, Ramzan .*, sdn/);
    expect(await text()).toMatch(
      /Timeline .*Amendment: .*sdn: .* amended ?Nationalities ?before: ru.*Designation: Ramzan Kadyrov/,
    );
    await page.fill('input[name=name]', 'Ахмат Кадыров');
    await page.press('input[name=name]', 'Enter');
    expect(await text()).toMatch(/Ахмат Кадыров does not meet/);
    await page.fill('input[name=name]', 'КАДЫРОВ Рамзан');
    await page.click('button:has-text("Compare")');
    expect(await text()).toMatch(/КАДЫРОВ Рамзан meets/);
    await page.close();
  });

  test('draw what a source has that says for months that nothing changed', async () => {
    world.now = new Date(world.now.getTime() + 60 * 86_400_000);
    const page = await open('/');
    const drawing = page.locator('tr:has-text("SDN <list>") svg');
    expect(await drawing.getAttribute('aria-label')).toBe('21 records since 2023-01-07');
    expect(await drawing.locator('path').getAttribute('d')).toMatch(/^M0 /);
    await page.close();
  });

  test('are walked through by the keyboard', async () => {
    const page = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.textContent(':focus')).toBe('To the content');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.textContent(':focus')).toBe('Alerts');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/alerts$/);
    expect(await page.textContent('h1')).toBe('Alerts');
    await page.close();
  });

  test('let whoever has the token say who it is: it holds as the line in the watchlist would', async () => {
    const page = await open(`/alerts/${alertId}`);
    await page.click('button:has-text("Somebody else")');
    const main = async (): Promise<string> => (await page.textContent('main')) ?? '';
    expect(await main()).toContain('You said that this is somebody else than Ramzan Kadyrov');
    expect(await main()).toContain('ignore: ["sdn:23284"]');
    world.site.serve('/sdn.xml', ofacXml([...vessels(20), { ...kadyrov, nationality: 'Russia' }]));
    const before = (await listAlerts(app.db, { limit: 99 })).length;
    await app.pollAll(world.config.sources.slice(0, 1));
    expect(await listAlerts(app.db, { limit: 99 })).toHaveLength(before);
    await page.click('button:has-text("Confirmed")');
    expect(await main()).toContain('You said that this is Ramzan Kadyrov.');
    expect(await main()).toContain('aliases: [');
    await page.click('button:has-text("Take it back")');
    expect(await main()).toContain('Say so here');
    await page.close();
  });
});
