import { tallyOf } from './grades.ts';
import type { Grades } from './grades.ts';
import { SMALLEST, sum } from './layout.ts';
import type { Box, Mark, Marks } from './layout.ts';

/** The share of each mark that falls to what another view lights, as one path: its area or length is their count. */
export function shareOf(marks: Marks, lit: Grades): string {
  const parts: Box[] = [];
  marks.cells.forEach((mark, cell) => {
    const box = boundsOf(mark);
    const count = lit.asserted[cell]! + lit.denied[cell]!;
    if (box === null || count === 0) return;
    const size = Math.min(box.width, Math.max(SMALLEST, box.width * Math.sqrt(count / sum(mark.tally))));
    parts.push({ x: box.x, y: box.y + box.height - size, width: size, height: size });
  });
  marks.rows.forEach((mark, letter) => {
    const box = boundsOf(mark);
    const share = box && sum(tallyOf(lit, { letter, digit: null })) / sum(mark.tally);
    if (share) parts.push({ ...box, width: box.width * share });
  });
  marks.columns.forEach((mark, digit) => {
    const box = boundsOf(mark);
    const share = box && sum(tallyOf(lit, { letter: null, digit })) / sum(mark.tally);
    if (share) parts.push({ ...box, height: box.height * share });
  });
  return parts.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
}

/** The box that assertions and denials fill together; null where there are none. */
function boundsOf({ asserted, denied }: Mark): Box | null {
  if (asserted === null || denied === null) return asserted ?? denied;
  return {
    ...asserted,
    width: Math.max(asserted.x + asserted.width, denied.x + denied.width) - asserted.x,
    height: Math.max(asserted.y + asserted.height, denied.y + denied.height) - asserted.y,
  };
}
