const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, iframe, [tabindex]:not([tabindex="-1"])';

/** Nothing outside it takes over what it held. */
const BOUNDS = 'dialog, [popover], aside, main, header, footer, body';

/** An element with its place among the children of its parent, so that it is known when it is gone. */
interface Step {
  readonly element: Element;
  readonly place: number;
}

const nobody = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** The element and all around it, from the inside out. */
function stepsTo(element: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Element | null = element; at; at = at.parentElement)
    steps.push({ element: at, place: at.parentElement ? [...at.parentElement.children].indexOf(at) : 0 });
  return steps;
}

const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], [aria-hidden="true"]') === null;

/** The first thing in an element that Tab leads to, the element itself included. */
function tabbableIn(element: Element): HTMLElement | SVGElement | undefined {
  const all = [element, ...element.querySelectorAll(TABBABLE)];
  return all.find(
    (one): one is HTMLElement | SVGElement =>
      one.matches(TABBABLE) && isShown(one) && (one instanceof HTMLElement || one instanceof SVGElement),
  );
}

/** What stands nearest to something that is gone: after it or before it, then the same around it, as far as its bounds. */
function heirOf(steps: readonly Step[]): HTMLElement | SVGElement | undefined {
  const gone = steps.findIndex(({ element }) => element.isConnected) - 1;
  for (const [i, { place }] of steps.entries()) {
    const around = steps[i + 1]?.element;
    if (i < gone || !around) continue;
    const [before, after] = [[...around.children].slice(0, place).reverse(), [...around.children].slice(place)];
    for (const element of [...after, ...before]) {
      const heir = tabbableIn(element);
      if (heir) return heir;
    }
    if (around.matches(BOUNDS)) return undefined;
  }
  return undefined;
}

/**
 * Where a control that the keyboard stands on goes away with what it did (a chip, Reset, Dismiss), what stands nearest
 * takes the focus over, so that Tab does not start from the top. What gives the focus on by itself comes first.
 */
export function keepFocus(): () => void {
  let steps: readonly Step[] = [];
  let asked = false;
  const stop = new AbortController();

  const remember = ({ target }: Event): void => {
    steps = target instanceof Element && target.matches(':focus-visible') ? stepsTo(target) : [];
  };
  // Whoever points somewhere has given the place of the keyboard up.
  const forget = (): void => {
    steps = [];
  };
  const restore = (): void => {
    asked = false;
    if (nobody() && steps[0]?.element.isConnected === false) heirOf(steps)?.focus();
  };

  addEventListener('focusin', remember, { signal: stop.signal });
  addEventListener('pointerdown', forget, { signal: stop.signal, capture: true });
  const watch = new MutationObserver(() => {
    if (asked || !nobody() || steps[0]?.element.isConnected !== false) return;
    asked = true;
    // Two frames: what gives the focus on does so after the change or after its paint.
    requestAnimationFrame(() => requestAnimationFrame(restore));
  });
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    stop.abort();
    watch.disconnect();
  };
}
