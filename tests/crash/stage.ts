import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../src/config/definition.ts';
import type { Storage } from '../../src/model/storage.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { type Site, startSite } from '../support/site.ts';
import { createStorage } from '../support/storage.ts';
import { configOf } from '../support/world.ts';

/** The world around the program, which outlives each of its processes: publishers, a mail server, a webhook. */
export interface Stage {
  readonly site: Site;
  readonly mailbox: Mailbox;
  readonly receiver: Receiver;
  close(): Promise<void>;
}

/** One for all runs of a story, so that addresses are the same in all of them. */
export async function openStage(): Promise<Stage> {
  const [site, mailbox, receiver] = await Promise.all([startSite(), startMailbox(), startReceiver()]);
  return {
    site,
    mailbox,
    receiver,
    close: async () => void (await Promise.all([site.close(), mailbox.close(), receiver.close()])),
  };
}

/** An empty state. */
export interface State {
  readonly folder: string;
  readonly storage: Storage;
  /** Nobody is watched and nothing polled. */
  readonly config: Config;
  drop(): Promise<void>;
}

/** In memory: thousands of commits would each wait for the disk, and a killed process leaves it as a disk would. */
const memory = '/dev/shm';

export async function createState(stage: Stage): Promise<State> {
  const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'sanctions-watch-crash-'));
  const { storage, drop } = await createStorage(join(folder, 'state', 'test.db'));
  const bare = configOf(folder, stage.mailbox.url, storage);
  return {
    folder,
    storage,
    config: { ...bare, file: 'sanctions-watch.yaml' },
    async drop() {
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
