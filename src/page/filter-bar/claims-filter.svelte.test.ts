import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import { hasTrait } from '../../record/pack.ts';
import { TRAITS } from '../../record/vocabulary.ts';
import FilterBar from './FilterBar.svelte';

it.each([
  ['contested', /^contested/, /for it, .+ against it/],
  ['one-side', /^asserted by one side only/, /are of one side/],
  ['changed', /^word changed later/, /both asserted and denied it/],
] as const)(
  'claims=%s is offered with its meaning and its contacts, and sets the clause',
  async (trait, name, meaning) => {
    const { explorer } = await realExplorer();
    const { columns } = explorer;
    await page.viewport(1280, 800);
    await render(InContext, { explorer, component: FilterBar });
    await page.getByRole('button', { name: 'Claims' }).click();
    const box = page.getByRole('group', { name: 'Do its sources agree?' }).getByRole('checkbox', { name });
    await expect.element(box).toHaveAccessibleDescription(meaning);
    const with_ = new Set(
      [...columns.accounts.claim].flatMap((claim) =>
        hasTrait(explorer.claimStates[claim]!, TRAITS.indexOf(trait)) ? [columns.claims.contact[claim]] : [],
      ),
    );
    expect(with_.size).toBeGreaterThan(3);
    await expect.element(box).toHaveAccessibleName(new RegExp(` ${String(with_.size)} contacts$`));
    await userEvent.click(box);
    expect(new URLSearchParams(explorer.address()).get('claims')).toBe(trait);
    expect(explorer.passing().count).toBe(with_.size);
  },
);
