import type { Label } from './labels.ts';

/** Half the height of what a label covers of the lines behind it, px. */
const HALF_LINE = 6;
/** Around a label written into its mark, px. */
const MARGIN = { x: 5, y: 2.5 };
/** From a mark and from its label to the line between them, px. */
const GAP = { mark: 4, label: 5 };

/** What labels cover of the lines behind them, as path data; `r` is half the height of a mark (px). */
export const groundOf = (labels: readonly Label[], r: number): string =>
  labels
    .map(({ x, y, width, inside }) => {
      const high = inside ? r + MARGIN.y : HALF_LINE;
      const wide = inside ? MARGIN.x : 0;
      return `M${String(x - wide)} ${String(y - high)}h${String(width + 2 * wide)}v${String(2 * high)}H${String(x - wide)}Z`;
    })
    .join('');

/** The lines from marks to labels in other rows, as path data. */
export const leadersOf = (labels: readonly Label[], r: number): string =>
  labels
    .flatMap(({ leader }) => {
      if (!leader) return [];
      const [x0, y0, x1, y1] = leader;
      const down = Math.sign(y1 - y0);
      return `M${String(x0)} ${String(y0 + down * (r + GAP.mark))}L${String(x1)} ${String(y1 - down * GAP.label)}`;
    })
    .join('');
