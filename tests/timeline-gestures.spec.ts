import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { touch } from './fingers.ts';
import type { Point } from './fingers.ts';
import { counted, open, shownIn } from './page.ts';

const svg = (page: Page): Locator => page.locator('[data-view="timeline"] svg[role="group"]');
const time = (page: Page): string | null => new URL(page.url()).searchParams.get('time');

/** The days of a time in the address, as in `2022-03-01..2022-05-31`. */
const ends = (span: string | null): (string | undefined)[] => (span ?? '').split('..');

/** The time in the address once it rests: while one drags it is written now and then. */
async function settled(page: Page): Promise<(string | undefined)[]> {
  let before: string | null | undefined;
  await expect
    .poll(
      () => {
        const same = time(page) === before;
        before = time(page);
        return same;
      },
      { intervals: [400] },
    )
    .toBe(true);
  return ends(time(page));
}

/** The lanes' box, with their top so far below the window's. */
async function lanesAt(page: Page, top: number): Promise<{ x: number; y: number; width: number; height: number }> {
  await svg(page).evaluate((element, below) => {
    scrollTo({ top: element.getBoundingClientRect().top + scrollY - below, behavior: 'instant' });
  }, top);
  const box = await svg(page).boundingBox();
  if (!box) throw new Error('The lanes are not on the page.');
  return box;
}

/** Counts from now on how often the page writes history. */
const watchHistory = (page: Page) =>
  page.evaluate(() => {
    const written: { how: string; at: number }[] = [];
    for (const how of ['pushState', 'replaceState'] as const) {
      const original = history[how].bind(history);
      history[how] = (...given: Parameters<History['pushState']>) => {
        written.push({ how, at: performance.now() });
        original(...given);
      };
    }
    Object.assign(window, { written });
  });
const writtenIn = (page: Page) =>
  page.evaluate(() => (window as unknown as { written: { how: string; at: number }[] }).written);

test.describe('with a mouse', () => {
  test('a plain wheel scrolls the page, with Ctrl it zooms around the pointer', async ({ page }) => {
    await open(page);
    const box = await lanesAt(page, 100);
    await page.mouse.move(box.x + box.width / 2, box.y + 200);
    const top = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 240);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
    expect(time(page)).toBeNull();
    await page.keyboard.down('Control');
    for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(() => time(page)).toMatch(/^2023-\d\d(-\d\d)?\.\.202[34]/);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    expect(await counted(page)).toBeLessThan(202);
  });

  test('a drag moves the span; sentence and network follow before it ends, history at most every 300 ms', async ({
    page,
  }) => {
    await open(page, '?time=2022');
    await expect(page.locator('[data-view="network"] [data-actor]').first()).toBeVisible();
    const box = await lanesAt(page, 60);
    const before = await counted(page);
    await watchHistory(page);
    const y = box.y + 8;
    await page.mouse.move(box.x + 300, y);
    await page.mouse.down();
    for (let x = 300; x <= 900; x += 20) await page.mouse.move(box.x + x, y);
    await expect.poll(() => counted(page)).not.toBe(before);
    await expect(page.locator('[data-sentence]')).toContainText('2021');
    await page.mouse.up();
    await expect.poll(() => ends(time(page))[0]).toMatch(/^2021-0/);
    const written = await writtenIn(page);
    expect(written.map(({ how }) => how)).not.toContain('pushState');
    written.slice(1).forEach(({ at }, i) => {
      expect(at - written[i]!.at).toBeGreaterThan(290);
    });
    expect(await shownIn(page, 'timeline')).toEqual(await shownIn(page, 'table'));
  });

  test('a drag that ends on a mark does not open it', async ({ page }) => {
    await open(page, '?time=2025');
    const mark = page.locator('[data-view="timeline"] [data-contact="2025-08-15-alaska-summit"]');
    await mark.scrollIntoViewIfNeeded();
    const box = (await mark.boundingBox())!;
    await page.mouse.move(box.x - 80, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x - 40, box.y + 5, { steps: 4 });
    await page.mouse.move(box.x, box.y + 5, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => time(page)).not.toBe('2025');
    expect(new URL(page.url()).searchParams.get('open')).toBeNull();
  });
});

