import type { Columns } from '../../explore/columns.ts';
import type { Scale } from './geometry.ts';

/** Contacts per bin, every contact counted once: one that may lie on several days is spread evenly over them. */
export function densityOf(
  columns: Columns,
  passing: Uint8Array | null,
  scale: Scale,
  bins: number,
  binWidth: number,
): Float64Array {
  const { from, to, count } = columns.contacts;
  const density = new Float64Array(bins);
  const binOf = (x: number): number => Math.min(Math.max(x / binWidth, 0), bins - 1e-9);
  for (let i = 0; i < count; i++) {
    if (passing && !passing[i]) continue;
    const start = binOf(scale.x(from[i]!));
    const end = Math.max(binOf(scale.x(to[i]! + 1)), start + 1e-9);
    for (let bin = Math.floor(start); bin < Math.min(end, bins); bin++)
      density[bin]! += (Math.min(end, bin + 1) - Math.max(start, bin)) / (end - start);
  }
  return density;
}

/** A stepped area from the baseline up, one step per bin; `most` fills the height. */
export function densityPath(density: Float64Array, binWidth: number, height: number, most: number): string {
  let d = `M0 ${String(height)}`;
  density.forEach((value, bin) => {
    const y = (height - (most > 0 ? value / most : 0) * height).toFixed(1);
    d += `L${(bin * binWidth).toFixed(1)} ${y}H${((bin + 1) * binWidth).toFixed(1)}`;
  });
  return `${d}V${String(height)}Z`;
}
