import { expect, it } from 'vitest';
import { attachLater } from './attach-later.ts';
import { holdBack, inTurn, isWaiting } from './turns.svelte.ts';

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

it('has what comes later wait for the first picture, and then come one after another', async () => {
  const release = holdBack();
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
  release();
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

it('answers between two turns', async () => {
  const order: string[] = [];
  const pressed = (): void => void order.push('pressed');
  const first = inTurn(() => {
    order.push('one');
    setTimeout(pressed);
  });
  await Promise.all([first, inTurn(() => order.push('other'))]);
  expect(order).toEqual(['one', 'pressed', 'other']);
});

it('attaches in its turn, and not to what is gone', async () => {
  const release = holdBack();
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
  release();
  await inTurn(() => undefined);
  expect(told).toEqual(['attached']);
  stays?.();
  expect(told).toEqual(['attached', 'detached']);
});
