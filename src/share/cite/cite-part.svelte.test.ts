import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import CitePart from './CitePart.svelte';

afterEach(() => vi.restoreAllMocks());

const CALL = '2021-12-30-biden-putin-phone-call';

async function show(search: string) {
  const { explorer } = await realExplorer(search);
  await render(InContext, { explorer, component: CitePart });
  return explorer;
}
const citation = () => page.getByRole('blockquote', { name: 'Citation' });

test('an open claim is cited first; its contact, the view and the whole are a press away', async () => {
  const { columns } = await show(`?channel=official-calls&open=claim:${CALL}/occurred`);
  await expect.element(page.getByRole('radio', { name: 'This claim' })).toBeChecked();
  await expect.element(citation()).toHaveTextContent('“The presidents spoke by phone');
  await page.getByRole('radio', { name: 'This contact' }).click();
  await expect.element(citation()).toHaveTextContent(`/c/${CALL}/.`);
  await page.getByRole('radio', { name: 'This view with its filter' }).click();
  await expect.element(citation()).toHaveTextContent('?channel=official-calls.');
  await page.getByRole('radio', { name: 'The whole record' }).click();
  await expect.element(citation()).toHaveTextContent(`Version ${columns.views.version}. Data set.`);
});

test('where nothing is open or filtered the whole record is cited', async () => {
  await show('');
  await expect.element(page.getByRole('radio', { name: 'The whole record' })).toBeChecked();
  expect(page.getByRole('radio', { name: /^This/ }).elements()).toHaveLength(0);
});

test('every style is written; the day of reading is the reader’s to change', async () => {
  await show(`?open=contact:${CALL}`);
  await page.getByRole('radio', { name: 'RIS' }).click();
  await expect.element(citation()).toHaveTextContent('TY - ELEC');
  await expect.element(page.getByRole('button', { name: 'Save as .ris' })).toBeVisible();
  await page.getByRole('radio', { name: 'APA' }).click();
  await page.getByLabelText('Read on').fill('2026-05-04');
  await expect.element(citation()).toHaveTextContent('Retrieved May 4, 2026, from');
  expect(citation().element().querySelector('i')?.textContent).toMatch(/^Contacts between/);
});

test('copying takes the citation with its italics', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  await show(`?open=contact:${CALL}`);
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await expect.element(page.getByText('Copied.')).toBeVisible();
  const [item] = write.mock.calls[0]![0];
  expect(await (await item!.getType('text/html')).text()).toContain('<i>Contacts between');
  expect(await (await item!.getType('text/plain')).text()).toBe(citation().element().textContent);
});

test('where the browser refuses to copy, the citation is selected', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('refused'));
  await show(`?open=contact:${CALL}`);
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await expect.element(page.getByText(/does not let the page copy/)).toBeVisible();
  expect(getSelection()?.toString().trim()).toBe(citation().element().textContent);
});

test('a report is cited as its outlet published it', async () => {
  await show('?open=report:kresy-2021-12-31-biden-putin');
  await expect.element(page.getByRole('radio', { name: 'This report' })).toBeChecked();
  await expect.element(citation()).toHaveTextContent(/^Kresy/);
});
