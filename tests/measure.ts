import type { Page } from '@playwright/test';

/** Text as far apart as any reader may set it (WCAG 1.4.12); the words of a drawing are placed by it. */
export const SPACED = `
  :not(svg, svg *) {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p {
    margin-bottom: 2em !important;
  }
`;

/**
 * What is wrong with what stands on the page, in words: it scrolls sideways, or a part of it does that is no picture
 * (WCAG 1.4.10); words are cut off by what holds them, or spill over the edge of what is pressed (1.4.4, 1.4.12); two
 * things to press lie over one another, or one is less than 24 px and nearer to another than 24 px (2.5.8, with its
 * exceptions for links in sentences and for spacing); a field whose letters a phone would magnify.
 */
export const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LEAST = 24;
    const found = new Set<string>();
    const top = [...document.querySelectorAll<HTMLElement>('dialog[open], :popover-open')].at(-1) ?? document.body;
    const named = (e: Element): string =>
      `${e.tagName.toLowerCase()}.${(e.getAttribute('class') ?? '').replace(/\s*(s-|svelte-)\S+/g, '')} “${(e.getAttribute('aria-label') ?? e.textContent).trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
    const seen = (e: Element): boolean =>
      e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      e.closest('.visually-hidden, .skip, [inert]') === null;
    const px = (value: number): string => value.toFixed(0);

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.add(`the page is ${px(scrollWidth)} px wide`);
    for (const e of top.querySelectorAll<HTMLElement>('*')) {
      if (e instanceof SVGElement || !seen(e) || e.closest('[data-picture]')) continue;
      const { overflowX } = getComputedStyle(e);
      if (/auto|scroll/.test(overflowX) && e.scrollWidth > e.clientWidth + 1 && !e.matches('pre, textarea'))
        found.add(`${named(e)} scrolls sideways`);
    }

    const walk = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      const parent = text.parentElement!;
      if (
        text.nodeValue!.trim() === '' ||
        parent.closest('svg, option, textarea, [aria-hidden="true"]') ||
        !seen(parent)
      )
        continue;
      // Said aloud only; or a name that is shortened in a list of one height, and stands in full where it leads.
      const { clipPath, webkitLineClamp } = getComputedStyle(parent);
      if (clipPath !== 'none' || webkitLineClamp !== 'none') continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const boxes = [...range.getClientRects()];
      const holder = parent.closest('button, summary');
      const edge = getComputedStyle(parent).position === 'absolute' ? null : holder?.getBoundingClientRect();
      if (edge && boxes.some((b) => b.left < edge.left - 2 || b.right > edge.right + 2 || b.bottom > edge.bottom + 4))
        found.add(`${named(holder!)} is too small for its words`);
      for (let e: HTMLElement | null = parent; e && e !== top; e = e.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(e);
        // What scrolls cuts nothing off, and nothing around it does.
        if (/auto|scroll/.test(overflowY)) break;
        const box = e.getBoundingClientRect();
        const across = /hidden|clip/.test(overflowX) && boxes.some((b) => b.right > box.right + 2);
        const down = /hidden|clip/.test(overflowY) && boxes.some((b) => b.bottom > box.bottom + 4);
        if (across || down) found.add(`${named(parent)} is cut off by ${named(e).split(' “')[0]!}`);
        if (position === 'fixed') break;
      }
    }

    const inSentence = (e: Element): boolean =>
      e.tagName === 'A' &&
      getComputedStyle(e).display === 'inline' &&
      e.parentElement!.textContent.trim().length > e.textContent.trim().length + 12;
    const targets = [
      ...top.querySelectorAll('a[href], button, input, select, textarea, summary, [role="slider"], [role="option"]'),
    ]
      .filter((e) => !e.closest('svg') && seen(e) && !e.matches(':disabled'))
      .map((e) => {
        const host = e.matches('[type="checkbox"], [type="radio"]') ? (e.closest('label') ?? e) : e;
        const box = host.getBoundingClientRect();
        return { e, box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
      })
      .filter(({ box }) => box.width > 2 && box.height > 2);
    const small = ({ box }: { box: DOMRect }): boolean => box.width < LEAST - 0.5 || box.height < LEAST - 0.5;
    for (const one of targets) {
      if (
        matchMedia('(pointer: coarse)').matches &&
        one.e.matches('input:not([type="checkbox"], [type="radio"], [type="range"]), select, textarea') &&
        parseFloat(getComputedStyle(one.e).fontSize) < 16
      )
        found.add(`${named(one.e)} is magnified when one writes in it`);
      if (!small(one) || inSentence(one.e)) continue;
      const near = targets.find((other) => {
        if (other === one || other.e.contains(one.e) || one.e.contains(other.e)) return false;
        if (small(other)) return Math.hypot(other.x - one.x, other.y - one.y) < LEAST - 0.5;
        const away = (at: number, from: number, to: number): number => Math.max(from - at, at - to, 0);
        const { left, right, top: above, bottom } = other.box;
        return Math.hypot(away(one.x, left, right), away(one.y, above, bottom)) < LEAST / 2 - 0.5;
      });
      if (near)
        found.add(`${named(one.e)} is ${px(one.box.width)} × ${px(one.box.height)} px, next to ${named(near.e)}`);
    }
    return [...found];
  });
