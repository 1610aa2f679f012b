import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import Dossier from './Dossier.svelte';

const CALL = 'contact:2021-12-30-biden-putin-phone-call';
const NEW_YORK = 'contact:2023-04-24-haass-lavrov-new-york';
const OFFER = 'contact:2023-putin-ceasefire-offer-intermediaries';

async function open(search: string, width = 1280) {
  await page.viewport(width, 900);
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: Dossier });
  return { screen, explorer, written, panel: screen.getByRole('complementary') };
}

type Screen = Awaited<ReturnType<typeof open>>['screen'];
const column = (screen: Screen, name: string) => screen.getByRole('region', { name, exact: true });
const left = (element: Element): number => element.getBoundingClientRect().left;
const emulate = (media: '' | 'print'): Promise<void> =>
  (cdp() as { send(method: string, values: object): Promise<void> }).send('Emulation.setEmulatedMedia', { media });

afterEach(async () => {
  vi.restoreAllMocks();
  await emulate('');
});

describe('two readouts of one call', () => {
  it('stand side against side, what both tell between them', async () => {
    const { screen } = await open(`?open=${CALL}&readouts=1`);
    await expect.element(column(screen, 'Both')).toBeVisible();
    const [us, both, russia] = ['United States only', 'Both', 'Russia only'].map((name) =>
      column(screen, name).element(),
    );
    expect(left(us!)).toBeLessThan(left(both!));
    expect(left(both!)).toBeLessThan(left(russia!));
    await expect.element(column(screen, 'United States only').getByText('11 claims')).toBeVisible();
    await expect.element(column(screen, 'United States only').getByText('Russia leaves out 5')).toBeVisible();
    await expect.element(column(screen, 'Both').getByText('4 claims')).toBeVisible();
    await expect.element(column(screen, 'Russia only').getByText('United States leaves out 8')).toBeVisible();
    await expect
      .element(
        screen.getByText('Of 24 claims that either side tells, both tell 4. United States alone: 11. Russia alone: 9.'),
      )
      .toBeVisible();
  });

  it('say of each claim who leaves it out, and where nothing is recorded', async () => {
    const { screen } = await open(`?open=${CALL}&readouts=1`);
    const claimIn = (name: string, text: RegExp): string =>
      column(screen, name).getByRole('link', { name: text }).element().closest('li')?.textContent ?? '';
    await expect.element(column(screen, 'Both')).toBeVisible();
    expect(claimIn('United States only', /^Biden asked Russia to lower/)).toMatch(
      /White House.*Kremlin.*leaves it out.*mentions only Biden's word/s,
    );
    expect(claimIn('Russia only', /^Biden assured Putin/)).toMatch(/Kremlin.*White House.*leaves it out/s);
    expect(claimIn('United States only', /^The call was to prepare/)).toMatch(/Russia\s+nothing recorded/);
  });

  it('are where the address lands, under a bar that says the title', async () => {
    const { screen, panel } = await open(`?open=${CALL}&readouts=1`);
    await expect.element(column(screen, 'Both')).toBeInViewport();
    expect(panel.element().scrollTop).toBeGreaterThan(0);
    await expect
      .element(panel.getByText('Biden and Putin speak by phone before the January talks').nth(0))
      .toBeVisible();
    expect(document.activeElement).toBe(document.body);
  });

  it('are switched with the claims by the keyboard, in place, and kept in the address', async () => {
    const { screen, panel, explorer, written } = await open(`?open=${CALL}`);
    const choice = screen.getByRole('group', { name: 'Arrangement of the claims' });
    const readouts = choice.getByRole('button', { name: 'Two readouts' });
    const list = choice.getByRole('button', { name: 'Claim by claim' });
    await expect.element(list).toHaveAttribute('aria-pressed', 'true');
    (readouts.element() as HTMLElement).focus();
    const before = panel.element().scrollTop;
    await userEvent.keyboard(' ');
    await expect.element(readouts).toHaveAttribute('aria-pressed', 'true');
    await expect.element(readouts).toHaveFocus();
    await expect.element(screen.getByRole('article')).not.toBeInTheDocument();
    expect(panel.element().scrollTop).toBe(before);
    expect(written.at(-1)).toEqual([`?open=${CALL}&readouts=1`, 'push']);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
    await expect.element(screen.getByRole('article').first()).toBeInTheDocument();
    expect(written.at(-1)).toEqual([`?open=${CALL}`, 'push']);
    await readouts.click();
    explorer.read('');
    await expect.element(panel).not.toBeInTheDocument();
  });

  it('lead from a claim to its card, and from there back', async () => {
    const { screen, explorer } = await open(`?open=${CALL}&readouts=1`);
    await column(screen, 'Russia only')
      .getByRole('link', { name: /^Biden assured Putin/ })
      .click();
    expect(explorer.open).toMatchObject({ kind: 'claim', claim: 'no-strike-weapons' });
    await expect.element(screen.getByRole('article', { name: /^Biden assured Putin/ })).toHaveClass('lit');
    await screen.getByRole('button', { name: 'Two readouts' }).click();
    expect(explorer.open?.kind).toBe('contact');
    await expect.element(column(screen, 'Both')).toBeInTheDocument();
  });

  it('are not left in the address when the dossier is closed', async () => {
    const { screen, written } = await open(`?open=${CALL}&readouts=1`);
    await screen.getByRole('button', { name: 'Close' }).click();
    expect(written.at(-1)).toEqual(['', 'push']);
  });

  it('follow one another on a phone, each from its own side, with nothing that scrolls sideways', async () => {
    const { screen, panel } = await open(`?open=${CALL}&readouts=1`, 320);
    await expect.element(column(screen, 'Both')).toBeInTheDocument();
    const boxes = ['United States only', 'Both', 'Russia only'].map((name) =>
      column(screen, name).element().getBoundingClientRect(),
    );
    const [us, both, russia] = boxes as [DOMRect, DOMRect, DOMRect];
    expect(us.bottom).toBeLessThanOrEqual(both.top);
    expect(both.bottom).toBeLessThanOrEqual(russia.top);
    expect(us.left).toBeLessThan(both.left);
    expect(both.left).toBeLessThan(russia.left);
    expect(panel.element().scrollWidth).toBeLessThanOrEqual(panel.element().clientWidth);
  });

  it('stand side by side on paper, without the switch', async () => {
    const { screen } = await open(`?open=${CALL}&readouts=1`);
    await expect.element(column(screen, 'Both')).toBeVisible();
    await emulate('print');
    await expect.element(screen.getByRole('button', { name: 'Two readouts' })).not.toBeInTheDocument();
    expect(left(column(screen, 'United States only').element())).toBeLessThan(
      left(column(screen, 'Russia only').element()),
    );
  });

  it('are not offered where one side has said nothing', async () => {
    const { screen } = await open('?open=contact:2022-deconfliction-line-call&readouts=1');
    await expect.element(screen.getByRole('article').first()).toBeInTheDocument();
    await expect.element(screen.getByRole('group', { name: 'Arrangement of the claims' })).not.toBeInTheDocument();
  });

  it('take a ministry by its last word, and what was public on the day', async () => {
    const { screen, explorer } = await open(`?open=${NEW_YORK}&readouts=1`);
    const met = { name: /^Lavrov met Richard Haass/ };
    await expect.element(column(screen, 'Both').getByRole('link', met)).toBeVisible();
    explorer.read(`?asof=2023-07-06&open=${NEW_YORK}&readouts=1`);
    await expect.element(column(screen, 'United States only').getByRole('link', met)).toBeVisible();
    await expect.element(column(screen, 'United States only').getByText('Russia denies 1')).toBeVisible();
    await expect.element(column(screen, 'Both').getByText('no claim')).toBeVisible();
  });
});

