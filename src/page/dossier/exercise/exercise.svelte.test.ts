import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../../tests/InContext.svelte';
import { realExplorer } from '../../../../tests/real-explorer.ts';
import Matrix from '../../../views/matrix/Matrix.svelte';
import Dossier from '../Dossier.svelte';

const HAASS = 'contact:2023-04-24-haass-lavrov-new-york';
const CALL = 'contact:2021-12-30-biden-putin-phone-call';
const HAPPENED = /^Lavrov met Richard Haass and others/;

async function open(search: string, width = 1280) {
  await page.viewport(width, 900);
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: Dossier });
  await expect.element(screen.getByRole('heading', { name: 'Who says what' })).toBeVisible();
  const panel = screen.getByRole('complementary');
  const claim = (name: RegExp) => screen.getByRole('article', { name });
  const cellOf = (name: RegExp, grade: string) =>
    claim(name).getByRole('gridcell', { name: new RegExp(`^${grade}\\.`) });
  return { screen, explorer, written, panel, claim, cellOf };
}

describe('the way in and out', () => {
  it('is a link that a teacher can pass on, and one step', async () => {
    const { screen, written, panel } = await open(`?open=${HAASS}`);
    const enter = screen.getByRole('link', { name: 'Try grading it yourself' });
    const address = `?open=${HAASS}&exercise=1`;
    await expect.element(enter).toHaveAttribute('href', address);
    await enter.click();
    expect(written.at(-1)).toEqual([address, 'push']);
    await expect.element(panel.getByRole('grid').first()).toBeVisible();
    const leave = screen.getByRole('link', { name: 'Leave the exercise' });
    await expect.element(leave).toHaveAttribute('href', `?open=${HAASS}`);
    await leave.click();
    await expect.element(panel.getByRole('grid')).not.toBeInTheDocument();
    await expect.element(screen.getByText('Acknowledged', { exact: true }).first()).toBeVisible();
  });

  it('copies the address of the exercise', async () => {
    const { screen } = await open(`?open=${CALL}&exercise=1`);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await screen.getByRole('button', { name: 'Copy link' }).click();
    expect(write).toHaveBeenCalledWith(new URL(`/?open=${CALL}&exercise=1`, location.href).href);
    write.mockRestore();
  });
});

describe('in the exercise', () => {
  it.each([
    [`?open=${CALL}&exercise=1`, /covered here\. The marks in the views still show/],
    [`?embed=${CALL}&open=${CALL}&exercise=1`, /covered here\.\s+Leave the exercise/],
  ])('says of the views what they still show, where there are any: %s', async (search, told) => {
    const { panel } = await open(search);
    await expect.element(panel).toHaveTextContent(told);
  });

  it.each([HAASS, CALL])('nothing of %s tells a letter, a digit or a standing', async (contact) => {
    const { screen, panel } = await open(`?open=${contact}&exercise=1`);
    await expect.element(panel.getByRole('grid').first()).toBeVisible();
    await screen.getByText('Sources of this dossier').click();
    for (const fold of panel.element().querySelectorAll('details')) fold.open = true;
    const grids = [...panel.element().querySelectorAll('[role=grid]')];
    const outside = panel.element().cloneNode(true) as HTMLElement;
    outside.querySelectorAll('[role=grid], .desk').forEach((part) => part.remove());
    expect(grids.length).toBeGreaterThan(5);
    expect(outside.textContent).not.toMatch(/\([A-F]\)/);
    expect(outside.textContent).not.toMatch(
      /Confirmed|Probably true|Possibly true|Doubtful|Improbable|Cannot be judged/,
    );
    expect(outside.textContent).not.toMatch(/Acknowledged|One-sided|Unconfirmed|Disputed|[Oo]n record/);
    await expect.element(screen.getByRole('button', { name: /^Letter [A-F]\. Why\?/ })).not.toBeInTheDocument();
  });

  it('a source’s dossier tells no letter either, and has the way out', async () => {
    await page.viewport(1280, 900);
    const { explorer } = await realExplorer('?open=source:maria-zakharova&exercise=1');
    const screen = await render(InContext, { explorer, component: Dossier });
    await expect.element(screen.getByRole('heading', { name: 'Maria Zakharova', level: 2 })).toBeVisible();
    await expect
      .element(screen.getByText('An office or named person that took part', { exact: false }))
      .not.toBeInTheDocument();
    await screen.getByRole('link', { name: 'Leave the exercise' }).click();
    await expect.element(screen.getByText('An office or named person that took part', { exact: false })).toBeVisible();
  });

  it('who denied and who confirmed is told once every claim is compared, and no denial is red before', async () => {
    const { screen, panel } = await open(`?open=${HAASS}&exercise=1`);
    await expect.element(panel.getByRole('grid').first()).toBeVisible();
    const denial = screen.getByText('Denied by: Maria Zakharova', { exact: true });
    await expect.element(denial).not.toBeInTheDocument();
    await expect.element(screen.getByText('is covered until you have compared every claim')).toBeVisible();
    const red = (): number => panel.element().querySelectorAll('.stance.denies').length;
    expect(red()).toBe(0);
    for (const claim of panel.element().querySelectorAll('article')) {
      const cell = claim.querySelector<HTMLElement>('[role=gridcell]');
      cell?.click();
    }
    await screen.getByRole('button', { name: 'Compare all that are placed' }).click();
    await expect.element(denial).toBeVisible();
    expect(red()).toBeGreaterThan(0);
  });

  it('the matrix is covered', async () => {
    await page.viewport(1280, 900);
    const { explorer } = await realExplorer('?exercise=1');
    const screen = await render(InContext, { explorer, component: Matrix });
    await expect.element(screen.getByText('so it is covered while the exercise is on', { exact: false })).toBeVisible();
    expect(document.querySelector('[data-grade]')).toBeNull();
    await screen.getByRole('link', { name: 'Leave the exercise' }).click();
    await expect.element(screen.getByRole('grid')).toBeVisible();
  });
});

