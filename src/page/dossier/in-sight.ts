/**
 * In a frame a page cannot see how much of it is in sight: a frame as high as its content may be taller than the
 * screen. Tells the panel once, as `--seen-top` and `--seen` (px from the top of the frame, and its height), so that
 * it opens where the reader looks.
 */
export function placeInSight(panel: HTMLElement): void {
  const observer = new IntersectionObserver((entries) => {
    observer.disconnect();
    const { intersectionRect: seen } = entries.at(-1)!;
    if (seen.height === 0) return;
    panel.style.setProperty('--seen-top', `${String(Math.max(0, seen.top))}px`);
    panel.style.setProperty('--seen', `${String(Math.min(seen.height, innerHeight))}px`);
  });
  observer.observe(document.body);
}
