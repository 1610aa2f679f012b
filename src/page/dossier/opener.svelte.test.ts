import { afterEach, expect, test, vi } from 'vitest';
import { Opener } from './opener.ts';

/** A page whose search field or a button opens a panel. */
function stage(): { field: HTMLElement; button: HTMLElement; panel: HTMLElement; title: HTMLElement } {
  document.body.innerHTML =
    '<input type="text" /><button>mark</button><div id="views" tabindex="-1"></div><aside><h2 tabindex="-1"></h2></aside>';
  const of = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
  return { field: of('input'), button: of('button'), panel: of('aside'), title: of('h2') };
}

const pointer = (coarse: boolean): void => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: coarse } as MediaQueryList);
};

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

test.each([
  ['a mark, with a finger', true, 'button', 'BUTTON'],
  ['the search, with a mouse', false, 'field', 'INPUT'],
  ['the search, with a finger: to the views, for the field would bring the keyboard up', true, 'field', 'DIV'],
] as const)('the focus goes back to %s', async (_, coarse, from, to) => {
  pointer(coarse);
  const { panel, title, ...openers } = stage();
  const opener = new Opener();
  openers[from].focus();
  opener.arrive(panel, title);
  expect(document.activeElement).toBe(title);
  panel.remove();
  await opener.leave();
  expect(document.activeElement?.tagName).toBe(to);
});
