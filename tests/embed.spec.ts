import { expect, test } from '@playwright/test';
import type { Frame, Page } from '@playwright/test';
import { blockStorage, frameIn, listen, saidTo, serveHost } from './host-page.ts';
import type { HostPage } from './host-page.ts';
import { open } from './page.ts';

const CALL = 'contact:2021-12-30-biden-putin-phone-call';
const CALL_TITLE = 'Biden and Putin speak by phone before the January talks';

/** Opens a page of another site, and gives whatever it says in the console and asks of further sites. */
async function visit(page: Page, host: HostPage): Promise<{ url: string; faults: string[]; close: () => void }> {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!['127.0.0.1', 'localhost'].includes(new URL(request.url()).hostname)) faults.push(request.url());
  });
  const { url, close } = await serveHost(host);
  await page.goto(url);
  return { url, faults, close };
}

const isReady = (frame: Frame) => expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');

/** The frame that a selector finds, once it stands; browsers draw nothing in a frame that is out of sight. */
async function seen(page: Page, selector: string): Promise<Frame> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const frame = await frameIn(page, selector);
  await isReady(frame);
  return frame;
}

/** The heights (px) of a frame and of what it shows. */
async function heights(page: Page, selector: string): Promise<{ frame: number; content: number }> {
  const content = await (await frameIn(page, selector)).evaluate(() => document.body.getBoundingClientRect().height);
  const frame = await page.locator(selector).evaluate(({ clientHeight }) => clientHeight);
  return { frame, content: Math.ceil(content) };
}

const fits = (page: Page, selector: string) =>
  expect
    .poll(async () => {
      const { frame, content } = await heights(page, selector);
      return frame - content;
    })
    .toBe(0);

test('from the page to an embed in a blank page in four presses', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await listen(page);
  await open(page, '?channel=track-two&view=matrix');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('dialog', { name: 'Share' }).getByRole('tab', { name: 'Embed' }).click();
  await page.getByRole('button', { name: 'Copy embed code' }).click();
  await expect(page.getByRole('dialog').getByText('Copied.')).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain(`src="${baseURL ?? ''}?channel=track-two&amp;embed=matrix"`);
  await expect(page.getByRole('dialog').locator('iframe')).toHaveAttribute('title', /^Matrix\. 21 of 202 contacts/);

  // The fourth press pastes it.
  const { faults, close } = await visit(page, { html: code });
  const frame = await frameIn(page, 'iframe');
  await isReady(frame);
  await expect(frame.getByRole('region', { name: 'Matrix' })).toBeVisible();
  await expect(frame.locator('[data-sentence]')).toHaveAttribute('data-count', '21');
  await expect(frame.getByRole('region', { name: 'Timeline' })).toHaveCount(0);
  await expect(frame.getByRole('contentinfo')).toContainText('as recorded to 26 March 2026');
  const full = frame.getByRole('link', { name: 'Open the full view' });
  await expect(full).toHaveAttribute('href', '/?view=matrix&channel=track-two');
  await fits(page, 'iframe');
  expect(faults).toEqual([]);
  close();
});

test('the dialog closes with Escape and by Back, gives the focus back, and says what can be frozen', async ({
  page,
}) => {
  await open(page, '?view=table');
  const share = page.getByRole('button', { name: 'Share', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await share.press('Enter');
  const tabs = dialog.getByRole('tab');
  await tabs.first().press('End');
  await expect(tabs.last()).toBeFocused();
  await expect(tabs.last()).toHaveAttribute('aria-selected', 'true');
  await tabs.last().press('ArrowRight');
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await dialog.getByRole('tab', { name: 'Embed' }).press('Enter');
  const code = dialog.getByLabel('Embed code', { exact: true });
  await expect(dialog.getByText('nothing can be frozen')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /Frozen/ })).toHaveCount(0);
  await dialog.getByLabel('What to show').selectOption('Timeline');
  await dialog.getByRole('radio', { name: /^Locked/ }).check();
  await dialog.getByRole('radio', { name: 'Always the same' }).check();
  await dialog.getByLabel('Theme').selectOption('Dark');
  await dialog.getByRole('checkbox', { name: /small script/ }).uncheck();
  await expect(code).toHaveValue(
    /\?theme=dark&amp;embed=timeline&amp;locked=1" .* width="640" height="\d+" .*<\/iframe>$/,
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(share).toBeFocused();
  await share.click();
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\?view=table$/);

  const version = await page.locator('html').getAttribute('data-version');
  await page.route('**/dataset/manifest.json', (route) =>
    route.fulfill({ json: { schema: 1, current: version, released: [version] } }),
  );
  await share.click();
  await dialog.getByRole('tab', { name: 'Embed' }).click();
  await expect(dialog.getByRole('radio', { name: /^Frozen/ })).toBeChecked();
  await expect(code).toHaveValue(new RegExp(`data=${version ?? ''}`));
});

