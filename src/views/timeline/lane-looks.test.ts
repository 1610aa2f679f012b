import { beforeAll, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import type { Columns } from '../../explore/columns.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import { roughWidth } from '../common/measure.ts';
import { geometryOf } from './geometry.ts';
import { inkOf, looksOf } from './lane-looks.ts';
import type { LaneInput } from './lane-looks.ts';
import type { Look } from './looks.ts';
import { packRows } from './rows.ts';
import { orderOf, sceneOf } from './scene.ts';
import { shapesOf } from './shapes.ts';
import { wholeSpan } from './span.ts';
import type { Span } from './span.ts';

const LANE = 0;
let columns: Columns;
let ofLane: number[];
beforeAll(() => {
  columns = realColumns();
  ofLane = [...columns.contacts.channel.keys()].filter((i) => columns.contacts.channel[i] === LANE);
});

function input(passes: (contact: number) => boolean = () => true, span?: Span): LaneInput {
  const shapes = shapesOf(columns);
  const geometry = geometryOf(1128);
  const rows = packRows(columns, shapes, geometry);
  const standing = (i: number) => STANDINGS[columns.views.contacts.standing[i]!.at(-1)!]!;
  const passing = Uint8Array.from({ length: columns.contacts.count }, (_, i) => Number(passes(i)));
  const order = orderOf(columns);
  const lay = { columns, shapes, geometry, rows, passing, order, selected: [], measure: roughWidth, standing };
  const scene = sceneOf({ ...lay, span: span ?? wholeSpan(columns) });
  const name = (contact: number): string => columns.views.contacts.title[contact]!;
  const none = { lit: new Set<number>(), selected: [], stop: -1, open: -1, tails: false, keeps: true };
  return { columns, shapes, scene, channel: LANE, y: rows.y, r: geometry.r, standing, name, ...none };
}

const inState = (looks: readonly Look[], which: Look['state']): readonly Look[] =>
  looks.filter(({ state }) => state === which);

it('holds every contact of the lane once, in the order of the record, whatever is shown', () => {
  const last: Look[] = [];
  const [first] = ofLane;
  for (const one of [input(), input((i) => i === first), input(() => true, wholeSpan(columns)), input(() => false)])
    expect(looksOf(one, last).map(({ contact }) => contact)).toEqual(ofLane);
});

it('keeps a look that did not change as the same object', () => {
  const last: Look[] = [];
  const before = looksOf(input(), last);
  const lit = ofLane[3]!;
  const now = looksOf({ ...input(), lit: new Set([lit]) }, last);
  for (const [i, look] of now.entries()) expect(look === before[i]).toBe(look.contact !== lit);
});

it('tells marks, ghosts and what is out of view apart, and draws each once', () => {
  const last: Look[] = [];
  looksOf(input(), last);
  const day = columns.contacts.from[ofLane[10]!]!;
  const odd = (contact: number): boolean => contact % 2 === 1;
  const looks = looksOf(input(odd, { from: day, to: day + 365 }), last);
  const [drawn, ghost, away] = [inState(looks, 'drawn'), inState(looks, 'ghost'), inState(looks, 'away')];
  expect([drawn.length, ghost.length, away.length].every((n) => n > 0)).toBe(true);
  expect(drawn.every(({ contact }) => odd(contact)) && !ghost.some(({ contact }) => odd(contact))).toBe(true);
  const ink = inkOf(looks, -1);
  expect(ink.drawn).toEqual(drawn.map(({ drawing }) => drawing));
  expect(ink.ghosts).toBe(ghost.map(({ drawing }) => drawing.paths.ground).join(''));
  expect(looksOf({ ...input(odd), keeps: false }, [])).toHaveLength(ofLane.length);
  expect(looksOf({ ...input(odd, { from: day, to: day + 1 }), keeps: false }, []).length).toBeLessThan(ofLane.length);
});

it('raises what is selected, lit and focused, each kind once; a ghost never', () => {
  const [a, b, c] = ofLane as [number, number, number];
  const looks = looksOf({ ...input((i) => i !== c), lit: new Set([a, b, c]), selected: [a] }, []);
  const raised = inkOf(looks, b).raised.map(([kind, drawings]) => [kind, drawings.length]);
  expect(raised).toEqual([
    ['lit', 1],
    ['selected', 1],
    ['focused', 1],
  ]);
});

it('has a tail only where one is asked for and its contact came to light late', () => {
  expect(inkOf(looksOf(input(), []), -1).tails).toEqual([]);
  const tails = inkOf(looksOf({ ...input(), tails: true }, []), -1).tails;
  expect(tails.length).toBeGreaterThan(0);
  for (const { tail, drawing } of tails) expect(tail).toBeGreaterThan(drawing.x1);
  const many = Array.from({ length: 5 }, () => inkOf(looksOf({ ...input(), tails: true }, []), -1).tails[0]!);
  expect(inkOf(many, -1).thicket).toBe(false);
  expect(inkOf([...many, ...many, ...many], -1).thicket).toBe(true);
});
