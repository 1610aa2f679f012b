/**
 * px: what the common papers (A4 and Letter, the smaller of each) leave between their margins, upright and turned on
 * their side. The name is that of the `@page` in print.css.
 */
const SHEETS = [
  { name: 'upright', width: 680, height: 940 },
  { name: 'sideways', width: 960, height: 690 },
] as const;

/** px: what the first view leaves to the name of the record and the sentence. */
const HEAD = 100;

/** px: what the last view leaves to the line of credit, which would stand on a sheet of its own. */
const FOOT = 56;

/** What would be smaller than this on one sheet, a phone's lanes, runs on over several instead. */
const LEAST = 0.5;

/**
 * Has a view that was laid out for the window printed on the sheet that takes it larger, as small as that needs:
 * nothing is laid out anew by then, for browsers print what stands at once.
 */
export function fitPaper(view: HTMLElement): () => void {
  function fit(): void {
    const { width, height } = view.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const first = view.previousElementSibling === null;
    const taken = (first ? HEAD : 0) + (view.nextElementSibling === null ? FOOT : 0);
    const [best] = SHEETS.map((sheet) => ({
      name: sheet.name,
      zoom: Math.min(1, sheet.width / width, (sheet.height - taken) / height),
    })).sort((a, b) => b.zoom - a.zoom);
    if (!best) return;
    const upright = Math.min(1, SHEETS[0].width / width);
    const long = best.zoom < LEAST && upright > best.zoom;
    if (long) Object.assign(best, { name: SHEETS[0].name, zoom: upright });
    view.style.setProperty('--sheet', best.name);
    view.style.setProperty('--paper-zoom', best.zoom.toFixed(3));
    view.style.setProperty('--paper-break', long ? 'auto' : 'avoid');
    if (first) document.documentElement.style.setProperty('--first-sheet', best.name);
  }
  addEventListener('beforeprint', fit);
  return () => removeEventListener('beforeprint', fit);
}
