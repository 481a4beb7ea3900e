// What happens when a source goes wrong in each way that the tests know, as the table of docs/faults/sources.md: real servers
// that do it, five polls under the fault and three after it.
import { type Played, play } from '../tests/faults/play.ts';
import { type SourceFault, sourceFaults } from '../tests/faults/source-faults.ts';

function lost({ during, afterwards }: Played): string {
  const kinds = (told: readonly { readonly kind: string }[]): string =>
    told
      .map(({ kind }) => kind)
      .sort()
      .join(', ');
  const faults = [
    ...(during.stored[0] === during.stored[1] ? [] : ['the stored list changed']),
    ...(kinds(during.analyst) === 'designation' ? [] : [`told under the fault: ${kinds(during.analyst)}`]),
    ...(kinds(afterwards.analyst) === 'delisting, designation'
      ? []
      : [`after it: ${kinds(afterwards.analyst)}`]),
    ...(during.operator.length === 1 ? [] : [`${during.operator.length} messages to the operator`]),
    ...(afterwards.operator.length === 1 ? [] : [`${afterwards.operator.length} messages of its end`]),
  ];
  if (faults.length > 0) process.exitCode = 1;
  return faults.length === 0 ? 'nothing' : faults.join('; ');
}

/** The reason as the operator reads it, without what differs from run to run. */
function reasonIn({ during }: Played): string {
  const message = during.reports.at(-1)?.message ?? '';
  const short = message
    .replace(/^ofac-sdn \(\S+\): /, '')
    .replace(/^https?:\S+\/sdn\.xml:? /, '')
    .replaceAll(/(https?:\/\/)127\.0\.0\.1:\d+/g, '$1…')
    .replaceAll('<', '&lt;')
    .replaceAll(/127\.0\.0\.1:\d+/g, '…');
  return short.length > 110 ? `${short.slice(0, 109)}…` : short;
}

function row({ name, how }: SourceFault, played: Played): string {
  const { reports, toldAt } = played.during;
  const outcomes = [...new Set(reports.map(({ outcome }) => outcome))].join(', ');
  const told =
    toldAt === 0 ? 'not told' : toldAt === 1 ? 'told at once' : `told after ${(toldAt - 1) * 30} min`;
  return `| ${name} | ${how} | ${outcomes}, ${told}: ${reasonIn(played)} | ${lost(played)} |`;
}

console.log('| fault | how produced | what happened | lost |');
console.log('| --- | --- | --- | --- |');
let harmless = 0;
for (const fault of sourceFaults) {
  const played = await play(fault);
  if (lost(played) === 'nothing') harmless += 1;
  console.log(row(fault, played));
}
console.log(`» nothing lost in ${harmless} of ${sourceFaults.length} faults`);
