import type { PollReport } from '../../src/pipeline/poll-report.ts';
import { after, elsewhere, openScene, type Told, whole } from './scene.ts';
import type { SourceFault } from './source-faults.ts';

/** Half an hour apart. */
const pollsDuringFault = 5;
const pollsAfterwards = 2;

/** What was seen while a fault lasted, and once it was over. */
export interface Played {
  readonly during: {
    readonly reports: readonly PollReport[];
    /** What was stored of the list when the fault began, and when it ended. */
    readonly stored: readonly [before: string, after: string];
    readonly operator: readonly Told[];
    readonly analyst: readonly Told[];
    readonly status: string;
    /** At which poll the operator was told; 0 where they were not. */
    readonly toldAt: number;
  };
  readonly afterwards: {
    readonly report: PollReport;
    readonly operator: readonly Told[];
    readonly analyst: readonly Told[];
    readonly status: string;
  };
}

/**
 * A list goes wrong for five polls; behind the fault somebody is designated and somebody delisted, and another list
 * designates a third one. Then the list is well again.
 */
export async function play(fault: SourceFault): Promise<Played> {
  const scene = await openScene();
  try {
    const before = await scene.stored();
    await fault.begin(scene);
    const reports: PollReport[] = [];
    const operator: Told[] = [];
    let toldAt = 0;
    for (let n = 1; n <= pollsDuringFault; n += 1) {
      if (n === 2) scene.publishElsewhere(elsewhere);
      reports.push(await scene.poll());
      operator.push(...scene.mails('operator'));
      if (toldAt === 0 && operator.length > 0) toldAt = n;
    }
    const stored = [before, await scene.stored()] as const;
    const during = { reports, stored, operator, toldAt };
    const told = { analyst: scene.mails('analyst'), status: await scene.status() };

    await fault.end?.(scene);
    scene.publisher.answer(whole(after));
    const report = await scene.poll();
    for (let n = 0; n < pollsAfterwards; n += 1) await scene.poll();
    const mails = { operator: scene.mails('operator'), analyst: scene.mails('analyst') };
    return { during: { ...during, ...told }, afterwards: { report, ...mails, status: await scene.status() } };
  } finally {
    await scene.close();
  }
}
