import type { SourceConfig } from '../config/definition.ts';
import { formatTime } from '../email/readable.ts';
import { publicUrl } from '../http/public-url.ts';
import { counted } from '../model/counted.ts';
import { shortHash } from '../store/hash.ts';
import type { SourceState } from '../store/sources.ts';
import type { HeldError } from './take.ts';

/** Enough names to see that it matters; `accept` brings them all. */
const mostNamed = 20;

/** What the operator reads of a list that was fetched and is not believed. */
export function heldLines(source: SourceConfig, state: SourceState, held: HeldError): string[] {
  const { message, designations, content } = held;
  const named = designations.slice(0, mostNamed).map(({ entry, subject, rule }) => {
    return `- ${entry?.name} (${source.id}:${entry?.id}) for ${subject?.name ?? `the rule ${rule}`}`;
  });
  const more = designations.length - named.length;
  const accepted = state.accepted_content;
  return [
    `${source.name} was fetched, but not believed: ${message}.`,
    ...(accepted === null
      ? []
      : [`What was accepted (${shortHash(accepted)}) did not come: this is something else, held anew.`]),
    `Nothing was taken over; ${stored(state)}, and no delisting goes out. Neither does a designation: new ones may be missing as long as the list is held. You are reminded once a day.`,
    ...(named.length === 0 ? [] : ['On what came, unconfirmed, are new for your watchlists:', ...named]),
    ...(more > 0 ? [`… and ${more} more`] : []),
    `Look at ${publicUrl(source.url)}. If the list is right, run \`npm run -s cli -- accept --source ${source.id}\`; otherwise it is taken over by itself once it is whole again.`,
    `What is held is ${shortHash(content)}; \`accept\` prints this when it takes the same.`,
  ];
}

/** The same of a source that could not be read. */
export function failingLines(source: SourceConfig, state: SourceState, reason: string): string[] {
  return [
    `${source.name} could not be read ${counted(state.failures, 'time')} in a row: ${reason}.`,
    `It is tried again, at first after minutes, then every hour; you hear no more of this until it has worked again. Until then ${stored(state)}.`,
    `Look at ${publicUrl(source.url)}. If the list has moved, set the \`url\` of this source; otherwise the reason says what helps, or waiting does.`,
  ];
}

/** What goes before these where a source works and fails by turns. */
export function comingAndGoingLines(
  source: SourceConfig,
  since: string,
  { polls, troubled }: { readonly polls: number; readonly troubled: number },
): string[] {
  return [
    `${source.name} comes and goes since ${formatTime(since)}: ${troubled} of ${polls} polls within a day failed or were held.`,
    'What could be read was compared with your watchlists. You hear of this once a day at most, and that it works again once it has worked for a day.',
  ];
}

function stored({ snapshot }: SourceState): string {
  return snapshot > 0 ? 'the entries stored before stay' : 'nothing of it is stored yet';
}
