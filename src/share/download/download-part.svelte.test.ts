import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import DownloadPart from './DownloadPart.svelte';

afterEach(() => vi.restoreAllMocks());

async function show(search: string) {
  const { explorer } = await realExplorer(search);
  await render(InContext, { explorer, component: DownloadPart });
  return explorer;
}

/** What the browser would save: the page's own links are pressed, but nothing is written to this machine. */
function watchSaved() {
  const saved: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const makeUrl = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = makeUrl(blob);
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href)! });
  });
  return saved;
}

test('what the filter leaves is saved as one ZIP, which names how much it holds', async () => {
  const saved = watchSaved();
  const { columns } = await show('?channel=track-two');
  await page.getByRole('button', { name: 'Save evidence (ZIP)' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Saved.');
  expect(saved).toHaveLength(1);
  expect(saved[0]!.name).toMatch(new RegExp(`^backchannel-evidence-\\d+-contacts-${columns.views.version}\\.zip$`));
  const files = unzipSync(new Uint8Array(await saved[0]!.blob.arrayBuffer()));
  expect([...files['contacts.csv']!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('the whole record is saved where that is chosen, without the mark where that is not', async () => {
  const saved = watchSaved();
  const { columns } = await show('?channel=track-two');
  await page.getByRole('radio', { name: 'The whole record' }).click();
  await page.getByRole('checkbox', { name: /For Excel/ }).click();
  await page.getByRole('button', { name: 'Save evidence (ZIP)' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Saved.');
  const files = unzipSync(new Uint8Array(await saved[0]!.blob.arrayBuffer()));
  const contacts = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['contacts.csv']);
  expect(contacts.startsWith('id,title,')).toBe(true);
  const record = JSON.parse(new TextDecoder().decode(files['record.json'])) as { contacts: unknown[] };
  expect(record.contacts).toHaveLength(columns.contacts.count);
});

test('where a part does not load it says so, saves nothing, and tries again', async () => {
  const saved = watchSaved();
  const explorer = await show('?channel=track-two');
  const offline = vi.spyOn(explorer.texts, 'shardOf').mockRejectedValue(new Error('offline'));
  await page.getByRole('button', { name: 'Save evidence (ZIP)' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('did not load, and nothing was saved');
  expect(saved).toHaveLength(0);
  offline.mockRestore();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Saved.');
  expect(saved).toHaveLength(1);
});

test('while parts load it says how many have come', async () => {
  watchSaved();
  const explorer = await show('');
  const load = explorer.texts.shardOf.bind(explorer.texts);
  let pass: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (pass = resolve));
  vi.spyOn(explorer.texts, 'shardOf').mockImplementation(async (contact) => {
    if (contact > 0) await held;
    return load(contact);
  });
  await page.getByRole('button', { name: 'Save evidence (ZIP)' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(/^1 of \d+ parts loaded/);
  await expect.element(page.getByRole('button', { name: 'Save evidence (ZIP)' })).toBeDisabled();
  pass();
  await expect.element(page.getByRole('status')).toHaveTextContent('Saved.');
});

test('where nothing passes there is nothing to save, but the whole record is', async () => {
  await show('?channel=track-two&time=2020');
  await expect.element(page.getByRole('button', { name: 'Save evidence (ZIP)' })).toBeDisabled();
  await expect.element(page.getByRole('status')).toHaveTextContent('Nothing passes');
  await page.getByRole('radio', { name: 'The whole record' }).click();
  await expect.element(page.getByRole('button', { name: 'Save evidence (ZIP)' })).toBeEnabled();
});
