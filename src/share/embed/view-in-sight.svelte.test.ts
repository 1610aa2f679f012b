import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { viewInSight } from './view-in-sight.ts';

beforeEach(() => page.viewport(1000, 800));
afterEach(() => {
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

/** Views below one another, each so many px high. */
function stage(heights: Record<string, number>): void {
  document.body.style.margin = '0';
  document.body.innerHTML = Object.entries(heights)
    .map(([view, height]) => `<section data-view="${view}" style="height:${String(height)}px"></section>`)
    .join('');
}

test.each([
  ['the one at the top', 0, 'timeline'],
  ['the one scrolled to', 700, 'network'],
  ['the one that takes most of the window', 1500, 'matrix'],
])('the view in sight is %s', (_, top, view) => {
  stage({ timeline: 900, network: 900, matrix: 900 });
  scrollTo(0, top);
  expect(viewInSight()).toBe(view);
});

test('there is none where none is in sight', () => {
  expect(viewInSight()).toBeNull();
  stage({ timeline: 0 });
  expect(viewInSight()).toBeNull();
});
