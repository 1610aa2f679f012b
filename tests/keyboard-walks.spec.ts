import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  button,
  dialog,
  dossier,
  expectSaid,
  expectSeen,
  focusAloud,
  heard,
  openListening,
  press,
  region,
  tabAndPress,
  tabTo,
} from './keys.ts';

/*
 * Every task of the page with the keyboard alone. Things are found by role and name, as a screen reader lists them; at
 * every stop the focus is seen, and what live regions say is heard.
 */

const TRACK_TWO = '2023-04-24-haass-lavrov-new-york';

test('a contact is found by a misspelt name, opened, understood and cited', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openListening(page);
  const search = page.getByRole('combobox', { name: 'Search' });
  await press(page, '/');
  await expect(search).toBeFocused();
  await page.keyboard.type('lavrof');
  await expect(search).toHaveAttribute('aria-expanded', 'true');
  await expect(search).toHaveAccessibleDescription(
    /^\d+ suggestions?\. Arrows choose one, Enter filters by the words\./,
  );
  await press(page, 'ArrowDown');
  const found = page.getByRole('listbox').getByRole('option', { selected: true });
  await expect(found).toHaveText(/Sergei Lavrov.*Lavrof, another spelling/);
  expect(await search.getAttribute('aria-activedescendant')).toBe(await found.getAttribute('id'));
  await press(page, 'Home');
  await page.keyboard.type('haas ');
  await expect(
    page.getByRole('option', { name: /^Filter by “haas lavrof”: 1 contact with these words/ }),
  ).toBeVisible();
  await press(page, 'Enter');
  await expectSaid(page, /^1 of \d+ contacts: “haas lavrof”/m);
  await tabAndPress(page, page.locator(`[data-view="timeline"] [data-contact="${TRACK_TWO}"]`));

  // The dossier takes the focus with its title, and says nothing by itself.
  await expect(dossier(page)).toHaveAttribute('data-open', `contact:${TRACK_TWO}`);
  const title = dossier(page).getByRole('heading', { level: 2 });
  await expect(title).toBeFocused();
  await expectSeen(page);

  await tabAndPress(page, dossier(page).getByText('What would change it').first());
  await expect(dossier(page).getByText('If one more word were said').first()).toBeVisible();
  const letter = dossier(page)
    .getByRole('button', { name: /^Letter [A-F]/ })
    .first();
  await tabAndPress(page, letter);
  const why = dossier(page).getByRole('note');
  await expect(why).toBeVisible();
  await expect(why).toContainText('A letter goes by how the reports attribute the word');
  await press(page, 'Escape');
  await expect(why).toBeHidden();
  await expect(letter).toBeFocused();

  await tabTo(page, dossier(page).getByRole('button', { name: 'Share' }), 'Shift+Tab');
  await press(page, 'Enter');
  const share = dialog(page, 'Share');
  await expect(share).toBeVisible();
  await tabTo(page, share.getByRole('tab', { selected: true }));
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(share.getByRole('tab', { name: 'Cite' })).toBeFocused();
  await expect(share.getByRole('blockquote', { name: 'Citation' })).toContainText('Lavrov');
  await tabAndPress(page, share.getByRole('button', { name: 'Copy citation' }));
  await expectSaid(page, /^Copied\.$/m);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Lavrov.*2023/);
  await press(page, 'Escape');
  await expect(share).toBeHidden();
  await expect(dossier(page).getByRole('button', { name: 'Share' })).toBeFocused();

  await press(page, 'Escape');
  await expect(dossier(page)).toBeHidden();
  await expect(page.locator(':focus')).toHaveAttribute('data-contact', TRACK_TWO);
  await expectSeen(page);
});

