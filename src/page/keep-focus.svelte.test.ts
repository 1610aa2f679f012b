import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keepFocus } from './keep-focus.ts';

let stop: () => void;

/** Lays elements out in the page, each button named by its id; those of class `gone` go when they are pressed. */
function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.children);
  for (const button of document.querySelectorAll('.gone'))
    button.addEventListener('click', () => (button.closest('li, p') ?? button).remove());
}

const button = (id: string, kind = '') => `<button id="${id}" class="${kind}">${id}</button>`;
const chips = (...ids: string[]) => ids.map((id) => `<li>${button(id, 'gone')}</li>`).join('');
const named = (name: string) => page.getByRole('button', { name, exact: true });

async function pressWithKeys(id: string): Promise<void> {
  await userEvent.keyboard('{Tab}');
  while (document.activeElement?.id !== id) await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Enter}');
}

beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

test.for([
  ['the one after it', chips('one', 'two', 'three'), 'two', 'three'],
  ['the one before it where it was the last', chips('one', 'two'), 'two', 'one'],
] as const)('a button that goes leaves the focus to %s', async ([, items, pressed, heir]) => {
  show(`<main>${button('search')}<ul>${items}</ul>${button('after')}</main>`);
  await pressWithKeys(pressed);
  await expect.element(named(heir)).toHaveFocus();
});

test('where nothing is left beside it the focus goes to what is around, but not out of a dialog', async () => {
  show(`<main>${button('before')}<section><p>${button('only', 'gone')}</p></section></main>`);
  await pressWithKeys('only');
  await expect.element(named('before')).toHaveFocus();

  show(`<main>${button('outside')}</main><dialog><p>${button('inside', 'gone')}</p></dialog>`);
  document.querySelector('dialog')!.show();
  document.getElementById('inside')!.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.getElementById('inside')).toBeNull();
  await new Promise((done) => setTimeout(done, 100));
  expect(document.activeElement).not.toBe(document.getElementById('outside'));
});

test('who gives the focus on by itself comes first, and a pointer gives it up', async () => {
  show(`<main><p>${button('asks', 'gone')}</p>${button('near')}${button('wanted')}</main>`);
  document
    .getElementById('asks')!
    .addEventListener('click', () => requestAnimationFrame(() => document.getElementById('wanted')!.focus()));
  await pressWithKeys('asks');
  await expect.element(named('wanted')).toHaveFocus();

  show(`<main><p>${button('pointed', 'gone')}</p>${button('beside')}</main>`);
  await named('pointed').click();
  await new Promise((done) => setTimeout(done, 100));
  expect(document.activeElement).toBe(document.body);
});
