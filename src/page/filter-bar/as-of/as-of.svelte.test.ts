import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../../tests/InContext.svelte';
import { realExplorer } from '../../../../tests/real-explorer.ts';
import { disclosuresOf } from '../../../explore/disclosures.ts';
import { parseDay, printDay } from '../../../record/day.ts';
import Announcer from '../../Announcer.svelte';
import FilterBar from '../FilterBar.svelte';
import AsOf from './AsOf.svelte';
import { PACE } from './walker.svelte.ts';

const NEW_YORK = '2023-04-24-haass-lavrov-new-york';

async function open(search = '?asof=2023-07-05', width = 1280) {
  await page.viewport(width, 800);
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: FilterBar });
  const slider = screen.getByRole('slider', { name: 'Disclosure' });
  const field = screen.getByRole('textbox', { name: 'As known on' });
  if (explorer.asof !== null) await expect.element(slider).toBeInTheDocument();
  const days = disclosuresOf(explorer.columns).days;
  const asof = () => (explorer.asof === null ? null : printDay(explorer.asof));
  const told = () => screen.getByRole('region', { name: 'As known on' }).element().textContent;
  return { screen, explorer, written, slider, field, days, asof, told };
}

/** The control alone, at once and on a clock that the test turns. */
async function openStill(search: string) {
  const { explorer, written } = await realExplorer(search);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const screen = await render(InContext, { explorer, component: AsOf });
  const button = (name: string) => screen.getByRole('button', { name, exact: true }).element() as HTMLElement;
  const asof = () => (explorer.asof === null ? null : printDay(explorer.asof));
  const wait = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    await tick();
  };
  const press = async (name: string) => {
    button(name).click();
    await tick();
  };
  return { screen, explorer, written, asof, wait, press };
}

const media = (features: { name: string; value: string }[]) => cdp().send('Emulation.setEmulatedMedia', { features });

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await media([]);
});

describe('the switch', () => {
  it('turns it on at the end of the record with one press, and off with another', async () => {
    const { screen, explorer, asof, slider, written } = await open('');
    await expect.element(slider).not.toBeInTheDocument();
    const button = screen.getByRole('button', { name: 'As known on', exact: true });
    await button.click();
    expect(asof()).toBe('2026-03-26');
    expect(explorer.passing().count).toBe(202);
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    await expect.element(slider).toHaveAttribute('aria-valuetext', '26 March 2026: 2,469 of 2,469 accounts public');
    await button.click();
    expect(asof()).toBeNull();
    await expect.element(slider).not.toBeInTheDocument();
    expect(written).toEqual([
      ['?asof=2026-03-26', 'push'],
      ['', 'push'],
    ]);
  });

  it('goes off by the chip and by its own button, which hands the focus back', async () => {
    const { screen, asof, explorer } = await open();
    await screen.getByRole('button', { name: 'Remove: as known on 5 July 2023' }).click();
    expect(asof()).toBeNull();
    explorer.update('asof', { kind: 'day', day: parseDay('2023-07-05') });
    await screen.getByRole('button', { name: 'Show all that is known today' }).click();
    expect(asof()).toBeNull();
    await expect.element(screen.getByRole('button', { name: 'As known on', exact: true })).toHaveFocus();
  });
});