test('every kind of clause is set, said and undone, and the focus is never on nothing', async ({ page }) => {
  await openListening(page, '?view=table');
  const filter = region(page, 'Filter');
  const chips = filter.getByRole('list', { name: 'Clauses of the filter' });
  const sentence = page.locator('[data-sentence]');

  await tabTo(page, filter.getByRole('button', { name: 'Channel' }));
  // Popovers stand in the order of Tab right after their buttons.
  for (const [group, boxes] of [
    ['Channel', [/^Official calls/]],
    ['Who', [/Joe Biden/]],
    ['Topic', [/./]],
    ['Standing', [/Acknowledged/i]],
    ['Held or not', [/^Held /i]],
  ] as [string, RegExp[]][]) {
    await tabAndPress(page, filter.getByRole('button', { name: new RegExp(`^${group}`) }).first());
    for (const box of boxes) {
      await expect(page.getByRole('checkbox', { name: box }).first()).toBeVisible();
      await tabAndPress(page, page.getByRole('checkbox', { name: box }).first(), 'Space');
    }
    await press(page, 'Escape');
    await expect(filter.getByRole('button', { name: new RegExp(`^${group}`) }).first()).toBeFocused();
    await expectSaid(page, /of \d+ contacts.*: /);
  }
  await tabAndPress(page, filter.getByRole('button', { name: /^Time to light/ }));
  await tabAndPress(page, page.getByRole('radio').first(), 'ArrowDown');
  await press(page, 'ArrowDown', 'ArrowDown', 'Escape');
  await expectSaid(page, /came to light within/);

  // Lists within a group unfold; each of them filters.
  await tabAndPress(page, filter.getByRole('button', { name: /^Sources/ }));
  const sources = page.getByRole('group', { name: 'Sources', exact: true });
  for (const list of ['Reliability of the source', 'What the source does', 'Side of the source'])
    await tabAndPress(page, sources.getByRole('group', { name: list }).getByRole('checkbox').first(), 'Space');
  for (const list of ['Source', 'Outlet', 'Language of the report']) {
    const summary = sources.locator('summary', { hasText: new RegExp(`^${list}$`) });
    if ((await summary.count()) > 0) await tabAndPress(page, summary);
    await tabAndPress(
      page,
      sources.getByRole('group', { name: list, exact: true }).getByRole('checkbox').first(),
      'Space',
    );
  }
  await press(page, 'Escape');
  await tabAndPress(page, filter.getByRole('button', { name: /^Claims/ }));
  const claims = page.getByRole('group', { name: 'Claims', exact: true });
  for (const list of ['Credibility of the claim', 'Do its sources agree?'])
    await tabAndPress(page, claims.getByRole('group', { name: list }).getByRole('checkbox').first(), 'Space');
  await press(page, 'Escape');
  await tabAndPress(page, button(page, 'As known on'));
  const set = 14;
  await expect(chips.getByRole('button', { name: /^Remove: / })).toHaveCount(set);
  await heard(page);

  // One by one they are undone; each time the next one is at hand.
  await tabTo(page, chips.getByRole('button').first());
  for (let left = set - 1; left > 0; left--) {
    await press(page, 'Enter');
    await expect(chips.getByRole('button', { name: /^Remove: / })).toHaveCount(left);
    await expectSeen(page);
    await expect(chips.getByRole('button', { name: /^Remove: / }).first()).toBeFocused();
  }
  await press(page, 'Enter');
  await expect(chips).toHaveCount(0);
  await expectSeen(page);
  await expectSaid(page, /^\d+ contacts .*as recorded to/m);

  // Nothing passes: what brings most back is offered, and taken.
  await tabTo(page, page.getByRole('combobox', { name: 'Search' }), 'Shift+Tab');
  await page.keyboard.type('zzzz qqqq');
  await press(page, 'Enter');
  await expectSaid(page, /^None of \d+ contacts/m);
  await tabAndPress(page, button(page, /^Without “zzzz qqqq”/));
  await expect(sentence).toHaveAttribute('data-count', (await sentence.getAttribute('data-total'))!);
  await expectSeen(page);
});

test('a notice is heard and put away, and the typed dates are the time clause', async ({ page }) => {
  await openListening(page, '?view=timeline&channel=nope');
  await tabAndPress(page, button(page, 'Dismiss'));
  await expect(page.getByText(/Not understood in the address/)).toHaveCount(0);
  await expectSeen(page);
  const from = page.getByRole('textbox', { name: 'From' });
  await tabTo(page, from);
  await press(page, 'Control+a');
  await page.keyboard.type('32.13.2022');
  await press(page, 'Enter');
  await expect(from).toHaveAccessibleDescription(/is not a date/);
  await press(page, 'Control+a');
  await page.keyboard.type('2022');
  await press(page, 'Enter');
  await expectSaid(page, /since 1 January 2022|2022/);
  await expect(page).toHaveURL(/time=2022/);
});

/** The landmarks of the page, without those of its frames, as the browser's accessibility tree has them. */
async function landmarksOf(page: Page): Promise<unknown[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value as unknown);
  return roles.filter((role) => /^(main|banner|contentinfo|complementary|navigation|search)$/.test(String(role)));
}

