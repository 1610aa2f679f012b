import { expect } from 'vitest';
import { cdp } from 'vitest/browser';

/** What a mouse does at the middle of a box. */
export function pointer(target: EventTarget, type: string, box: DOMRect, keys: PointerEventInit = {}): void {
  const clientX = box.x + box.width / 2;
  const clientY = box.y + box.height / 2;
  const how = { pointerId: 1, isPrimary: true, pointerType: 'mouse', bubbles: true, clientX, clientY, ...keys };
  target.dispatchEvent(new PointerEvent(type, how));
}

/** One finger on a touch screen, as the browser itself feels it. */
export function finger() {
  const session = cdp();
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = window.frameElement ? frame.width / innerWidth : 1;
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', cell?: Element) => {
    const box = cell?.getBoundingClientRect();
    const point = box && {
      x: frame.x + (box.x + box.width / 2) * scale,
      y: frame.y + (box.y + box.height / 2) * scale,
    };
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  };
  const lift = () => touch('touchEnd');
  return {
    lift,
    async rest(cell: Element) {
      await touch('touchStart', cell);
      await expect.poll(() => cell.getAttribute('aria-pressed'), { timeout: 5000 }).toBe('true');
    },
    async draw(from: Element | null, ...cells: Element[]) {
      if (from) await touch('touchStart', from);
      for (const cell of cells) await touch('touchMove', cell);
      await lift();
    },
  };
}
