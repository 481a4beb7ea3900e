import { openTransport } from '../app.ts';
import { isMailbox } from '../config/fields.ts';
import { createWriter } from '../email/writer.ts';
import type { Alert } from '../model/alert.ts';
import { AppError } from '../model/errors.ts';
import { idOf } from '../store/hash.ts';
import { type Context, type ExitStatus, readConfig } from './context.ts';
import { designation, told } from './samples/index.ts';
import { writerOptions } from './writer-options.ts';

/** Sends one sample alert through the configured transport, and says what the server answered. */
export async function testEmail(
  options: { readonly config: string; readonly to?: string; readonly json?: boolean },
  context: Context,
): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  const recipients = options.to === undefined ? config.email.to : [options.to];
  if (recipients.length === 0) throw new AppError('E_USAGE_TO', 'no recipient: set `email.to` or use --to');
  for (const to of recipients) {
    if (!isMailbox(to))
      throw new AppError('E_USAGE_TO', `“${to}” is no e-mail address, like desk@example.org`);
  }
  const { from } = config.email;
  const { language } = config.email;
  const writer = await createWriter(writerOptions(config));
  const transport = openTransport(config);
  const date = context.clock().toISOString();
  let exit: ExitStatus = 0;
  for (const to of recipients) {
    const id = idOf(`test ${to} ${date}`);
    const sample = told(sampleOf(date));
    const result = await transport.send(
      writer.alert(sample, { id, from, to, references: [], date, language, because: 'everything' }),
    );
    if (result.kind !== 'sent') exit = 1;
    const said = result.kind === 'sent' ? result.response : result.reason;
    if (options.json) context.print(JSON.stringify({ to, status: result.kind, answer: said }));
    else context.print(`${to}: ${result.kind === 'sent' ? 'sent' : 'not sent'}: ${said}`);
  }
  for (const problem of writer.problems) context.warn(problem);
  await transport.close();
  return exit;
}

/** The designation that this project started from, and that nothing was detected now. */
function sampleOf(at: string): Alert {
  const alert = designation();
  const source = { ...alert.source, name: `Sample: ${alert.source.name}` };
  return { ...alert, source, read: null, detectedAt: at };
}
