import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { LANGUAGES as Table } from '../text/languages.ts';
import App from './App.svelte';

const { fails } = vi.hoisted(() => ({ fails: { de: false } }));

// German that shows where it passed through a message; another language that never arrives.
vi.mock(import('../text/languages.ts'), async (load) => {
  const languages = await load();
  const { default: en } = await import('../text/en.json');
  const { pseudo } = await import('../text/test-compare.ts');
  const made = pseudo(en);
  const table: typeof Table = {
    ...languages.LANGUAGES,
    de: {
      ...languages.LANGUAGES.de,
      load: () => (fails.de ? Promise.reject(new Error('offline')) : Promise.resolve({ ...made, _reviewed: null })),
    },
  };
  const offered = ['en', 'de'] as const;
  return {
    ...languages,
    LANGUAGES: table,
    OFFERED: offered,
    languageFor: (asked, preferred) => languages.languageFor(asked, preferred, offered),
  };
});

let app: Record<string, unknown> | null = null;
const before = location.href;

function open(search: string): void {
  history.replaceState(null, '', search);
  const target = document.createElement('div');
  document.body.append(target);
  app = mount(App, { target });
  flushSync();
}

beforeEach(() => {
  fails.de = false;
});

afterEach(async () => {
  if (app) await unmount(app);
  app = null;
  document.body.replaceChildren();
  history.replaceState(null, '', before);
});

const region = (name: string) => page.getByRole('region', { name, exact: true });
const language = (name: string) => page.getByRole('combobox', { name, exact: true });

test('a page turns into another language and back with its filter and dossier, without loading anew', async () => {
  open('?channel=track-two&open=contact:2024-02-06-carlson-putin-interview');
  await expect.element(region('Timeline')).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  const mark = Symbol('the same document');
  Object.assign(globalThis, { mark });

  await language('Language').selectOptions('Deutsch');
  await expect.element(region('⟦Timeline⟧')).toBeVisible();
  expect(document.documentElement.lang).toBe('de');
  expect(location.search).toBe('?channel=track-two&open=contact:2024-02-06-carlson-putin-interview&lang=de');
  expect(Reflect.get(globalThis, 'mark')).toBe(mark);
  await expect.element(language('⟦Language⟧')).toHaveFocus();
  await expect
    .element(page.getByRole('link', { name: '⟦Translation not yet reviewed by a native reader⟧' }))
    .toBeVisible();
  await expect.poll(() => document.querySelector('[data-sentence]')?.textContent).toMatch(/⟦.*of .* contacts/);
  const dossier = page.getByRole('complementary');
  await expect.element(dossier).toHaveAttribute('data-open', 'contact:2024-02-06-carlson-putin-interview');
  // The record's prose is English, and says so.
  await expect
    .element(dossier.getByText('⟦The text of this contact has not been translated: it is in English.⟧'))
    .toBeVisible();
  expect(document.querySelector('.summary')?.getAttribute('lang')).toBe('en');
  await expect.poll(() => document.title).toMatch(/^⟦/);

  history.back();
  await expect.element(region('Timeline')).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  await expect.element(page.getByRole('complementary')).toBeVisible();
});

test('a page speaks the language of its address from its first words on', async () => {
  const said: string[] = [];
  const watch = new MutationObserver(() => said.push(document.querySelector('h2')?.textContent ?? ''));
  watch.observe(document.body, { childList: true, subtree: true });
  open('?lang=de&view=table');
  await expect.element(region('⟦Table⟧')).toBeVisible();
  watch.disconnect();
  expect(said.filter((words) => words !== '' && !words.startsWith('⟦'))).toEqual([]);
});

test('a language that does not arrive leaves the page as it is, with a notice', async () => {
  open('?view=table&lang=en');
  await expect.element(region('Table')).toBeVisible();
  fails.de = true;
  await language('Language').selectOptions('Deutsch');
  await expect.element(page.getByText(/did not all arrive: German/)).toBeVisible();
  await expect.element(language('Language')).toHaveValue('en');
  await expect.poll(() => location.search).toBe('?view=table&lang=en');
});

test('a page whose language does not arrive is in English, with a notice', async () => {
  fails.de = true;
  open('?lang=de&view=table');
  await expect.element(region('Table')).toBeVisible();
  await expect.element(page.getByText(/did not all arrive: German/)).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
});
