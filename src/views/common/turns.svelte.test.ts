import { expect, it, vi } from 'vitest';
import { attachLater } from './attach-later.ts';
import { buildInSlices, inSlice, inTurn, isWaiting, pictureDrawn, pictureStands } from './turns.svelte.ts';

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

it('has what comes later wait for the first picture, and then come one after another', async () => {
  buildInSlices();
  const done: string[] = [];
  const begun = (name: string) => async (): Promise<string> => {
    done.push(`${name} begins`);
    await task();
    done.push(`${name} ends`);
    return name;
  };
  const results = Promise.all([inTurn(begun('one')), inTurn(begun('other'))]);
  await task();
  expect(done).toEqual([]);
  expect(isWaiting()).toBe(true);
  pictureStands();
  expect(await results).toEqual(['one', 'other']);
  expect(done).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
  await task();
  expect(isWaiting()).toBe(false);
});

it('goes on after what failed, and says so to who asked', async () => {
  const failed = inTurn(() => Promise.reject(new Error('not there')));
  const next = inTurn(() => 'next');
  await expect(failed).rejects.toThrow('not there');
  expect(await next).toBe('next');
});

it('does not wait without end for what never comes, nor for a page that another one replaces', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const lost = vi.fn();
  inTurn(() => new Promise(() => undefined)).then(lost, lost);
  const next = inTurn(() => 'next');
  const after = next.then((name) => `${name} has come`);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await after).toBe('next has come');
  expect(lost).not.toHaveBeenCalled();
  vi.useRealTimers();

  buildInSlices();
  const held = inTurn(() => 'held');
  buildInSlices();
  expect(await held).toBe('held');
  pictureStands();
  await inTurn(() => undefined);
  await expect.poll(isWaiting).toBe(false);
});

it('answers between two turns', async () => {
  const order: string[] = [];
  const { scheduler } = globalThis as unknown as {
    scheduler: { postTask: (task: () => void, options: { priority: string }) => void };
  };
  const first = inTurn(() => {
    order.push('one');
    scheduler.postTask(() => order.push('pressed'), { priority: 'user-blocking' });
  });
  await Promise.all([first, inTurn(() => order.push('other'))]);
  expect(order).toEqual(['one', 'pressed', 'other']);
});

it('attaches in its turn, and not to what is gone', async () => {
  buildInSlices();
  const told: string[] = [];
  const attach = attachLater<EventTarget>(() =>
    Promise.resolve(() => {
      told.push('attached');
      return () => told.push('detached');
    }),
  );
  const stays = attach(new EventTarget());
  const goes = attach(new EventTarget());
  goes?.();
  expect(told).toEqual([]);
  pictureStands();
  await inTurn(() => undefined);
  expect(told).toEqual(['attached']);
  stays?.();
  expect(told).toEqual(['attached', 'detached']);
});

it('draws the slices of the first picture before all else, and those that they ask for', async () => {
  buildInSlices();
  const drawn: string[] = [];
  const gestures = inTurn(() => drawn.push('gestures'));
  void inSlice(() => {
    drawn.push('lanes');
    void inSlice(() => drawn.push('marks'));
  });
  await pictureDrawn();
  expect(drawn).toEqual(['lanes', 'marks']);
  pictureStands();
  void inSlice(() => drawn.push('rows'));
  await gestures;
  await expect.poll(() => drawn).toEqual(['lanes', 'marks', 'gestures', 'rows']);
});
