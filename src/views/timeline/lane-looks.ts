import type { Columns } from '../../explore/columns.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { drawingOf, unchanged } from './looks.ts';
import type { Drawing, Look } from './looks.ts';
import { hasTail, tailEnd } from './scene.ts';
import type { Scene } from './scene.ts';
import type { DateShape } from './shapes.ts';

/** What the marks of a lane depend on. */
export interface LaneInput {
  readonly columns: Columns;
  readonly shapes: readonly DateShape[];
  readonly scene: Scene;
  /** The lane. */
  readonly channel: number;
  /** Middles of the rows of all contacts, and half the height of a mark, px. */
  readonly y: Float32Array;
  readonly r: number;
  readonly standing: (contact: number) => Standing;
  readonly name: (contact: number) => string;
  readonly lit: ReadonlySet<number>;
  readonly selected: readonly number[];
  /** The contact that Tab leads to, and the one whose dossier is open; −1 for none. */
  readonly stop: number;
  readonly open: number;
  readonly tails: boolean;
  /** Whether looks of what is out of view are kept for later. */
  readonly keeps: boolean;
}

const AWAY = { state: 'away', lit: false, selected: false, stop: false, open: false, tail: null } as const;
/** More tails than these in one lane make a thicket. */
const MOST_TAILS = 12;
/** A tail is cut off beyond the view by this, px. */
const BEYOND = 10;

function lookOf(input: LaneInput, contact: number, isDrawn: boolean, before: Look | undefined): Look {
  const { columns, scene, lit, selected, stop, open } = input;
  const { left, right, scale } = scene;
  const [x0, x1] = [scene.x0[contact]!, scene.x1[contact]!];
  // The standing of a ghost is not seen.
  const standing = (isDrawn ? undefined : before?.drawing.standing) ?? input.standing(contact);
  const place = { x0, x1, y: input.y[contact]!, r: input.r, left, right, standing };
  const hasOne = isDrawn && input.tails && hasTail(columns, contact, x1, scale);
  return {
    contact,
    state: isDrawn ? 'drawn' : 'ghost',
    lit: isDrawn && lit.has(contact),
    selected: isDrawn && selected.includes(contact),
    stop: contact === stop,
    open: isDrawn && contact === open,
    name: input.name(contact),
    tail: hasOne ? Math.min(tailEnd(columns, contact, scale), right + BEYOND) : null,
    drawing: drawingOf(input.shapes[contact]!, place, before?.drawing),
  };
}

/**
 * The marks of a lane in the order of the record, which nothing changes. `last` holds those of the picture before, by
 * contact, and takes the new ones: a mark that becomes a ghost or leaves the view stays in its place.
 */
export function looksOf(input: LaneInput, last: Look[]): readonly Look[] {
  const { columns, channel, scene } = input;
  const looks: Look[] = [];
  const isOurs = (contact: number): boolean => columns.contacts.channel[contact] === channel;
  const see = (contact: number, isDrawn: boolean): void => {
    const before = last[contact];
    looks.push((last[contact] = unchanged(lookOf(input, contact, isDrawn, before), before)));
  };
  for (const contact of scene.drawn) if (isOurs(contact)) see(contact, true);
  for (const contact of scene.ghosts) if (isOurs(contact)) see(contact, false);
  if (input.keeps && looks.length < last.length) {
    const seen = new Set(looks.map(({ contact }) => contact));
    last.forEach((before, contact) => {
      if (!seen.has(contact)) looks.push((last[contact] = unchanged({ ...before, ...AWAY }, before)));
    });
  }
  return looks.sort((a, b) => a.contact - b.contact);
}

/** What is drawn of a lane's marks. */
export interface LaneInk {
  readonly drawn: readonly Drawing[];
  /** Outlines of all ghosts, as path data. */
  readonly ghosts: string;
  readonly tails: readonly Look[];
  /** So many tails that only those of what is lit or selected stand out. */
  readonly thicket: boolean;
  /** Drawn again above the others, in rings of their kind. */
  readonly raised: readonly (readonly [kind: 'lit' | 'selected' | 'focused', drawings: readonly Drawing[]])[];
}

/** Sorts marks by how they are drawn; `focused` is the contact that shows the focus of the keyboard, −1 for none. */
export function inkOf(looks: readonly Look[], focused: number): LaneInk {
  const drawn: Drawing[] = [];
  const tails: Look[] = [];
  const raised = { lit: [] as Drawing[], selected: [] as Drawing[], focused: [] as Drawing[] };
  let ghosts = '';
  for (const look of looks) {
    const { state, drawing } = look;
    if (state === 'ghost') ghosts += drawing.paths.ground;
    if (state !== 'drawn') continue;
    drawn.push(drawing);
    if (look.tail !== null) tails.push(look);
    if (look.selected) raised.selected.push(drawing);
    else if (look.lit) raised.lit.push(drawing);
    if (look.contact === focused) raised.focused.push(drawing);
  }
  const kinds = ['lit', 'selected', 'focused'] as const;
  return {
    drawn,
    ghosts,
    tails,
    thicket: tails.length > MOST_TAILS,
    raised: kinds.filter((kind) => raised[kind].length > 0).map((kind) => [kind, raised[kind]]),
  };
}
