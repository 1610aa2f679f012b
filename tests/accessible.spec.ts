import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { LANGS } from '../src/record/vocabulary.ts';
import type { Lang } from '../src/record/vocabulary.ts';
import { faultsOf } from './axe.ts';
import { open, ready } from './page.ts';
import { wordsFor } from './words.ts';

/*
 * axe on every view, dialog, dossier and state of the page. Each is looked at twice: 1280 px wide and 360 px wide, once
 * light and once dark, in two of the five languages. So every pair of a theme, a language and a width is met (the first
 * test counts them), and every state in each theme and width; not every state in every language. What axe asks of the
 * colour of each text costs most, so a view that is looked at whole above stands with few rows behind a dossier or notice.
 */

const CALL = '2021-12-30-biden-putin-phone-call';
const TRACK_TWO = '2023-04-24-haass-lavrov-new-york';
const CALLED_OFF = '2022-02-22-blinken-lavrov-meeting-cancelled';

interface State {
  readonly search: string;
  /** The end of the address that opens a dialog. */
  readonly hash?: string;
  /** What is pressed before axe looks. `say` gives the page's words for a message. */
  readonly act?: (page: Page, say: (key: string) => string, wide: boolean) => Promise<void>;
  /** The part that is new; else the whole page. */
  readonly part?: string;
}

const DIALOG = 'dialog[open]';
const dialog = (page: Page) => page.locator(DIALOG);

/** Unfolds what is folded in a part of the page, and what is folded in that. */
async function unfold(page: Page, part: string): Promise<void> {
  for (let depth = 0; depth < 3; depth++)
    await page.locator(part).evaluate((element) => {
      const folded = element.querySelectorAll<HTMLElement>('details:not([open]) > summary');
      for (const summary of [...folded].slice(0, 12)) summary.click();
    });
}

const button = (key: string) => async (page: Page, say: (key: string) => string) => {
  await page
    .getByRole('button', { name: say(key), exact: true })
    .first()
    .press('Enter');
};

const inDialog =
  (press: (page: Page, say: (key: string) => string) => Promise<void>, proof: string) =>
  async (page: Page, say: (key: string) => string): Promise<void> => {
    await press(page, say);
    await expect(dialog(page).locator(proof).first()).toBeVisible();
  };

const asShown = async (): Promise<void> => Promise.resolve();

const VIEWS: State[] = [
  { search: '' },
  { search: '?view=timeline&tail=1&time=2022..2023' },
  { search: '?view=network&ties=1' },
  {
    search: '?view=network&path=joe-biden~vladimir-putin',
    act: async (page) => expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible(),
  },
  { search: '?view=matrix&reliability=B~C&credibility=4' },
  { search: '?view=matrix&matrix=sources' },
  { search: '?view=matrix&matrix=channels&channel=track-two' },
  { search: `?view=table&sort=-known&mark=${CALL}` },
  {
    search: '?text=timeline~network&channel=track-two&view=network',
    act: (page) => unfold(page, '[data-view="network"]'),
  },
  {
    search: '?view=timeline&text=timeline&channel=track-two&open=',
    act: (page) => unfold(page, '[data-view="timeline"]'),
  },
  {
    search: '?view=matrix&text=matrix&reliability=E',
    act: (page) => unfold(page, '[data-view="matrix"]'),
  },
  { search: '?view=matrix&text=matrix&matrix=sources' },
];

const STATES: State[] = [
  { search: '?view=timeline&q=zzzzqqqq' },
  { search: '?view=network&q=zzzzqqqq' },
  { search: '?view=matrix&q=zzzzqqqq' },
  { search: '?view=table&q=zzzzqqqq' },
  { search: '?view=table&q=haass&channel=nope&topic=nope' },
  { search: '?view=timeline&asof=2023-07-01' },
  { search: '?view=timeline&plain=1' },
  { search: '?view=matrix&embed=matrix' },
  { search: '?embed=timeline&controls=0' },
  { search: '?embed=network' },
  { search: '?embed=table&channel=track-two' },
  { search: `?embed=contact:${CALL}` },
];

const DOSSIERS: State[] = [
  { search: `?view=table&channel=track-two&open=contact:${TRACK_TWO}`, act: (page) => unfold(page, 'aside') },
  { search: `?view=timeline&open=contact:${CALL}&readouts=1`, act: (page) => unfold(page, 'aside') },
  { search: `?view=matrix&asof=2023-08-01&open=contact:${TRACK_TWO}` },
  { search: `?view=network&open=contact:${CALLED_OFF}` },
  { search: `?view=network&open=actor:william-burns`, act: (page) => unfold(page, 'aside') },
  { search: '?view=table&channel=track-two&open=source:kremlin', act: (page) => unfold(page, 'aside') },
  {
    search: `?view=table&channel=track-two&open=contact:${TRACK_TWO}&q=haass`,
    act: async (page) => {
      await page.locator('aside button[popovertarget]').first().press('Enter');
      await expect(page.locator('[popover]:popover-open')).toBeVisible();
    },
    // What it lies over for a while cannot be pressed then.
    part: '[popover]:popover-open',
  },
  {
    search: `?view=table&q=haass&exercise=1&open=contact:${TRACK_TWO}`,
    act: async (page, say) => {
      await page.locator('[data-cell="B2"]').first().press('Enter');
      await page.getByRole('button', { name: say('exercise.compare'), exact: true }).press('Enter');
      await unfold(page, 'aside');
    },
  },
];

