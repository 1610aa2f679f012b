import type { Page } from '@playwright/test';

/** How many random actions were done, by kind. */
export type Done = Record<string, number>;

/**
 * Has a page do random actions of a reader, `times` of them, each shown for a frame: filters, words in the search, what
 * opens and closes, zooms, views, Back and Forward. The same `seed` on the same page gives the same actions.
 */
export const wander = (page: Page, times: number, seed: number): Promise<Done> =>
  page.evaluate(
    async ({ times, seed }) => {
      let state = seed >>> 0;
      const random = (): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
      };
      const one = <T>(all: ArrayLike<T>): T | undefined => all[Math.floor(random() * all.length)];
      const click = (selector: string): void => {
        const target = one(document.querySelectorAll<HTMLElement | SVGElement>(selector));
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      };
      const key = (selector: string, name: string): void => {
        const target = one(document.querySelectorAll<HTMLElement | SVGElement>(selector));
        target?.focus({ preventScroll: true });
        target?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      };
      const WORDS = ['lavrov', 'kyiv', 'grain', 'a', 'no such words', '(', 'прямо', ''];
      const ZOOM_KEYS = ['+', '-', '0', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
      const DRAWING = '[data-view="timeline"] svg[role="group"], [data-view="network"] svg[role="application"]';
      const actions: [kind: string, weight: number, act: () => unknown][] = [
        ['filter', 20, () => click('[popover] input, [popover] summary, button[popovertarget]')],
        ['sentence', 6, () => click('button.chip, .removal button')],
        ['clear', 3, () => click('button.all')],
        [
          'search',
          8,
          () => {
            const box = document.querySelector<HTMLInputElement>('#search');
            if (box === null) return;
            box.focus({ preventScroll: true });
            box.value = one(WORDS)!;
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
            if (random() < 0.5) key('#search', one(['Enter', 'ArrowDown', 'Escape'])!);
          },
        ],
        ['open', 16, () => click('[data-view] [data-contact], [data-view] [data-actor], [data-view="table"] a')],
        ['in dossier', 8, () => click('aside a[href^="?"], aside summary')],
        ['close', 6, () => key('aside button', 'Escape')],
        [
          'zoom',
          14,
          () => {
            const target = one(document.querySelectorAll(DRAWING));
            if (target === undefined) return;
            const { left, top, width, height } = target.getBoundingClientRect();
            const at = { clientX: left + width * random(), clientY: top + height * random() };
            const turn = { deltaY: (random() - 0.5) * 400, ctrlKey: true, bubbles: true, cancelable: true };
            if (random() < 0.6) target.dispatchEvent(new WheelEvent('wheel', { ...at, ...turn }));
            else key(DRAWING, one(ZOOM_KEYS)!);
          },
        ],
        ['toolbar', 6, () => click('[data-view] .tools button, [data-view] .tools input')],
        ['view', 10, () => click('main > nav li a')],
        // Not out of the page, to what was there before it.
        ['back', 8, () => navigation.canGoBack && history.back()],
        ['forward', 5, () => history.forward()],
      ];
      const whole = actions.reduce((sum, [, weight]) => sum + weight, 0);
      // Nothing leads away, prints or saves.
      window.print = () => undefined;
      const stay = (event: Event): void => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (link === null || event.defaultPrevented) return;
        if (link.origin !== location.origin || link.pathname !== location.pathname || link.download !== '')
          event.preventDefault();
      };
      addEventListener('click', stay);
      const done: Record<string, number> = {};
      for (let i = 0; i < times; i++) {
        let at = random() * whole;
        const [kind, , act] = actions.find(([, weight]) => (at -= weight) < 0)!;
        act();
        done[kind] = (done[kind] ?? 0) + 1;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      removeEventListener('click', stay);
      return done;
    },
    { times, seed },
  );
