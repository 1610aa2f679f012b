import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import { listOf } from '../../explore/clauses.ts';
import { isWaiting } from '../common/turns.svelte.ts';
import Timeline from './Timeline.svelte';

beforeEach(() => page.viewport(1280, 900));

async function open(search = '') {
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: Timeline });
  const { container } = screen;
  await expect.poll(() => container.querySelector('svg[role="group"]')).not.toBeNull();
  // Gestures come after the picture.
  await expect.poll(isWaiting).toBe(false);
  const { contacts, channels } = explorer.columns.views;
  const svg = container.querySelector<SVGSVGElement>('svg[role="group"]')!;
  const marks = (channel = '') =>
    [
      ...container.querySelectorAll<SVGGElement>(
        `${channel && `[data-channel="${channel}"] `}[data-contact]:not([data-ghost])`,
      ),
    ].map(({ dataset }) => dataset.contact!);
  return {
    screen,
    explorer,
    written,
    container,
    svg,
    contacts,
    channels,
    marks,
    mark: (id: string) => container.querySelector<SVGGElement>(`[data-contact="${id}"]`)!,
    focused: () => (document.activeElement as SVGElement | null)?.dataset.contact ?? null,
    query: () => Object.fromEntries(new URLSearchParams(explorer.address())),
    /** A press of the main button at one place of the lanes and its release at another, px from the middle. */
    drag: (by: number) => {
      const box = svg.getBoundingClientRect();
      const at = (x: number) => ({
        clientX: box.left + box.width / 2 + x,
        clientY: box.bottom - 2,
        view: window,
        bubbles: true,
        cancelable: true,
      });
      svg.dispatchEvent(new MouseEvent('mousedown', at(0)));
      for (const part of [0.3, 0.6, 1]) window.dispatchEvent(new MouseEvent('mousemove', at(by * part)));
      return () => window.dispatchEvent(new MouseEvent('mouseup', at(by)));
    },
  };
}

describe('the timeline', () => {
  it('is a region with a mark for every contact, in the lane of its channel', async () => {
    const { screen, marks, contacts, channels } = await open();
    await expect.element(screen.getByRole('region', { name: 'Timeline' })).toHaveAttribute('data-view', 'timeline');
    expect(marks().toSorted()).toEqual([...contacts.id].toSorted());
    for (const [row, channel] of channels.id.entries())
      expect(marks(channel)).toEqual(contacts.id.filter((_, i) => contacts.channel[i] === row));
  });

  it('keeps what the filter leaves out as ghosts in their places', async () => {
    const { container, explorer, marks, mark } = await open();
    const before = mark('2025-08-15-alaska-summit').getBoundingClientRect();
    explorer.update('channel', listOf([4]));
    await expect.poll(() => marks().length).toBe(21);
    expect(container.querySelectorAll('[data-ghost]')).toHaveLength(181);
    expect(mark('2025-08-15-alaska-summit').getBoundingClientRect()).toEqual(before);
    expect(mark('2025-08-15-alaska-summit')).toHaveAttribute('data-ghost');
  });

  it('opens the mark that is clicked, or the nearest within reach', async () => {
    const { explorer, svg, mark, contacts } = await open();
    const id = '2023-04-24-haass-lavrov-new-york';
    const box = mark(id).getBoundingClientRect();
    const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 + 4, bubbles: true };
    svg.dispatchEvent(new MouseEvent('click', at));
    expect(explorer.open).toEqual({ kind: 'contact', row: contacts.id.indexOf(id) });
    await expect.poll(() => mark(id).getAttribute('aria-current')).toBe('true');
  });

  it('lights what it points at everywhere, says what it is, and lights what others point at', async () => {
    const { screen, explorer, mark, contacts } = await open();
    const id = '2022-11-14-burns-naryshkin-ankara';
    await userEvent.hover(mark(id));
    await expect.poll(() => [...explorer.hover.contacts]).toEqual([contacts.id.indexOf(id)]);
    await expect.element(screen.getByText('14 November 2022', { exact: false })).toBeVisible();
    await userEvent.hover(screen.getByRole('heading', { name: 'Timeline' }));
    await expect.poll(() => explorer.hover.contacts.size).toBe(0);
    explorer.hoverContact('table', 3);
    await expect.poll(() => mark(contacts.id[3]!).classList.contains('lit')).toBe(true);
  });
});