describe('a claim', () => {
  it('is placed by a press, and again by another', async () => {
    const { cellOf, screen } = await open(`?open=${HAASS}&exercise=1`);
    await cellOf(HAPPENED, 'C3').click();
    await expect.element(cellOf(HAPPENED, 'C3')).toHaveAttribute('aria-selected', 'true');
    await cellOf(HAPPENED, 'B2').click();
    await expect.element(cellOf(HAPPENED, 'C3')).toHaveAttribute('aria-selected', 'false');
    await expect.element(screen.getByText('1 of 8 claims placed', { exact: true })).toBeVisible();
  });

  it('is placed by keys: one tab stop, arrows move, Space places, and it says what it is', async () => {
    const { claim, cellOf } = await open(`?open=${HAASS}&exercise=1`);
    await expect.element(claim(HAPPENED).getByRole('grid')).toBeVisible();
    const stops = claim(HAPPENED).element().querySelectorAll('[role=grid] [tabindex="0"]');
    expect(stops).toHaveLength(1);
    (stops[0] as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight} ');
    await expect.element(cellOf(HAPPENED, 'B3')).toHaveFocus();
    await expect.element(cellOf(HAPPENED, 'B3')).toHaveAttribute('aria-selected', 'true');
    await expect
      .element(cellOf(HAPPENED, 'B3'))
      .toHaveAttribute(
        'aria-label',
        'B3. Source: An office or named person that took part, on the record. Claim: Possibly true',
      );
  });

  it('is compared with the record, its letters and its digit with their reasons', async () => {
    const { claim, cellOf, screen } = await open(`?open=${HAASS}&exercise=1`);
    await cellOf(HAPPENED, 'B3').click();
    const compare = claim(HAPPENED).getByRole('button', { name: 'Compare with the record' });
    await compare.click();
    const outcome = claim(HAPPENED).getByText('You placed it at B3, the record at B1: the same letter, another digit.');
    await expect.element(outcome).toBeVisible();
    await expect.element(outcome).toHaveFocus();
    await expect.element(claim(HAPPENED).getByText(/^On record from more than one side/)).toBeVisible();
    await expect.element(claim(HAPPENED).getByText('What would change it')).toBeVisible();
    await expect.element(claim(HAPPENED).getByText('Letters of those whose word is for it')).toBeVisible();
    await expect
      .element(screen.getByText('1 of 8 claims placed, 1 compared: none as in the record', { exact: true }))
      .toBeVisible();
    cellOf(HAPPENED, 'A1')
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.element(cellOf(HAPPENED, 'B3')).toHaveAttribute('aria-selected', 'true');
    await claim(HAPPENED).getByRole('button', { name: 'Place it again' }).click();
    await expect.element(outcome).not.toBeInTheDocument();
    await expect.element(cellOf(HAPPENED, 'B3')).toHaveAttribute('aria-selected', 'false');
  });

  it('agrees with the record where it does, as known on the day shown', async () => {
    const { claim, cellOf } = await open(`?asof=2023-07-06&open=${HAASS}&exercise=1`);
    await cellOf(HAPPENED, 'B4').click();
    await claim(HAPPENED).getByRole('button', { name: 'Compare with the record' }).click();
    await expect.element(claim(HAPPENED).getByText('B4, as in the record.')).toBeVisible();
  });
});

