import { expect, test } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { open } from './page.ts';

for (const [width, state] of [
  [320, '?view=network'],
  [1280, '?view=network&theme=dark'],
  [1280, '?open=actor:william-burns'],
] as const)
  test(`the list of all actors stands over the page at ${String(width)} px of ${state}, and axe finds nothing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, state);
    await page.getByRole('button', { name: 'All actors' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'All actors' });
    await expect(dialog.getByRole('table', { name: 'All actors' })).toBeVisible();
    await dialog.getByText('What the numbers mean').click();
    const box = await dialog.boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    expect(box!.height).toBeGreaterThan(700);
    expect(await faultsOf(page, 'dialog[open]')).toEqual([]);

    await dialog.getByRole('link', { name: 'Yuri Ushakov', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('complementary', { name: 'Yuri Ushakov' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Yuri Ushakov', level: 2 })).toBeFocused();
    await page.goBack();
    await expect(page.getByRole('complementary', { name: 'Yuri Ushakov' })).toBeHidden();
  });
