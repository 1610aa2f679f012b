import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { PageState } from '../../explore/state.ts';
import type { Text } from '../../text/text.ts';
import type { PictureTheme } from './colours.ts';
import { FORMATS, LEAST, MOST } from './formats.ts';
import type { Format, Scale } from './formats.ts';
import type { PictureView } from './make.ts';
import { nameOfPicked, pickedIn } from './picked.ts';
import type { Picking } from './picked.ts';

/** What a reader chooses about a picture. */
export interface Options {
  readonly view: PictureView;
  readonly format: Format['id'];
  /** Of a free size, px. */
  readonly width: number;
  readonly height: number;
  readonly theme: PictureTheme;
  readonly transparent: boolean;
  readonly scale: Scale;
  readonly editable: boolean;
  /** null: as the view and what is open suggest. */
  readonly title: string | null;
}

/** What a page proposes: what it shows first, for a story, to be printed as sharp as screens are. */
export const firstOptions = ({ settings: { view } }: Explorer): Options => ({
  view: view === null || view === 'all' ? 'timeline' : view,
  format: FORMATS[0].id,
  width: 1600,
  height: 900,
  theme: 'light',
  transparent: false,
  scale: 2,
  editable: false,
  title: null,
});

/** The size of a picture at 1×, px; its height is null where the views decide. `onScreen`: how wide the view stands there. */
export function sizeOf(
  { view, format, width, height }: Options,
  onScreen: number,
): { width: number; height: number | null; zoom: number } {
  const { size, zoom } = FORMATS.find(({ id }) => id === format) ?? FORMATS[0];
  // Three views share the room: their letters cannot be larger too.
  if (size) return { width: size[0], height: size[1], zoom: view === 'all' ? 1 : zoom };
  if (format === 'screen') return { width: Math.round(onScreen), height: null, zoom };
  const within = (value: number, least: number): number =>
    Math.min(Math.max(Math.round(Number.isFinite(value) ? value : least), least), MOST);
  return { width: within(width, LEAST[0]), height: within(height, LEAST[1]), zoom };
}

/** What of the page's state a title says; the explorer is one. */
interface Titled extends Picking {
  readonly settings: Pick<PageState, 'path' | 'matrix'>;
}

/** The title that a picture has until it is given another: what is picked out in it, else what the view is about. */
export function usualTitle(explorer: Titled, view: PictureView, text: Text): string {
  const { columns, settings } = explorer;
  const picked = pickedIn(explorer, view);
  if (picked) return nameOfPicked(picked, columns, text);
  const kind = view === 'matrix' ? settings.matrix : view;
  const [subject = ''] = columns.views.record.subject.split(',');
  return text.t('share.picture.default-title', { view: kind, record: subject });
}