describe('the slider', () => {
  it('goes by disclosures, months and ends with the keys, as one step back', async () => {
    const { slider, asof, written, days } = await open('?asof=2023-07-05');
    slider.element().focus();
    const stops: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'ArrowLeft', 'End']) {
      await userEvent.keyboard(`{${key}}`);
      stops.push(asof());
    }
    expect(stops.slice(0, 3)).toEqual(['2023-07-06', '2023-07-07', '2023-07-06']);
    const [on, back] = stops.slice(3, 5) as [string, string];
    expect(on > '2023-07-07' && on <= '2023-08-06').toBe(true);
    expect(back < on && back > '2023-06-01').toBe(true);
    expect(stops.slice(5)).toEqual(['2021-01-26', '2021-01-26', '2026-03-26']);
    await expect.element(slider).toHaveAttribute('aria-valuenow', String(days.length - 1));
    expect(written.map(([, step]) => step)).toEqual(['push', ...Array<string>(6).fill('replace')]);
  });

  it('names the landmark that it has come to, by keys, by a finger and aloud as to a pointer', async () => {
    const { screen, slider } = await open('?asof=2023-06-24');
    const tip = screen.getByText('24 June 2023 · Wagner mutiny', { exact: true });
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^24 June 2023: .*Wagner mutiny$/));
    await expect.element(tip).not.toBeInTheDocument();
    slider.element().focus();
    await expect.element(tip).toBeVisible();
    (slider.element() as HTMLElement).blur();
    await expect.element(tip).not.toBeInTheDocument();
  });

  it('is a new step back when it is taken up again', async () => {
    const { screen, slider, field, written } = await open();
    slider.element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    screen.getByRole('combobox').element().focus();
    slider.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(written.map(([, step]) => step)).toEqual(['push', 'replace', 'push']);
    await expect.element(field).toHaveValue(written.at(-1)![0].replace('?asof=', ''));
  });

  it('slides to the disclosure under the pointer, as one step, and lights what came out since it was taken', async () => {
    const { slider, explorer, written, asof, days } = await open('?asof=2022-01-10');
    const strip = slider.element().parentElement!;
    const { left, width, top } = strip.getBoundingClientRect();
    const at = (share: number, type: string) =>
      strip.dispatchEvent(
        new PointerEvent(type, {
          clientX: left + share * width,
          clientY: top + 9,
          button: 0,
          pointerId: 1,
          bubbles: true,
        }),
      );
    vi.spyOn(strip, 'setPointerCapture').mockReturnValue();
    at(0.3, 'pointerdown');
    at(0.4, 'pointermove');
    at(0.5, 'pointermove');
    at(0.5, 'pointerup');
    at(0.9, 'pointermove');
    const end = explorer.asof!;
    expect([...days]).toContain(end);
    expect(asof()).toMatch(/^2023-/);
    expect(written.map(([, step]) => step)).toEqual(['push', 'replace', 'replace']);
    expect(explorer.fresh?.since).toBe(parseDay('2022-01-10'));
    await expect.element(slider).toHaveFocus();
  });

  it('stops only where something came out that passes the rest of the filter', async () => {
    const { slider, explorer } = await open('?channel=track-two&asof=2023-07-05');
    const before = explorer.passing().accounts.reduce((sum, one) => sum + one, 0);
    slider.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(explorer.passing().accounts.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(before);
    const tracks = explorer.passing('asof').accounts.reduce((sum, one) => sum + one, 0);
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', expect.stringContaining(`of ${String(tracks)} accounts`));
  });
});

describe('a meeting first leaked, then called a fake, then confirmed', () => {
  it('stands at each stop as it stood that day, and is lit where it changed', async () => {
    const { screen, explorer, told } = await open('?asof=2023-07-05');
    const row = explorer.ids.row('contact', NEW_YORK)!;
    const next = screen.getByRole('button', { name: 'Next disclosure' });
    expect(explorer.passing().contacts[row]).toBe(0);
    await next.click();
    expect([explorer.passing().contacts[row], explorer.standing(row)]).toEqual([1, 'disputed']);
    expect(explorer.hover.contacts.has(row)).toBe(true);
    expect(told()).toContain('Lit: what came out since 5 July 2023 (62 accounts on 3 contacts)');
    await next.click();
    expect(explorer.standing(row)).toBe('acknowledged');
    expect(explorer.hover.contacts.has(row)).toBe(true);
    await screen.getByRole('button', { name: 'Previous disclosure' }).click();
    expect(explorer.standing(row)).toBe('disputed');
  });

  it('is lit until the reader turns to something else, or presses Escape', async () => {
    const { screen, explorer, told, slider } = await open('?asof=2023-07-05');
    const next = screen.getByRole('button', { name: 'Next disclosure' });
    await next.click();
    expect(explorer.hover.contacts.size).toBe(3);
    await userEvent.keyboard('{Escape}');
    expect(explorer.hover.contacts.size).toBe(0);
    expect(told()).not.toContain('Lit');
    await next.click();
    expect(explorer.hover.contacts.size).toBeGreaterThan(0);
    slider.element().focus();
    expect(explorer.hover.contacts.size).toBeGreaterThan(0);
    screen.getByRole('combobox').element().focus();
    expect(explorer.hover.contacts.size).toBe(0);
    await next.click();
    await screen.getByText(/^\d+ of 202 contacts/).click();
    expect(explorer.hover.contacts.size).toBe(0);
    expect(explorer.asof).toBeGreaterThan(parseDay('2023-07-06'));
  });
});

describe('the typed date', () => {
  it.each([
    ['2022', '2022-12-31'],
    ['2022-03', '2022-03-31'],
    [' 2022-03-05 ', '2022-03-05'],
    ['2026', '2026-03-26'],
  ])('takes %s as %s', async (typed, day) => {
    const { field, asof, written } = await open();
    await field.fill(typed);
    await userEvent.keyboard('{Enter}');
    expect(asof()).toBe(day);
    expect(written.at(-1)?.[1]).toBe('push');
    await expect.element(field).toHaveValue(day);
  });

  it.each([
    ['tomorrow', '“tomorrow” is no date. Write a year, a month or a day: 2026, 2026-03 or 2026-03-05.'],
    ['2022-02-30', '“2022-02-30” is no date.'],
    ['', '“” is no date.'],
    ['2027', 'The record ends on 26 March 2026'],
  ])('says what is wrong with "%s", and stays where it is', async (typed, words) => {
    const { screen, field, asof } = await open();
    await field.fill(typed);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('alert')).toHaveTextContent(words);
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    expect(asof()).toBe('2023-07-05');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('2023-07-05');
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
  });

  it('before the first disclosure says that nothing was public, and leads there', async () => {
    const { screen, field, asof, explorer, told, slider } = await open();
    await field.fill('2021-01-01');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(told()).toContain('On 1 January 2021 nothing in this record was public yet.');
    });
    expect(explorer.passing().count).toBe(0);
    await expect.element(slider).toHaveAttribute('aria-valuenow', '0');
    await screen.getByRole('button', { name: 'To the first disclosure, 26 January 2021' }).click();
    expect(asof()).toBe('2021-01-26');
    expect(explorer.passing().count).toBeGreaterThan(0);
    expect(told()).toContain('Lit: what came out since 1 January 2021');
  });
});