test.describe('the overview', () => {
  const strip = (page: Page): Locator => page.locator('[data-view="timeline"] .strip');

  /** Drags in the strip from one place to another, as parts of its width. */
  async function drag(page: Page, from: number, to: number): Promise<void> {
    await strip(page).scrollIntoViewIfNeeded();
    const box = (await strip(page).boundingBox())!;
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + from * box.width, y);
    await page.mouse.down();
    await page.mouse.move(box.x + ((from + to) / 2) * box.width, y);
    await page.mouse.move(box.x + to * box.width, y);
    await page.mouse.up();
  }

  test('draws a window, moves it, resizes it by its edges, and goes where it is clicked', async ({ page }) => {
    await open(page);
    await drag(page, 0.4, 0.6);
    await expect
      .poll(() => ends(time(page)))
      .toEqual([expect.stringMatching(/^2023-0/), expect.stringMatching(/^2024-0/)]);
    const [drawn, until] = await settled(page);
    await drag(page, 0.5, 0.6);
    await expect.poll(() => ends(time(page))[0]! > drawn! && ends(time(page))[1]! > until!).toBe(true);
    const [moved, end] = await settled(page);
    await drag(page, 0.7, 0.8);
    await expect.poll(() => ends(time(page))[1]! > end!).toBe(true);
    expect((await settled(page))[0]).toBe(moved);
    await drag(page, 0.5, 0.3);
    await expect.poll(() => ends(time(page))[0]! < moved!).toBe(true);
    await settled(page);
    const box = (await strip(page).boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.05, box.y + box.height / 2);
    await expect.poll(() => time(page)).toMatch(/^\.\./);
    await page.goBack();
    await expect.poll(() => time(page)).toMatch(/^202\d.+\.\./);
  });

  test('is moved and resized by keys', async ({ page }) => {
    await open(page, '?time=2022');
    await page.getByRole('slider', { name: 'Days in view' }).press('PageUp');
    await expect.poll(() => time(page)).toBe('2023');
    await page.getByRole('slider', { name: 'First day in view' }).press('Shift+ArrowRight');
    await expect.poll(() => time(page)).toBe('2023-01-02..2023-12-31');
    await page.getByRole('slider', { name: 'Last day in view' }).press('End');
    await expect.poll(() => time(page)).toBe('2023-01-02..');
  });

  test('has years and zoom as buttons', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Show 2024' }).click();
    await expect.poll(() => time(page)).toBe('2024');
    await page.getByRole('button', { name: 'Zoom in' }).first().click();
    await expect.poll(() => time(page)).toBe('2024-04-02..2024-10-01');
    await page.getByRole('button', { name: 'Zoom out' }).first().click();
    await expect.poll(() => time(page)).toMatch(/^2024|^2023-12-31/);
    await page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(() => time(page)).toBeNull();
  });
});

test.describe('the typed dates', () => {
  test('are years, months or days, and say in words what they do not understand', async ({ page }) => {
    await open(page);
    const from = page.getByLabel('From', { exact: true });
    const to = page.getByLabel('To', { exact: true });
    await expect(from).toHaveValue('2021-01-01');
    await from.fill('2022-03');
    await from.press('Enter');
    await expect.poll(() => time(page)).toBe('2022-03..');
    await to.fill('2022-03-05');
    await to.press('Tab');
    await expect.poll(() => time(page)).toBe('2022-03-01..2022-03-05');
    await from.fill('next spring');
    await from.press('Enter');
    await expect(from).toHaveAttribute('aria-invalid', 'true');
    const alert = page.getByRole('alert').filter({ hasText: 'next spring' });
    await expect(alert).toContainText('2026-03-05');
    expect(time(page)).toBe('2022-03-01..2022-03-05');
    await from.fill('1990');
    await from.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: '1990' })).toContainText('2021-01-01');
    await from.fill('2023');
    await from.press('Enter');
    await expect.poll(() => time(page)).toBe('2023');
    await expect(from).not.toHaveAttribute('aria-invalid', 'true');
  });
});

test.describe('a tablet', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

  test('zooms by two fingers, moves with them, and leaves the page alone', async ({ page }) => {
    await open(page);
    const box = await lanesAt(page, 60);
    const y = box.y + 250;
    const x = box.x + box.width / 2;
    await touch(
      page,
      [
        [x - 60, y],
        [x + 60, y],
      ],
      [
        [x - 180, y],
        [x + 180, y],
      ],
    );
    await expect.poll(() => time(page)).toMatch(/^2022.+\.\.2024|^2022-\d\d\.\.2024/);
    // The address follows a gesture, and rests after it.
    let before = '';
    const rests = () => {
      const [was, now] = [before, time(page) ?? ''];
      before = now;
      return was === now;
    };
    await expect.poll(rests, { intervals: [500] }).toBe(true);
    const [first] = ends(time(page));
    await touch(
      page,
      [
        [x - 60, y],
        [x + 60, y],
      ],
      [
        [x + 60, y],
        [x + 180, y],
      ],
    );
    await expect.poll(() => ends(time(page))[0]! < first!).toBe(true);
    expect(Math.abs((await svg(page).boundingBox())!.y - box.y)).toBeLessThan(2);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });
});