test('a picture is made and its alt text copied; an embed is made and its frame is no trap', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openListening(page, '?view=timeline&channel=track-two');
  await tabAndPress(page, button(page, 'Share'));
  const share = dialog(page, 'Share');
  await tabTo(page, share.getByRole('tab', { name: 'Picture' }));
  await expect(share.getByRole('img')).toHaveAccessibleName(/^Timeline of contacts in lanes/);
  await tabTo(page, share.getByRole('combobox', { name: 'Size' }));
  await heard(page);
  await press(page, 'ArrowDown');
  await expectSaid(page, /Drawing the picture/);
  await expect(button(page, 'Download PNG')).toBeEnabled();
  const file = page.waitForEvent('download');
  await tabAndPress(page, share.getByRole('button', { name: 'Download PNG' }));
  expect((await file).suggestedFilename()).toMatch(/\.png$/);
  await expectSaid(page, /^The picture was handed to the browser to save\.$/m);
  await tabAndPress(page, share.getByRole('button', { name: 'Copy alt text' }));
  await expectSaid(page, /^Copied\.$/m);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Timeline of contacts in lanes/);

  await tabTo(page, share.getByRole('tab', { selected: true }), 'Shift+Tab');
  await press(page, 'ArrowRight');
  await expect(share.getByRole('tab', { name: 'Embed' })).toBeFocused();
  await tabTo(page, share.getByRole('radio', { name: /Visitors may change it/ }));
  await press(page, 'ArrowDown');
  await tabAndPress(page, share.getByRole('button', { name: 'Copy embed code' }));
  await expectSaid(page, /^Copied\.$/m);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/<iframe[^>]+locked=1/);
  // The preview has landmarks of its own; those of the page are out of the tree as long as the dialog is open.
  await expect(page.frameLocator('dialog iframe').getByRole('main')).toHaveCount(1);
  expect(await landmarksOf(page)).toEqual([]);
  // Through the frame and out of it again.
  await tabTo(page, share.locator('iframe'));
  await expect
    .poll(
      async () => {
        await press(page, 'Tab');
        return page.evaluate(() => document.activeElement?.tagName ?? 'BODY');
      },
      { intervals: [50] },
    )
    .not.toBe('IFRAME');
  await press(page, 'Escape');
  await expect(share).toBeHidden();
  await expect(button(page, 'Share')).toBeFocused();
});

test('the exercise is done: placed, compared, begun again', async ({ page }) => {
  await openListening(page, `?view=table&q=haass&open=contact:${TRACK_TWO}`);
  await tabAndPress(page, dossier(page).getByRole('link', { name: 'Try grading it yourself' }));
  await expect(dossier(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expectSeen(page);
  const grid = dossier(page).getByRole('grid').first();
  await tabTo(page, grid.locator('[tabindex="0"]'));
  await press(page, 'ArrowDown', 'ArrowRight');
  await expect.poll(() => focusAloud(page)).toMatch(/^gridcell "B2\. Source: .+\. Claim: /);
  await expectSeen(page);
  await press(page, 'Enter');
  await expectSaid(page, /^1 of \d+ claims placed/m);
  await tabAndPress(page, dossier(page).getByRole('button', { name: 'Compare with the record' }).first());
  await expectSeen(page);
  await expect(page.locator(':focus')).toHaveText(/^(You placed it at B2|B2, as in the record)/);
  await expectSaid(page, /1 compared/);
  await tabAndPress(page, dossier(page).getByRole('button', { name: 'Place it again' }).first());
  await expect.poll(() => focusAloud(page)).toMatch(/^gridcell/);
  await expectSaid(page, /^0 of \d+ claims placed/m);
  await tabTo(page, dossier(page).getByRole('link', { name: 'Leave the exercise' }), 'Shift+Tab');
  await press(page, 'Enter');
  await expectSeen(page);
  await expect(dossier(page).getByRole('grid')).toHaveCount(0);
});

test('each view is read as text, and ? tells how to read it', async ({ page }) => {
  for (const view of ['timeline', 'network', 'matrix'] as const) {
    await openListening(page, `?view=${view}&channel=track-two`);
    const name = view[0]!.toUpperCase() + view.slice(1);
    const twin = region(page, name);
    const turn = twin.getByRole('button', { name: 'Read as text' });
    await tabAndPress(page, turn);
    await expect(turn).toHaveAttribute('aria-pressed', 'true');
    await expect(turn).toBeFocused();
    // Three levels, each with its count; a contact is a link.
    for (let level = 0; level < 2; level++) {
      const summary = twin.locator('summary:not(details[open] > summary)').nth(0);
      await tabAndPress(page, summary);
      await expectSeen(page);
    }
    await expect(twin.locator('details[open]')).not.toHaveCount(0);
    if (view === 'timeline') {
      await tabAndPress(page, twin.getByRole('listitem').getByRole('link').first());
      await expect(dossier(page).getByRole('heading', { level: 2 })).toBeFocused();
      await press(page, 'Escape');
      await expect(twin.locator('a:focus')).toHaveCount(1);
    }
  }
  await press(page, '?');
  const help = dialog(page, 'How to read this');
  await expect(help.getByRole('heading', { name: 'Keyboard' })).toBeVisible();
  await expectSeen(page);
  await press(page, 'Escape');
  await expect(help).toBeHidden();
  await expectSeen(page);
});
