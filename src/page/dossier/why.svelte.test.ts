import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import { parseDay } from '../../record/day.ts';
import Dossier from './Dossier.svelte';

const HAASS = 'contact:2023-04-24-haass-lavrov-new-york';
const CALL = 'contact:2021-12-30-biden-putin-phone-call';

async function open(search: string, width = 1280) {
  await page.viewport(width, 900);
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: Dossier });
  await expect.element(screen.getByRole('heading', { level: 2 })).toBeVisible();
  return { screen, explorer, written };
}

describe('why this grade', () => {
  it('a claim says what would change its digit, with the digit that would come of it', async () => {
    const { screen } = await open(`?open=${HAASS}`);
    const claim = screen.getByRole('article', { name: /^The meeting with Lavrov was held in April/ });
    await expect.element(claim.getByText(/^Improbable/)).toBeVisible();
    await claim.getByText('What would change it').click();
    await expect.element(claim.getByText('an assertion by all who now deny it')).toBeVisible();
    const terms = Array.from(claim.element().querySelectorAll('dt'), (term) => term.textContent.trim());
    expect(terms).toEqual(['2Probably true', '4Doubtful', '6Cannot be judged']);
  });

  it('changes with the day that the page shows', async () => {
    const { screen, explorer } = await open(`?asof=2023-07-06&open=${HAASS}`);
    const happened = screen.getByRole('article', { name: /^Lavrov met Richard Haass and others/ });
    await happened.getByText('What would change it').click();
    await expect.element(happened.getByText('an assertion by one who now denies it: Russia')).toBeVisible();
    explorer.update('asof', null);
    await expect.element(happened.getByText('anybody denying it')).toBeVisible();
    await expect.element(happened.getByText('an assertion by one who now denies it: Russia')).not.toBeInTheDocument();
  });

  it('a standing says what would change it', async () => {
    const { screen } = await open(`?asof=2023-07-06&open=${HAASS}`);
    const banner = screen.getByRole('banner').or(screen.getByRole('complementary'));
    await banner.getByText('What would change it').first().click();
    const first = screen.getByRole('complementary').element().querySelector('header dl')!;
    expect(first.textContent).toContain('Acknowledged');
    expect(first.textContent).toContain('an assertion by one who now denies it: Russia');
  });

  it('a letter says what it counts for and what would give another', async () => {
    const { screen } = await open(`?open=${HAASS}`);
    const claim = screen.getByRole('article').first();
    await claim.getByRole('button', { name: 'Letter B. Why?' }).first().click();
    await expect.element(screen.getByText('It counts as on record, as a voice of its own.')).toBeVisible();
    await expect
      .element(screen.getByText('A letter goes by how the reports attribute the word', { exact: false }))
      .toBeVisible();
    const box = document.querySelector(':popover-open')!.getBoundingClientRect();
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
  });

  it('a source says so of its own letter', async () => {
    const { screen } = await open('?open=source:maria-zakharova');
    await expect
      .element(screen.getByText(/^It counts as on record, as one voice with all that Russia says/))
      .toBeVisible();
    await screen.getByText('What would change it').click();
    await expect.element(screen.getByText('A document, recording or joint text open to inspection')).toBeVisible();
  });
});

describe('the history of a contact', () => {
  it('tells who told, denied and came round, with standing and grade', async () => {
    const { screen } = await open(`?open=${HAASS}`);
    const history = screen.getByRole('region', { name: 'How it came out' });
    await expect.element(history).toBeVisible();
    const steps = history
      .getByRole('listitem')
      .elements()
      .map((step) => step.textContent.replace(/\s+/g, ' ').trim());
    expect(steps).toHaveLength(3);
    expect(steps[0]).toMatch(
      /^6 Jul 2023 First told by: .* and Richard Haass ?Denied by: Maria Zakharova ?Disputed 4Doubtful$/,
    );
    expect(steps[1]).toMatch(/^7 Jul 2023 Asserted, after a denial, by: Maria Zakharova ?Acknowledged 1Confirmed$/);
  });

  it('leads to what was known on each day, as a real link and as one step', async () => {
    const { screen, explorer, written } = await open(`?channel=track-two&open=${HAASS}`);
    const history = screen.getByRole('region', { name: 'How it came out' });
    const thursday = history.getByRole('link', { name: '6 July 2023: show the page as known on that day' });
    const address = `?channel=track-two&asof=2023-07-06&open=${HAASS}`;
    await expect.element(thursday).toHaveAttribute('href', address);
    await thursday.click();
    expect(written.at(-1)).toEqual([address, 'push']);
    expect(explorer.asof).toBe(parseDay('2023-07-06'));
    await expect.element(screen.getByText('Disputed', { exact: true }).first()).toBeVisible();
  });

  it('marks the step that holds on the day shown, and tells nothing of those after it', async () => {
    const { screen } = await open(`?asof=2023-07-06&open=${HAASS}`);
    const history = screen.getByRole('region', { name: 'How it came out' });
    await expect.element(history).toBeVisible();
    const [now, ...later] = history.getByRole('listitem').elements();
    expect(now?.getAttribute('aria-current')).toBe('date');
    expect(later.map((step) => step.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      '7 Jul 2023 not yet out',
      '8 Jul 2023 not yet out',
    ]);
    await history.getByRole('link', { name: /^7 July 2023/ }).click();
    await expect.element(history.getByText('Asserted, after a denial, by: Maria Zakharova')).toBeVisible();
  });

  it('of the call is two days: Washington, then Moscow', async () => {
    const { screen } = await open(`?open=${CALL}`);
    const history = screen.getByRole('region', { name: 'How it came out' });
    await expect.element(history.getByText('First told by: White House')).toBeVisible();
    await expect.element(history.getByText(/^Put on record by: Kremlin/)).toBeVisible();
    expect(history.getByRole('listitem').elements()).toHaveLength(2);
  });
});
