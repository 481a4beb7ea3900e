import type { IncomingMessage } from 'node:http';
import type { App } from '../app.ts';
import { alertsById } from '../store/alerts.ts';
import type { Mark } from '../store/tables.ts';
import { refusal } from './access.ts';
import { type Answer, plain } from './answer.ts';

const longestForm = 200;
const marks: Readonly<Record<string, Mark | null>> = { other: 'other', confirmed: 'confirmed', none: null };

/**
 * Notes what the form on an alert's page says, and leads back to it. Only with a token, and only from our own pages:
 * a browser sends the password that it remembers with the form of any other page, too.
 */
export async function markedBy(request: IncomingMessage, app: App): Promise<Answer> {
  const close = { connection: 'close' };
  const refused = refusal(request, app.config.http);
  if (refused !== null) return { ...refused, headers: { ...refused.headers, ...close } };
  if (app.config.http.token === null)
    return plain(403, 'Whoever may mark alerts has a token: set `http.token`.\n', close);
  if (isFromElsewhere(request, app.config.http.publicUrl))
    return plain(403, 'This form belongs to another site.\n', close);
  const id = /^\/alerts\/([0-9a-f]{1,64})$/.exec(request.url ?? '')?.[1];
  const [placed] = id === undefined ? [] : await alertsById(app.db, [id]);
  if (id === undefined || placed === undefined) return plain(404, 'not found\n', close);
  const said = (await formOf(request))?.get('mark') ?? '';
  if (!Object.hasOwn(marks, said)) return plain(400, 'mark is other, confirmed or none\n', close);
  await app.mark(placed.alert, marks[said] ?? null);
  return { status: 303, headers: { location: `/alerts/${id}` }, body: '' };
}

/**
 * By what browsers say of a form's page, which a program does not: `Sec-Fetch-Site` where the connection is trusted
 * (https://www.w3.org/TR/fetch-metadata/), and `Origin`.
 */
function isFromElsewhere({ headers }: IncomingMessage, publicUrl: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (headers.origin === undefined) return false;
  const host = URL.parse(headers.origin)?.host ?? '';
  return host !== headers.host && (publicUrl === null || host !== new URL(publicUrl).host);
}

/** Null where it is longer than any form of ours. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > longestForm) return null;
  }
  return new URLSearchParams(text);
}