describe('one origin, many echoes', () => {
  it('warns where all reports of a contact go back to one origin, and nowhere else', async () => {
    const { screen, explorer } = await open(`?open=${OFFER}`);
    const warning = screen.getByRole('note').getByText(/^One origin/);
    await expect
      .element(warning)
      .toHaveTextContent(
        'One origin: the 5 reports in 4 languages that assert it all carry the word of Three Russian sources together (Reuters, February 2024). Repeating it adds no second witness.',
      );
    explorer.read(`?open=${CALL}`);
    await expect.element(screen.getByRole('heading', { name: /^Biden and Putin speak/ })).toBeVisible();
    await expect.element(warning).not.toBeInTheDocument();
  });

  it('unfolds the reports of an origin to the tree of who has it from whom', async () => {
    const { screen } = await open(`?open=claim:${OFFER.slice(8)}/signals`);
    const claim = screen.getByRole('article', { name: /^In 2023 Putin signalled/ });
    await claim.getByRole('button', { name: /^Show the 5 reports that carried what Three Russian/ }).click();
    const original = claim.getByText("Exclusive: Putin's suggestion of Ukraine ceasefire", { exact: false }).first();
    await expect.element(original).toBeVisible();
    const below = original.element().closest('li')?.querySelectorAll(':scope > ul > li') ?? [];
    expect(
      [...below].map((li) => /Gazeta\.pl|Der Standard|News Read Online|iNyheter/.exec(li.textContent)?.[0]),
    ).toEqual(['Gazeta.pl', 'Der Standard', 'News Read Online', 'iNyheter']);
  });

  it('marks in the tree what a retelling garbles, by the notes of the record and its own word', async () => {
    const { screen } = await open(`?open=claim:${NEW_YORK.slice(8)}/occurred`);
    const claim = screen.getByRole('article', { name: /^Lavrov met Richard Haass/ });
    await claim.getByText('9 reports in 5 languages, 6 origins').click();
    const note = claim.getByText(/^Reads like an unedited machine translation/).first();
    await expect.element(note).toHaveClass('retold');
    await expect
      .element(
        claim.getByRole('link', { name: /^The meeting with Lavrov was held in April of the year before/ }).first(),
      )
      .toHaveAttribute('href', `?open=claim:${NEW_YORK.slice(8)}/garble-april-last-year`);
  });

  it('folds all that a source says on a contact into one line', async () => {
    const { screen } = await open(`?open=${OFFER}`);
    await screen.getByText('Sources of this dossier').click();
    const line = screen.getByText(/^8 reports in 4 languages, one origin$/);
    await line.click();
    await expect.element(screen.getByText("Exclusive: Putin's suggestion", { exact: false }).first()).toBeVisible();
  });
});

