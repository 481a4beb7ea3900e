import { dirname } from 'node:path';
import { writeWhole } from '../email/write-whole.ts';
import { makeFolder } from '../folders.ts';
import { errorText } from '../model/errors.ts';
import type { Handle } from '../store/open.ts';
import { alertsToldTo } from '../store/told-to.ts';
import { atomFeed } from './atom.ts';
import type { Door } from './door.ts';

const mostEntries = 200;

interface FeedOptions {
  readonly db: Handle;
  /** Among recipients. */
  readonly recipient: string;
  readonly publicUrl: string | null;
}

/** The feed as it is now; `sending` is a delivery that is being written into it. */
export async function feedNow(options: FeedOptions, sending: string | null = null): Promise<string> {
  const { db, recipient, publicUrl } = options;
  return atomFeed(await alertsToldTo(db, recipient, mostEntries, sending), publicUrl);
}

/** Keeps a file with the newest alerts. */
export function feedDoor(file: string, options: FeedOptions): Door {
  return {
    name: 'feed',
    async send({ id }) {
      const text = await feedNow(options, id);
      try {
        makeFolder(dirname(file));
        await writeWhole(file, text);
        return { kind: 'sent', response: `written to ${file}` };
      } catch (error) {
        return { kind: 'retry', reason: `cannot write ${file}: ${errorText(error)}` };
      }
    },
  };
}
