import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { open } from './page.ts';

const CALL = '2021-12-30-biden-putin-phone-call';

/** What is printed, as PDF: how many pages, and the width and height (points) of the first. */
async function printed(page: Page): Promise<{ pages: number; sheets: [number, number][] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return {
    pages: pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
    sheets: boxes.map(([, width, height]): [number, number] => [Number(width), Number(height)]),
  };
}

const onPaper = (page: Page): Promise<void> => page.emulateMedia({ media: 'print', colorScheme: 'dark' });

/** Words of what can be pressed or filled in and is to be seen. */
const controls = (page: Page): Promise<string[]> =>
  page
    .locator('button, input, select, textarea, [role="tab"]')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => one.textContent.trim()));

test('a dossier is printed as a numbered handout: claims, grades, sources, addresses, black on white', async ({
  page,
}) => {
  await open(page, `?theme=dark&open=contact:${CALL}`);
  await onPaper(page);
  const dossier = page.getByRole('complementary');
  await expect(dossier.getByRole('heading', { name: 'Reports', exact: true })).toBeVisible();
  await expect(page.locator('main')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Letters are read, not pressed.
  for (const words of await controls(page)) expect(words).toMatch(/^[A-F]$/);
  await expect(dossier.getByText(new RegExp(`^http.*/c/${CALL}/$`))).toBeVisible();

  const claims = dossier.getByRole('article');
  const count = await claims.count();
  expect(count).toBeGreaterThan(20);
  await expect(claims.first().getByText(/^On record/)).toBeVisible();
  const numbered = await claims
    .locator('.text')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content));
  expect(numbered).toEqual(Array.from({ length: count }, () => 'counter(claim) ". "'));

  const references = dossier.locator('ol').last().locator('li');
  const named = (await claims.getByText(/^\[[\d, ]+\]$/).allTextContents()).flatMap((list) =>
    list.match(/\d+/g)!.map(Number),
  );
  expect(Math.max(...named)).toBe(await references.count());
  expect(Math.min(...named)).toBe(1);
  await expect(references.first().getByText(/^[\w.-]+\.[a-z]+\//)).toBeVisible();

  const looks = await page.evaluate(() => {
    const words = [...document.querySelectorAll<HTMLElement>('aside *')].filter(
      (one) =>
        one.checkVisibility() &&
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''),
    );
    const shown = words.filter((one) => !one.closest('.visually-hidden'));
    return {
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
      small: shown
        .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 12 && !one.closest('button, .digit'))
        .map((one) => one.outerHTML),
    };
  });
  expect(looks).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', small: [] });

  const { pages, sheets } = await printed(page);
  expect(pages).toBeGreaterThan(3);
  expect(pages).toBeLessThan(9);
  for (const [width, height] of sheets) expect(width).toBeLessThan(height);
});

test('two readouts, an actor, a source and a report are printed with their addresses', async ({ page }) => {
  for (const [search, address] of [
    [`?open=contact:${CALL}&readouts=1`, `/c/${CALL}/`],
    ['?open=actor:steve-witkoff', '/a/steve-witkoff/'],
    ['?open=source:kremlin', '/s/kremlin/'],
    ['?open=report:kresy-2021-12-31-biden-putin', '/?open=report:kresy-2021-12-31-biden-putin'],
  ] as const) {
    await page.emulateMedia({ media: 'screen' });
    await open(page, search);
    await onPaper(page);
    await expect(
      page.getByRole('complementary').locator('p').filter({ hasText: /^http/, visible: true }).first(),
    ).toHaveText(new RegExp(`${address.replace(/[?/]/g, '\\$&')}$`));
    await expect(page.locator('main')).toBeHidden();
    for (const words of await controls(page)) expect(words).toMatch(/^[A-F]$/);
  }
});

test('an exercise is printed without the grades that it asks for', async ({ page }) => {
  await open(page, `?exercise=1&open=contact:${CALL}`);
  await onPaper(page);
  const claims = page.getByRole('article');
  await expect(claims.first().getByRole('grid')).toBeVisible();
  await expect(
    claims.getByText(/^(Confirmed|Probably true|Possibly true|Doubtful)$/).filter({ visible: true }),
  ).toHaveCount(0);
  await expect(page.getByText('Sources of this dossier')).toBeHidden();
  expect(await page.getByRole('complementary').getByRole('button').filter({ visible: true }).count()).toBe(0);
});

test('without a dossier the views are printed, each whole on a sheet of its own, with nothing to press', async ({
  page,
}) => {
  await open(page, '?theme=dark');
  // The sheets are chosen when the page is printed, by what stands on the screen then.
  const { sheets } = await printed(page);
  const sideways = sheets.map(([width, height]) => width > height);
  expect(sideways.slice(0, 4)).toEqual([true, false, false, true]);
  const zoomed = await page.locator('.view').evaluateAll((views) =>
    views.map((view) => {
      const { width, height } = view.getBoundingClientRect();
      const [sheet, zoom] = ['--sheet', '--paper-zoom'].map((name) =>
        (view as HTMLElement).style.getPropertyValue(name),
      );
      return { id: view.id, sheet, width: width * Number(zoom), height: height * Number(zoom) };
    }),
  );
  for (const { id, sheet, width, height } of zoomed.filter((view) => view.id !== 'table')) {
    expect(width, id).toBeLessThanOrEqual(sheet === 'sideways' ? 961 : 681);
    expect(height, id).toBeLessThanOrEqual(sheet === 'sideways' ? 691 : 941);
  }
  await onPaper(page);
  for (const name of ['Timeline', 'Network', 'Matrix', 'Table'])
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  await expect(page.locator('[data-sentence]')).toBeVisible();
  await expect(page.getByRole('checkbox').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('textbox').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^(Share|Close|Zoom|All$)/ }).filter({ visible: true })).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
});

test('a view alone is printed without a sheet of nothing but its head or its foot', async ({ page }) => {
  for (const view of ['timeline', 'network', 'matrix']) {
    await open(page, `?view=${view}&standing=disputed`);
    expect((await printed(page)).pages, view).toBe(1);
  }
  await open(page, '?view=table&standing=disputed');
  const { sheets } = await printed(page);
  expect(sheets.length).toBeLessThanOrEqual(3);
  expect(sheets.every(([width, height]) => width > height)).toBe(true);
});
