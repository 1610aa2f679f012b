import { chromium } from '@playwright/test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureBrowser, launchArguments } from './browser.ts';
import { serveFolder } from './static-site.ts';

/*
 * Other people's records from beginning to end, as docs/own-record.md tells it: a new record, changed by hand, its whole
 * site built, and that opened in a browser. `npm run soak` begins with it; a build is too long for `npm test`.
 */
const place = await mkdtemp(path.join(tmpdir(), 'backchannel-fork-'));
const [record, out] = [path.join(place, 'my-record'), path.join(place, 'site')];
const run = (script: string, ...told: string[]): string =>
  execFileSync('npm', ['run', '--silent', script, '--', ...told], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const edit = async (name: string, from: string | RegExp, to: string): Promise<void> => {
  const file = path.join(record, name);
  const text = await readFile(file, 'utf8');
  assert.notEqual(text.replace(from, to), text, `${name} has no ${String(from)}`);
  await writeFile(file, text.replace(from, to));
};
/** What only the project's own record is about. */
const FOREIGN = /united states|\brussian?\b|ukrain|washington|moscow|kremlin/i;

const started = Date.now();
try {
  run('new-record', record);
  await edit('record.yaml', 'title: My record', 'title: The Ferry');
  await edit('channels.yaml', 'name: Go-betweens', 'name: Night boats');
  await edit(
    'sides.yaml',
    'name: Westmoor, principal: true, hue: violet',
    'name: Westmoor, principal: true, hue: ochre',
  );
  run('data', '--data', record, '--check');
  run('build', '--data', record, '--outDir', out, '--emptyOutDir');
  const built = Date.now();

  const pages = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.html'));
  const foreign = await Promise.all(
    pages.map(async (name) => FOREIGN.exec(await readFile(path.join(out, name), 'utf8'))?.[0] ?? ''),
  );
  assert.ok(pages.length > 5);
  assert.deepEqual(foreign.filter(Boolean), []);

  const site = await serveFolder(out);
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: launchArguments() });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(site.url);
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    await page.locator('#views[aria-busy="true"]').waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'The Ferry' }).waitFor();
    assert.equal(await page.locator('[data-sentence]').getAttribute('data-count'), '1');
    assert.match((await page.locator('[data-view="timeline"]').textContent()) ?? '', /Night boats/);
    for (const side of ['Eastvale', 'Westmoor', 'Elsewhere'])
      await page.locator('[data-view="network"] svg text').getByText(side, { exact: true }).first().waitFor();
    const hue = await page
      .locator('[data-view="network"] svg text')
      .getByText('Westmoor', { exact: true })
      .first()
      .getAttribute('style');
    assert.match(hue ?? '', /--side-ochre/);
    const id = await page.locator('[data-view="timeline"] [data-contact]').first().getAttribute('data-contact');
    await page.goto(`${site.url}c/${id ?? ''}/`);
    await page.locator(`[data-open="contact:${id ?? ''}"]`).waitFor();
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
    site.close();
  }
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(0);
  console.log(
    `A record of one's own: ${String(pages.length)} pages built in ${seconds(started, built)} s, opened in ${seconds(built, Date.now())} s; 0 faults`,
  );
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await rm(place, { recursive: true, force: true });
}
