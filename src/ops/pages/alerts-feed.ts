import type { App } from '../../app.ts';
import { feedNow } from '../../doors/feed.ts';
import { feedRecipient } from '../../pipeline/settings.ts';
import { sha256 } from '../../store/hash.ts';
import { type Answer, plain } from '../answer.ts';

/** The feed of alerts, for readers that know what they had by its ETag. */
export async function alertsFeed(app: App, known: string | undefined): Promise<Answer> {
  const { alerts, http } = app.config;
  if (alerts.feedFile === null) return plain(404, 'no feed: set `alerts.feedFile` in the configuration\n');
  const body = await feedNow({ db: app.db, recipient: feedRecipient, publicUrl: http.publicUrl });
  const etag = `"${sha256(body).slice(0, 32)}"`;
  if (known?.includes(etag)) return { status: 304, headers: { etag }, body: '' };
  const type = 'application/atom+xml; charset=utf-8';
  // Not `no-store`: readers keep it to ask whether it changed.
  return { status: 200, headers: { 'content-type': type, etag, 'cache-control': 'no-cache' }, body };
}
