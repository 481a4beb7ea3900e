import { type Markup, markup } from '../../doors/markup.ts';
import { dayOf } from '../../email/readable.ts';

/** So many at a time. */
export interface Point {
  readonly at: string;
  readonly records: number;
}

/** In units of the drawing, which is as wide as its place. */
const [width, height, margin] = [120, 28, 2];

/**
 * A line of how many records there were, each value until the next one. Whoever cannot see it hears the first, the
 * last, the least and the most.
 */
export function recordsChart(points: readonly Point[], from: Date, to: Date): Markup {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return markup`<span class="soft">no data</span>`;
  const counts = points.map(({ records }) => records);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const x = (time: number): number => {
    const share = (time - from.getTime()) / (to.getTime() - from.getTime());
    return round(Math.min(1, Math.max(0, share)) * width);
  };
  const y = (records: number): number =>
    least === most
      ? height / 2
      : round(height - margin - ((records - least) / (most - least)) * (height - 2 * margin));
  const steps = points.map(({ at, records }, i) => {
    const step = `H${x(Date.parse(at))}V${y(records)}`;
    return i === 0 ? `M${x(Date.parse(at))} ${y(records)}` : step;
  });
  const path = `${steps.join('')}H${width}`;
  const said =
    least === most
      ? `${last.records} records since ${dayOf(first.at)}`
      : `${first.records} records on ${dayOf(first.at)}, ${last.records} now; at least ${least}, at most ${most}`;
  return markup`<svg class="chart" viewBox="0 0 ${String(width)} ${String(height)}" preserveAspectRatio="none" role="img" aria-label="${said}"><title>${said}</title><path d="${path}"/></svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
