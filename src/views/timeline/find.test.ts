import { beforeAll, describe, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import type { Columns } from '../../explore/columns.ts';
import { heir, labelled, nearest, walk } from './find.ts';
import { geometryOf } from './geometry.ts';
import { roughWidth } from '../common/measure.ts';
import { packRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { shapesOf } from './shapes.ts';
import { wholeSpan } from './span.ts';

let columns: Columns;
let rows: Rows;
let scene: Scene;
beforeAll(() => {
  columns = realColumns();
  const geometry = geometryOf(1128);
  const shapes = shapesOf(columns);
  rows = packRows(columns, shapes, geometry);
  const passing = Uint8Array.from({ length: columns.contacts.count }, (_, i) => Number(i % 3 > 0));
  const input = {
    columns,
    shapes,
    geometry,
    rows,
    passing,
    order: Array.from({ length: columns.contacts.count }, (_, i) => i),
    selected: [],
    measure: roughWidth,
    standing: () => 'unconfirmed' as const,
  };
  scene = sceneOf({ ...input, span: wholeSpan(columns) });
});

const lane = (contact: number): number => columns.contacts.channel[contact]!;

describe('pointing', () => {
  it('finds at a label the contact that it names, whatever lies nearer', () => {
    expect(scene.labels.length).toBeGreaterThan(20);
    for (const { contact, x, y, width } of scene.labels) {
      expect(labelled(scene.labels, x + width / 2, y - 6)).toBe(contact);
      expect(labelled(scene.labels, x + width / 2, y + 6)).toBe(contact);
    }
    expect(labelled(scene.labels, -50, 0)).toBe(-1);
  });

  it('finds every mark at its own middle, and no ghost', () => {
    for (const i of scene.drawn) expect(nearest(scene, rows, (scene.x0[i]! + scene.x1[i]!) / 2, rows.y[i]!)).toBe(i);
    for (const i of scene.ghosts)
      expect(nearest(scene, rows, (scene.x0[i]! + scene.x1[i]!) / 2, rows.y[i]!)).not.toBe(i);
  });

  it('reaches 20 px and no farther', () => {
    const last = scene.drawn.at(-1)!;
    const beyond = Math.max(...scene.x1);
    expect(nearest({ ...scene, drawn: Int32Array.of(last) }, rows, scene.x1[last]! + 19.9, rows.y[last]!)).toBe(last);
    expect(nearest(scene, rows, beyond + 20.1, rows.y[last]!)).toBe(-1);
  });
});

describe('walking', () => {
  it('passes every mark of a lane once on the way from its first to its last, and back', () => {
    for (const channel of columns.views.channels.id.keys()) {
      const there = [...scene.drawn].filter((i) => lane(i) === channel);
      const seen = [walk(columns, scene, there[3]!, 'first')];
      while (walk(columns, scene, seen.at(-1)!, 'next') !== seen.at(-1))
        seen.push(walk(columns, scene, seen.at(-1)!, 'next'));
      expect(seen).toEqual(there);
      expect(walk(columns, scene, seen[0]!, 'last')).toBe(seen.at(-1));
      expect(walk(columns, scene, seen[2]!, 'previous')).toBe(seen[1]);
    }
  });

  it('changes to the next lane at the nearest mark in time, and stays in the outer ones', () => {
    const middle = (i: number): number => (scene.x0[i]! + scene.x1[i]!) / 2;
    for (const i of scene.drawn) {
      const below = walk(columns, scene, i, 'down');
      if (lane(i) === columns.views.channels.id.length - 1) expect(below).toBe(i);
      else {
        expect(lane(below)).toBe(lane(i) + 1);
        const others = [...scene.drawn].filter((j) => lane(j) === lane(below));
        expect(Math.abs(middle(below) - middle(i))).toBe(
          Math.min(...others.map((j) => Math.abs(middle(j) - middle(i)))),
        );
      }
    }
  });

  it('goes a month on or back, or to the end of the lane', () => {
    const { from } = columns.contacts;
    for (const i of scene.drawn) {
      const on = walk(columns, scene, i, 'month-on');
      if (on !== walk(columns, scene, i, 'last')) expect(from[on]! - from[i]!).toBeGreaterThanOrEqual(30);
      const back = walk(columns, scene, i, 'month-back');
      if (back !== walk(columns, scene, i, 'first')) expect(from[i]! - from[back]!).toBeGreaterThanOrEqual(30);
    }
  });

  it('leaves a mark that is filtered out to its nearest neighbour in the lane', () => {
    for (const lost of scene.ghosts) {
      const next = heir(columns, scene, { channel: lane(lost), from: columns.contacts.from[lost]! });
      expect(lane(next)).toBe(lane(lost));
      expect(scene.drawn).toContain(next);
    }
    expect(heir(columns, { ...scene, drawn: new Int32Array() }, { channel: 0, from: 0 })).toBe(-1);
  });
});
