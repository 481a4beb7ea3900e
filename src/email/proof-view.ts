import type { AlertKind, Because, Proof } from '../model/alert.ts';
import type { Catalogue, Words } from './languages/catalogue.ts';
import { clip, clipAll } from './plain-text.ts';
import { formatTime } from './readable.ts';

/** What the message says that tells that the watch goes on. */
export interface ProofView {
  readonly language: string;
  readonly words: Words;
  readonly subject: string;
  readonly title: string;
  readonly checked: string;
  readonly alerts: string;
  readonly oldest: string;
  readonly hasTrouble: boolean;
  readonly troubledTitle: string;
  readonly troubled: readonly string[];
  readonly meaning: string;
  readonly because: string;
}

const hourMs = 60 * 60 * 1000;

export function viewProof(catalogue: Catalogue, proof: Proof, because: Because): ProofView {
  const words = catalogue.proof;
  const counts = (Object.entries(proof.alerts) as [AlertKind, number][])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => catalogue.ofKind[kind](count));
  const { oldest } = proof;
  const hours = oldest === null ? 0 : (Date.parse(proof.until) - Date.parse(oldest.readAt)) / hourMs;
  return {
    language: catalogue.language,
    words: catalogue.words,
    subject: words.subject(proof),
    title: words.title(proof),
    checked: words.checked(proof),
    alerts: words.alerts(counts.length === 0 ? null : counts.join(', '), formatTime(proof.since)),
    oldest:
      oldest === null
        ? words.neverRead
        : words.oldest(clip(oldest.source, 100), Math.max(0, Math.round(hours)), formatTime(oldest.readAt)),
    hasTrouble: proof.troubled.length > 0,
    troubledTitle: proof.troubled.length > 0 ? words.troubled : words.noTrouble,
    troubled: clipAll(proof.troubled, 50, 150, catalogue.more),
    meaning: words.meaning,
    because: catalogue.because(because, null, null),
  };
}
