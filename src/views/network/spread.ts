/**
 * Heights at least `gap` apart and in the same order, as near as can be to those given, which are sorted; as they were
 * where one of them would have to move by more than `most`.
 */
export function spread(heights: readonly number[], gap: number, most: number): readonly number[] {
  // Least squares: with the gaps taken out the heights may only grow, and those that would fall share their mean.
  const blocks: { sum: number; count: number }[] = [];
  heights.forEach((height, i) => {
    let block = { sum: height - i * gap, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const apart = blocks
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((base, i) => base + i * gap);
  return apart.every((height, i) => Math.abs(height - heights[i]!) <= most) ? apart : heights;
}
