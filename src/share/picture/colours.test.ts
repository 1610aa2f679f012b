import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coloursOf, THEMES } from './colours.ts';

const tokens = readFileSync('src/page/tokens.css', 'utf8');
/** Relative luminance of `#rrggbb`, as WCAG has it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

it.each(THEMES)('%s: every colour of the page has a value, and what is read stands out', (theme) => {
  const colours = coloursOf(tokens, theme);
  expect(Object.keys(colours).sort()).toEqual(Object.keys(coloursOf(tokens, 'light')).sort());
  for (const [name, value] of Object.entries(colours))
    expect([name, value]).toEqual([name, expect.stringMatching(/^#[0-9a-f]{6}$/)]);
  for (const name of [
    'ink',
    'ink-2',
    'ink-3',
    'disputed',
    'denies',
    'side-blue',
    'side-vermilion',
    'side-ochre',
    'side-slate',
  ])
    expect(contrast(colours[name]!, colours.paper!), name).toBeGreaterThanOrEqual(4.5);
  for (const name of ['mark', 'accent', 'rule-strong'])
    expect(contrast(colours[name]!, colours.paper!), name).toBeGreaterThanOrEqual(3);
});

it('has no hue in black and white', () => {
  for (const value of Object.values(coloursOf(tokens, 'grey')))
    expect(new Set([value.slice(1, 3), value.slice(3, 5), value.slice(5, 7)]).size).toBe(1);
});