test('several embeds on one page fit themselves: narrow, without an origin, hidden at first, as an element', async ({
  page,
  baseURL,
  context,
}) => {
  await listen(page);
  await blockStorage(page);
  const site = baseURL ?? '';
  const { faults, close } = await visit(page, {
    html: `
      <iframe id="narrow" title="a" src="${site}?embed=timeline&resize=dw" width="320" height="300"></iframe>
      <iframe id="sandboxed" title="b" src="${site}?embed=matrix&channel=track-two&locked=1" width="700" height="300"
        sandbox="allow-scripts"></iframe>
      <div id="tab" style="display: none">
        <iframe id="hidden" title="c" src="${site}?embed=all" width="1000" height="300"></iframe>
      </div>
      <backchannel-embed id="element" src="?embed=table" title="d"></backchannel-embed>
      <script async src="${site}embed.js"></script>`,
  });
  const narrow = await seen(page, '#narrow');
  await fits(page, '#narrow');
  await seen(page, '#element iframe');
  await fits(page, '#element iframe');
  const sandboxed = await seen(page, '#sandboxed');
  await fits(page, '#sandboxed');

  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await sandboxed.evaluate(() => origin)).toBe('null');
  await expect(sandboxed.locator('[data-sentence]')).toHaveAttribute('data-count', '21');
  expect(
    await sandboxed.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].map(({ status }) => status))),
  ).toContain('loaded');
  await expect(page.locator('#element iframe')).toHaveAttribute('title', 'd');

  // Locked: neither the controls are there nor does a cell filter.
  await expect(sandboxed.getByRole('searchbox')).toHaveCount(0);
  await sandboxed.locator('[data-grade="B3"]').click();
  await expect(sandboxed.locator('[data-sentence]')).toHaveAttribute('data-count', '21');

  const hidden = await frameIn(page, '#hidden');
  await expect(hidden.locator('[data-sentence]')).toHaveAttribute('data-count', '202');
  expect(await page.locator('#hidden').evaluate(({ style }) => style.height)).toBe('');
  await page.locator('#tab').evaluate((tab) => (tab.style.display = 'block'));
  await seen(page, '#hidden');
  await fits(page, '#hidden');
  await expect(hidden.getByRole('region', { name: 'Timeline' }).locator('[data-contact]').first()).toBeVisible();

  const said = await saidTo(page);
  const told = said.flatMap(({ height, type }) => (type === 'backchannel:height' ? [height] : []));
  expect(told.filter((height) => !Number.isInteger(height) || Number(height) < 100)).toEqual([]);
  expect(said).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: told[0] });
  expect(said.filter((one) => 'datawrapper-height' in one).length).toBeGreaterThan(0);

  // The element tells its page what happens in it, and takes a state from it.
  await page.locator('#element').evaluate((element) => {
    element.addEventListener('backchannel:state', (event) =>
      element.setAttribute('data-told', (event as CustomEvent<{ search: string }>).detail.search),
    );
    (element as HTMLElement & { set: (search: string) => void }).set('?channel=envoys');
  });
  await expect(page.locator('#element')).toHaveAttribute('data-told', '?channel=envoys&embed=table');

  // A wheel over a view scrolls the page that the frame stands in; a letter typed there is no command.
  for (const [id, view] of [
    ['#narrow', 'timeline'],
    ['#sandboxed', 'matrix'],
    ['#hidden', 'network'],
  ] as const) {
    const plane = (await frameIn(page, id)).locator(`[data-view="${view}"]`);
    const away = (await plane.boundingBox())!;
    await page.evaluate((y) => scrollBy(0, y - 450), away.y + away.height / 2);
    const { x, y, width, height } = (await plane.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, -120);
    await expect.poll(() => page.evaluate(() => scrollY), id).toBeLessThan(before);
  }
  for (const key of ['?', '/', 's']) await narrow.locator('body').press(key);
  expect(await narrow.evaluate(() => [location.hash, document.activeElement?.localName])).toEqual(['', 'body']);
  expect(await context.cookies()).toEqual([]);
  expect(faults).toEqual([]);
  close();
});

