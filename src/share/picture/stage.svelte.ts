import { mount, tick, unmount } from 'svelte';
import type { Explorer } from '../../explore/explorer.svelte.ts';
import { LETTERS } from '../../record/vocabulary.ts';
import type { Text } from '../../text/text.ts';
import type { Colours } from './colours.ts';
import { flatten } from './flatten.ts';
import type { LegendEntry } from './frame.ts';
import type { Panel } from './panels.ts';
import type { Pen } from './pen.ts';
import Stage from './Stage.svelte';

/** What a view shows, as plain SVG from its upper left corner, and the signs that it uses. */
export interface Flat {
  readonly svg: string;
  /** Px. */
  readonly height: number;
  readonly legend: readonly LegendEntry[];
}

const FACES = ['400 12px', '600 12px'].flatMap((size) => [`${size} "Backchannel Sans"`, `${size} "Backchannel Serif"`]);
/** What a view is written with. */
interface Writing {
  readonly pen: Pen;
  readonly text: Text;
  readonly colours: Colours;
}

/** The room for saying how many rows of a list are left out, px. */
const MORE = 20;
/** A view stands when nothing of it has changed for so many frames. */
const STILL = 3;
/** Frames after which a view that still changes is taken as it is: never on a page in order. */
const PATIENCE = 600;

const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => {
    // Out of sight a page has no frames.
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve(null);
    });
  });

/** Views out of sight, laid out for a picture until it is closed. */
export class ViewStage {
  #panels = $state.raw<readonly Panel[]>([]);
  readonly #stage: Record<string, unknown>;
  readonly #host: HTMLElement;

  constructor(explorer: Explorer, text: Text, panels: readonly Panel[], dark: boolean, colours: Colours) {
    this.#panels = panels;
    this.#host = document.createElement('div');
    document.body.append(this.#host);
    const own = (): readonly Panel[] => this.#panels;
    this.#stage = mount(Stage, {
      target: this.#host,
      props: {
        explorer,
        text,
        dark,
        colours,
        get panels() {
          return own();
        },
      },
    });
  }

  /** Gives the views other sizes. */
  resize(panels: readonly Panel[]): void {
    this.#panels = panels;
  }

  /** Waits until the views stand. Throws where one of them does not load. */
  async stands(): Promise<void> {
    await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
    let changes = 0;
    const observer = new MutationObserver(() => changes++);
    observer.observe(this.#host, { subtree: true, childList: true, attributes: true, characterData: true });
    try {
      await tick();
      for (let frame = 0, quiet = 0; quiet < STILL && frame < PATIENCE; frame++) {
        const before = changes;
        await nextFrame();
        await tick();
        if (this.#host.querySelector('[role="alert"]')) throw new Error('A view of the picture did not load.');
        const all = this.#host.querySelectorAll('[data-panel]');
        const there = [...all].every((panel) => panel.querySelector('[data-picture]'));
        quiet = there && changes === before ? quiet + 1 : 0;
      }
    } finally {
      observer.disconnect();
    }
  }

  /** What a view shows now; of a list so many rows as have room, and how many more there are. */
  flat({ view, height: room }: Panel, writing: Writing): Flat {
    const { pen, text, colours } = writing;
    const panel = this.#host.querySelector(`[data-panel="${view}"]`);
    const picture = panel?.querySelector('[data-picture]');
    if (!panel || !picture) throw new Error(`The view ${view} is not on the stage.`);
    const legend = [...panel.querySelectorAll('[data-legend]')].flatMap((entry) => legendEntry(entry, pen) ?? []);
    const { top, height } = picture.getBoundingClientRect();
    const lines = [...picture.querySelectorAll<HTMLElement>('[data-list-row]')];
    if (room === null || height <= room)
      return { svg: flatten(picture, pen, view), height, legend: [...legend, ...letterEntries(lines, writing)] };
    const isSeen = (line: HTMLElement): boolean => line.getBoundingClientRect().bottom - top <= room - MORE;
    const end = lines.findIndex((line) => !isSeen(line));
    const beyond = end < 0 ? [] : lines.slice(end);
    for (const line of beyond) line.style.display = 'none';
    const count = beyond.filter((line) => line.dataset.listRow !== '').length;
    const setting = { face: 'sans-400', size: 12 } as const;
    const more = text.t('share.picture.more-sources', { count });
    const note = count === 0 ? '' : pen({ text: more, x: 0, y: room - 5, setting, fill: colours['ink-2'] ?? '#000' });
    const svg = flatten(picture, pen, view) + note;
    for (const line of beyond) line.style.removeProperty('display');
    const seen = lines.slice(0, lines.length - beyond.length);
    return { svg, height: room, legend: [...legend, ...letterEntries(seen, writing)] };
  }

  close(): void {
    void unmount(this.#stage);
    this.#host.remove();
  }
}

/** The sign of a legend's entry, as large as it stands there, and its words. */
function legendEntry(entry: Element, pen: Pen): LegendEntry | null {
  const sign = entry.querySelector('svg, i');
  const label = entry.textContent.replace(/\s+/g, ' ').trim();
  if (label === '') return null;
  if (!sign) return { sample: '', width: 0, height: 0, label };
  const { width, height } = sign.getBoundingClientRect();
  const sample = flatten(sign, pen, 'sign');
  return { sample, width, height, label };
}

/** What the letters of some rows mean, each once. */
function letterEntries(lines: readonly HTMLElement[], { pen, text, colours }: Writing): LegendEntry[] {
  const setting = { face: 'sans-600', size: 12 } as const;
  const sign = (letter: string): string => pen({ text: letter, x: 0, y: 11, setting, fill: colours.ink ?? '#000' });
  return LETTERS.filter((letter) => lines.some((line) => line.dataset.letter === letter)).map((letter) => ({
    sample: sign(letter),
    width: 9,
    height: 14,
    label: text.t(`matrix.letter.${letter}`),
  }));
}
