import { flooded } from './events.ts';
import type { Way } from './player.ts';

/** The part of the year, up to this day, that has what is hard: press before list, nights, the flood. */
export const shortYear = '2025-05-30';

/** Ways to play the year in which nothing may leave that does not leave otherwise, and nothing else. */
export const ways: Readonly<Record<string, Way>> = {
  'all is polled and sent twice over': { pollAgain: true, deliverTwice: true },
  'the program is started anew between all steps': { restart: true },
  // A notice by day, a notice that waits for the morning, the flood, and a digest.
  'the mail server refuses for hours': {
    refuseFrom: ['2025-01-15T14:00:00.000Z', '2025-02-05T07:30:00.000Z', '2025-05-22T05:00:00.000Z', flooded],
  },
};