for (const width of [320, 360])
  test.describe(`a phone of ${String(width)} px`, () => {
    test.use({ viewport: { width, height: 640 }, hasTouch: true, isMobile: true });

    const contact = '2025-08-15-alaska-summit';
    const mark = (page: Page): Locator => page.locator(`[data-view="timeline"] [data-contact="${contact}"]`);

    /** The middle of the mark, brought into the middle of the window. */
    async function middle(page: Page): Promise<Point> {
      await mark(page).evaluate((element) => {
        scrollTo({ top: element.getBoundingClientRect().top + scrollY - 320, behavior: 'instant' });
      });
      const { x, y, width: w, height } = (await mark(page).boundingBox())!;
      return [x + w / 2, y + height / 2];
    }

    test('has lanes as columns side by side, time down the page, and nothing that scrolls sideways', async ({
      page,
    }) => {
      await open(page);
      const heads = page.locator('[data-view="timeline"] .column button');
      await expect(heads).toHaveCount(6);
      const boxes = await Promise.all((await heads.all()).map(async (head) => (await head.boundingBox())!));
      boxes.forEach((box, i) => {
        expect(box.width).toBeGreaterThanOrEqual(24);
        expect(box.height).toBeGreaterThanOrEqual(24);
        if (i > 0) expect(box.x).toBeGreaterThanOrEqual(boxes[i - 1]!.x + boxes[i - 1]!.width - 0.5);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
      });
      const top = (id: string) =>
        page
          .locator(`[data-view="timeline"] [data-contact="${id}"]`)
          .evaluate((one) => one.getBoundingClientRect().top);
      expect(await top('2022-11-14-burns-naryshkin-ankara')).toBeLessThan(await top(contact));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await expect(page.getByRole('button', { name: /^Track two 21 of 21/ })).toBeVisible();
    });

    test('shows at a tap near a mark what it is, and opens it at the second', async ({ page }) => {
      await open(page);
      const [x, y] = await middle(page);
      await page.touchscreen.tap(x + 3, y + 3);
      const sheet = page.locator('.sheet');
      await expect(sheet).toContainText('15 August 2025');
      expect(new URL(page.url()).searchParams.get('open')).toBeNull();
      await page.touchscreen.tap(x + 3, y + 3);
      await expect.poll(() => new URL(page.url()).searchParams.get('open')).toBe(`contact:${contact}`);
    });

    test('opens it by the button of its sheet too, and closes the sheet', async ({ page }) => {
      await open(page);
      const point = await middle(page);
      const sheet = page.locator('.sheet');
      await page.touchscreen.tap(...point);
      await sheet.getByRole('button', { name: 'Close' }).tap();
      await expect(sheet).toHaveCount(0);
      await page.touchscreen.tap(...point);
      await sheet.getByRole('button', { name: /^Open/ }).tap();
      await expect.poll(() => new URL(page.url()).searchParams.get('open')).toBe(`contact:${contact}`);
    });

    test('scrolls under one finger', async ({ page }) => {
      await open(page);
      await middle(page);
      const top = await page.evaluate(() => scrollY);
      await touch(page, [[150, 420]], [[150, 220]]);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 50);
      expect(time(page)).toBeNull();
    });

    test('zooms under two fingers around what lies between them', async ({ page }) => {
      await open(page);
      const [, y] = await middle(page);
      const still = (await svg(page).boundingBox())!.y;
      await touch(
        page,
        [
          [150, y - 40],
          [150, y + 40],
        ],
        [
          [150, y - 120],
          [150, y + 120],
        ],
      );
      await expect.poll(() => time(page)).toMatch(/^202[34].*\.\./);
      expect(Math.abs((await svg(page).boundingBox())!.y - still)).toBeLessThan(2);
      expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
      const box = (await mark(page).boundingBox())!;
      expect(Math.abs(box.y + box.height / 2 - y)).toBeLessThan(12);
      expect(await counted(page)).toBeLessThan(202);
    });

    test('moves along time under two fingers', async ({ page }) => {
      await open(page, '?time=2025');
      await lanesAt(page, -200);
      await touch(
        page,
        [
          [120, 250],
          [180, 350],
        ],
        [
          [120, 350],
          [180, 450],
        ],
      );
      await expect.poll(() => ends(time(page))[0]).toMatch(/^2024-1[012]/);
    });

    test('tells a channel and toggles it at a tap on its column', async ({ page }) => {
      await open(page);
      await lanesAt(page, 200);
      await page.getByRole('button', { name: /^Track two/ }).tap();
      await expect.poll(() => new URL(page.url()).searchParams.get('channel')).toBe('track-two');
      await expect(page.locator('.sheet')).toContainText('without holding office');
    });

    test('names a landmark at a tap on its line', async ({ page }) => {
      await open(page, '?channel=envoys');
      const box = await lanesAt(page, 0);
      const line = page.locator('[data-landmark] path').first();
      await line.evaluate((element) => {
        scrollTo({ top: element.getBoundingClientRect().top + scrollY - 320, behavior: 'instant' });
      });
      const y = (await line.boundingBox())!.y;
      await page.touchscreen.tap(box.x + width - 60, y);
      await expect(page.locator('.sheet')).toContainText('Spring build-up eases');
    });

    test('follows the keys in the directions that are seen', async ({ page }) => {
      await open(page);
      await mark(page).focus();
      const lane = () =>
        page.evaluate(() => document.activeElement?.closest<SVGElement>('[data-channel]')?.dataset.channel);
      const before = await lane();
      await page.keyboard.press('ArrowDown');
      await expect
        .poll(() => page.evaluate(() => (document.activeElement as SVGElement).dataset.contact))
        .not.toBe(contact);
      expect(await lane()).toBe(before);
      await page.keyboard.press('ArrowRight');
      await expect.poll(lane).not.toBe(before);
    });
  });
