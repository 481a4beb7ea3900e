import type { Envelope, Message } from '../../email/message.ts';
import type { Writer } from '../../email/writer.ts';
import type { Alert, Told } from '../../model/alert.ts';
import { designation, englishNews, russianNews, statement } from './alimardanov.ts';
import { amendment, byRule, delisting, failing, held, listed, move, proof } from './others.ts';

export { designation } from './alimardanov.ts';

/** One message with sample data. */
export interface Sample {
  /** For file names. */
  readonly name: string;
  write(writer: Writer, envelope: Envelope): Message;
}

/** An alert on which nothing was told before. */
export function told(alert: Alert, fields: Partial<Told> = {}): Told {
  return { alert, earlier: [], reports: [], muted: null, ...fields };
}

function one(name: string, alert: Alert, fields: Partial<Told> = {}): Sample {
  return { name, write: (writer, envelope) => writer.alert(told(alert, fields), envelope) };
}

function forOperator(name: string, alert: Alert): Sample {
  return {
    name,
    write: (writer, envelope) => writer.alert(told(alert), { ...envelope, because: 'operator' }),
  };
}

/** Of a feed that there is none of: nobody in particular wrote these sentences. */
function mention(claim: Alert['claim'], quote: string): Alert {
  const alert = englishNews({ id: `sample-mention-${claim}`, kind: 'mention', claim, quote });
  const entry = alert.entry && {
    ...alert.entry,
    id: `sample-${claim}`,
    name: 'A headline',
    url: 'https://example.org/',
  };
  return { ...alert, source: { id: 'sample-news', name: 'A news feed', authority: null }, entry };
}

const mute = { until: '2023-03-09', reason: 'known, the desk is on it' };

/**
 * Every kind of message that the program sends, on the case it started from and other public entries: facts of public
 * notices, in words of our own.
 */
export const samples: readonly Sample[] = [
  one('designation', designation()),
  one('designation-confirms', designation({ detectedAt: '2022-12-20T16:31:05.000Z' }), {
    earlier: [statement(), englishNews()],
  }),
  one('designation-by-rule', byRule()),
  one('designation-ignored', designation({ isIgnored: true })),
  one('statement', statement()),
  one('statement-lifted', statement({ claim: 'lifted', quote: null })),
  one('news', englishNews(), {
    earlier: [statement(), designation()],
    reports: [russianNews()],
  }),
  one('news-doubtful', russianNews()),
  one(
    'mention-call',
    mention('call', 'Human rights defenders call for sanctions against police colonel Kerim Alimardanov.'),
  ),
  one(
    'mention-denial',
    mention(
      'denial',
      'The ministry denied that Kerim Alimardanov tortured detainees, and that there are grounds for sanctions.',
    ),
  ),
  one(
    'mention-anniversary',
    mention('anniversary', 'A year ago the United States put Kerim Alimardanov under sanctions.'),
  ),
  one('listed', listed()),
  one('amendment', amendment()),
  one('move', move()),
  one('delisting', delisting()),
  forOperator('source-failing', failing()),
  forOperator('source-held', held()),
  {
    name: 'summary',
    write: (writer, envelope) =>
      writer.summary(
        [listed(), designation({ kind: 'listed' }), statement({ kind: 'listed' })].map((alert) =>
          told(alert),
        ),
        envelope,
      ),
  },
  {
    name: 'gathered',
    write: (writer, envelope) => writer.gathered([told(designation()), told(byRule())], envelope),
  },
  {
    name: 'digest',
    write: (writer, envelope) =>
      writer.digest(
        [
          told(amendment()),
          told(englishNews(), { reports: [russianNews()] }),
          told(
            mention('anniversary', 'A year ago the United States put Kerim Alimardanov under sanctions.'),
            {
              muted: mute,
            },
          ),
          told(move()),
        ],
        envelope,
      ),
  },
  { name: 'proof', write: (writer, envelope) => writer.proof(proof(), envelope) },
  {
    name: 'proof-troubled',
    write: (writer, envelope) =>
      writer.proof(proof(['OFAC SDN list', 'JAMnews']), { ...envelope, because: 'operator' }),
  },
];
