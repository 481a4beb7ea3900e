import type { Alert, Proof, Told } from '../model/alert.ts';
import { publicAlert } from '../model/public-alert.ts';
import type { Language } from '../model/watchlist.ts';
import { type ViewOptions, viewAlert } from './alert-view.ts';
import { type CollectionKind, viewCollection } from './collection-view.ts';
import { catalogueOf } from './languages/index.ts';
import { type Attachment, buildMessage, type Content, type Envelope, type Message } from './message.ts';
import { viewProof } from './proof-view.ts';
import type { Limits } from './readable.ts';
import { loadTemplates, type Rendered, type TemplateName, type Templates } from './templates.ts';
import { subjectPartsOf } from './verdict.ts';

export interface WriterOptions {
  /** A folder whose templates take the place of the built-in ones of the same name; null for none. */
  readonly templates: string | null;
  /** Where the pages of this installation are reached, for links; null for none. */
  readonly publicUrl: string | null;
  /** Whether each message carries its alerts as `alerts.json`. */
  readonly attachJson: boolean;
}

/** Writes every kind of message, in the language of its envelope. */
export interface Writer {
  /** What happened, to whom, how sure it is, then everything else. */
  alert(told: Told, envelope: Envelope): Message;
  /** First contact: everything that was there already, as one message in place of a flood. */
  summary(told: readonly Told[], envelope: Envelope): Message;
  /** Alerts of one kind beyond the cap, which would be a flood as single messages. */
  gathered(told: readonly Told[], envelope: Envelope): Message;
  /** Amendments, news and whatever else the digest gathers, by subject, the newest first. */
  digest(told: readonly Told[], envelope: Envelope): Message;
  /** That the watch goes on, so that silence means something. */
  proof(proof: Proof, envelope: Envelope): Message;
  /** The same message under the same id as small as can be; null where it cannot be smaller. */
  smaller(message: Message, language: Language): Message | null;
  /** What was wrong with templates of the user's so far; for each the built-in one was used. */
  readonly problems: readonly string[];
}

// Gmail hides what follows the first 102 kB of an HTML part.
const maxHtmlBytes = 95_000;
/** For the rows of a collection, by an estimate: where a message gets too large all the same, there are fewer. */
const rowBytes = 90_000;
const limitsByWidth: readonly Limits[] = [
  { length: 400, values: 12 },
  { length: 80, values: 3 },
  { length: 40, values: 2 },
];
/** Mail servers take 10 MB, some of them less; base64 adds a third. */
const maxJsonBytes = 4_000_000;

/** Throws `E_CONFIG_TEMPLATES` where the folder of templates cannot be read; bad templates are only `problems`. */
export async function createWriter(options: WriterOptions): Promise<Writer> {
  const templates = await loadTemplates(options.templates);

  function finish(alerts: readonly Alert[], envelope: Envelope, content: Parts): Message {
    const { fellBack } = catalogueOf(envelope.language);
    return buildMessage(alerts, envelope, {
      ...(content.fellBack ? withNotice(content, fellBack) : content),
      attachments: options.attachJson && alerts.length > 0 ? [jsonOf(alerts)] : [],
    });
  }

  function collection(kind: CollectionKind, told: readonly Told[], envelope: Envelope): Message {
    const catalogue = catalogueOf(envelope.language);
    const write = (budget: number): Parts =>
      partsOf(
        templates,
        'collection',
        viewCollection(kind, told, { catalogue, because: envelope.because, budget }),
      );
    let budget = rowBytes;
    let parts = write(budget);
    while (Buffer.byteLength(parts.html) > maxHtmlBytes && budget > 1_000) {
      budget *= 0.93;
      parts = write(budget);
    }
    const alerts = told.flatMap(({ alert, reports }) => [alert, ...reports]);
    return finish(alerts, envelope, parts);
  }

  return {
    alert(told, envelope) {
      const catalogue = catalogueOf(envelope.language);
      const write = (limits: Limits): Parts => {
        const view: ViewOptions = { ...options, ...envelope, catalogue, limits };
        return partsOf(templates, 'alert', {
          ...viewAlert(told, view),
          subject: subjectPartsOf(catalogue, told.alert),
        });
      };
      let parts: Parts | undefined;
      for (const limits of limitsByWidth) {
        parts = write(limits);
        if (Buffer.byteLength(parts.html) <= maxHtmlBytes) break;
      }
      return finish([told.alert], envelope, parts as Parts);
    },
    summary: (told, envelope) => collection('summary', told, envelope),
    gathered: (told, envelope) => collection('gathered', told, envelope),
    digest: (told, envelope) => collection('digest', told, envelope),
    proof(proof, envelope) {
      const view = viewProof(catalogueOf(envelope.language), proof, envelope.because);
      const message = finish([], envelope, partsOf(templates, 'proof', view));
      return { ...message, headers: { ...message.headers, 'X-Sanctions-Watch-Kind': 'proof' } };
    },
    smaller(message, language) {
      if (message.attachments.length === 0) return null;
      return { ...withNotice(message, catalogueOf(language).leftOut), attachments: [] };
    },
    get problems() {
      return templates.problems;
    },
  };
}

interface Parts extends Omit<Content, 'attachments'> {
  readonly fellBack: boolean;
}

function partsOf(templates: Templates, name: 'alert' | 'collection' | 'proof', view: object): Parts {
  const part = (kind: 'subject' | 'text' | 'html', more: object = {}): Rendered =>
    templates.render(`${name}.${kind}` satisfies TemplateName, { ...view, ...more });
  const line = part('subject');
  const subject = line.text.replace(/\s+/g, ' ').trim();
  const [text, html] = [part('text'), part('html', { pageTitle: subject })];
  return {
    subject,
    text: tidy(text.text),
    html: html.text,
    fellBack: line.fellBack || text.fellBack || html.fellBack,
  };
}

/** Templates leave blank lines where a part is left out: one is enough. */
function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** At the end of the page, whatever template made it. The sentence is ours: it holds no markup. */
function withNotice<T extends { readonly text: string; readonly html: string }>(content: T, said: string): T {
  const { text, html } = content;
  const notice = `<p style="max-width:600px;margin:0 auto;padding:0 16px 24px;font:14px/1.5 Arial,sans-serif">${said}</p>\n`;
  const end = html.lastIndexOf('</body>');
  return {
    ...content,
    text: `${text.trimEnd()}\n\n${said}\n`,
    html: end < 0 ? `${html}${notice}` : `${html.slice(0, end)}${notice}${html.slice(end)}`,
  };
}

/** As many as a mail server takes, the first ones; all of them are what `alerts --json` prints. */
function jsonOf(alerts: readonly Alert[]): Attachment {
  const forms: string[] = [];
  let bytes = 0;
  for (const alert of alerts) {
    const form = JSON.stringify(publicAlert(alert));
    bytes += Buffer.byteLength(form);
    if (bytes > maxJsonBytes) break;
    forms.push(form);
  }
  return { filename: 'alerts.json', contentType: 'application/json', content: `[${forms.join(',\n')}]\n` };
}
