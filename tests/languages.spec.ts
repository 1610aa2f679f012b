import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { open } from './page.ts';
import { wordsFor } from './words.ts';

const messages = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../src/text/${lang}.json`, import.meta.url), 'utf8')) as Record<string, string>;

const TRANSLATED = '2021-12-07-biden-putin-video-call';
const ENGLISH = '2024-02-06-carlson-putin-interview';

/** What is shown in the language of the page: the text of every element that is not marked as another one. */
const wordsShown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = document.documentElement.lang;
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const said: string[] = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const { parentElement } = node;
      const words = node.textContent!.replaceAll(/\s+/g, ' ').trim();
      if (!parentElement?.checkVisibility() || words === '' || parentElement.matches('script, style')) continue;
      if ((parentElement.closest('[lang]')?.getAttribute('lang') ?? own) === own) said.push(words);
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const words = element.getAttribute(name);
        if (words !== null && (element.closest('[lang]')?.getAttribute('lang') ?? own) === own) said.push(words);
      }
    return said;
  });

for (const lang of ['pl', 'de', 'nb', 'uk'] as const)
  test(`in ${lang} nothing of the page is left in English, and what is English says so`, async ({ page }) => {
    const [en, own] = [messages('en'), messages(lang)];
    // Words that this language writes otherwise: they must not be met. One word alone may be a name.
    const english = new Set(
      Object.entries(en).flatMap(([key, words]) =>
        own[key] !== words && !words.includes('{') && words.includes(' ') ? [words] : [],
      ),
    );
    const shown: string[] = [];
    const look = async (search: string, act: () => Promise<unknown> = () => Promise.resolve()): Promise<void> => {
      await page.goto('about:blank');
      await open(page, search);
      await act();
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      shown.push(...(await wordsShown(page)));
    };
    const aside = page.getByRole('complementary');

    await look(`?lang=${lang}&view=matrix&channel=track-two&reliability=B&open=contact:${TRANSLATED}`, async () => {
      await page.locator('[data-grade="B2"]').focus();
      await expect(page.getByRole('tooltip')).toBeVisible();
      await expect(aside.getByText(wordsFor(lang, 'dossier.english'))).toHaveCount(0);
      await expect(aside.locator('h2')).not.toHaveAttribute('lang', 'en');
    });
    await look(`?lang=${lang}&view=table&q=carlson&exercise=1&open=contact:${ENGLISH}`, async () => {
      await expect(aside.getByText(wordsFor(lang, 'dossier.english'))).toHaveCount(1);
      await expect(aside.locator('article [lang="en"]').first()).toBeVisible();
    });
    await look(`?lang=${lang}&view=network&text=network&asof=2024-01-01`, async () => {
      await page.locator('[data-view="network"] summary').first().click();
    });
    await look(`?lang=${lang}&view=timeline&time=2022&nope=1#help`, async () => {
      await expect(page.getByRole('dialog').locator('dd').first()).toBeVisible();
    });
    await look(`?lang=${lang}&view=table&q=zzzzqqqq#share-cite`, async () => {
      await expect(page.getByRole('dialog').getByRole('blockquote')).toBeVisible();
    });

    expect(shown.length).toBeGreaterThan(500);
    expect([...new Set(shown.filter((words) => english.has(words)))]).toEqual([]);
    // Quotation marks are those of the language: „…” (pl), „…“ (de), «…» (nb, uk).
    const foreign = { pl: /“|"/, de: /”|"/, nb: /[“”„]/, uk: /[“”„]/ }[lang];
    expect([...new Set(shown.filter((words) => foreign.test(words) && !words.includes('<')))]).toEqual([]);
    // Numbers and names go into whole messages: no placeholder is ever seen.
    expect(shown.filter((words) => /\{|\bundefined\b|\bNaN\b/.test(words) && !words.includes('@'))).toEqual([]);
  });

test.describe('in a browser that prefers Ukrainian', () => {
  test.use({ locale: 'uk-UA' });
  test('the page is Ukrainian, another language is in the address alone, and nothing is kept', async ({
    page,
    context,
  }) => {
    await open(page, '?view=table');
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
    await page.getByRole('combobox', { name: wordsFor('uk', 'page.language') }).selectOption('pl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
    expect(new URL(page.url()).searchParams.get('lang')).toBe('pl');
    await open(page, '?view=table');
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
    await open(page, '?view=table&lang=xx');
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
    await expect(page.getByRole('status').filter({ hasText: 'lang' })).toContainText('xx');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
  });
});
