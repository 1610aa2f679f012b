import { expect, test } from '@playwright/test';
import {
  button,
  dialog,
  dossier,
  expectSaid,
  expectSeen,
  focusAloud,
  openListening,
  press,
  region,
  tabAndPress,
  tabTo,
} from './keys.ts';

/* Every view walked with the keyboard alone; see keyboard-walks.spec.ts. */

test('the timeline is walked lane by lane', async ({ page }) => {
  await openListening(page, '?view=timeline');
  const lanes = region(page, 'Timeline');
  const marks = lanes.locator('svg[role="group"]');
  await tabTo(page, lanes.locator('[data-contact][tabindex="0"]'));
  expect(await lanes.locator('svg [tabindex="0"]').count()).toBe(1);
  const line = /^button "(\d+) of (\d+) in (.+?): .+; .*\d+ sources?"/;
  expect(await focusAloud(page)).toMatch(line);
  const [, first, of, lane] = line.exec(await focusAloud(page))!;
  await press(page, 'ArrowRight');
  await expect.poll(() => focusAloud(page)).toContain(`${String(Number(first) + 1)} of ${of!} in ${lane!}`);
  await expectSeen(page);
  // What the pointer is told of a mark is told of the focused one.
  await expect(lanes.locator('.card')).toBeVisible();
  await press(page, 'ArrowDown');
  await expect.poll(() => focusAloud(page)).not.toContain(` in ${lane!}:`);
  await expectSeen(page);
  await press(page, 'End');
  await expect.poll(() => focusAloud(page)).toMatch(/^button "(\d+) of \1 in /);
  await press(page, 'Home');
  await expect.poll(() => focusAloud(page)).toMatch(/^button "1 of /);
  // Up from the first lane: what happened outside, with the words that its tooltip has.
  for (let up = 0; up < 20 && !(await focusAloud(page)).startsWith('img'); up++) {
    await press(page, 'ArrowUp');
    await expectSeen(page);
  }
  await expect.poll(() => focusAloud(page)).toMatch(/^img "\d.*\d{4}: .+\. .+"/);
  await expectSeen(page);
  await press(page, 'ArrowDown');
  await expect.poll(() => focusAloud(page)).toMatch(line);
  await press(page, '+');
  await expectSaid(page, /of \d+ contacts/);
  await expectSeen(page);
  await expect(marks.locator(':focus')).toHaveCount(1);
  await press(page, '0');
  await expectSaid(page, /^\d+ contacts/m);
  // Looking has opened nothing and left no step behind.
  await expect(page).not.toHaveURL(/open=/);
  const name = await focusAloud(page);
  await press(page, 'Enter');
  await expect(dossier(page).getByRole('heading', { level: 2 })).toBeFocused();
  await press(page, 'Escape');
  await expect.poll(() => focusAloud(page)).toBe(name);
  await expectSeen(page);
});

test('the network is walked along ties, and its ties are a list too', async ({ page }) => {
  await openListening(page, '?view=network');
  const network = region(page, 'Network');
  await tabTo(page, network.locator('[data-actor][tabindex="0"]'));
  expect(await network.locator('svg [tabindex="0"]').count()).toBe(1);
  const node = /^\w+ "(.+?), .+: \d+ contacts?/;
  const start = node.exec(await focusAloud(page))![1]!;
  await press(page, 'ArrowRight');
  await expect.poll(() => focusAloud(page)).toContain(`with ${start}`);
  await expectSeen(page);
  await press(page, 'ArrowRight');
  const second = node.exec(await focusAloud(page))![1]!;
  expect(second).not.toBe(start);
  await press(page, 'Enter', 'ArrowRight');
  await expect.poll(() => focusAloud(page)).toContain(`with ${second}`);
  await press(page, 'Backspace');
  await expect.poll(() => focusAloud(page)).toContain(second);
  await press(page, 'Backspace');
  await press(page, 'Space');
  await expectSaid(page, /: with /);
  await expectSeen(page);
  await press(page, 'Space');
  await expectSaid(page, /^\d+ contacts/m);
  await expectSeen(page);
  // The tooltip of a tie: its standing, its contacts, as lines that unfold.
  const all = network.getByText('All ties as a list');
  await tabAndPress(page, all);
  const ties = network.getByRole('list', { name: 'All ties as a list' });
  const unfold = ties.getByRole('button', { name: /^\d+ contacts? of / }).first();
  await tabAndPress(page, unfold);
  await expect(unfold).toHaveAttribute('aria-expanded', 'true');
  await expect(
    ties
      .getByRole('list', { name: /^Contacts of / })
      .getByRole('link')
      .first(),
  ).toBeVisible();
});

test('cells of the matrix are told, filter and are added; the sources are a grid of one stop', async ({ page }) => {
  await openListening(page, '?view=matrix');
  const matrix = region(page, 'Matrix');
  await tabTo(page, matrix.getByRole('grid').locator('[tabindex="0"]'));
  expect(await matrix.getByRole('grid').locator('[tabindex="0"]').count()).toBe(1);
  await press(page, 'ArrowDown', 'ArrowRight');
  await expect.poll(() => focusAloud(page)).toMatch(/^button "[A-F][1-6]: .+ Source: .+ Claim: /);
  await expectSeen(page);
  const told = page.getByRole('tooltip');
  await expect(told).toBeVisible();
  await expect(page.locator(':focus')).toHaveAccessibleDescription(/\d+ sources? on \d+ claims? of \d+ contacts?/);
  const grade = (await page.locator(':focus').getAttribute('data-grade'))!;
  await press(page, 'Space');
  await expectSaid(page, new RegExp(`sources ${grade[0]!}.*claims graded ${grade[1]!}`));
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  await press(page, 'ArrowRight', 'Control+Space');
  await expectSaid(page, new RegExp(`claims graded ${grade[1]!} or ${String(Number(grade[1]!) + 1)}`));
  await press(page, 'Shift+ArrowDown');
  await expectSeen(page);
  await press(page, 'Escape');
  await expectSeen(page);
  await tabAndPress(page, matrix.getByRole('button', { name: 'What the letters and digits mean' }));
  const meaning = dialog(page, 'What the letters and digits mean');
  await expect(meaning.getByRole('table')).toHaveCount(2);
  await press(page, 'Escape');
  await expect(matrix.getByRole('button', { name: 'What the letters and digits mean' })).toBeFocused();

  await openListening(page, '?view=matrix&matrix=sources');
  const grid = matrix.getByRole('grid');
  await tabTo(page, grid.locator('[tabindex="0"]'));
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  await press(page, 'ArrowDown', 'ArrowRight');
  await expect.poll(() => focusAloud(page)).toMatch(/^gridcell ".+ asserts: \d+ claims?/);
  await expectSeen(page);
  await press(page, 'Space');
  await expectSaid(page, /^\d+ of \d+ contacts/m);
  await expectSeen(page);
});

test('the date as of which all is known is slid, stepped and turned off', async ({ page }) => {
  await openListening(page, '?view=table');
  await tabAndPress(page, button(page, 'As known on'));
  const slider = page.getByRole('slider', { name: 'Disclosure' });
  await tabTo(page, slider);
  await expect(slider).toHaveAccessibleDescription(/Left and right arrow: a disclosure/);
  const value = () => slider.getAttribute('aria-valuetext');
  expect(await value()).toMatch(/^26 March 2026: \d[\d,]* of \d[\d,]* accounts public$/);
  const before = await value();
  await press(page, 'ArrowLeft', 'PageDown');
  await expect.poll(value).not.toBe(before);
  await expectSaid(page, /as known on \d+ \w+ 202\d/);
  await press(page, 'Home');
  await expectSaid(page, /as known on/);
  await expectSeen(page);
  // What stays in sight above the table covers nothing that has the focus.
  const rows = region(page, 'Table').getByRole('link');
  await press(page, 'End');
  for (let i = 0; i < 12; i++) {
    await press(page, 'Tab');
    await expectSeen(page);
  }
  await rows.nth(30).focus();
  for (let i = 0; i < 6; i++) {
    await press(page, 'Shift+Tab');
    await expectSeen(page);
  }
  await tabTo(page, button(page, 'Show all that is known today'), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(button(page, 'As known on')).toBeFocused();
  await expectSaid(page, /^\d+ contacts .*as recorded to/m);
});
