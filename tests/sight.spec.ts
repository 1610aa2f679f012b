import { expect, test } from '@playwright/test';
import { open } from './page.ts';

test('in the colours of the reader marks, tabs and hatchings are told apart without any of ours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  const looks = await page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const system = new Set(
      [
        'Canvas',
        'CanvasText',
        'GrayText',
        'LinkText',
        'Highlight',
        'HighlightText',
        'ButtonText',
        'ButtonFace',
        'Field',
        'FieldText',
      ].map((colour) => {
        probe.style.color = colour;
        return getComputedStyle(probe).color;
      }),
    );
    probe.remove();
    const ours = new Set<string>();
    for (const element of document.querySelectorAll('[data-view] *, header *, main > section *')) {
      if (!element.checkVisibility()) continue;
      const { color, fill, stroke, backgroundColor } = getComputedStyle(element);
      for (const colour of element instanceof SVGElement ? [fill, stroke] : [color, backgroundColor])
        if (colour.startsWith('rgb') && !system.has(colour) && !colour.endsWith(', 0)'))
          ours.add(`${element.tagName} ${element.getAttribute('class') ?? ''}: ${colour}`);
    }
    const style = (selector: string, pseudo?: string) => getComputedStyle(document.querySelector(selector)!, pseudo);
    return {
      ours: [...ours],
      ground: style('body').backgroundColor,
      ink: style('body').color,
      standing: style('[data-view="table"] td.standing', '::before').backgroundColor,
      hatched: style('[data-grade="F6"]').backgroundImage,
      current: style('nav a[aria-current]').borderBottomWidth,
      other: style('nav li a:not([aria-current])').borderBottomWidth,
    };
  });
  expect(looks.ours).toEqual([]);
  expect(looks.standing).toBe(looks.ink);
  expect(looks.standing).not.toBe(looks.ground);
  expect(looks.hatched).toContain('repeating-linear-gradient');
  expect(looks).toMatchObject({ current: '2px', other: '0px' });
});

test('who asked for less motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?open=contact:2023-04-24-haass-lavrov-new-york');
  const moving = await page.evaluate(() => {
    const seconds = (value: string): number => Math.max(...value.split(',').map((one) => parseFloat(one)));
    return [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        return seconds(transitionDuration) > 0 || seconds(animationDuration) > 0 || scrollBehavior === 'smooth';
      })
      .map(({ tagName, className }) => `${tagName} ${className}`);
  });
  expect(moving).toEqual([]);
});

test('who prefers more contrast has quiet words and lines in ink', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await open(page);
  const colours = await page.evaluate(() => {
    const colourOf = (selector: string): string => getComputedStyle(document.querySelector(selector)!).color;
    return { quiet: colourOf('.name p'), ink: colourOf('body') };
  });
  expect(colours.quiet).toBe(colours.ink);
});
