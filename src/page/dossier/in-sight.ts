/**
 * In a frame a page cannot see how much of it is in sight: a frame as high as its content may be taller than the
 * screen. Tells the panel once, so that it opens where the reader looks, all in px: `--seen-top` and `--seen`, from the
 * top of the frame and its height, and `--down` and `--room`, the same from where the panel stands in the page.
 */
export function placeInSight(panel: HTMLElement): void {
  const observer = new IntersectionObserver((entries) => {
    observer.disconnect();
    const { intersectionRect: seen } = entries.at(-1)!;
    const place = panel.parentElement;
    // Closed before it was told.
    if (seen.height === 0 || place === null) return;
    const stands = place.getBoundingClientRect().top;
    const lengths = {
      '--seen-top': Math.max(0, seen.top),
      '--seen': Math.min(seen.height, innerHeight),
      '--down': Math.max(0, seen.top - stands),
      '--room': seen.bottom - Math.max(seen.top, stands),
    };
    for (const [name, px] of Object.entries(lengths)) panel.style.setProperty(name, `${String(px)}px`);
  });
  observer.observe(document.body);
}
