import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listOf } from '../../explore/clauses.ts';
import { open } from './test-open.ts';

beforeEach(() => page.viewport(1280, 900));

describe('the network', () => {
  it('is a region with a node for every actor of a contact and at least forty names, apart from each other', async () => {
    const { screen, explorer, live, names, plane } = await open();
    await expect.element(screen.getByRole('region', { name: 'Network' })).toHaveAttribute('data-view', 'network');
    const { start } = explorer.columns.actorContacts;
    const involved = explorer.columns.views.actors.id.filter((_, row) => start[row + 1]! > start[row]!);
    expect(
      live()
        .map(({ dataset }) => dataset.actor)
        .toSorted(),
    ).toEqual(involved.toSorted());
    expect(names().length).toBeGreaterThanOrEqual(40);
    const room = plane.getBoundingClientRect();
    const boxes = names().map((name) => name.getBoundingClientRect());
    for (const [i, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(room.left);
      expect(a.right).toBeLessThanOrEqual(room.right);
      // Line boxes are taller than letters: a pixel of shared leading is no collision.
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 5 && b.top < a.bottom - 5).toBe(
          false,
        );
    }
  });

  it('moves nothing when the filter changes, and leaves ghosts', async () => {
    const { explorer, node, live, container } = await open();
    const before = live().length;
    const rubio = node('marco-rubio').getAttribute('d');
    const trackTwo = explorer.columns.views.channels.id.indexOf('track-two');
    explorer.update('channel', listOf([trackTwo]));
    await expect.poll(() => live().length).toBeLessThan(before);
    expect(container.querySelectorAll('[data-actor]')).toHaveLength(before);
    expect(node('marco-rubio').hasAttribute('data-ghost')).toBe(true);
    expect(node('marco-rubio').getAttribute('d')).toBe(rubio);
  });

  it('names no ghosts, unless one is selected', async () => {
    const { names, explorer, row } = await open('?time=2025');
    const named = () => names().map(({ textContent }) => textContent);
    expect(named()).toContain('Steve Witkoff');
    expect(named()).not.toContain('Joe Biden');
    explorer.show({ kind: 'actor', row: row('joe-biden') });
    await expect.poll(named).toContain('Joe Biden');
  });

  it('counts those of other sides and of its own apart, and says of how many', async () => {
    const { screen, explorer } = await open('?open=actor:steve-witkoff');
    const of = /Steve Witkoff.*tied to (\d+) actors of other sides and to (\d+) of its own/;
    await expect.element(screen.getByText(of)).toBeVisible();
    explorer.read('?time=2025&open=actor:steve-witkoff');
    await expect
      .element(screen.getByText(/Steve Witkoff.*tied to \d+ of \d+ actors of other sides and to \d+ of its own/))
      .toBeVisible();
  });

  it('rings an actor that the address marks', async () => {
    const { container } = await open('?mark=marco-rubio');
    expect(container.querySelectorAll('.rings circle')).toHaveLength(1);
    expect(container.querySelectorAll('.crowd.faint')).toHaveLength(0);
  });

  it('says so where nobody is left', async () => {
    const { screen } = await open('?q=zzzzqqqq');
    await expect.element(screen.getByText('Nobody to draw', { exact: false })).toBeVisible();
  });

  it('ties hosts and briefed parties on demand', async () => {
    const { screen, query, container } = await open();
    const thin = () => container.querySelectorAll('[data-edge] .aside').length;
    expect(thin()).toBe(0);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Hosts and briefed' }));
    expect(query()).toEqual({ ties: '1' });
    await expect.poll(thin).toBeGreaterThan(0);
    // Two actors have one line, however they are tied.
    const lines = [...container.querySelectorAll('[data-edge] .tie')].flatMap((tie) =>
      tie.getAttribute('d')!.split('M').slice(1),
    );
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('follows the date asked for: smaller nodes in front of the whole, thinner ties', async () => {
    const { explorer, node, container } = await open();
    const size = () => node('steve-witkoff').getBBox().width;
    const widest = () =>
      Math.max(
        ...[...container.querySelectorAll('[data-edge] .tie')].map((tie) => Number(tie.getAttribute('stroke-width'))),
      );
    const before = { size: size(), widest: widest() };
    explorer.update('asof', { kind: 'day', day: Date.UTC(2025, 4, 1) / 864e5 });
    await expect.poll(size).toBeLessThan(before.size);
    expect(size()).toBeGreaterThan(0);
    await expect.poll(widest).toBeLessThan(before.widest);
    expect(container.querySelector('.rest:not(.ties)')!.getAttribute('d')).not.toBe('');
  });

  it('lists all ties on demand', async () => {
    const { screen } = await open();
    await expect.element(screen.getByRole('list', { name: 'All ties as a list' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByText('All ties as a list'));
    const list = screen.getByRole('list', { name: 'All ties as a list' });
    await expect.element(list.getByRole('listitem').first()).toHaveTextContent('Vladimir Putin');
    expect(list.getByRole('listitem').all()).toHaveLength(30);
    await userEvent.click(screen.getByRole('button', { name: 'Show 30 more' }));
    await expect.poll(() => list.getByRole('listitem').all().length).toBe(60);
  });
});

describe('on a phone', () => {
  it.each([320, 360, 719])(
    'at %i px: the ties of the best connected and their list; the whole a tap away',
    async (width) => {
      await page.viewport(width, 740);
      const { screen, container, live, names, explorer, row } = await open();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(container.querySelector('section')!.getBoundingClientRect().right).toBeLessThanOrEqual(width);
      const list = screen.getByRole('list', { name: 'Ties of Vladimir Putin' });
      await expect.element(list).toBeVisible();
      const few = live().length;
      expect(few).toBeLessThan(60);
      expect(names().length).toBeGreaterThan(few * 0.7);
      for (const target of screen.getByRole('button').elements())
        if (target instanceof HTMLElement) expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);

      await userEvent.click(screen.getByRole('button', { name: 'Whole plane' }));
      const { start } = explorer.columns.actorContacts;
      const involved = explorer.columns.views.actors.id.filter((_, one) => start[one + 1]! > start[one]!).length;
      await expect.poll(() => live().length).toBe(involved);
      await expect.element(list).not.toBeInTheDocument();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      await userEvent.click(screen.getByRole('button', { name: 'One actor' }));
      await expect.poll(() => live().length).toBe(few);
      expect(explorer.open).toBeNull();
      expect(row('vladimir-putin')).toBeGreaterThanOrEqual(0);
    },
  );

  it('goes from actor to actor by tapping, and opens the one it is about', async () => {
    await page.viewport(360, 740);
    const { screen, node, explorer, row, query, written } = await open();
    await userEvent.click(node('donald-trump'));
    await expect.element(screen.getByRole('list', { name: 'Ties of Donald Trump' })).toBeVisible();
    expect(explorer.open).toBeNull();
    expect(query()).toEqual({ mark: 'donald-trump' });
    expect(written.at(-1)![1]).toBe('push');
    await userEvent.click(node('donald-trump'));
    expect(explorer.open).toEqual({ kind: 'actor', row: row('donald-trump') });
  });

  it('is about the actor that the address marks', async () => {
    await page.viewport(360, 740);
    const { screen, explorer } = await open('?mark=marco-rubio');
    await expect.element(screen.getByRole('list', { name: 'Ties of Marco Rubio' })).toBeVisible();
    explorer.read('');
    await expect.element(screen.getByRole('list', { name: 'Ties of Vladimir Putin' })).toBeVisible();
  });

  it('names who stands between two who also met', async () => {
    await page.viewport(360, 740);
    const { names } = await open('?path=steve-witkoff~vladimir-putin');
    expect(names().map(({ textContent }) => textContent)).toContain('Mohammed bin Salman');
  });

  it('lists the ways between two actors', async () => {
    await page.viewport(320, 740);
    const { screen, live } = await open('?path=united-states~russia');
    await expect.element(screen.getByRole('heading', { name: 'From United States to Russia' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(live().length).toBeLessThan(12);
  });
});

describe('the actor that is open', () => {
  it('has its ties lit and listed: with whom, how many contacts, by what, from when to when', async () => {
    const { screen, node, row } = await open('?open=actor:kirill-dmitriev');
    expect(node('steve-witkoff').classList.contains('lit')).toBe(true);
    expect(node('valery-gerasimov').classList.contains('lit')).toBe(false);
    const first = screen.getByRole('list', { name: 'Ties of Kirill Dmitriev' }).getByRole('listitem').first();
    await expect.element(first).toHaveTextContent(/Steve Witkoff.*18 contacts.*acknowledged.*Envoys.*2025 to .*2026/);
    expect(row('steve-witkoff')).toBeGreaterThanOrEqual(0);
  });

  it('lists the contacts of a tie, and a second click opens one', async () => {
    const { screen, explorer } = await open('?open=actor:kirill-dmitriev');
    await userEvent.click(screen.getByRole('button', { name: '18 contacts of Kirill Dmitriev and Steve Witkoff' }));
    const contacts = screen.getByRole('list', { name: 'Contacts of Kirill Dmitriev and Steve Witkoff' });
    expect(contacts.getByRole('listitem').all()).toHaveLength(18);
    await userEvent.click(contacts.getByRole('link').first());
    expect(explorer.open?.kind).toBe('contact');
  });

  it('is zoomed to', async () => {
    const { screen, node, plane } = await open('?open=actor:kirill-dmitriev');
    const room = plane.getBoundingClientRect();
    await userEvent.click(screen.getByRole('button', { name: 'To selection' }));
    await expect.poll(() => node('mark-milley').getBoundingClientRect().left).toBeLessThan(room.left);
    const { left, right, top, bottom } = node('kirill-dmitriev').getBoundingClientRect();
    expect(left).toBeGreaterThan(room.left);
    expect(right).toBeLessThan(room.right);
    expect(top).toBeGreaterThan(room.top);
    expect(bottom).toBeLessThan(room.bottom);
  });
});

describe('pointing', () => {
  it('lights the neighbours here and the contacts everywhere, and says who it is', async () => {
    const { screen, explorer, node, row, container } = await open();
    await userEvent.hover(node('kirill-dmitriev'));
    await expect.poll(() => explorer.hover.actors.has(row('steve-witkoff'))).toBe(true);
    expect(explorer.hover.contacts.size).toBe(19);
    await expect.element(screen.getByText('19 contacts, tied to', { exact: false })).toBeInTheDocument();
    expect(node('steve-witkoff').classList.contains('lit')).toBe(true);
    expect(node('valery-gerasimov').classList.contains('lit')).toBe(false);
    await userEvent.hover(screen.getByRole('heading', { name: 'Network' }));
    await expect.poll(() => explorer.hover.contacts.size).toBe(0);
    expect(container.querySelectorAll('.crowd.faint')).toHaveLength(0);
  });

  it('is answered when another view points', async () => {
    const { explorer, node } = await open();
    const contact = explorer.columns.views.contacts.id.indexOf('2022-11-14-burns-naryshkin-ankara');
    explorer.hoverContact('timeline', contact);
    await expect.poll(() => node('william-burns').classList.contains('lit')).toBe(true);
    expect(node('sergei-lavrov').classList.contains('lit')).toBe(false);
  });

  it('opens an actor by a click, and filters by it with Shift or by the button beside its name', async () => {
    const { screen, explorer, node, row, query } = await open();
    await userEvent.click(node('steve-witkoff'));
    expect(explorer.open).toEqual({ kind: 'actor', row: row('steve-witkoff') });
    await userEvent.click(screen.getByRole('button', { name: 'Only contacts with Steve Witkoff' }));
    expect(query()).toMatchObject({ actor: 'steve-witkoff' });
    explorer.clear();
    await userEvent.keyboard('{Shift>}');
    await userEvent.click(node('yuri-ushakov'));
    await userEvent.keyboard('{/Shift}');
    expect(query()).toMatchObject({ actor: 'yuri-ushakov' });
  });

  it('lists the contacts behind a tie that is clicked; one of them opens', async () => {
    const { screen, explorer, plane, node } = await open();
    const [austin, box] = [node('lloyd-austin').getBBox(), plane.getBoundingClientRect()];
    const at = {
      clientX: box.left + austin.x + austin.width + 30,
      clientY: box.top + austin.y + austin.height / 2,
      bubbles: true,
    };
    plane.dispatchEvent(new PointerEvent('pointermove', at));
    await expect.poll(() => explorer.hover.contacts.size).toBeGreaterThan(4);
    const title = explorer.columns.views.contacts.title[Math.min(...explorer.hover.contacts)]!;
    await expect.element(screen.getByText(title)).toBeInTheDocument();
    await expect
      .element(screen.getByText('Lloyd Austin approached Sergei Shoigu', { exact: false }))
      .toBeInTheDocument();
    plane.dispatchEvent(new MouseEvent('click', at));
    await expect
      .element(screen.getByRole('list', { name: 'Contacts of Lloyd Austin and Sergei Shoigu' }))
      .toBeVisible();
    await userEvent.click(screen.getByRole('link').first());
    expect(explorer.open?.kind).toBe('contact');
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('button', { name: 'Close', exact: true })).not.toBeInTheDocument();
  });
});

describe('the keyboard', () => {
  it('has one stop, walks the neighbours by their contacts, goes there and back, and opens', async () => {
    const { container, explorer, focused, row, enter } = await open();
    expect(container.querySelectorAll('[data-actor][tabindex="0"]')).toHaveLength(1);
    await enter();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toBe('donald-trump');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(
      /Donald Trump, United States: .* with Vladimir Putin/,
    );
    expect(explorer.hover.actors.has(row('donald-trump'))).toBe(true);
    expect(explorer.open).toBeNull();
    await userEvent.keyboard('{Enter}{ArrowRight}');
    await expect.poll(focused).not.toBe('donald-trump');
    await userEvent.keyboard('{Backspace}');
    await expect.poll(focused).toBe('donald-trump');
    await userEvent.keyboard('{Backspace}');
    await expect.poll(focused).toBe('vladimir-putin');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => explorer.open).toEqual({ kind: 'actor', row: row('vladimir-putin') });
    expect(container.querySelectorAll('[data-actor][tabindex="0"]')).toHaveLength(1);
  });

  it('reaches the button that filters by the actor with the focus', async () => {
    const { screen, enter, query } = await open();
    await enter();
    await userEvent.keyboard('{ArrowRight}');
    const button = screen.getByRole('button', { name: 'Only contacts with Donald Trump' });
    await expect.element(button).toBeVisible();
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await expect.element(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(query()).toEqual({ actor: 'donald-trump' });
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  });

  it('filters with the space bar, goes along the bank, and goes home with Escape', async () => {
    const { explorer, focused, enter, query } = await open();
    await enter();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).not.toBe('vladimir-putin');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focused).toBe('vladimir-putin');
    await userEvent.keyboard(' ');
    expect(query()).toEqual({ actor: 'vladimir-putin' });
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Escape}');
    await expect.poll(focused).toBe('vladimir-putin');
    expect(explorer.clauses.actor?.values).toHaveLength(1);
  });
});

describe('zoom', () => {
  it('is the buttons and the wheel with Ctrl; a plain wheel is the page’s', async () => {
    const { screen, plane, node, query } = await open();
    const before = node('vladimir-putin').getAttribute('d');
    const box = plane.getBoundingClientRect();
    const wheel = (ctrlKey: boolean) =>
      plane.dispatchEvent(
        new WheelEvent('wheel', {
          ctrlKey,
          deltaY: -120,
          clientX: box.left + 200,
          clientY: box.top + 200,
          bubbles: true,
          cancelable: true,
        }),
      );
    expect(wheel(false)).toBe(true);
    expect(wheel(true)).toBe(false);
    await expect.poll(() => node('vladimir-putin').getAttribute('d')).not.toBe(before);
    await userEvent.click(screen.getByRole('button', { name: 'Fit' }));
    await expect.poll(() => node('vladimir-putin').getAttribute('d')).toBe(before);
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    await expect.poll(() => node('vladimir-putin').getAttribute('d')).not.toBe(before);
    expect(query()).toEqual({});
  });
});
