import type { Columns } from '../../explore/columns.ts';
import type { Open, PageState } from '../../explore/state.ts';
import type { Text } from '../../text/text.ts';
import type { PictureView } from './make.ts';

/** What of the page's state says what is picked out; the explorer is one. */
export interface Picking {
  readonly columns: Columns;
  readonly open: Open | null;
  /** The contact whose dossier is open, by row. */
  readonly openContact: number | null;
  readonly settings: Pick<PageState, 'path'>;
}

/** What a view shows lit among the rest, so that its picture may be named after it. */
export type Picked =
  | { readonly kind: 'contact' | 'actor'; readonly row: number }
  | { readonly kind: 'path'; readonly from: number; readonly to: number };

/** What is picked out in the picture of a view; null where that view marks nothing of what is open. */
export function pickedIn({ open, openContact, settings: { path } }: Picking, view: PictureView): Picked | null {
  if (view === 'network' && path !== null) return { kind: 'path', from: path[0], to: path[1] };
  if (openContact !== null && (view === 'timeline' || view === 'network' || view === 'all'))
    return { kind: 'contact', row: openContact };
  return view === 'network' && open?.kind === 'actor' ? { kind: 'actor', row: open.row } : null;
}

/** The name of what is picked out. */
export function nameOfPicked(picked: Picked, { views }: Columns, text: Text): string {
  const { name } = views.actors;
  if (picked.kind === 'path') return text.t('network.path.title', { from: name[picked.from]!, to: name[picked.to]! });
  return picked.kind === 'contact' ? views.contacts.title[picked.row]! : name[picked.row]!;
}
