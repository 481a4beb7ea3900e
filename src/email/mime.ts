import MailComposer from 'nodemailer/lib/mail-composer';
import { addressOf, type Message } from './message.ts';

/** `Name <address>` as the pair that cannot be read as a list of several mailboxes. */
function mailbox(text: string): { name: string; address: string } {
  const address = addressOf(text);
  const name = text.includes('<') ? text.slice(0, text.lastIndexOf('<')).trim() : '';
  return { name: name.replace(/^"(.*)"$/, '$1'), address };
}

/** The whole message as RFC 5322 writes it; the same message always gives the same bytes. */
export async function mimeOf(message: Message): Promise<Buffer> {
  const inReplyTo = message.references.at(-1);
  const mail = new MailComposer({
    messageId: message.messageId,
    from: mailbox(message.from),
    to: mailbox(message.to),
    subject: message.subject,
    date: new Date(message.date),
    ...(inReplyTo === undefined ? {} : { inReplyTo, references: [...message.references] }),
    headers: { ...message.headers },
    text: message.text,
    html: message.html,
    attachments: message.attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content,
    })),
    // Boundaries are random otherwise.
    baseBoundary: message.messageId.replace(/[^a-z0-9]/gi, '').slice(0, 40),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
