import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../folders.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { Message, SendResult, Transport } from './message.ts';
import { mimeOf } from './mime.ts';
import { writeWhole } from './write-whole.ts';

/** `20221209T163105Z-<delivery id>`: sorts by time, and is the same for every attempt. */
function baseName(message: Message): string {
  const time = new Date(message.date).toISOString().replace(/\.\d+|[-:]/g, '');
  const delivery = message.messageId.replace(/^<|@.*$/g, '').replace(/[^\w-]/g, '_');
  return `${time}-${delivery}`;
}

/**
 * Writes each message to a folder, as `.eml` for mail programs and `.html` for browsers. A message sent twice
 * overwrites its files.
 */
export function outboxTransport(folder: string): Transport {
  async function send(message: Message): Promise<SendResult> {
    try {
      makeFolder(folder);
      const name = baseName(message);
      await writeWhole(join(folder, `${name}.html`), message.html);
      await writeWhole(join(folder, `${name}.eml`), await mimeOf(message));
      return { kind: 'sent', response: `written to ${join(folder, `${name}.eml`)}` };
    } catch (error) {
      return { kind: 'retry', reason: `cannot write to ${folder}: ${errorText(error)}` };
    }
  }

  async function verify(): Promise<void> {
    try {
      makeFolder(folder);
      await access(folder, constants.W_OK | constants.X_OK);
    } catch (error) {
      const problem = `E-mails are to be written to the folder ${folder}, which cannot be done: ${errorText(error)}.`;
      throw new AppError('E_EMAIL_OUTBOX', `${problem} Make it writable, or set email.smtp.`, {
        cause: error,
      });
    }
  }

  return { send, verify, close: async () => {} };
}
