import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dragToClose } from './drag-to-close.ts';

let sheet: HTMLElement;
let handle: HTMLElement;
let button: HTMLButtonElement;
let letGo: ReturnType<ReturnType<typeof dragToClose>>;
const close = vi.fn();

beforeEach(() => {
  close.mockReset();
  sheet = document.createElement('div');
  sheet.style.cssText = 'position: fixed; inset: 200px 0 0; height: 400px';
  handle = document.createElement('div');
  button = document.createElement('button');
  handle.append(button);
  sheet.append(handle);
  document.body.append(sheet);
  letGo = dragToClose(() => sheet, close)(handle);
});
afterEach(() => {
  letGo?.();
  sheet.remove();
});

/** A finger on the handle at a height and a time (px, ms); events say their own time. */
function finger(type: string, clientY: number, time: number, target: Element = handle): void {
  const event = new PointerEvent(type, {
    pointerId: 1,
    isPrimary: true,
    pointerType: 'touch',
    bubbles: true,
    clientY,
  });
  Object.defineProperty(event, 'timeStamp', { value: time });
  target.dispatchEvent(event);
}

/** Draws from 210 px down by steps of 10 px, each taking so many ms, and lets go after a pause. */
function draw(by: number, each: number, pause = 0, target: Element = handle): void {
  handle.setPointerCapture = () => undefined;
  finger('pointerdown', 210, 0, target);
  const steps = Math.abs(by) / 10;
  for (let step = 1; step <= steps; step++) finger('pointermove', 210 + Math.sign(by) * 10 * step, step * each, target);
  finger('pointerup', 210 + by, steps * each + pause, target);
}

it('follows the finger down, never up', () => {
  handle.setPointerCapture = () => undefined;
  finger('pointerdown', 210, 0);
  finger('pointermove', 250, 100);
  expect(sheet.style.translate).toBe('0px 40px');
  finger('pointermove', 150, 200);
  expect(sheet.style.translate).toBe('0px');
});

it.each([
  ['far', 130, 100, 500, true],
  ['fast', 60, 8, 0, true],
  ['neither far nor fast', 60, 100, 0, false],
  ['fast, then held still', 60, 8, 300, false],
  ['up', -60, 8, 0, false],
])('drawn %s: closes or comes back', async (_, by, each, pause, closes) => {
  draw(by, each, pause);
  await vi.waitFor(() => expect(sheet.getAnimations()).toEqual([]));
  await vi.waitFor(() => expect(sheet.style.translate).toBe(''));
  expect(close).toHaveBeenCalledTimes(closes ? 1 : 0);
});

it('leaves a press on a button of the handle alone, but not the click that ends a drag', () => {
  const pressed = vi.fn();
  button.addEventListener('click', pressed);
  finger('pointerdown', 210, 0, button);
  finger('pointerup', 212, 50, button);
  button.click();
  expect(pressed).toHaveBeenCalledOnce();
  draw(60, 100, 500, button);
  button.click();
  expect(pressed).toHaveBeenCalledOnce();
});

it('goes on where the handle takes the finger over from what it holds', () => {
  handle.setPointerCapture = () => finger('lostpointercapture', 220, 10, button);
  finger('pointerdown', 210, 0, button);
  finger('pointermove', 220, 10, button);
  finger('pointermove', 260, 100);
  expect(sheet.style.translate).toBe('0px 50px');
});

it('swallows no later press where no click ends the drag, as after a finger', async () => {
  const pressed = vi.fn();
  button.addEventListener('click', pressed);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  draw(60, 100, 500, button);
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  button.click();
  expect(pressed).toHaveBeenCalledOnce();
});

it('is not held any more by a pointer that was let go elsewhere, or whose capture was lost', async () => {
  handle.setPointerCapture = () => undefined;
  finger('pointerdown', 210, 0);
  finger('pointerup', 190, 50, document.body);
  finger('pointermove', 260, 100);
  expect(sheet.style.translate).toBe('');

  finger('pointerdown', 210, 200);
  finger('pointermove', 300, 250);
  expect(sheet.style.translate).toBe('0px 90px');
  finger('lostpointercapture', 300, 260);
  await vi.waitFor(() => expect(sheet.style.translate).toBe(''));
  finger('pointermove', 400, 300);
  expect(sheet.style.translate).toBe('');
  expect(close).not.toHaveBeenCalled();
});

it('does nothing where the panel is a column of the page, or when the browser takes the gesture', async () => {
  handle.setPointerCapture = () => undefined;
  finger('pointerdown', 210, 0);
  finger('pointermove', 400, 50);
  finger('pointercancel', 400, 60);
  await vi.waitFor(() => expect(sheet.style.translate).toBe(''));
  sheet.style.position = 'sticky';
  draw(200, 8);
  expect(sheet.style.translate).toBe('');
  expect(close).not.toHaveBeenCalled();
});
