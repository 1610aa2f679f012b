import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import { DIGITS, LETTERS, STANDINGS } from '../../record/vocabulary.ts';
import { SAMPLES } from '../../views/timeline/legend.ts';
import { HELP_HASH } from '../../views/common/help-hash.ts';
import Help from './Help.svelte';
import HelpText from './HelpText.svelte';

const clearHash = () => history.replaceState(null, '', location.pathname + location.search);
beforeEach(() => {
  clearHash();
  return clearHash;
});

async function open() {
  const { explorer } = await realExplorer();
  return { explorer, ...(await render(InContext, { explorer, component: HelpText })) };
}

describe('how to read this', () => {
  it('is a dialog that its address opens, and that closes with Escape', async () => {
    const { explorer } = await realExplorer();
    const screen = await render(InContext, { explorer, component: Help });
    const dialog = screen.getByRole('dialog', { name: 'How to read this' });
    await expect.element(dialog).not.toBeInTheDocument();
    location.hash = HELP_HASH;
    await expect.element(dialog.getByRole('heading', { name: 'How to read this' })).toBeVisible();
    await expect.element(dialog.getByText(/^Every mark is a contact/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.poll(() => location.hash).toBe('');
  });

  it('says what each letter and digit means', async () => {
    const { container } = await open();
    for (const [marks, meaning] of [
      [LETTERS, /^A document, recording or joint text/],
      [DIGITS, /^Confirmed\. ./],
    ] as const) {
      const terms = [...container.querySelectorAll('dt')];
      const found = marks.map((mark) => terms.find(({ textContent }) => textContent.trim() === String(mark)));
      const words = found.map((term) => term?.nextElementSibling?.textContent.trim() ?? '');
      expect(words[0]).toMatch(meaning);
      expect(new Set(words).size).toBe(marks.length);
    }
  });

  it('draws and names every sign', async () => {
    const { container, getByRole, explorer } = await open();
    const { sides } = explorer.columns.views;
    const signs = (name: string) => [...getByRole('list', { name }).element().querySelectorAll('li')];
    const dates = signs('How the date is known');
    expect(dates).toHaveLength(Object.keys(SAMPLES).length + 4);
    expect(signs('Sides').map(({ textContent }) => textContent.trim())).toEqual([...sides.name, 'without office']);
    expect(signs('Standing of the best attested contact')).toHaveLength(STANDINGS.length + 2);
    for (const sign of [...dates, ...signs('Sides')]) expect(sign.querySelector('svg path, svg circle')).not.toBeNull();
    expect(container.querySelectorAll('dt svg')).toHaveLength(STANDINGS.length);
  });

  it('tells a letter’s reason where it is pressed, and what the record is not', async () => {
    const { getByRole, getByText } = await open();
    await getByRole('button', { name: 'Letter B. Why?' }).click();
    await expect.element(getByText(/no evidence that nothing happened/)).toBeInTheDocument();
    await expect.element(getByText('Go to search')).toBeInTheDocument();
    await getByRole('button', { name: 'About this record' }).click();
    expect(location.hash).toBe('#about');
    location.hash = '';
  });

  it('fits a narrow phone', async () => {
    await page.viewport(320, 640);
    const { container } = await open();
    await expect.element(container.querySelector<HTMLElement>('.help')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 900);
  });
});
