import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { open } from './test-open.ts';

beforeEach(() => page.viewport(1280, 900));

describe('between two actors', () => {
  const title = (name: string) => ({ name });

  it('are their ways, lit and listed, from the address; a contact of a step opens', async () => {
    const { screen, explorer, node } = await open('?path=united-states~russia');
    await expect.element(screen.getByText('7 direct contacts')).toBeVisible();
    const ways = screen.getByRole('list', { name: /shortest ways through third parties, each by way of 1 actor/ });
    await expect.element(ways).toHaveTextContent('Mohammed bin Salman');
    expect(node('mohammed-bin-salman').classList.contains('lit')).toBe(true);
    expect(node('vladimir-putin').classList.contains('lit')).toBe(false);

    const salman = ways.getByRole('button', { name: 'Mohammed bin Salman' });
    await userEvent.hover(salman);
    await expect.poll(() => node('olaf-scholz').classList.contains('lit')).toBe(false);
    expect(explorer.hover.contacts.size).toBeGreaterThan(0);
    await userEvent.click(salman);
    await expect.element(salman).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(
      screen.getByRole('list', title('Contacts of United States and Mohammed bin Salman')).getByRole('link').first(),
    );
    expect(explorer.open?.kind).toBe('contact');
    expect(explorer.settings.path).not.toBeNull();
  });

  it('are chosen by name, in any spelling, with the keyboard', async () => {
    const { screen, query, written } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Between two actors' }));
    await expect.element(screen.getByRole('combobox', { name: 'From' })).toHaveFocus();
    await userEvent.keyboard('washington');
    await expect.element(screen.getByRole('option').first()).toHaveTextContent('United States');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('combobox', { name: 'To' })).toHaveFocus();
    await userEvent.keyboard('moscow');
    await expect.element(screen.getByRole('option').first()).toHaveTextContent('Russia');
    await userEvent.keyboard('{Enter}');
    expect(query()).toEqual({ path: 'united-states~russia' });
    expect(written.at(-1)![1]).toBe('push');
    await expect.element(screen.getByRole('heading', { name: 'From United States to Russia' })).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'The other way round' }));
    expect(query()).toEqual({ path: 'russia~united-states' });
    await userEvent.click(screen.getByRole('button', { name: 'Close', exact: true }));
    expect(query()).toEqual({});
    await expect.element(screen.getByRole('button', { name: 'Between two actors' })).toHaveFocus();
  });

  it('are asked for from an actor, and offered before anything is typed; Escape drops what was typed', async () => {
    const { screen, query } = await open('?open=actor:jared-kushner');
    await userEvent.click(screen.getByRole('button', { name: 'How does Jared Kushner reach …' }));
    const to = screen.getByRole('combobox', { name: 'To' });
    await expect.element(to).toHaveFocus();
    await expect.element(screen.getByRole('combobox', { name: 'From' })).toHaveValue('Jared Kushner');
    await expect.element(screen.getByRole('option').first()).toHaveTextContent('Vladimir Putin');
    await userEvent.keyboard('zzzz');
    await expect.element(screen.getByText('No actor of that name').first()).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(to).toHaveValue('');
    await userEvent.keyboard('lavrov');
    await userEvent.click(screen.getByRole('option', { name: /Sergei Lavrov/ }));
    expect(query()).toMatchObject({ path: 'jared-kushner~sergei-lavrov' });
    await expect.element(screen.getByText('No way through third parties')).toBeVisible();
    await expect.element(screen.getByText(/shortest ways through anybody/)).toBeVisible();
  });

  it('say so where nobody stands between', async () => {
    const { screen } = await open('?path=mark-milley~vladimir-putin');
    await expect
      .element(screen.getByText('nobody stands between Mark Milley and Vladimir Putin', { exact: false }))
      .toBeVisible();
    await expect.element(screen.getByText('No direct contact')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: /^Count hosts/ })).not.toBeInTheDocument();
  });

  it('offer to count hosts where these would join the two', async () => {
    const { screen, query } = await open('?path=joe-biden~switzerland');
    await expect.element(screen.getByText('No direct contact')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Count hosts and briefed parties too' }));
    expect(query()).toEqual({ path: 'joe-biden~switzerland', ties: '1' });
    await expect.element(screen.getByText('1 direct contact')).toBeVisible();
  });

  it('follow the filter', async () => {
    const { screen, explorer } = await open('?path=united-states~russia');
    await expect.element(screen.getByText('7 direct contacts')).toBeVisible();
    explorer.update('asof', { kind: 'day', day: Date.UTC(2023, 5, 1) / 864e5 });
    await expect.element(screen.getByText('7 direct contacts')).not.toBeInTheDocument();
    await expect.element(screen.getByText(/^\d direct contacts?$/)).toBeVisible();
  });
});
