import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import AboutText from '../../page/AboutText.svelte';
import { DIGITS, LETTERS } from '../../record/vocabulary.ts';

it('About says what each letter and digit means', async () => {
  const { explorer } = await realExplorer();
  const { container } = await render(InContext, { explorer, component: AboutText });
  for (const [marks, meaning] of [
    [LETTERS, /^A document, recording or joint text/],
    [DIGITS, /^Confirmed\. ./],
  ] as const) {
    const terms = [...container.querySelectorAll('dt')];
    const found = marks.map((mark) => terms.find(({ textContent }) => textContent === String(mark)));
    const words = found.map((term) => term?.nextElementSibling?.textContent ?? '');
    expect(words[0]).toMatch(meaning);
    expect(new Set(words).size).toBe(marks.length);
  }
});
