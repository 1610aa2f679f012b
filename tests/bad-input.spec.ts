import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { unpackText } from '../src/record/wire-text.ts';
import type { PackedText } from '../src/record/wire-text.ts';
import type { PackedViews } from '../src/record/wire.ts';
import { counted, onConsole, open, ready } from './page.ts';
import { servedColumns } from './served-record.ts';

/** Opens the page with its dataset's answers replaced, and gives what the console said. */
async function openWith(
  page: Page,
  file: RegExp,
  answer: (text: string) => { status?: number; body?: string },
): Promise<string[]> {
  const said: string[] = [];
  onConsole(page, (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  await page.route(file, async (route) => {
    const { status = 200, body } = answer(await (await route.fetch()).text());
    await route.fulfill({ status, contentType: 'application/json', body: body ?? '' });
  });
  await page.goto('./');
  return said;
}

/** A file's text with its JSON changed. */
const changed = (text: string, change: (file: never) => object): { body: string } => {
  const file = JSON.parse(text) as Record<string, unknown>;
  return { body: JSON.stringify({ ...file, ...change(file as never) }) };
};

/** Bytes of a large dataset (src/page/read-columns.ts). */
const LARGE = 2_100_000;
const VIEWS = /views\.json$/;
const faults: [string, RegExp, (text: string) => { status?: number; body?: string }, RegExp][] = [
  ['missing', VIEWS, () => ({ status: 404 }), /did not arrive/],
  ['truncated', VIEWS, (text) => ({ body: text.slice(0, text.length / 2) }), /incomplete/],
  ['not JSON', VIEWS, () => ({ body: '<!doctype html>' }), /incomplete or is not what it should be/],
  ['of another schema', VIEWS, (text) => ({ body: text.replace(/"schema":\d+/, '"schema":99') }), /different versions/],
  ['an empty object', VIEWS, () => ({ body: '{}' }), /damaged/],
  ['null', VIEWS, () => ({ body: 'null' }), /damaged/],
  ['without landmarks', VIEWS, (text) => changed(text, () => ({ landmarks: undefined })), /damaged/],
  [
    'so large that it is read apart, without landmarks',
    VIEWS,
    (text) => ({ body: changed(text, () => ({ landmarks: undefined })).body.padEnd(LARGE) }),
    /damaged/,
  ],
  [
    'with a column cut short',
    VIEWS,
    (text) =>
      changed(text, ({ contacts }: PackedViews) => ({ contacts: { ...contacts, title: contacts.title.slice(1) } })),
    /damaged/,
  ],
  ['without its manifest', /manifest\.json$/, () => ({ status: 500 }), /did not arrive/],
];

for (const [name, file, answer, sentence] of faults)
  test(`a dataset ${name}: one sentence, what to do, and a way to try again`, async ({ page }) => {
    const said = await openWith(page, file, answer);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(sentence);
    expect(said.filter((line) => !line.includes('Failed to load resource'))).toHaveLength(1);
    await page.unroute(file);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-sentence]')).toHaveAttribute('data-count', '202');
  });

test('what the address says wrongly is left out, named, and dismissed', async ({ page }) => {
  const heard = await open(page, '?channel=nope~track-two&time=99999..x&open=contact:%00&reliability=Z&view=table');
  const notice = page.getByRole('status').filter({ hasText: 'Not understood' });
  for (const word of ['nope', '99999..x', 'Z']) await expect(notice).toContainText(word);
  expect(await counted(page)).toBe(21);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  expect(heard.console).toEqual([]);
});

test('an unknown version of the dataset is a notice, not a failed request', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await open(page, '?data=2020-01-01-00000000');
  await expect(page.getByRole('status').filter({ hasText: 'not published' })).toBeVisible();
  expect(await counted(page)).toBe(202);
  expect(failed).toEqual([]);
});

test('words in the address are words, never markup', async ({ page }) => {
  await open(
    page,
    `?q=${encodeURIComponent('<img src=x onerror="document.title=1">')}&actor=${encodeURIComponent('<x-actor>x</x-actor>')}`,
  );
  await expect(page.locator('[data-sentence]')).toContainText('<img src=x');
  expect(await page.locator('img, x-actor').count()).toBe(0);
});

