import type { Alert } from '../model/alert.ts';
import { clip } from './plain-text.ts';
import { certainty, isAboutItem, labelOf, listName, nameOf } from './wording.ts';

/**
 * Kind and name first: a phone shows some 40 characters.
 * A doubtful match says so here, since many read no further.
 */
export function subjectLine(alert: Alert): string {
  if (alert.kind === 'source') {
    const name = clip(alert.source.name, 60);
    const message = clip((alert.message ?? 'needs attention').split('\n', 1)[0] ?? '', 150);
    return `Source: ${message.startsWith(name) ? message : `${name} — ${message}`}`;
  }
  const sure = certainty(alert);
  const doubt = sure && sure.level !== 'strong' ? ` (${sure.level} match)` : '';
  const origin = isAboutItem(alert) ? alert.source.name : listName(alert.source);
  return `${labelOf(alert)}${doubt}: ${clip(nameOf(alert), 80)} — ${clip(origin, 80)}`;
}
