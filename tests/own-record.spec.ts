import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { build } from '../src/compile/edges/build.ts';
import { readFolder } from '../src/compile/edges/files.ts';
import { open, ready, shownIn } from './page.ts';

const FOLDER = path.resolve('tests/records/harbour-1993');
const zipped = (edit: (text: string, name: string) => string = (text) => text): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries([...readFolder(FOLDER)].map(([name, text]) => [`harbour/${name}`, strToU8(edit(text, name))])),
    ),
  );

test('somebody’s own record is checked and shown in the page, and nothing of it leaves the browser', async ({
  page,
}) => {
  const heard = await open(page);
  const version = await page.locator('html').getAttribute('data-version');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Open a record' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a record' });
  const file = dialog.getByLabel('Choose a file');

  await file.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') });
  await expect(dialog.getByRole('status').first()).toContainText('photo.png That is no record');
  await file.setInputFiles({ name: 'broken.zip', mimeType: 'application/zip', buffer: zipped().subarray(0, 3000) });
  await expect(dialog.getByRole('status').first()).toContainText('This ZIP is broken');

  const wrong = zipped((text, name) =>
    name === 'sources.yaml' ? text.replace('side: islands', 'side: island') : text,
  );
  await file.setInputFiles({ name: 'harbour.zip', mimeType: 'application/zip', buffer: wrong });
  await expect(dialog.getByRole('status').first()).toContainText('1 error keeps harbour.zip from being shown');
  await expect(dialog.getByRole('listitem')).toHaveText(
    /sources\.yaml line 6, column 55\s+unknown side "island"; did you mean "islands"\?/,
  );

  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null || !/\/(?:assets\/|icon\.png$)/.test(request.url()))
      asked.push(`${request.method()} ${request.url()}`);
  });
  await dialog.getByLabel('Choose a folder').setInputFiles(FOLDER);
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour' })).toBeVisible();
  await ready(page);
  await expect(page.getByText('Local, not published.')).toBeVisible();
  await expect(page.locator('[data-sentence]')).toContainText('5 contacts');
  expect(page.url()).toMatch(/\?data=local$/);

  // Its sides, channels and letters are its own.
  const network = page.getByRole('region', { name: 'Network' });
  for (const side of ['Northland', 'Southmark Liberation Council', 'The Islands', 'The Coast', 'Elsewhere'])
    await expect(network.getByText(side, { exact: true }).first()).toBeAttached();
  await expect(page.locator('[data-channel]')).toHaveCount(3);
  // Of two sides on the bank below each has its name where its people are.
  const [coast, islands, guard, holm] = await Promise.all(
    ['The Coast', 'The Islands', 'Coast Guard', 'Eva Holm'].map(
      async (name) => (await network.locator('svg text').getByText(name, { exact: true }).first().boundingBox())!.x,
    ),
  );
  expect(guard! < holm!).toBe(coast! < islands!);
  await page.getByRole('link', { name: 'What went through the Islands?' }).click();
  await expect(page.locator('[data-sentence]')).toHaveAttribute('data-count', '2');
  expect(page.url()).toMatch(/data=local/);
  await page.goBack();
  expect(await shownIn(page, 'table')).toHaveLength(5);

  // Words that are loaded when asked for are there, and no address that cannot work.
  await page.locator('[data-view="table"]').getByText('Talks on the Islands').first().click();
  const dossier = page.getByRole('complementary', { name: 'Talks on the Islands' });
  await expect(dossier).toContainText('Delegates met on a farm');
  await expect(dossier.getByRole('button', { name: 'Cite' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Share' }).first().click();
  const share = page.getByRole('dialog', { name: 'Share' });
  await expect(share).toContainText('No address leads others to it');
  await expect(share.getByRole('tab')).toHaveCount(1);
  await page.keyboard.press('Escape');
  expect(asked).toEqual([]);
  expect(heard.elsewhere).toEqual([]);
  expect(heard.console.filter((line) => /uncaught|error/i.test(line))).toEqual([]);

  // Its address tells nobody else anything, and says so.
  await page.reload();
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('data-version', version!);
  await expect(page.getByRole('status').filter({ hasText: 'open only in its page' })).toBeVisible();
});

test('a dataset is dropped on the page and left again', async ({ page }) => {
  await open(page, '?view=table');
  const { output } = await build({ data: FOLDER, releases: 'none' });
  const json = JSON.stringify(output!.dataset.single);
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'dataset.json', { type: 'application/json' }));
    Object.assign(window, {
      hold: (type: string) =>
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })),
    });
  }, json);
  const hold = (type: string): Promise<void> =>
    page.evaluate((what) => void (window as unknown as { hold: (type: string) => boolean }).hold(what), type);
  const here = page.getByText('Let go to open it');
  await hold('dragover');
  await expect(here).toBeVisible();
  await hold('dragleave');
  await expect(here).toBeHidden();
  await hold('dragover');
  await hold('drop');
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the published record' }).click();
  await ready(page);
  const title = /^title: (.*)$/m.exec(readFileSync('data/record.yaml', 'utf8'))![1]!;
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});
