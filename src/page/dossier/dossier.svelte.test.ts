import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import { parseDay } from '../../record/day.ts';
import Dossier from './Dossier.svelte';

const HAASS = 'contact:2023-04-24-haass-lavrov-new-york';
const TITLE = 'Former US officials around Richard Haass meet Lavrov in New York';
const CALL = 'contact:2021-12-30-biden-putin-phone-call';

async function open(search = '', width = 1280) {
  await page.viewport(width, 900);
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: Dossier });
  const panel = screen.getByRole('complementary');
  return { screen, explorer, written, ids: explorer.ids, panel };
}

/** Lets nothing of the texts through until told to, or lets them fail. */
function hold() {
  const real = window.fetch.bind(window);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let failing = true;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    if (!new Request(input).url.includes('/text/')) return real(input);
    await released;
    return failing ? new Response('gone', { status: 404 }) : real(input);
  });
  return {
    release,
    mend: () => (failing = false),
  };
}

/** A button outside the panel that has the focus, as a mark of a view has. */
function opener(): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = 'a mark';
  document.body.append(button);
  button.focus();
  return button;
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.querySelectorAll('body > button').forEach((button) => {
    button.remove();
  });
});

describe('the panel', () => {
  it('is a complementary region with the name of what is open, and its address', async () => {
    const { screen, panel, explorer } = await open(`?open=${HAASS}`);
    await expect.element(screen.getByRole('complementary', { name: TITLE })).toBeVisible();
    expect(panel.element().getAttribute('data-open')).toBe(HAASS);
    explorer.show(null);
    await expect.element(panel).not.toBeInTheDocument();
  });

  it('leaves the focus alone on a page that was opened at its address', async () => {
    const { screen } = await open(`?open=${HAASS}`);
    await expect.element(screen.getByRole('heading', { name: 'Who says what' })).toBeVisible();
    expect(document.activeElement).toBe(document.body);
  });

  it.each(['Escape', 'Close'])('takes the focus when it opens, and gives it back on %s', async (way) => {
    const { screen, explorer, ids } = await open();
    const button = opener();
    explorer.show({ kind: 'contact', row: ids.row('contact', HAASS.slice(8))! });
    const title = screen.getByRole('heading', { name: TITLE });
    await expect.element(title).toHaveFocus();
    const actor = screen.getByRole('link', { name: 'Charles Kupchan' });
    await actor.click();
    await expect.element(screen.getByRole('heading', { name: 'Charles Kupchan', level: 2 })).toHaveFocus();
    if (way === 'Escape') await userEvent.keyboard('{Escape}');
    else await screen.getByRole('button', { name: 'Close' }).click();
    expect(explorer.open).toBeNull();
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(button);
    });
  });

  it('gives the focus back when it is closed from elsewhere, as by the Back button', async () => {
    const { screen, explorer, ids } = await open();
    const button = opener();
    explorer.show({ kind: 'source', row: ids.row('source', 'kremlin')! });
    await expect.element(screen.getByRole('heading', { name: 'Kremlin', level: 2 })).toHaveFocus();
    explorer.read('');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(button);
    });
  });

  it('closes a reason before itself on Escape', async () => {
    const { screen, explorer } = await open(`?open=${HAASS}`);
    await screen.getByRole('button', { name: 'Letter B. Why?' }).first().click();
    const why = screen.getByText('An office or named person that took part, on the record.').first();
    await expect.element(why).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(why).not.toBeInTheDocument();
    expect(explorer.open).not.toBeNull();
  });

  it('is the whole frame where a contact is embedded: nothing to close', async () => {
    const { screen, explorer, ids, panel } = await open(`?embed=${HAASS}`, 480);
    explorer.embedContact(ids.row('contact', HAASS.slice(8))!);
    await expect.element(screen.getByRole('heading', { name: TITLE })).toBeVisible();
    expect(getComputedStyle(panel.element()).position).toBe('static');
    await expect.element(screen.getByRole('button', { name: 'Close' })).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(explorer.open).not.toBeNull();
  });

  it.each([320, 480, 1280])('shows nothing that scrolls sideways at %i px', async (width) => {
    const { screen, panel } = await open(`?open=${CALL}`, width);
    await expect.element(screen.getByRole('heading', { name: 'Who says what' })).toBeInTheDocument();
    const element = panel.element();
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    expect(element.getBoundingClientRect().height).toBeLessThanOrEqual(900);
  });
});