describe('playing', () => {
  it('goes from disclosure to disclosure at a calm pace until paused, as one step', async () => {
    const { asof, wait, press, written } = await openStill('?asof=2023-07-05');
    await press('Play');
    expect(asof()).toBe('2023-07-06');
    await wait(PACE - 1);
    expect(asof()).toBe('2023-07-06');
    await wait(1);
    expect(asof()).toBe('2023-07-07');
    await press('Pause');
    await wait(10 * PACE);
    expect(asof()).toBe('2023-07-07');
    expect(written.map(([, step]) => step)).toEqual(['push', 'replace']);
  });

  it('starts anew from the end, and stops there', async () => {
    const { asof, wait, press, explorer } = await openStill('?asof=2026-03-26');
    const { days } = disclosuresOf(explorer.columns);
    await press('Play');
    expect(asof()).toBe('2021-01-26');
    await press('Pause');
    explorer.update('asof', { kind: 'day', day: days.at(-2)! });
    await tick();
    await press('Play');
    expect(asof()).toBe('2026-03-26');
    await wait(PACE);
    await press('Play');
    expect(asof()).toBe('2021-01-26');
  });

  it('is started and paused by Space on the slider', async () => {
    const { screen, asof, wait } = await openStill('?asof=2023-07-05');
    const slider = screen.getByRole('slider').element() as HTMLElement;
    const space = async () => {
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
      await tick();
    };
    await space();
    await wait(PACE);
    expect(asof()).toBe('2023-07-07');
    await space();
    await wait(3 * PACE);
    expect(asof()).toBe('2023-07-07');
  });

  it('stops where the tab is hidden', async () => {
    const { asof, wait, press, screen } = await openStill('?asof=2023-07-05');
    await press('Play');
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(3 * PACE);
    expect(asof()).toBe('2023-07-06');
    await expect.element(screen.getByRole('button', { name: 'Play' })).toBeInTheDocument();
  });

  it('stops where somebody goes elsewhere', async () => {
    const { asof, wait, press, explorer } = await openStill('?asof=2023-07-05');
    await press('Play');
    explorer.update('asof', null);
    await wait(3 * PACE);
    expect(asof()).toBeNull();
    expect(explorer.running).toBe(false);
  });

  it('is told by the announcer once it rests', async () => {
    const { explorer, wait, press } = await openStill('?asof=2023-07-05');
    const announcer = await render(InContext, { explorer, component: Announcer });
    const said = () => announcer.container.querySelector('[role=status]')!.textContent;
    await wait(1000);
    await press('Play');
    await wait(2 * PACE);
    expect(said()).toBe('');
    await press('Pause');
    await wait(500);
    expect(said()).toContain('as known on 8 July 2023');
  });
});

describe('where less motion is asked for', () => {
  it('does not play, says so, and steps', async () => {
    await media([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const { screen, asof, wait, press } = await openStill('?asof=2023-07-05');
    expect(screen.getByRole('button', { name: 'Play' }).elements()).toHaveLength(0);
    await expect.element(screen.getByText(/^Your system asks for less motion/)).toBeVisible();
    const slider = screen.getByRole('slider').element();
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    await wait(5 * PACE);
    expect(asof()).toBe('2023-07-05');
    await press('Next disclosure');
    expect(asof()).toBe('2023-07-06');
  });

  it('stops playing when that is asked for meanwhile', async () => {
    const { asof, wait, press } = await openStill('?asof=2023-07-05');
    await press('Play');
    await media([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await vi.waitFor(() => {
      expect(document.querySelector('.play')).toBeNull();
    });
    await wait(3 * PACE);
    expect(asof()).toBe('2023-07-06');
  });
});

describe('on a phone', () => {
  it('is turned on in the sheet, which closes, and nothing is wider than 320 px', async () => {
    const { screen, asof, slider } = await open('', 320);
    await screen.getByRole('button', { name: 'Filter' }).click();
    await screen.getByRole('button', { name: 'As known on' }).click();
    expect(asof()).toBe('2026-03-26');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(slider).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
