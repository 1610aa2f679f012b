import { describe, expect, it } from 'vitest';
import type { Node } from './layout.ts';
import { along, back, beside, enter, startAt } from './walk.ts';

const node = (actor: number, bank: Node['bank'], y: number): Node => ({
  actor,
  bank,
  y,
  x: 0,
  hue: 'blue',
  ringed: false,
  contacts: 1,
  radius: 3,
  reach: 3,
  nameY: y,
  shape: '',
  d: '',
});

describe('a walk through the network', () => {
  const neighbours = [7, 8, 9];

  it('goes round the neighbours of the centre in their order', () => {
    let walk = startAt(1);
    const seen: number[] = [];
    for (let i = 0; i < 4; i++) seen.push((walk = along(walk, neighbours, 1)).at);
    expect(seen).toEqual([7, 8, 9, 7]);
    expect(along(startAt(1), neighbours, -1).at).toBe(9);
    expect(along(along(startAt(1), neighbours, 1), neighbours, -1).at).toBe(9);
    expect(walk.centre).toBe(1);
  });

  it('stays where nobody is tied', () => expect(along(startAt(1), [], 1)).toEqual(startAt(1)));

  it('goes to a neighbour and back the way it came', () => {
    const there = enter(along(startAt(1), neighbours, 1));
    expect(there).toEqual({ centre: 7, at: 7, trail: [1] });
    expect(enter(there)).toBe(there);
    expect(back(along(there, [4], 1))).toEqual(there);
    expect(back(there)).toEqual(startAt(1));
    expect(back(startAt(1))).toEqual(startAt(1));
  });

  it('goes up and down a bank by height', () => {
    const nodes = [node(1, 'left', 50), node(2, 'right', 60), node(3, 'left', 90), node(4, 'left', 10)];
    expect(beside(startAt(1), nodes, 1).at).toBe(3);
    expect(beside(startAt(1), nodes, -1).at).toBe(4);
    expect(beside(startAt(4), nodes, -1).at).toBe(4);
  });
});