describe('the whole exercise', () => {
  it('compares all that are placed, and starts again', async () => {
    const { cellOf, screen, panel } = await open(`?open=${HAASS}&exercise=1`);
    await cellOf(HAPPENED, 'B1').click();
    await cellOf(/^The meeting was a secret channel/, 'F6').click();
    await screen.getByRole('button', { name: 'Compare all that are placed' }).click();
    await expect.element(screen.getByText(/^2 of 8 claims placed, 2 compared: 1 as in the record$/)).toBeVisible();
    await screen.getByRole('button', { name: 'Start again' }).click();
    await expect.element(screen.getByText('0 of 8 claims placed', { exact: true })).toBeVisible();
    expect(panel.element().querySelectorAll('[aria-selected=true]')).toHaveLength(0);
  });

  it('keeps what was placed while another dossier is looked at, and stores and sends nothing', async () => {
    const { cellOf, explorer, written } = await open(`?open=${HAASS}&exercise=1`);
    const fetched = vi.spyOn(window, 'fetch');
    const stored = vi.spyOn(Storage.prototype, 'setItem');
    await cellOf(HAPPENED, 'C2').click();
    expect(fetched).not.toHaveBeenCalled();
    const { length } = written;
    explorer.show({ kind: 'source', row: explorer.ids.row('source', 'maria-zakharova')! });
    await expect.element(cellOf(HAPPENED, 'C2')).not.toBeInTheDocument();
    explorer.show({ kind: 'contact', row: explorer.ids.row('contact', HAASS.slice(8))! });
    await expect.element(cellOf(HAPPENED, 'C2')).toHaveAttribute('aria-selected', 'true');
    expect(stored).not.toHaveBeenCalled();
    expect(written).toHaveLength(length + 2);
    expect(written.every(([address]) => !address.includes('C2'))).toBe(true);
    fetched.mockRestore();
    stored.mockRestore();
  });

  it('prints a worksheet, with the answers on a page of their own only where asked', async () => {
    const { screen, panel } = await open(`?open=${HAASS}&exercise=1`);
    const printed = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await screen.getByRole('button', { name: 'Print the worksheet' }).click();
    expect(printed).toHaveBeenCalledOnce();
    expect(panel.element().querySelector('section.answers')).toBeNull();
    await screen.getByRole('checkbox', { name: 'with the answers on a page of their own' }).click();
    await vi.waitFor(() => {
      expect(panel.element().querySelector('section.answers')).not.toBeNull();
    });
    const answers = panel.element().querySelector<HTMLElement>('section.answers')!;
    expect(getComputedStyle(answers).display).toBe('none');
    expect(answers.querySelectorAll('ol > li')).toHaveLength(8);
    expect(answers.querySelector('li')?.textContent).toMatch(/^\s*B1 Lavrov met Richard Haass/);
    printed.mockRestore();
  });

  it.each([320, 360, 768])(
    'fits %i px: nothing scrolls sideways, cells are large enough for a finger',
    async (width) => {
      const { panel, cellOf } = await open(`?open=${CALL}&exercise=1`, width);
      await expect.element(cellOf(/^The presidents spoke by phone/, 'C3')).toBeInTheDocument();
      const element = panel.element();
      expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
      const box = cellOf(/^The presidents spoke by phone/, 'C3')
        .element()
        .getBoundingClientRect();
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    },
  );
});