const DIALOGS: State[] = [
  { search: '?view=table&q=haass', hash: '#help', act: inDialog(asShown, 'dl dd') },
  { search: '?view=table&q=haass', hash: '#about', act: inDialog(asShown, 'h3') },
  { search: '?view=table&q=haass', hash: '#share-picture', act: inDialog(asShown, 'img') },
  {
    search: '?view=table&q=haass',
    hash: '#share-embed',
    act: async (page) =>
      expect(page.frameLocator(`${DIALOG} iframe`).locator('html')).toHaveAttribute('data-ready', 'true'),
    // The frame is a page of its own with landmarks of its own. Those of the page behind the dialog are out of the tree,
    // which axe overlooks and tests/keyboard-walks.spec.ts asserts.
    part: DIALOG,
  },
  { search: '?view=table&q=haass', hash: '#share-cite', act: inDialog(asShown, 'blockquote') },
  { search: '?view=table&q=haass', hash: '#share-data', act: inDialog(asShown, 'fieldset') },
  { search: '?view=matrix&q=haass', act: inDialog(button('matrix.meaning'), 'table'), part: DIALOG },
  { search: '?view=network&q=haass', act: inDialog(button('actors.all'), 'tbody tr'), part: DIALOG },
];

const GROUPS = ['channel', 'who', 'topic', 'standing', 'happened', 'lag', 'sources', 'claims'];

const FILTERS: State[] = [
  ...GROUPS.map((group): State => ({
    search: '?view=table&q=haass&lag=1..400',
    act: async (page, say, wide) => {
      const name = say(`filter.group.${group}`);
      if (wide)
        await page
          .getByRole('region', { name: say('filter.title') })
          .getByRole('button', { name })
          .press('Enter');
      else {
        if (!(await dialog(page).isVisible()))
          await page.getByRole('button', { name: say('filter.open') }).press('Enter');
        await dialog(page).locator('summary').nth(GROUPS.indexOf(group)).press('Enter');
      }
      await expect(page.locator(`${open_(wide)} fieldset, ${open_(wide)} input`).first()).toBeVisible();
    },
    part: 'popover',
  })),
  {
    search: '?view=table',
    act: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('#search').fill('lavrof');
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('#search-list [aria-selected="true"]')).toBeVisible();
    },
    part: 'search',
  },
  {
    search: '?view=timeline',
    act: async (page) => {
      await page.locator('[data-view="timeline"] [data-contact][tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
    },
    part: '[data-view="timeline"]',
  },
  {
    search: '?view=matrix',
    act: async (page) => {
      await page.locator('[data-grade="B2"]').focus();
      await expect(page.getByRole('tooltip')).toBeVisible();
    },
    part: '[data-view="matrix"]',
  },
];

/** Where the controls of a filter group are. */
const open_ = (wide: boolean): string => (wide ? '[popover]:popover-open' : DIALOG);

const ALL = { VIEWS, STATES, DOSSIERS, DIALOGS, FILTERS };
const WIDTHS = [1280, 360] as const;

/** The theme and the language in which a state is looked at in a window of a width. */
function looksOf(place: number, width: number): { theme: string; lang: Lang } {
  const second = width === 360;
  return {
    theme: (place % 2 === 0) === second ? 'dark' : 'light',
    lang: LANGS[(place + (second ? 2 : 0)) % LANGS.length]!,
  };
}

test('every pair of a theme, a language and a width is met', () => {
  const met = new Set<string>();
  for (const states of Object.values(ALL))
    for (const place of states.keys())
      for (const width of WIDTHS) {
        const { theme, lang } = looksOf(place, width);
        for (const pair of [`${theme} ${lang}`, `${theme} ${String(width)}`, `${lang} ${String(width)}`]) met.add(pair);
      }
  expect(met.size).toBe(2 * LANGS.length + 2 * WIDTHS.length + LANGS.length * WIDTHS.length);
});

/** Goes to an address as Back does, and waits for what it shows. */
async function go(page: Page, search: string, hash: string): Promise<void> {
  const asked = new URLSearchParams(search);
  await page.evaluate(
    ([query, end]) => {
      location.hash = '';
      history.pushState(null, '', `${location.pathname}${query!}`);
      dispatchEvent(new PopStateEvent('popstate'));
      if (end !== '') location.hash = end!;
    },
    [search, hash],
  );
  await expect(page.locator('html')).toHaveAttribute('lang', asked.get('lang') ?? 'en');
  await ready(page);
  await expect(page.locator('.loading')).toHaveCount(0);
  if (asked.has('open') && asked.get('open') !== '') await expect(page.locator('aside h2')).toBeVisible();
}

for (const [name, states] of Object.entries(ALL))
  for (const width of WIDTHS)
    test(`axe finds nothing in the ${name.toLowerCase()}, ${String(width)} px wide`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      await open(page);
      const found: string[] = [];
      for (const [place, { search, hash = '', act, part }] of states.entries()) {
        const { theme, lang } = looksOf(place, width);
        const asked = new URLSearchParams(search);
        asked.set('theme', theme);
        asked.set('lang', lang);
        const address = `?${String(asked).replaceAll('%3A', ':').replaceAll('%7E', '~')}`;
        await go(page, address, hash);
        await act?.(page, (key) => wordsFor(lang, key), width === 1280);
        for (const fault of await faultsOf(page, part === 'popover' ? open_(width === 1280) : part))
          found.push(`${address}${hash} ${fault}`);
      }
      expect(found).toEqual([]);
    });

test('axe finds nothing on a page that has nothing to show', async ({ page }) => {
  await page.route('**/views.json', (route) => route.abort());
  await page.goto('./?lang=pl&theme=dark');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('axe finds nothing in the permanent pages, which need no script', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  for (const address of [`c/${CALL}/`, 'a/william-burns/', 's/kremlin/', 'c/', 'changes/']) {
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await faultsOf(page), address).toEqual([]);
  }
});