describe('a source', () => {
  it('shows its denials with what became of them', async () => {
    const { screen } = await open('?open=source:maria-zakharova');
    const denials = screen.getByRole('region', { name: 'Its denials, and what became of them' });
    await expect.element(denials.getByText('1 that the same source later asserted')).toBeVisible();
    await expect
      .element(denials.getByText('Denied in July 2023; asserted by the same source in July 2023.'))
      .toBeVisible();
    await expect
      .element(
        denials.getByText('later asserted on record by Sergei Lavrov (B), first in December 2023.', { exact: false }),
      )
      .toBeVisible();
    await denials.getByText('What it denied: 5 claims').click();
    await expect.element(denials.getByRole('link', { name: /^Lavrov met Richard Haass/ })).toBeVisible();
  });

  it('shows where it changed its word, with both dates, and filters by it', async () => {
    const { screen, explorer } = await open('?open=source:maria-zakharova');
    const changed = screen.getByRole('region', { name: 'Changed word' });
    await expect
      .element(changed.getByText('Maria Zakharova first denied it (6 July 2023), then asserted it (7 July 2023).'))
      .toBeVisible();
    await expect
      .element(changed.getByText(/first denied by Maria Zakharova \(9 July 2023\), then asserted by Sergei Lavrov/))
      .toBeVisible();
    await changed.getByRole('button', { name: 'Show only claims on which somebody changed their word' }).click();
    expect(explorer.address()).toBe('?claims=changed&open=source:maria-zakharova');
    const row = explorer.columns.views.contacts.id.indexOf(NEW_YORK.slice(8));
    expect(explorer.passing().contacts[row]).toBe(1);
  });

  it('has no such parts where there is nothing to say', async () => {
    const { screen } = await open('?open=source:white-house-2021-12-30-background-call');
    await expect.element(screen.getByRole('region', { name: 'Accounts in time' })).toBeVisible();
    await expect.element(screen.getByRole('region', { name: 'Changed word' })).not.toBeInTheDocument();
    await expect.element(screen.getByRole('region', { name: /denials/ })).not.toBeInTheDocument();
  });
});

describe('a report', () => {
  it('is reached from the line of every account, beside the way out to its page', async () => {
    const { screen, explorer } = await open(`?open=claim:${CALL.slice(8)}/purpose`);
    const claim = screen.getByRole('article', { name: /^The call was to prepare/ });
    const out = claim.getByRole('link', { name: 'Read it at Washington Examiner' });
    await expect.element(out).toHaveAttribute('rel', 'noopener noreferrer');
    await claim.getByRole('link', { name: /^Washington Examiner, 30 December 2021/ }).click();
    expect(explorer.open).toEqual({ kind: 'report', id: 'washington-examiner-2021-12-30-call' });
    await expect.element(screen.getByText('English', { exact: true })).toBeVisible();
  });

  it('asks nothing of the archive until its link is pressed', async () => {
    const { screen } = await open('?open=report:nbc-2023-07-06-secret-talks');
    await expect.element(screen.getByRole('link', { name: 'Look in the Internet Archive' })).toBeVisible();
    const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((host) => host !== location.hostname)).toEqual([]);
  });
});
