import type { Alert } from '../model/alert.ts';
import { clip } from './plain-text.ts';
import { certainty, isAboutItem, kindLabels, listName, nameOf } from './wording.ts';

/**
 * Kind and name first: a phone shows some 40 characters.
 * A doubtful match says so here, since many read no further.
 */
export function subjectLine(alert: Alert): string {
  if (alert.kind === 'source') {
    return `Source: ${clip(alert.source.name, 60)} — ${clip(alert.message ?? 'needs attention', 110)}`;
  }
  const sure = alert.match ? certainty(alert.match.score) : null;
  const doubt = sure && sure.level !== 'strong' ? ` (${sure.level} match)` : '';
  const origin = isAboutItem(alert.kind) ? alert.source.name : listName(alert.source);
  return `${kindLabels[alert.kind]}${doubt}: ${clip(nameOf(alert), 80)} — ${clip(origin, 80)}`;
}
