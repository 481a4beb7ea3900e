import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ofacXml, vessels } from './lists.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { type Site, startSite } from './site.ts';

/** A folder with a configuration of one list, its publisher and a mail server, for the command line. */
export interface Desk {
  readonly site: Site;
  readonly mailbox: Mailbox;
  readonly folder: string;
  /** Writes the configuration; `extra` are more sources, or keys after them. */
  configure(extra?: string): void;
  /** Writes the watchlist. */
  watch(...names: string[]): void;
  close(): Promise<void>;
}

export async function createDesk(): Promise<Desk> {
  const [site, mailbox] = await Promise.all([startSite(), startMailbox()]);
  const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-e2e-'));
  const desk: Desk = {
    site,
    mailbox,
    folder,
    configure(extra = '') {
      writeFileSync(
        join(folder, 'main.yaml'),
        `schedule: "0 0 1 1 *"
watchlists: [people.yaml]
sources:
  ofac-sdn: { type: ofac-xml, url: "${site.origin}/sdn.xml", expect: { min: 1 }, staleAfterDays: 100000 }
${extra}email: { smtp: "\${SMTP_URL:-${mailbox.url}}", to: [desk@example.org] }
`,
      );
    },
    watch(...names) {
      const subjects = names.map((name, i) => `  - { id: s${i}, name: ${name} }\n`);
      writeFileSync(join(folder, 'people.yaml'), `watchlist: people\nsubjects:\n${subjects.join('')}`);
    },
    async close() {
      await Promise.all([site.close(), mailbox.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  desk.configure();
  desk.watch('Ramzan Kadyrov');
  site.serve('/sdn.xml', ofacXml(vessels(20)));
  return desk;
}
