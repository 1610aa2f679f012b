import { describe, expect, it } from 'vitest';
import { STANDINGS } from '../../record/vocabulary.ts';
import { roughWidth } from '../common/measure.ts';
import { aroundActor, tiesAround } from './emphasis.ts';
import { egoHeight, egoPlaces } from './ego-places.ts';
import { frameOf, groundOf } from './frame.ts';
import type { Zoom } from './frame.ts';
import { labelsOf, shorterNames } from './labels.ts';
import { layoutOf, tieGroups } from './layout.ts';
import { reachOf } from './reach.ts';
import { banksOfActors, stageOf } from './stage.ts';
import { FEW, TALKS, testColumns } from './test-record.ts';
import { tally, tiesIn } from './ties.ts';

/*
 * The marks of a small record as SVG: what the component draws, without its handles.
 */

const columns = testColumns(FEW, TALKS);
const ties = tiesIn(columns);
const { name, x, y } = columns.views.actors;
const standing = (contact: number) => STANDINGS[columns.views.contacts.standing[contact]![0]!]!;
const row = (of: string): number => name.indexOf(of);

interface Scene {
  readonly passes?: (contact: number) => boolean;
  readonly asides?: boolean;
  readonly zoom?: Zoom;
  /** One actor's ties alone, as on a phone. */
  readonly ego?: string;
  readonly width?: number;
  readonly path?: readonly [string, string];
}

function svgOf({ passes = () => true, asides = false, zoom, ego, width = 800, path }: Scene): string {
  const passing = Uint8Array.from({ length: columns.contacts.count }, (_, i) => Number(passes(i)));
  const whole = tally(columns, ties, new Uint8Array(columns.contacts.count).fill(1), standing);
  const counted = tally(columns, ties, passing, standing);
  const isUsed = (tie: number): boolean => ties.kind[tie] === 'between' || (asides && ties.kind[tie] === 'aside');
  const isOwn = (tie: number): boolean =>
    isUsed(tie) || (ties.kind[tie] === 'within' && ego !== undefined && [ties.a[tie], ties.b[tie]].includes(row(ego)));
  const only = ego === undefined ? null : aroundActor(ties, tiesAround(ties, counted, isOwn, row(ego)), row(ego));
  const lit = path ? reachOf(columns, ties, counted, passing, isUsed, [row(path[0]), row(path[1])]) : null;

  const few =
    only &&
    [...only.actors].map((actor) => ({ actor, x: x[actor]!, y: y[actor]!, bank: banksOfActors(columns)[actor]! }));
  const height = few ? egoHeight(few.map(({ bank }) => bank)) : 500;
  const frame = frameOf(width, height, zoom);
  const stage = stageOf(columns, ties, whole, frame, few && egoPlaces(few, height));
  const all = ties.kind.map((_, tie) => tie);
  const layout = layoutOf(
    stage,
    counted,
    all.filter((tie) => ties.kind[tie] === 'between'),
    only?.actors,
  );
  const groups = tieGroups(stage, ties, counted, lit ? lit.ties : only ? only.ties : all.filter(isUsed));
  const nameOf = (actor: number) => ({ full: name[actor]!, shorter: shorterNames(name[actor]!) });
  const labels = labelsOf(frame, layout.nodes, layout.nodes, nameOf, roughWidth);
  const ground = groundOf(frame, few === null || few.some(({ bank }) => bank === 'below'));

  return [
    `<svg viewBox="0 0 ${String(width)} ${String(height)}">`,
    `<path class="water" d="${ground.water.slice(0, 60)}…"/>`,
    ...(layout.restTies ? [`<path class="rest ties" d="${layout.restTies}"/>`] : []),
    ...groups.flatMap(({ standing: of, aside, width: stroke, d, slashes, arrows }) => [
      `<path class="${of}${aside ? ' aside' : ''}" stroke-width="${String(stroke)}" d="${d}"/>`,
      ...(slashes ? [`<path class="slashes" d="${slashes}"/>`] : []),
      ...(arrows ? [`<path class="arrows" d="${arrows}"/>`] : []),
    ]),
    ...(layout.rest ? [`<path class="rest" d="${layout.rest}"/>`] : []),
    ...layout.all.map(
      ({ actor, hue, ringed, contacts, d }) =>
        `<path class="${hue}${ringed ? ' ring' : ''}${contacts === 0 ? ' ghost' : ''}" data-actor="${name[actor]!}" d="${d}"/>`,
    ),
    ...labels.map(
      ({ x: left, y: base, anchor, text }) =>
        `<text x="${left.toFixed(1)}" y="${base.toFixed(1)}" text-anchor="${anchor}">${text}</text>`,
    ),
    '</svg>',
  ].join('\n');
}

describe('small scenes', () => {
  it.each<[string, Scene]>([
    ['everything', {}],
    ['with hosts and briefed parties', { asides: true }],
    [
      'only what was before day 18,350: ghosts behind',
      { passes: (contact) => columns.contacts.from[contact]! < 18_350 },
    ],
    ['zoomed in to the left bank', { zoom: { k: 2, x: 0, y: -300 } }],
    ['one actor on a phone', { ego: 'Ann', width: 328 }],
    ['one actor of a bank below on a phone', { ego: 'Olha', width: 288 }],
    ['the ways between two', { path: ['Carl Cook', 'Dmitri Dee'] }],
    ['nobody', { passes: () => false }],
  ])('%s', (_, scene) => {
    expect(svgOf(scene)).toMatchSnapshot();
  });
});
