import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { open } from './test-open.ts';
import { finger, pointer } from './test-pointers.ts';

beforeEach(() => page.viewport(520, 900));

const gradesOf = (container: Element): string[] =>
  [...container.querySelectorAll<HTMLElement>('[data-grade][aria-pressed="true"]')].map(
    ({ dataset }) => dataset.grade!,
  );

describe('the grades', () => {
  it('are a region with a grid of 36 cells that carry their grade and count', async () => {
    const { screen, cell } = await open();
    await expect.element(screen.getByRole('region', { name: 'Matrix' })).toHaveAttribute('data-view', 'matrix');
    expect(screen.container.querySelectorAll('[data-grade]')).toHaveLength(36);
    expect(Number(cell('B1').dataset.count)).toBeGreaterThan(100);
    await expect.element(screen.getByRole('columnheader')).toHaveLength(6);
    await expect.element(screen.getByRole('rowheader')).toHaveLength(6);
    expect(cell('C4').getAttribute('aria-label')).toMatch(
      /^C4: \d+ assertions, \d+ denials\. Source: On record with access.*\. Claim: Doubtful$/,
    );
  });

  it('are set by a click on a cell, in one step, and set free by another', async () => {
    const { screen, written, cell, query } = await open('?channel=track-two');
    await userEvent.click(cell('B3'));
    expect(Object.fromEntries(query())).toEqual({ channel: 'track-two', reliability: 'B', credibility: '3' });
    expect(written).toHaveLength(1);
    expect(written[0]![1]).toBe('push');
    expect(gradesOf(screen.container)).toEqual(['B3']);
    await userEvent.click(cell('B3'));
    expect(Object.fromEntries(query())).toEqual({ channel: 'track-two' });
  });

  it('sum up what there is, and what of it is selected', async () => {
    const { screen, cell } = await open();
    const grid = screen.getByRole('grid');
    await expect.element(grid).toHaveAccessibleDescription(/^1,523 assertions, 109 denials\. One source on one claim/);
    await userEvent.click(cell('B4'));
    await expect
      .element(grid)
      .toHaveAccessibleDescription(/^51 assertions, 66 denials selected, of 1,523 assertions, 109 denials\./);
  });

  it('keep their counts while their own clauses change, and follow the others', async () => {
    const { explorer, cell } = await open();
    const before = cell('C4').dataset.count;
    await userEvent.click(cell('B1'));
    expect(cell('C4').dataset.count).toBe(before);
    explorer.toggle('channel', 4);
    await expect.poll(() => Number(cell('C4').dataset.count)).toBeLessThan(Number(before));
  });

  it('grow by a Ctrl click to the product of letters and digits, and show just that', async () => {
    const { screen, cell, query } = await open();
    await userEvent.click(cell('B1'));
    await userEvent.click(cell('C2'), { modifiers: ['Control'] });
    expect(query().get('reliability')).toBe('B~C');
    expect(query().get('credibility')).toBe('1~2');
    expect(gradesOf(screen.container)).toEqual(['B1', 'B2', 'C1', 'C2']);
  });

  it('are narrowed by headers and by totals', async () => {
    const { screen, query } = await open();
    await screen
      .getByRole('rowheader')
      .getByRole('button', { name: /^D, whole row/ })
      .click();
    expect(query().get('reliability')).toBe('D');
    await screen
      .getByRole('gridcell')
      .getByRole('button', { name: /^4, whole column/ })
      .click();
    expect(query().get('credibility')).toBe('4');
    await screen
      .getByRole('columnheader')
      .getByRole('button', { name: /^4, whole column/ })
      .click();
    expect(query().get('credibility')).toBeNull();
    await screen.getByRole('button', { name: /^All grades/ }).click();
    expect([...query()]).toEqual([]);
  });

  it('are narrowed by a dragged rectangle', async () => {
    const { screen, cell, query, written } = await open();
    await userEvent.dragAndDrop(cell('B2'), cell('D4'));
    expect(query().get('reliability')).toBe('B~C~D');
    expect(query().get('credibility')).toBe('2~3~4');
    expect(gradesOf(screen.container)).toHaveLength(9);
    expect(written).toHaveLength(1);
  });

  it('are added to by Ctrl and a dragged rectangle', async () => {
    const { cell, query } = await open('?reliability=B&credibility=1');
    const [from, to] = [cell('C2').getBoundingClientRect(), cell('C3').getBoundingClientRect()];
    pointer(cell('C2'), 'pointerdown', from, { ctrlKey: true });
    pointer(window, 'pointermove', to, { ctrlKey: true });
    pointer(window, 'pointerup', to, { ctrlKey: true });
    expect(query().get('reliability')).toBe('B~C');
    expect(query().get('credibility')).toBe('1~2~3');
  });

  it('are let alone where Esc gives the rectangle up', async () => {
    const { screen, cell, written } = await open();
    const [from, to] = [cell('B2').getBoundingClientRect(), cell('D4').getBoundingClientRect()];
    pointer(cell('B2'), 'pointerdown', from);
    pointer(window, 'pointermove', to);
    await expect.poll(() => gradesOf(screen.container)).toHaveLength(9);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => gradesOf(screen.container)).toHaveLength(0);
    pointer(window, 'pointerup', to);
    expect(written).toHaveLength(0);
  });

  it('are narrowed by a finger drawn sideways, and then in any direction', async () => {
    const { cell, query, written } = await open();
    const touch = finger();
    await touch.draw(cell('B2'), cell('B3'), cell('D4'));
    await expect.poll(() => query().get('reliability')).toBe('B~C~D');
    expect(query().get('credibility')).toBe('2~3~4');
    expect(written).toHaveLength(1);
  });

  it('are scrolled past by a finger drawn up or down, which selects nothing', async () => {
    const { screen, cell, written } = await open();
    const touch = finger();
    await touch.draw(cell('B2'), cell('C2'), cell('D2'), cell('D4'));
    await new Promise((done) => setTimeout(done, 100));
    expect(written).toHaveLength(0);
    expect(gradesOf(screen.container)).toHaveLength(0);
  });

  it('are narrowed by a finger that rests first, straight down; resting and lifting adds', async () => {
    const { cell, query } = await open();
    const touch = finger();
    await touch.rest(cell('B3'));
    await touch.draw(null, cell('C3'), cell('D3'));
    await expect.poll(() => query().get('reliability')).toBe('B~C~D');
    expect(query().get('credibility')).toBe('3');
    await touch.rest(cell('B4'));
    await touch.lift();
    await expect.poll(() => query().get('credibility')).toBe('3~4');
    expect(query().get('reliability')).toBe('B~C~D');
  });

  it('grow with Shift and the arrows as one step, and Esc takes them back', async () => {
    const { screen, cell, query, written } = await open('?reliability=A');
    cell('B2').focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.poll(() => query().get('reliability')).toBe('B~C~D');
    expect(query().get('credibility')).toBe('2~3');
    await expect.poll(() => document.activeElement).toBe(cell('D3'));
    expect(written.filter(([, step]) => step === 'push')).toHaveLength(1);
    expect(gradesOf(screen.container)).toHaveLength(6);
    await userEvent.keyboard('{Escape}');
    expect(query().get('reliability')).toBe('A');
    expect(query().get('credibility')).toBeNull();
  });

  it('are one tab stop, walked with arrows, set with Space, added with Ctrl and Space', async () => {
    const { screen, cell, query } = await open();
    expect(screen.getByRole('grid').element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    cell('A1').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect.poll(() => document.activeElement).toBe(cell('B2'));
    expect([...query()]).toEqual([]);
    await userEvent.keyboard(' ');
    expect(Object.fromEntries(query())).toEqual({ reliability: 'B', credibility: '2' });
    await userEvent.keyboard('{ArrowRight}{Control>} {/Control}');
    expect(Object.fromEntries(query())).toEqual({ reliability: 'B', credibility: '2~3' });
    await userEvent.keyboard('{End}');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toMatch(/^B, whole row/);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await expect.poll(() => document.activeElement).toBe(cell('A1'));
    expect(screen.getByRole('grid').element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('say in words what is pointed at, and light its contacts without filtering', async () => {
    const { screen, explorer, cell } = await open();
    await userEvent.hover(cell('D4'));
    const tip = screen.getByRole('tooltip');
    await expect.element(tip).toHaveTextContent(/^\d+ words: one unnamed official or insider; claim doubtful/);
    await expect.element(tip).toHaveTextContent(/\d+ assertions, \d+ denials/);
    expect(explorer.hover.from).toBe('matrix');
    expect(explorer.hover.contacts.size).toBeGreaterThan(5);
    expect(explorer.clauses).toEqual({});
    await userEvent.hover(screen.getByRole('heading', { name: 'Matrix' }));
    await expect.poll(() => explorer.hover.contacts.size).toBe(0);
  });

  it('show the share of what another view lights, and nothing once it is put out', async () => {
    const { screen, explorer } = await open();
    const share = () => screen.container.querySelector('path.lit')?.getAttribute('d') ?? '';
    expect(share()).toBe('');
    explorer.hoverContact('timeline', 0);
    await expect.poll(share).toMatch(/^M/);
    const few = share().split('M').length;
    explorer.hoverActor('network', explorer.columns.views.actors.id.indexOf('steve-witkoff'));
    await expect.poll(() => share().split('M').length).toBeGreaterThan(few);
    explorer.unhover('network');
    await expect.poll(share).toBe('');
  });

  it('say why a cell is empty: the filter, the day, the rule or the record', async () => {
    const { explorer, cell } = await open('?channel=track-two');
    const said = (grade: string) => cell(grade).getAttribute('aria-label');
    expect(said('A3')).toMatch(/The rest of the filter leaves nothing here\. Without it: 9 assertions\.$/);
    expect(said('D6')).toMatch(/only a denial, or a word since taken back, could stand here\.$/);
    expect(said('A5')).toMatch(/Nothing in the record has this grade\.$/);
    expect(said('B1')).not.toMatch(/Nothing|nothing/);
    explorer.read('?asof=2021-04-01');
    await expect
      .poll(() => said('E4'))
      .toMatch(/Nothing of this grade was public on 1 April 2021\. Today: 34 assertions\.$/);
  });

  it('tell who says it, of what, and whose word has changed', async () => {
    const { screen, cell } = await open('?channel=track-two');
    await userEvent.hover(cell('B1'));
    const tip = screen.getByRole('tooltip');
    await expect
      .element(tip)
      .toHaveTextContent(/^7 words: an office or named person that took part, on the record; claim confirmed/);
    await expect.element(tip).toHaveTextContent(/5 sources on 2 claims of 2 contacts/);
    await expect.element(tip).toHaveTextContent(/1 word here has since been reversed/);
    await expect.element(tip).toHaveTextContent(/Without filters: 439 assertions, 2 denials/);
    expect(cell('B1').getAttribute('aria-describedby')).toBe(tip.element().id);
    await userEvent.keyboard('{Escape}');
    cell('B1').focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(tip).not.toBeInTheDocument();
  });

  it('explain every letter and digit beside NATO’s wording one press away, and give the focus back', async () => {
    const { screen } = await open();
    const button = screen.getByRole('button', { name: 'What the letters and digits mean' });
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const dialog = screen.getByRole('dialog', { name: 'What the letters and digits mean' });
    await expect.element(dialog.getByRole('table', { name: 'Credibility of the claim' })).toBeVisible();
    const signs = dialog.getByRole('rowheader').elements();
    expect(signs.map(({ textContent }) => textContent)).toEqual('A B C D E F 1 2 3 4 5 6'.split(' '));
    for (const sign of signs) {
      const [ours, nato] = [...sign.parentElement!.querySelectorAll('td')].map((cell) => cell.textContent.trim());
      expect(ours!.length, sign.textContent).toBeGreaterThan(10);
      expect(nato, sign.textContent).toMatch(/^[A-Z][^.]+\. [A-Z].+\.$/);
    }
    await expect.element(dialog.getByText('So B does not mean', { exact: false })).toBeVisible();
    await expect.element(dialog.getByText('STANAG 2511', { exact: false })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.poll(() => document.activeElement).toBe(button.element());
  });

  it('fit every width', async () => {
    for (const width of [320, 400, 520, 1200]) {
      await page.viewport(width, 700);
      const { screen } = await open();
      await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      await screen.unmount();
    }
  });
});
