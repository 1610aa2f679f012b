import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import { readFileSync } from 'node:fs';
import { open } from './page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const dialog = (page: Page) => page.getByRole('dialog');
const preview = (page: Page) => dialog(page).locator('img[data-picture-of]');

async function download(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const begun = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name }).click();
  const done = await begun;
  return { file: done.suggestedFilename(), bytes: readFileSync(await done.path()) };
}

/** Width and height of a PNG, from its head. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('a newcomer copies a picture with two presses, and none of it is in the first download', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/dataset/manifest.json', async (route) => {
    const manifest = (await (await route.fetch()).json()) as { current: string };
    await route.fulfill({ json: { ...manifest, released: [manifest.current] } });
  });
  const { console: said, elsewhere } = await open(page);
  expect(asked.filter((path) => /PicturePart|\/glyphs\/|(sans|serif)-\d+-/.test(path))).toEqual([]);

  await page.getByRole('button', { name: 'Share' }).click();
  await dialog(page).getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog(page).getByText('Picture copied')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await createImageBitmap(await item!.getType('image/png'));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return { width: image.width, height: image.height, colours: new Set(new Uint32Array(data.buffer)).size };
  });
  expect(copied).toMatchObject({ width: 2400, height: 1350 });
  expect(copied.colours).toBeGreaterThan(20);
  await expect(preview(page)).toHaveAttribute('alt', /^Timeline of contacts in lanes.*By standing: acknowledged \d+/);

  await dialog(page).getByRole('button', { name: 'Copy alt text' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview(page).getAttribute('alt'));
  await dialog(page).getByRole('button', { name: 'Copy citation' }).click();
  await expect(dialog(page).getByText('Copied.')).toHaveCount(2);
  // A released version is kept for ever: its address names it.
  const version = (await page.locator('html').getAttribute('data-version'))!;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`/?data=${version}`);
  expect(said.filter((line) => /^(error|uncaught)/.test(line))).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('a picture is saved as it was chosen, and another renderer draws it alike', async ({ page }) => {
  await open(page, '?view=network&channel=intermediaries');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(dialog(page).getByRole('combobox', { name: /^View/ })).toHaveValue('network');
  await dialog(page).getByRole('textbox', { name: 'Title' }).fill('Who carried messages');
  await dialog(page).getByRole('combobox', { name: /^Size/ }).selectOption({ label: 'Portrait, 1080 × 1350' });
  await dialog(page).getByRole('radio', { name: 'Dark' }).check();
  await dialog(page)
    .getByRole('radio', { name: /^1×: 1,080 × 1,350|^1×: 1080 × 1350/ })
    .check();
  await expect(dialog(page).locator('.preview')).toHaveAttribute('aria-busy', 'false');

  const png = await download(page, 'Download PNG');
  expect(png.file).toMatch(/^backchannel-network-2021-01-20_2026-03-26-2026-03-26-[0-9a-f]+\.png$/);
  expect(sizeOf(png.bytes)).toEqual([1080, 1350]);

  await dialog(page).getByRole('radio', { name: /^3×/ }).check();
  expect(sizeOf((await download(page, 'Download PNG')).bytes)).toEqual([3240, 4050]);

  const svg = await download(page, 'Download SVG');
  const text = svg.bytes.toString('utf8');
  expect(svg.file).toBe(png.file.replace('.png', '.svg'));
  for (const part of [
    'Who carried messages',
    'intermediaries',
    'CC BY 4.0',
    '?view=network&amp;channel=intermediaries',
  ])
    expect(text).toContain(part);
  const drawn = new Resvg(text, { font: { loadSystemFonts: false } }).render();
  expect([drawn.width, drawn.height]).toEqual([1080, 1350]);
  // The same picture in the browser and elsewhere, but for how edges are smoothed.
  const theirs = drawn.asPng();
  const apart = await page.evaluate(
    async ([one, other]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [a, b] = [await pixels(one!), await pixels(other!)];
      let differ = 0;
      for (let i = 0; i < a.length; i += 4) if (Math.abs(a[i]! - b[i]!) > 90) differ++;
      return differ / (a.length / 4);
    },
    [png.bytes.toString('base64'), theirs.toString('base64')],
  );
  expect(apart).toBeLessThan(0.003);

  await dialog(page)
    .getByRole('checkbox', { name: /letters as text/ })
    .check();
  const editable = await download(page, 'Download SVG');
  expect(editable.bytes.toString('utf8')).toMatch(/<text[^>]*>Who carried messages<\/text>/);

  await dialog(page).getByRole('combobox', { name: /^Size/ }).selectOption({ label: 'Free size' });
  for (const [side, length] of [
    ['Width', '480'],
    ['Height', '400'],
  ] as const) {
    await dialog(page).getByLabel(side).fill(length);
    await dialog(page).getByLabel(side).blur();
  }
  await dialog(page).getByRole('combobox', { name: /^View/ }).selectOption({ label: 'All views' });
  await expect(dialog(page).getByText('leave no room')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Copy picture' })).toBeDisabled();
});

test('what does not load is said, and may be tried again', async ({ page }) => {
  const letters = /serif-600-latin-[^/]*\.json$/;
  await page.route(letters, (route) => route.abort());
  await open(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(dialog(page).getByText('could not be drawn')).toBeVisible();
  await page.unroute(letters);
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(preview(page)).toBeVisible();
});

test('on a phone the picture stands above what is chosen about it, and is sent from the sheet of the phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    const sent: unknown[] = [];
    Object.assign(window, { sent });
    Object.assign(navigator, {
      canShare: ({ files }: ShareData) => files?.every(({ type }) => type === 'image/png') ?? false,
      share: async ({ files, text }: ShareData) => {
        const { width, height } = await createImageBitmap(files![0]!);
        sent.push({ name: files![0]!.name, text, width, height });
      },
    });
  });
  await page.addInitScript(() => {
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (drawn) => createObjectURL(Object.assign(window, { drawn }).drawn);
  });
  await open(page, '?theme=dark');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(preview(page)).toBeVisible();
  const [picture, choice] = await Promise.all([
    preview(page).boundingBox(),
    dialog(page).getByRole('combobox', { name: /^Size/ }).boundingBox(),
  ]);
  await dialog(page).getByRole('button', { name: 'Send picture …' }).click();
  await expect(dialog(page).getByText('Picture sent.')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { sent: unknown[] }).sent)).toEqual([
    {
      name: expect.stringMatching(/^backchannel-timeline-.*\.png$/) as unknown,
      text: await preview(page).getAttribute('alt'),
      width: 2400,
      height: 1350,
    },
  ]);
  // Its colours are those chosen, whatever the page's are.
  const svg = await page.evaluate(() => (window as unknown as { drawn: Blob }).drawn.text());
  expect(svg.match(/#[0-9a-f]{6}/g)).toContain('#fbfaf6');
  expect(svg).not.toMatch(/#15171a|#eceae4|#ff8f84/);
  expect(picture!.y).toBeLessThan(choice!.y);
  expect(picture!.x + picture!.width).toBeLessThanOrEqual(360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