test('under a strict policy the script sets the height; what the page asks for is checked, and what happens is told', async ({
  page,
  baseURL,
}) => {
  await listen(page);
  const site = baseURL ?? '';
  const { faults, close } = await visit(page, {
    csp: `default-src 'none'; frame-src ${site}; script-src ${site}; style-src 'none'`,
    html: `<iframe title="a" src="${site}?embed=timeline&theme=dark" width="1000" height="300" loading="lazy"></iframe>
      <script async src="${site}embed.js"></script>`,
  });
  const frame = await frameIn(page, 'iframe');
  await isReady(frame);
  await fits(page, 'iframe');
  const sentence = frame.locator('[data-sentence]');
  const steps = await page.evaluate(() => history.length);
  const tell = (message: unknown) =>
    page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message);
  const has = async (type: string) => (await saidTo(page)).filter((one) => one.type === type);

  for (const junk of [
    7,
    null,
    'backchannel:set',
    { type: 'backchannel:set' },
    { type: 'backchannel:set', search: '?channel=nothing' },
    { type: 'backchannel:set', search: '?channel=track-two&evil=1' },
    { type: 'backchannel:height', height: 9 },
  ])
    await tell(junk);
  const pinged = (await has('backchannel:ready')).length;
  await tell({ type: 'backchannel:ping' });
  await expect.poll(async () => (await has('backchannel:ready')).length).toBe(pinged + 1);
  await expect(sentence).toHaveAttribute('data-count', '202');
  expect(await has('backchannel:state')).toEqual([]);

  await tell({ type: 'backchannel:set', search: '?channel=track-two&embed=table&theme=light&controls=0' });
  await expect(sentence).toHaveAttribute('data-count', '21');
  await expect(frame.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect
    .poll(() => has('backchannel:state'))
    .toEqual([{ type: 'backchannel:state', v: 1, search: '?channel=track-two&theme=dark&embed=timeline' }]);

  await tell({ type: 'backchannel:set', search: `?channel=track-two&open=${CALL}` });
  await expect(frame.getByRole('complementary', { name: CALL_TITLE })).toBeInViewport();
  await expect.poll(() => has('backchannel:select')).toEqual([{ type: 'backchannel:select', v: 1, id: CALL }]);
  await fits(page, 'iframe');
  await frame.getByRole('button', { name: 'Close' }).click();
  await expect.poll(async () => (await has('backchannel:select')).at(-1)?.id).toBe(null);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(faults).toEqual([]);
  close();
});

test('without the script a frame shows all of it: a contact that leads back to itself, and frozen data', async ({
  page,
  baseURL,
}) => {
  const site = baseURL ?? '';
  const version = (await (await page.request.get('dataset/manifest.json')).json()) as { current: string };
  await page.route('**/dataset/manifest.json', (route) =>
    route.fulfill({ json: { schema: 1, current: '2030-01-01-00000000', released: [version.current] } }),
  );
  const { faults, close } = await visit(page, {
    html: `<iframe title="a" src="${site}?embed=${CALL}&data=${version.current}" width="360" height="500"></iframe>`,
  });
  const frame = await frameIn(page, 'iframe');
  await isReady(frame);
  const dossier = frame.getByRole('complementary');
  await expect(dossier).toHaveAccessibleName(CALL_TITLE);
  await expect(frame.getByRole('button', { name: 'Share' })).toHaveCount(0);
  expect((await page.locator('iframe').boundingBox())?.height).toBeGreaterThanOrEqual(500);
  await expect(frame.getByRole('link', { name: 'Newer data exists' })).toHaveAttribute('href', `/?open=${CALL}`);
  await expect(frame.getByRole('link', { name: 'Open the full view' })).toHaveAttribute(
    'href',
    `/?open=${CALL}&data=${version.current}`,
  );

  await dossier.getByRole('link', { name: 'Joe Biden' }).first().click();
  await expect(dossier).toHaveAccessibleName('Joe Biden');
  await frame.getByRole('button', { name: 'Back to the contact' }).click();
  await expect(dossier).toHaveAccessibleName(CALL_TITLE);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(faults).toEqual([]);
  close();

  // Where it could store something it does not, and leaves nothing behind that runs.
  await page.goto(`${site}?embed=${CALL}&data=${version.current}`);
  await isReady(page.mainFrame());
  expect(
    await page.evaluate(async () => [
      localStorage.length + sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]),
  ).toEqual([0, '', 0, 0]);
});