test('words of the record are words, never markup', async ({ page }) => {
  const markup = (n: number): string => `<img src=x onerror="document.title='run'"> ${n}`;
  const named = (n: number): RegExp => new RegExp(`<img src=x onerror="document\\.title='run'"> ${n}`);
  const first = (words: readonly string[], n: number): string[] => [markup(n), ...words.slice(1)];
  const { views } = await servedColumns(page);
  const actor = views.contacts.participants[0]![0]! >> 4;
  const said = await openWith(page, VIEWS, (text) =>
    changed(text, ({ contacts, actors, landmarks, record }: PackedViews) => ({
      contacts: { ...contacts, title: first(contacts.title, 1) },
      actors: { ...actors, id: views.actors.id, name: actors.name.with(actor, markup(2)) },
      landmarks: { ...landmarks, name: first(landmarks.name, 3), text: first(landmarks.text, 4) },
      record: { ...record, lede: markup(5) },
    })),
  );
  await ready(page);
  const node = page.locator(`[data-actor="${views.actors.id[actor]!}"]`);
  await expect(page.getByRole('link', { name: markup(1) })).toHaveCount(1);
  await expect(node).toHaveAccessibleName(named(2));
  await expect(page.locator('[data-landmark="0"]')).toHaveAccessibleName(named(3));
  await expect(page.getByText(markup(5))).toBeVisible();

  await page.getByRole('link', { name: markup(1) }).click();
  await expect(page.getByRole('complementary', { name: markup(1) })).toBeVisible();
  await node.focus();
  await page.locator('[data-landmark="0"]').focus();
  await expect(
    page.getByRole('region', { name: 'Timeline' }).getByRole('paragraph').getByText(markup(4)),
  ).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).toContain('<img');
  expect(said).toEqual([]);
});

/** All links of the page with what they say to the site that they lead to. */
const linksOf = (page: Page): Promise<{ href: string; rel: string[]; out: boolean }[]> =>
  page.locator('a').evaluateAll((links) =>
    (links as HTMLAnchorElement[]).map(({ href, relList, origin }) => ({
      href,
      rel: [...relList].sort(),
      out: origin !== location.origin,
    })),
  );

test('only http(s) addresses of reports become links', async ({ page }) => {
  const { views } = await servedColumns(page);
  const shard = `dataset/${views.version}/text/0.json`;
  const { reports } = unpackText((await (await page.request.get(shard)).json()) as PackedText, views);
  const addresses = ['javascript:alert(1)', 'JaVaScRiPt:alert(2)', 'data:text/html,x', ' javascript:alert(3)', '//x.y'];
  const address = (i: number): string => addresses[i % addresses.length]!;
  await page.route(/text\/0\.json$/, async (route) => {
    const answer = changed(await (await route.fetch()).text(), (text: PackedText) => ({
      reports: { ...text.reports, url: text.reports.url.map((_, i) => [address(i)]) },
    }));
    await route.fulfill({ contentType: 'application/json', ...answer });
  });
  const openings = addresses.map((_, i) => [`report:${reports.id[i]!}`, address(i).trim()] as const);
  for (const [opening, said] of [
    ...openings,
    [`contact:${views.contacts.id[0]!}`, views.contacts.title[0]!] as const,
  ]) {
    await open(page, `?open=${opening}`);
    const dossier = page.getByRole('complementary');
    await expect(dossier.locator('article, dd').first()).toBeVisible();
    await expect(dossier.getByText(said).first()).toBeVisible();
    const links = await linksOf(page);
    expect(links.filter(({ href }) => href !== '' && !/^https?:\/\/[^/]/.test(href))).toEqual([]);
    expect(links.filter(({ href }) => /alert|x\.y|text\/html/.test(href))).toEqual([]);
  }
});

test('every link out of the site tells it nothing of the page', async ({ page }) => {
  await open(page, '?open=contact:2021-12-30-biden-putin-phone-call#about');
  await expect(page.getByRole('complementary').getByRole('article').first()).toBeVisible();
  const out = (await linksOf(page)).filter((link) => link.out);
  expect(out.length).toBeGreaterThan(0);
  for (const { href, rel } of out) expect(rel, href).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
});

test('an unknown claim opens its contact with a notice', async ({ page }) => {
  await open(page, '?open=claim:2021-12-30-biden-putin-phone-call/no-such-claim');
  await expect(page.getByRole('complementary')).toHaveAttribute('data-open', /2021-12-30-biden-putin-phone-call/);
  await expect(page.getByRole('status').filter({ hasText: 'no-such-claim' })).toBeVisible();
});

test('an unknown report is a notice', async ({ page }) => {
  await open(page, '?open=report:no-such-report');
  await expect(page.getByRole('status').filter({ hasText: 'no-such-report' })).toBeVisible();
});