describe('loading', () => {
  it('shows at once what is known already, then the rest', async () => {
    const held = hold();
    held.mend();
    const { screen } = await open(`?open=${HAASS}`);
    await expect.element(screen.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect.element(screen.getByText('On record from both sides.', { exact: false })).toBeVisible();
    await expect.element(screen.getByText('Loading …')).toBeInTheDocument();
    held.release();
    await expect.element(screen.getByRole('article').first()).toBeVisible();
    await expect.element(screen.getByText('Loading …')).not.toBeInTheDocument();
  });

  it('says that it failed, keeps what it has, and tries again', async () => {
    const held = hold();
    held.release();
    const { screen } = await open(`?open=${HAASS}`);
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/^This part did not load\./);
    await expect.element(screen.getByRole('heading', { name: TITLE })).toBeVisible();
    held.mend();
    await screen.getByRole('button', { name: 'Try again' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Who says what' })).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: TITLE })).toHaveFocus();
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('a claim', () => {
  it('is brought into view and lit by its own link, which is a real one', async () => {
    const { screen, explorer, panel, written } = await open(`?open=${HAASS}`);
    const claim = screen.getByRole('article', { name: 'The meeting was a secret channel.' });
    const link = claim.getByRole('link', { name: 'Permanent link to this claim' });
    const address = `?open=claim:${HAASS.slice(8)}/secret-channel`;
    await expect.element(link).toHaveAttribute('href', address);
    await link.click();
    expect(written.at(-1)).toEqual([address, 'push']);
    expect(explorer.open).toMatchObject({ kind: 'claim', claim: 'secret-channel' });
    await expect.element(claim).toHaveClass('lit');
    await expect.element(claim).toHaveFocus();
    const { top } = claim.element().getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(panel.element().getBoundingClientRect().top);
    expect(top).toBeLessThan(panel.element().getBoundingClientRect().top + 100);
  });

  it('is brought into view when the page opens at it', async () => {
    const { screen, panel } = await open(`?open=claim:${HAASS.slice(8)}/secret-channel`);
    const claim = screen.getByRole('article', { name: 'The meeting was a secret channel.' });
    await expect.element(claim).toHaveClass('lit');
    expect(panel.element().scrollTop).toBeGreaterThan(0);
    expect(document.activeElement).toBe(document.body);
  });

  it('that the contact has not is said to be unknown, and the contact stays', async () => {
    const { screen, explorer, written } = await open(`?open=claim:${HAASS.slice(8)}/never-said`);
    await expect.element(screen.getByRole('heading', { name: 'Who says what' })).toBeVisible();
    await vi.waitFor(() => {
      expect(explorer.open?.kind).toBe('contact');
    });
    expect(explorer.ignored).toEqual([{ parameter: 'open', value: `claim:${HAASS.slice(8)}/never-said` }]);
    expect(written.at(-1)).toEqual([`?open=${HAASS}`, 'replace']);
  });

  it('shows the reports of an origin when they are asked for', async () => {
    const { screen } = await open(`?open=${HAASS}`);
    const claim = screen.getByRole('article').first();
    await expect.element(claim.getByText('9 reports in 5 languages, 6 origins')).toBeVisible();
    const more = claim.getByRole('button', { name: /^Show the 3 reports that carried what Four former/ });
    await more.click();
    await expect
      .element(claim.getByRole('link', { name: 'Former U.S. officials have held secret Ukraine talks' }))
      .toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(claim.getByRole('link', { name: 'repeats NBC News' }).first()).toBeVisible();
  });
});

describe('a note', () => {
  it('stands with the report that it speaks of, never beside another one', async () => {
    const { screen } = await open(`?open=${HAASS}`);
    const agenda = screen.getByRole('article', { name: /^They went over the hardest questions/ });
    const note = agenda.getByText('this retelling speaks of a dozen confirming persons', { exact: false });
    await expect.element(agenda.getByText('8 reports in 5 languages, 3 origins')).toBeVisible();
    await expect.element(note).not.toBeInTheDocument();
    await agenda.getByText('8 reports in 5 languages, 3 origins').click();
    await expect.element(note).toBeVisible();
    expect(note.element().closest('li')?.textContent).toContain('Berliner Zeitung');
  });
});

describe('as known on a date', () => {
  it('leaves out what came later and says so', async () => {
    const { screen, explorer } = await open(`?asof=2023-07-06&open=${HAASS}`);
    await expect
      .element(screen.getByText(/^As known on 6 July 2023: 1 claim and \d+ accounts came out later/))
      .toBeVisible();
    await expect.element(screen.getByText('Disputed', { exact: true })).toBeVisible();
    await screen.getByRole('button', { name: 'Show all that is known today' }).click();
    await expect.element(screen.getByText('Acknowledged', { exact: true })).toBeVisible();
    explorer.update('asof', { kind: 'day', day: parseDay('2023-05-01') });
    await expect.element(screen.getByText('On 1 May 2023 nothing was public that asserts this contact.')).toBeVisible();
    await expect.element(screen.getByRole('article')).not.toBeInTheDocument();
  });
});

describe('other dossiers', () => {
  it('of an actor: offices, spellings, ties, contacts, and a filter', async () => {
    const { screen, explorer, ids } = await open('?open=actor:sergei-lavrov');
    await expect.element(screen.getByText('Minister of Foreign Affairs of Russia', { exact: false })).toBeVisible();
    await screen.getByText('Other spellings', { exact: true }).click();
    await expect.element(screen.getByText('Siergiej Ławrow', { exact: false })).toBeVisible();
    const only = screen.getByRole('button', { name: 'Show only contacts with Sergei Lavrov' });
    await only.click();
    await expect.element(only).toHaveAttribute('aria-pressed', 'true');
    expect(explorer.clauses.actor?.values).toEqual([ids.row('actor', 'sergei-lavrov')]);
    await only.click();
    expect(explorer.clauses.actor).toBeUndefined();
    explorer.toggle('actor', ids.row('actor', 'richard-haass')!);
    await tick();
    await expect.element(screen.getByText(/^1 of \d+ contacts passes the filter$/)).toBeVisible();
    await expect.element(screen.getByText('outside the filter', { exact: false }).first()).toBeVisible();
  });

  it('of a source: letter and why, counts, changed word, and accounts that load when unfolded', async () => {
    const { screen } = await open('?open=source:maria-zakharova');
    await expect.element(screen.getByText('On-record spokeswoman of the ministry that took part.')).toBeVisible();
    await expect
      .element(screen.getByText('Maria Zakharova first denied it (6 July 2023), then asserted it (7 July 2023).'))
      .toBeVisible();
    const accounts = screen.getByRole('region', { name: 'Accounts in time' });
    await accounts.getByText('asserts 1 claim', { exact: false }).first().click();
    await vi.waitFor(() => {
      expect(
        accounts.element().querySelector('a[href^="?open=claim:2022-03-05-bennett-moscow-mediation/"]'),
      ).not.toBeNull();
    });
  });

  it('of a report: where it is, who repeats it, what it carries', async () => {
    const { screen } = await open('?open=report:nbc-2023-07-06-secret-talks');
    await expect
      .element(screen.getByRole('complementary', { name: /^Former U\.S\. officials have held secret/ }))
      .toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: 'Look in the Internet Archive' }))
      .toHaveAttribute(
        'href',
        expect.stringMatching(/^https:\/\/web\.archive\.org\/web\/\*\/https:\/\/www\.nbcnews\.com\//),
      );
    await screen.getByText('Repeated by 25 reports').click();
    await expect.element(screen.getByText('Rzeczpospolita, 28 July 2023', { exact: false }).first()).toBeVisible();
    await expect.element(screen.getByRole('region', { name: 'What it carries' })).toBeVisible();
  });

  it('of a report keeps its title when the one asked for before arrives late', async () => {
    const { screen, explorer } = await open();
    const { texts } = explorer;
    const real = texts.reportById.bind(texts);
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const slow = released.then(() => real('nbc-2023-07-06-secret-talks'));
    vi.spyOn(texts, 'reportById').mockImplementation((id) => (id.startsWith('nbc-') ? slow : real(id)));
    explorer.show({ kind: 'report', id: 'nbc-2023-07-06-secret-talks' });
    await expect.element(screen.getByText('Loading …')).toBeInTheDocument();
    explorer.show({ kind: 'report', id: 'ng-ru-2022-11-07-sullivan' });
    const title = screen.getByRole('heading', { level: 2, name: /^Салливан находится в контакте/ });
    await expect.element(title).toBeVisible();
    release();
    await slow;
    await tick();
    await expect.element(title).toBeVisible();
  });

  it('of a report that is not there is closed and said to be unknown', async () => {
    const { panel, explorer } = await open('?open=report:no-such-report');
    await expect.element(panel).not.toBeInTheDocument();
    expect(explorer.ignored).toEqual([{ parameter: 'open', value: 'report:no-such-report' }]);
  });
});

describe('the footer', () => {
  it('copies the address of the dossier without the filter, and shows it where copying is not allowed', async () => {
    const { screen } = await open(`?channel=track-two&open=${HAASS}`);
    const address = new URL(`/c/${HAASS.replace('contact:', '')}/`, location.href).href;
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const button = screen.getByRole('button', { name: 'Copy link' });
    await button.click();
    await expect.element(screen.getByText('Link copied.')).toBeVisible();
    expect(write).toHaveBeenCalledWith(address);
    write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await button.click();
    await expect.element(screen.getByRole('link', { name: address })).toBeVisible();
    write.mockRestore();
  });

  it('says how corrections work where the site names no repository', async () => {
    const { screen, explorer } = await open(`?open=${CALL}`);
    await expect.element(screen.getByText(explorer.columns.views.record.corrections, { exact: false })).toBeVisible();
  });
});