describe('the span in view', () => {
  it('is the time clause: a button, a key and a typed date set it, each as a step', async () => {
    const { screen, written, query, marks, container } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Show 2022' }));
    expect(query()).toEqual({ time: '2022' });
    await expect.poll(() => marks().length).toBeLessThan(80);
    await expect.poll(() => container.querySelector('.mark[tabindex="0"]')).not.toBeNull();
    container.querySelector<SVGGElement>('.mark[tabindex="0"]')!.focus();
    await userEvent.keyboard('+');
    await expect.poll(() => query().time).toMatch(/^202[12].*\.\.2022/);
    await userEvent.keyboard('0');
    await expect.poll(query).toEqual({});
    await userEvent.fill(screen.getByLabelText('From', { exact: true }), '2025-01-20');
    await userEvent.tab();
    expect(query()).toEqual({ time: '2025-01-20..' });
    expect(written.filter(([, step]) => step === 'push')).toHaveLength(4);
  });

  it('follows a clause set from elsewhere', async () => {
    const { explorer, marks, container } = await open('?time=2022-02');
    const inFebruary = marks().length;
    expect(inFebruary).toBeLessThan(30);
    explorer.clear(['time']);
    await expect.poll(() => marks().length).toBe(202);
    expect(container.querySelector<HTMLInputElement>('label input[type=text]')!.value).toBe('2021-01-01');
  });

  it('is zoomed by the wheel with Ctrl only, around the pointer, and replaces the address', async () => {
    const { svg, query, written } = await open();
    const box = svg.getBoundingClientRect();
    const wheel = (ctrlKey: boolean) =>
      svg.dispatchEvent(
        new WheelEvent('wheel', {
          ctrlKey,
          deltaY: -60,
          clientX: box.left + box.width / 2,
          clientY: box.top + 300,
          bubbles: true,
          cancelable: true,
        }),
      );
    expect(wheel(false)).toBe(true);
    expect(query()).toEqual({});
    expect(wheel(true)).toBe(false);
    await expect.poll(() => query().time).toMatch(/\.\./);
    await expect.poll(() => svg.classList.contains('moving')).toBe(false);
    expect(written.map(([, step]) => step)).not.toContain('push');
  });

  it('is dragged: the marks move as one group, and stand anew at the end', async () => {
    const { svg, query, drag, marks } = await open('?time=2022');
    const group = svg.querySelector('.marks')!;
    const release = drag(200);
    await expect.poll(() => group.getAttribute('transform')).toMatch(/ translate\([12]\d\d/);
    await expect.poll(() => query().time).toMatch(/^2021-\d\d-\d\d\.\.2022/);
    release();
    await expect.poll(() => group.getAttribute('transform')).toMatch(/ translate\(0 0\)$/);
    const { explorer } = await open(`?time=${query().time!}`);
    const { from, to } = explorer.clauses.time!;
    const { contacts } = explorer.columns;
    const inView = explorer.columns.views.contacts.id.filter(
      (_, i) => contacts.from[i]! <= to! && contacts.to[i]! >= from!,
    );
    expect(marks().toSorted()).toEqual(inView.toSorted());
  });

  it('has a window in the overview that is moved by keys', async () => {
    const { screen, query } = await open('?time=2022');
    const from = screen.getByRole('slider', { name: 'First day in view' });
    await expect.element(from).toHaveAttribute('aria-valuetext', '1 January 2022');
    (from.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(query()).toEqual({ time: '2022-01-31..2022-12-31' });
  });
});

describe('the keyboard', () => {
  it('finds one mark by Tab and walks from there, with a line for each', async () => {
    const { container, marks, focused, mark } = await open();
    expect(container.querySelectorAll('svg[role="group"] [tabindex="0"]')).toHaveLength(1);
    container.querySelector<SVGGElement>('.mark[tabindex="0"]')!.focus();
    await userEvent.keyboard('{Home}');
    const calls = marks(mark(focused()!).closest<SVGGElement>('[data-channel]')!.dataset.channel);
    await expect.poll(focused).toBe(calls[0]);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toBe(calls[1]);
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-label'))
      .toMatch(new RegExp(`^2 of ${String(calls.length)} in .+: .+ 2021, .+; acknowledged; \\d+ sources?$`));
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(calls.at(-1));
    await userEvent.keyboard('{ArrowDown}');
    const laneOf = (id: string) => mark(id).closest<SVGGElement>('[data-channel]')!.dataset.channel;
    await expect.poll(() => laneOf(focused()!)).not.toBe(laneOf(calls[0]!));
    expect(container.querySelectorAll('svg[role="group"] [tabindex="0"]')).toHaveLength(1);
  });

  it('reaches the landmarks above the first lane, and comes back', async () => {
    const { container, focused } = await open();
    container.querySelector<SVGGElement>('[data-channel="official-calls"] .mark')!.focus();
    await userEvent.keyboard('{ArrowUp}');
    const label = () => document.activeElement?.getAttribute('aria-label');
    await expect
      .poll(label)
      .toBe(
        '22 April 2021: Spring build-up eases. Russia orders troops back from the Ukrainian border after weeks of alarm.',
      );
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(label).toMatch(/Draft treaties published/);
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).not.toBeNull();
  });

  it('opens by Enter, and keeps focus when its mark is filtered out', async () => {
    const { explorer, container, focused, contacts, mark } = await open();
    container.querySelector<SVGGElement>('[data-channel="track-two"] .mark')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    const before = focused()!;
    await userEvent.keyboard('{Enter}');
    expect(explorer.open).toEqual({ kind: 'contact', row: contacts.id.indexOf(before) });
    const standing = contacts.id.indexOf(before);
    const others = [0, 1, 2, 3].filter(
      (one) => one !== ['acknowledged', 'one-sided', 'unconfirmed', 'disputed'].indexOf(explorer.standing(standing)),
    );
    explorer.update('standing', listOf(others));
    await expect.poll(() => focused() !== null && focused() !== before).toBe(true);
    expect(mark(focused()!).closest<SVGGElement>('[data-channel]')!.dataset.channel).toBe('track-two');
  });
});

describe('a lane', () => {
  it('says how many of its contacts pass, toggles its channel, and is isolated by two clicks', async () => {
    const { screen, query } = await open();
    const head = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} \\d`) });
    await expect.element(head('Track two')).toHaveTextContent('21 of 21');
    await userEvent.click(head('Track two'));
    expect(query()).toEqual({ channel: 'track-two' });
    await expect.element(head('Track two')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(head('Envoys')).toHaveTextContent('20 of 20');
    await userEvent.click(head('Envoys'));
    expect(query()).toEqual({ channel: 'envoys~track-two' });
    await userEvent.dblClick(head('Intermediaries'));
    expect(query()).toEqual({ channel: 'intermediaries' });
    await userEvent.click(head('Intermediaries'));
    expect(query()).toEqual({});
  });
});
