import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { roughWidth } from '../views/common/measure.ts';
import { flatSvg } from './flat-svg.ts';
import { explorerOf } from './record.ts';
import SceneFrame from './SceneFrame.svelte';
import { SCENES } from './scenes.ts';

beforeEach(async () => {
  await page.viewport(1280, 900);
  document.documentElement.dataset.theme = 'light';
  // The same widths on every machine, whatever fonts it has.
  vi.spyOn(CanvasRenderingContext2D.prototype, 'measureText').mockImplementation(
    (text) => ({ width: roughWidth(text) }) as TextMetrics,
  );
});
afterEach(() => vi.restoreAllMocks());

it.each(SCENES)('$name looks as it did', async (scene) => {
  const explorer = scene.record ? await explorerOf(scene.record, scene.address) : null;
  const { container } = await render(SceneFrame, { scene, explorer });
  await expect.poll(() => container.querySelector(scene.picture)?.querySelector('path')).toBeTruthy();
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const svg = container.querySelector<SVGSVGElement>(scene.picture)!;
  await expect(flatSvg(svg)).toMatchFileSnapshot(`__snapshots__/${scene.name}.svg`);
});

it('has scenes of different names, each beginning with its view', () => {
  expect(new Set(SCENES.map(({ name }) => name)).size).toBe(SCENES.length);
  for (const { name, view } of SCENES) expect(name).toMatch(new RegExp(`^${view}-[a-z-]+$`));
});
