import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Envelope, Message } from '../email/message.ts';
import { mimeOf } from '../email/mime.ts';
import { createWriter } from '../email/writer.ts';
import { makeFolder } from '../folders.ts';
import { AppError, errorText } from '../model/errors.ts';
import { type Language, languages } from '../model/watchlist.ts';
import { idOf } from '../store/hash.ts';
import { type Context, type ExitStatus, readConfig } from './context.ts';
import { samples } from './samples/index.ts';
import { writerOptions } from './writer-options.ts';

interface PreviewOptions {
  readonly config: string;
  readonly out: string;
  readonly language?: Language;
  readonly templates?: string;
}

interface Written {
  readonly base: string;
  readonly language: Language;
  readonly name: string;
  readonly message: Message;
}

const date = '2022-12-14T16:31:05.000Z';

/**
 * Writes every kind of message with sample data as `.html`, `.txt` and `.eml`, by the templates that would be used, and
 * a page that links them. 1 where a template of the user's could not be used.
 */
export async function preview(options: PreviewOptions, context: Context): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  const configured = writerOptions(config);
  const templates = options.templates ?? configured.templates;
  const writer = await createWriter({
    ...configured,
    templates: templates === null ? null : resolve(templates),
    publicUrl: configured.publicUrl ?? 'https://watch.example.org',
    attachJson: true,
  });
  const folder = resolve(options.out);
  makeOut(folder);
  const written: Written[] = [];
  for (const language of options.language === undefined ? languages : [options.language]) {
    for (const sample of samples) {
      const base = `${sample.name}.${language}`;
      const envelope: Envelope = {
        id: idOf(`preview ${base}`),
        from: config.email.from,
        to: config.email.to[0] ?? 'analyst@example.org',
        references: [],
        date,
        language,
        because: 'watchlist',
      };
      const message = sample.write(writer, envelope);
      await writeFile(join(folder, `${base}.html`), message.html);
      await writeFile(join(folder, `${base}.txt`), `${message.subject}\n\n${message.text}`);
      await writeFile(join(folder, `${base}.eml`), await mimeOf(message));
      written.push({ base, language, name: sample.name, message });
    }
  }
  await writeFile(join(folder, 'index.html'), indexOf(written));
  context.print(`${written.length} messages as .html, .txt and .eml, and index.html, in ${options.out}`);
  for (const problem of writer.problems) context.warn(problem);
  return writer.problems.length === 0 ? 0 : 1;
}

/** Nothing but Subject lines stands in it, which are escaped. */
function indexOf(written: readonly Written[]): string {
  const rows = written.map(({ base, language, name, message }) => {
    const kilobytes = (Buffer.byteLength(message.html) / 1000).toFixed(1);
    const links = ['html', 'txt', 'eml'].map((kind) => `<a href="${base}.${kind}">${kind}</a>`).join(' ');
    return `<tr><td>${name}</td><td>${language}</td><td lang="${language}">${escaped(message.subject)}</td><td>${kilobytes} kB</td><td>${links}</td></tr>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Messages</title>
<style>:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;margin:1.5rem}td{padding:.2rem .8rem .2rem 0;vertical-align:top}</style></head>
<body><h1>Messages</h1><p>Samples: facts of public notices, in words of our own.</p><table>
${rows.join('\n')}
</table></body></html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function makeOut(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new AppError('E_USAGE_OUT', `--out: ${folder} cannot be a folder: ${errorText(error)}`, {
      cause: error,
    });
  }
}
