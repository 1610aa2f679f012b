import assert from 'node:assert/strict';
import { setTimeout as after } from 'node:timers/promises';
import type { Engine } from './engine.ts';

/** What a task needs is not to be had in an engine. */
export class Unable extends Error {}

/** A page of the site in an engine, with the moves that the tasks are made of. */
export class Visit {
  readonly engine: Engine;
  readonly #site: string;

  /** `site` is the address of the built page, with a slash at its end. */
  constructor(engine: Engine, site: string) {
    this.engine = engine;
    this.#site = site;
  }

  /** Opens an address below the site, and waits for the page's full picture; other pages are not waited for. */
  async open(address: string): Promise<void> {
    await this.engine.goto(this.#site + address);
    await this.#listen();
    await this.#stands();
  }

  /** Opens an address in a tab that nobody sees, then shows it. */
  async openHidden(address: string): Promise<void> {
    const show = await this.engine.gotoHidden?.(this.#site + address);
    if (!show) throw new Unable();
    await this.#listen();
    assert.equal(await this.engine.evaluate(() => document.visibilityState), 'hidden');
    await after(1000);
    await show();
    await this.until('a visible page', () => document.visibilityState === 'visible');
    await this.#stands();
  }

  async #stands(): Promise<void> {
    await this.until('the full picture', () => document.documentElement.dataset.ready === 'true');
    await this.settled();
  }

  #listen(): Promise<void> {
    return this.engine.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      // Only puts off telling: https://www.w3.org/TR/resize-observer/#deliver-resize-error
      window.addEventListener(
        'error',
        ({ message }) => message.startsWith('ResizeObserver loop') || heard.push(message),
      );
      window.addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
    });
  }

  /** Waits until the views have followed. */
  async settled(): Promise<void> {
    await this.until('views that have followed', () => document.querySelector('#views[aria-busy="true"]') === null);
  }

  /** Waits until a function in the page says yes. Throws `wanted` where it does not within 20 s. */
  async until<Given extends readonly unknown[]>(
    wanted: string,
    told: (...given: Given) => boolean,
    ...given: Given
  ): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      // Between two pages there is none to ask.
      if (await this.engine.evaluate(told, ...given).catch(() => false)) return;
      await after(100);
    }
    throw new Error(`Waited in vain for ${wanted}; the page is ${await this.engine.evaluate(() => location.href)}`);
  }

  async clickOn(selector: string, words = ''): Promise<void> {
    const place = await this.engine.evaluate(
      async (wanted, part) => {
        const found = [...document.querySelectorAll(wanted)].find(
          (element) =>
            element.getClientRects().length > 0 &&
            `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(part),
        );
        found?.scrollIntoView({ block: 'center', behavior: 'instant' });
        // WebKit scrolls with the next frame.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const box = found?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      selector,
      words,
    );
    assert.ok(place, `there is no ${selector} ${words}`);
    await this.engine.click(place.x, place.y);
  }

  back = (): Promise<void> => this.engine.evaluate(() => void setTimeout(() => window.history.back()));

  query = async (): Promise<URLSearchParams> =>
    new URLSearchParams(await this.engine.evaluate(() => window.location.search));

  /** Waits until a parameter of the address is as wanted; null for none. */
  asks = (name: string, value: string | null): Promise<void> =>
    this.until(
      `${name}=${String(value)} in the address`,
      (key, wanted) => new URLSearchParams(window.location.search).get(key) === wanted,
      name,
      value,
    );

  /** The number of contacts that the filter sentence says. */
  counted = async (): Promise<number> => {
    await this.settled();
    return this.engine.evaluate(() => Number(document.querySelector('[data-sentence]')?.getAttribute('data-count')));
  };
}

const CALL = '2021-12-30-biden-putin-phone-call';

/** What a person comes to do, in every engine. Throws Unable where one cannot. */
export const TASKS: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  'opens the record in three views': async (visit) => {
    await visit.open('');
    const drawn = await visit.engine.evaluate(() => ({
      counted: Number(document.querySelector('[data-sentence]')?.getAttribute('data-count')),
      marks: document.querySelectorAll('[data-view="timeline"] [data-contact]:not([data-ghost])').length,
      nodes: document.querySelectorAll('[data-view="network"] [data-actor]').length,
      cells: document.querySelectorAll('[data-view="matrix"] [data-grade]').length,
      wide: document.documentElement.scrollWidth - window.innerWidth,
    }));
    assert.ok(drawn.counted > 100);
    assert.equal(drawn.marks, drawn.counted);
    assert.ok(drawn.nodes > 100);
    assert.equal(drawn.cells, 36);
    assert.ok(drawn.wide <= 0, 'the page scrolls sideways');
  },

  'finds somebody by a misspelt name': async (visit) => {
    await visit.open('');
    await visit.clickOn('[role="combobox"]');
    await visit.engine.type('Lavrof');
    await visit.until('a suggestion of Lavrov', () =>
      [...document.querySelectorAll('[role="option"]')].some(({ textContent }) => textContent.includes('Lavrov')),
    );
    await visit.engine.press('ArrowDown');
    await visit.engine.press('Enter');
    await visit.asks('open', 'actor:sergei-lavrov');
  },

  'filters all views by a lane, and Back undoes it': async (visit) => {
    await visit.open('');
    const whole = await visit.counted();
    await visit.clickOn('[data-view="timeline"] .head button', 'Track two');
    await visit.asks('channel', 'track-two');
    const fewer = await visit.counted();
    assert.ok(fewer > 0 && fewer < whole);
    const marks = await visit.engine.evaluate(
      () => document.querySelectorAll('[data-view="timeline"] [data-contact]:not([data-ghost])').length,
    );
    assert.equal(marks, fewer);
    await visit.back();
    await visit.asks('channel', null);
    assert.equal(await visit.counted(), whole);
  },

  'filters by a cell of the matrix': async (visit) => {
    await visit.open('?view=matrix');
    await visit.clickOn('[data-grade="A1"]');
    await visit.asks('reliability', 'A');
    await visit.asks('credibility', '1');
  },

  'opens a contact from the lanes, and Escape closes it': async (visit) => {
    await visit.open(`?view=timeline&time=2021-12..2022-01`);
    await visit.clickOn(`[data-view="timeline"] [data-contact="${CALL}"]`);
    await visit.asks('open', `contact:${CALL}`);
    await visit.until('its dossier', () =>
      [...document.querySelectorAll('h2')].some(({ textContent }) => textContent.includes('Putin')),
    );
    await visit.engine.press('Escape');
    await visit.asks('open', null);
  },

  'zooms by a button and a key': async (visit) => {
    await visit.open('?view=timeline');
    await visit.clickOn('[data-view="timeline"] button', 'Zoom in');
    await visit.until('a time span', () => new URLSearchParams(window.location.search).has('time'));
    const first = (await visit.query()).get('time');
    await visit.engine.evaluate(() =>
      document.querySelector<HTMLElement>('[data-view="timeline"] [tabindex="0"]')?.focus(),
    );
    await visit.engine.press('+');
    await visit.until(
      'a shorter span',
      (before) => new URLSearchParams(window.location.search).get('time') !== before,
      first,
    );
  },

  'no day shifts, far from Greenwich': async (visit) => {
    await visit.open(`?open=contact:${CALL}&time=2021-12-30`);
    const minutes = await visit.engine.evaluate(() => new Date().getTimezoneOffset());
    assert.ok(Math.abs(minutes) >= 11 * 60, `the time zone is ${String(minutes)} minutes from Greenwich`);
    await visit.until('the day in the dossier', () => document.body.textContent.includes('30 December 2021'));
    const told = await visit.engine.evaluate(() => document.querySelector('[data-sentence]')?.textContent ?? '');
    assert.match(told, /30 Dec 2021/);
    await visit.asks('time', '2021-12-30');
    assert.ok((await visit.counted()) > 0);
  },

  'speaks Polish, in the dark': async (visit) => {
    await visit.open('?lang=pl&theme=dark');
    const { lang, paper } = await visit.engine.evaluate(() => ({
      lang: document.documentElement.lang,
      paper: getComputedStyle(document.body).backgroundColor,
    }));
    assert.equal(lang, 'pl');
    const [red = 255] = (paper.match(/\d+/g) ?? []).map(Number);
    assert.ok(red < 64, `the paper is ${paper}`);
  },

  'lasts through a storm of sizes': async (visit) => {
    await visit.open('');
    const whole = await visit.counted();
    for (const width of [400, 1200, 330, 900, 720, 719, 1100, 360, 1280, 500, 1280])
      await visit.engine.resize(width, 900);
    await visit.until(
      'the lanes of a wide page',
      (wanted) => {
        const marks = document.querySelectorAll('[data-view="timeline"] [data-contact]:not([data-ghost])').length;
        return marks === wanted && document.documentElement.scrollWidth <= window.innerWidth;
      },
      whole,
    );
  },

  'lasts through a storm of Back and Forward': async (visit) => {
    await visit.open('');
    for (const view of ['timeline', 'network', 'matrix', 'table'] as const) {
      await visit.clickOn(`nav [href*="view=${view}"], [role="tab"][href*="view=${view}"]`);
      await visit.asks('view', view);
    }
    await visit.engine.evaluate(async () => {
      for (const by of [-1, -1, 1, -1, -1, 1, -1, 1, 1, 1, -1, 1]) {
        window.history.go(by);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    });
    await after(500);
    await visit.until('the view of the address', () => {
      const view = new URLSearchParams(window.location.search).get('view');
      const shown = [...document.querySelectorAll('[data-view]')].map((each) => each.getAttribute('data-view'));
      return view === null ? shown.length === 4 : shown.length === 1 && shown[0] === view;
    });
  },

  'is whole in a tab that was hidden when it opened': async (visit) => {
    await visit.openHidden('?view=timeline');
    const marks = await visit.engine.evaluate(
      () => document.querySelectorAll('[data-view="timeline"] [data-contact]:not([data-ghost])').length,
    );
    assert.ok(marks > 100);
    assert.equal(marks, await visit.counted());
    await visit.clickOn('[data-view="timeline"] .head button', 'Track two');
    await visit.asks('channel', 'track-two');
  },

  'prints, and goes on as it was': async (visit) => {
    if (!visit.engine.print) throw new Unable();
    await visit.open('?channel=track-two');
    const before = await visit.counted();
    await visit.engine.evaluate(() => {
      const printed: string[] = [];
      Object.assign(window, { printed });
      for (const type of ['beforeprint', 'afterprint']) window.addEventListener(type, () => printed.push(type));
    });
    const paper = Buffer.from(await visit.engine.print());
    assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
    assert.ok(paper.length > 50_000, `the PDF has ${String(paper.length)} bytes`);
    await visit.until('both events of printing', () => {
      const { printed } = window as unknown as { printed: string[] };
      return printed.join() === 'beforeprint,afterprint';
    });
    assert.equal(await visit.counted(), before);
    await visit.clickOn('[data-view="timeline"] .head button', 'Envoys');
    await visit.until('both lanes', () => window.location.search.includes('envoys'));
  },

  'is whole when it is come back to from another page': async (visit) => {
    await visit.open('?channel=track-two');
    const before = await visit.counted();
    await visit.engine.evaluate(() => void setTimeout(() => window.location.assign('changes/')));
    await visit.until('the other page', () => window.location.pathname.endsWith('/changes/'));
    await visit.back();
    await visit.asks('channel', 'track-two');
    await visit.until('the full picture', () => document.documentElement.dataset.ready === 'true');
    assert.equal(await visit.counted(), before);
    await visit.clickOn('[data-view="timeline"] .head button', 'Envoys');
    await visit.until('both lanes', () => window.location.search.includes('envoys'));
  },
};

/** The uncaught errors on the page since it was opened: of its start WebDriver tells nothing. */
export const heardBy = (engine: Engine): Promise<string[]> =>
  engine.evaluate(() => (window as unknown as { heard?: string[] }).heard ?? []);
