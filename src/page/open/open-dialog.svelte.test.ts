import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import type { Asked, Told } from '../../record/opening.ts';
import { drop } from './drop.svelte.ts';
import OpenDialog from './OpenDialog.svelte';

/** The workers that were begun, each with what it was asked. */
const workers: FakeWorker[] = [];
class FakeWorker {
  readonly asked: Asked[] = [];
  stopped = false;
  onmessage: ((event: { data: Told }) => void) | null = null;
  constructor() {
    workers.push(this);
  }
  postMessage(asked: Asked): void {
    this.asked.push(asked);
  }
  terminate(): void {
    this.stopped = true;
  }
}

const clearHash = () => history.replaceState(null, '', location.pathname + location.search);
beforeEach(() => {
  clearHash();
  workers.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
  clearHash();
});

/** Drops a folder with one file, whose entries come when `release` is called. */
function dropFolder(name: string): { readonly release: () => Promise<void> } {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let portions: object[][] = [
    [
      {
        isFile: true,
        fullPath: `/${name}/record.yaml`,
        file: (tell: (file: File) => void) => tell(new File(['x'], 'record.yaml')),
      },
    ],
    [],
  ];
  const readEntries = (tell: (entries: object[]) => void): void =>
    void released.then(() => {
      const [next = [], ...rest] = portions;
      portions = rest;
      tell(next);
    });
  const entry = { isFile: false, name, createReader: () => ({ readEntries }) };
  const items = [{ webkitGetAsEntry: () => entry }];
  drop({ dataTransfer: { types: ['Files'], items }, preventDefault: () => undefined } as unknown as DragEvent);
  return {
    release: async () => {
      release();
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}

async function open() {
  const { explorer } = await realExplorer();
  const screen = await render(InContext, { explorer, component: OpenDialog });
  return screen.getByRole('dialog', { name: 'Open a record' });
}

it('opens nothing that was dropped on a dialog which is closed by then', async () => {
  const dialog = await open();
  const folder = dropFolder('mine');
  await expect.element(dialog.getByText('Choose a folder')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await folder.release();
  expect(workers).toEqual([]);
});

it('opens what was dropped last, whichever is read first', async () => {
  const dialog = await open();
  const first = dropFolder('first');
  await expect.element(dialog.getByText('Choose a folder')).toBeVisible();
  const second = dropFolder('second');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await second.release();
  await first.release();
  expect(workers.map(({ asked }) => asked)).toMatchObject([
    [{ kind: 'open', files: [{ path: 'second/record.yaml' }] }],
  ]);
});

it('is given up by its button, tells how far it is, and can be begun again', async () => {
  const dialog = await open();
  const folder = dropFolder('mine');
  const bar = dialog.getByRole('progressbar', { name: /mine/ });
  await expect.element(bar).toBeVisible();
  await folder.release();
  workers[0]!.onmessage!({ data: { kind: 'progress', step: 'check', done: 1, of: 2 } });
  await expect.element(bar).toHaveAttribute('aria-valuenow', '50');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(bar).not.toBeInTheDocument();
  expect(workers[0]!.stopped).toBe(true);
  // What it still had to say is heard by nobody.
  workers[0]!.onmessage!({ data: { kind: 'refused', reason: 'failed' } });
  await expect.element(dialog.getByRole('status')).toHaveTextContent('');
  await dropFolder('other').release();
  await expect.element(dialog.getByRole('progressbar', { name: /other/ })).toBeVisible();
  expect(workers.length).toBe(2);
});
