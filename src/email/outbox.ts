import { constants } from 'node:fs';
import { access, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, errorText } from '../model/errors.ts';
import type { Message, SendResult, Transport } from './message.ts';
import { mimeOf } from './mime.ts';

/** `20221209T163105Z-<delivery id>`: sorts by time, and is the same for every attempt. */
function baseName(message: Message): string {
  const time = new Date(message.date).toISOString().replace(/\.\d+|[-:]/g, '');
  const delivery = message.messageId.replace(/^<|@.*$/g, '').replace(/[^\w-]/g, '_');
  return `${time}-${delivery}`;
}

/** Whole or not at all, also after a power cut: the bytes are on the disk before the name is. */
async function writeWhole(folder: string, name: string, data: string | Buffer): Promise<void> {
  const temporary = join(folder, `.${name}.tmp`);
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, name));
}

/**
 * Writes each message to a folder, as `.eml` for mail programs and `.html` for browsers. A message sent twice
 * overwrites its files.
 */
export function outboxTransport(folder: string): Transport {
  async function send(message: Message): Promise<SendResult> {
    try {
      await mkdir(folder, { recursive: true });
      const name = baseName(message);
      await writeWhole(folder, `${name}.html`, message.html);
      await writeWhole(folder, `${name}.eml`, await mimeOf(message));
      return { kind: 'sent', response: `written to ${join(folder, `${name}.eml`)}` };
    } catch (error) {
      return { kind: 'retry', reason: `cannot write to ${folder}: ${errorText(error)}` };
    }
  }

  async function verify(): Promise<void> {
    try {
      await mkdir(folder, { recursive: true });
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
