import type { Alert } from '../model/alert.ts';
import type { Language } from '../model/watchlist.ts';
import { catalogueOf } from './languages/index.ts';
import { programmeNames } from './programme-view.ts';
import { certaintyIn, formatTime, listName } from './readable.ts';
import { subjectPartsOf, verdictIn } from './verdict.ts';

/** An alert in the words of the e-mails, for whatever else tells of it. Visible text: who shows it escapes it. */
export interface Brief {
  /** Kind, doubt, name and authority on one line, as the built-in Subject line has them. */
  readonly title: string;
  /** What happened, in one sentence; for the operator, every line of it. */
  readonly sentences: readonly string[];
  /** `strong match, 0.97`; null where a rule matched, or nobody. */
  readonly certainty: string | null;
  readonly programmes: readonly string[];
  readonly list: string;
  readonly seen: string;
}

export function briefOf(alert: Alert, language: Language): Brief {
  const catalogue = catalogueOf(language);
  const { label, doubt, name, origin } = subjectPartsOf(catalogue, alert);
  return {
    title: `${label}${doubt === null ? '' : ` (${doubt})`}: ${name}${origin === null ? '' : ` — ${origin}`}`,
    sentences: verdictIn(catalogue, alert, { length: 400, values: 12 }),
    certainty: certaintyIn(catalogue, alert)?.text ?? null,
    programmes: programmeNames(catalogue, alert, 12),
    list: listName(alert.source),
    seen: formatTime(alert.detectedAt),
  };
}
