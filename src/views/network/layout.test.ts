import { beforeAll, describe, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import { participantsOf } from '../../explore/columns.ts';
import type { Columns } from '../../explore/columns.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { frameOf, HEIGHT } from './frame.ts';
import { inTurn, labelsOf, shorterNames } from './labels.ts';
import type { Label } from './labels.ts';
import { layoutOf, tieGroups } from './layout.ts';
import type { Layout, Node } from './layout.ts';
import { pick } from './pick.ts';
import { stageOf } from './stage.ts';
import type { Stage } from './stage.ts';
import { tally, tiesIn } from './ties.ts';
import type { Tally, Ties } from './ties.ts';

let columns: Columns;
let ties: Ties;
let whole: Tally;
let standingOf: (contact: number) => Standing;

beforeAll(() => {
  columns = realColumns();
  ties = tiesIn(columns);
  standingOf = (contact) => STANDINGS[columns.views.contacts.standing[contact]!.at(-1)!]!;
  whole = counted(() => true);
}, 120_000);

const counted = (passes: (contact: number) => boolean): Tally =>
  tally(
    columns,
    ties,
    Uint8Array.from({ length: columns.contacts.count }, (_, i) => Number(passes(i))),
    standingOf,
  );

const actorRow = (id: string): number => columns.views.actors.id.indexOf(id);
const tieRow = (one: string, other: string, kind = 'between'): number =>
  ties.kind.findIndex(
    (of, tie) =>
      of === kind &&
      [ties.a[tie], ties.b[tie]].includes(actorRow(one)) &&
      [ties.a[tie], ties.b[tie]].includes(actorRow(other)),
  );
const stageAt = (width = 1216): Stage => stageOf(columns, ties, whole, frameOf(width, HEIGHT));
const laidOut = (passing = whole, width = 1216): Layout => layoutOf(stageAt(width), passing, between());
const onChannel = (id: string) => (contact: number) =>
  columns.views.channels.id[columns.contacts.channel[contact]!] === id;
const between = (): number[] => ties.kind.flatMap((kind, tie) => (kind === 'between' ? [tie] : []));

describe('ties', () => {
  it('run through the intermediary and never across it', () => {
    expect(whole.ties[tieRow('sameh-shoukry', 'sergei-lavrov')]).toBe(1);
    expect(whole.ties[tieRow('sameh-shoukry', 'antony-blinken')]).toBe(1);
    const egypt = columns.views.contacts.id.indexOf('2023-01-31-blinken-message-via-shoukry');
    const mediated = [...ties.ofContact.row.subarray(ties.ofContact.start[egypt], ties.ofContact.start[egypt + 1])];
    expect(mediated).toHaveLength(2);
    expect(mediated).not.toContain(tieRow('antony-blinken', 'sergei-lavrov'));
  });

  it('are made by held contacts only, between two sides unless their kind says otherwise', () => {
    for (let contact = 0; contact < columns.contacts.count; contact++)
      if (columns.contacts.happened[contact] !== 0)
        expect(ties.ofContact.start[contact + 1]).toBe(ties.ofContact.start[contact]);
    const { side } = columns.views.actors;
    ties.kind.forEach((kind, tie) => expect(side[ties.a[tie]!] === side[ties.b[tie]!]).toBe(kind === 'within'));
  });

  it('carry the number and the best standing of what passes', () => {
    const tie = tieRow('steve-witkoff', 'kirill-dmitriev');
    const passing = counted(onChannel('envoys'));
    const of = [...ties.contacts.row.subarray(ties.contacts.start[tie], ties.contacts.start[tie + 1])];
    const kept = of.filter(onChannel('envoys'));
    expect(kept.length).toBeGreaterThan(3);
    expect(passing.ties[tie]).toBe(kept.length);
    expect(passing.best[tie]).toBe(Math.min(...kept.map((row) => STANDINGS.indexOf(standingOf(row)))));
  });
});

describe('nodes', () => {
  it('stay where they are when the filter changes, and leave ghosts', () => {
    const passing = counted(onChannel('track-two'));
    const [all, some] = [laidOut(), laidOut(passing)];
    const place = ({ actor, x, y, reach }: Node) => ({ actor, x, y, reach });
    expect(some.all.map(place)).toEqual(all.all.map(place));
    expect(some.nodes.length + some.ghosts.length).toBe(all.nodes.length);
    expect(some.ghosts.every(({ actor }) => passing.actors[actor] === 0)).toBe(true);
    expect(some.rest).not.toBe('');
    expect(all.ghosts).toEqual([]);
    expect(all.rest + all.restTies).toBe('');
  });

  it('tell the number of contacts by their area', () => {
    const { nodes } = laidOut();
    const busiest = nodes[0]!;
    expect(columns.views.actors.id[busiest.actor]).toBe('vladimir-putin');
    for (const { actor, radius } of nodes.filter((node) => node.radius > 3))
      expect((radius / busiest.radius) ** 2).toBeCloseTo(whole.actors[actor]! / whole.actors[busiest.actor]!, 6);
  });

  it('count every contact that names them, whatever the role', () => {
    for (const id of ['turkey', 'sergei-lavrov', 'joe-biden']) {
      const row = actorRow(id);
      const naming = Array.from({ length: columns.contacts.count }, (_, contact) => contact).filter((contact) =>
        participantsOf(columns, contact).some(({ actor }) => actor === row),
      );
      expect(whole.actors[row]).toBe(naming.length);
    }
  });
});

describe('tie groups', () => {
  it('draw every tie once, in as many paths as there are standings and widths', () => {
    const groups = tieGroups(stageAt(), ties, whole, between());
    const drawn = groups.reduce((sum, { d }) => sum + d.split('M').length - 1, 0);
    expect(drawn).toBe(between().length);
    expect(groups.length).toBeLessThan(40);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    expect(groups.filter(({ slashes }) => slashes !== '').every(({ standing }) => standing === 'disputed')).toBe(true);
  });

  it('are wider for more contacts', () => {
    const { widthOf } = stageAt();
    expect(widthOf(1)).toBe(1);
    expect([1, 2, 5, 10, 17].map(widthOf)).toEqual([1, 2, 5, 10, 17].map(widthOf).sort((a, b) => a - b));
    expect(widthOf(Math.max(...whole.ties))).toBeLessThanOrEqual(9);
  });
});

describe('names', () => {
  const rough = (text: string, rank: Label['rank']): number => text.length * (rank === 'major' ? 6.2 : 5.7);
  const labelled = (width: number, passing = whole): { layout: Layout; labels: Label[] } => {
    const layout = laidOut(passing, width);
    const { name } = columns.views.actors;
    const nameOf = (actor: number) => ({ full: name[actor]!, shorter: shorterNames(name[actor]!) });
    return { layout, labels: labelsOf(frameOf(width, HEIGHT), layout.nodes, layout.nodes, nameOf, rough) };
  };

  it.each([
    [1216, 100],
    [705, 80],
    [328, 45],
  ])('at %i px: at least %i, none over another', (width, least) => {
    const { labels } = labelled(width);
    expect(labels.length).toBeGreaterThanOrEqual(least);
    labels.forEach(({ box: a }, i) => {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      for (const { box: b } of labels.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    });
  });

  it('name the busiest at every width', () => {
    for (const width of [1216, 705, 328]) {
      const { layout, labels } = labelled(width);
      const named = new Set(labels.map(({ actor }) => actor));
      expect(layout.nodes.slice(0, 8).filter(({ actor }) => !named.has(actor))).toEqual([]);
    }
  });

  it('are there for nearly everybody without office on the two banks, busy officials first', () => {
    const layout = laidOut();
    const { name } = columns.views.actors;
    const nameOf = (actor: number) => ({ full: name[actor]!, shorter: shorterNames(name[actor]!) });
    const turn = inTurn(layout.nodes, null, () => false);
    const labels = labelsOf(frameOf(1216, HEIGHT), layout.nodes, turn, nameOf, rough);
    const named = new Set(labels.map(({ actor }) => actor));
    const ringed = layout.nodes.filter((node) => node.ringed && node.bank === 'left');
    expect(ringed.length).toBeGreaterThan(20);
    expect(ringed.filter(({ actor }) => !named.has(actor)).length).toBeLessThanOrEqual(2);
    expect(layout.nodes.slice(0, 8).filter(({ actor }) => !named.has(actor))).toEqual([]);
    expect(labels.length).toBeGreaterThanOrEqual(100);
    for (const bank of ['left', 'right']) {
      const column = layout.nodes.filter((node) => node.ringed && node.bank === bank).sort((a, b) => a.y - b.y);
      const heights = column.flatMap(({ actor }) => labels.filter((label) => label.actor === actor).map(({ y }) => y));
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    }
  });

  it('are there for whoever is pointed at, and for those lit over those that are not', () => {
    const layout = laidOut();
    const { name } = columns.views.actors;
    const nameOf = (actor: number) => ({ full: name[actor]!, shorter: shorterNames(name[actor]!) });
    const { labels } = labelled(1216);
    const unnamed = layout.nodes.filter(({ actor }) => !labels.some((label) => label.actor === actor));
    expect(unnamed.length).toBeGreaterThan(5);
    for (const node of unnamed) {
      const attention = { first: node.actor, lit: new Set([node.actor]) };
      const named = [node, ...layout.nodes.filter((one) => one !== node)];
      const [first] = labelsOf(frameOf(1216, HEIGHT), layout.nodes, named, nameOf, rough, attention);
      expect(first).toMatchObject({ actor: node.actor });
    }
  });

  it('are more the nearer the plane is', () => {
    const { name } = columns.views.actors;
    const nameOf = (actor: number) => ({ full: name[actor]!, shorter: shorterNames(name[actor]!) });
    const inSight = (zoom: { k: number; x: number; y: number }) => {
      const frame = frameOf(1216, HEIGHT, zoom);
      const layout = layoutOf(stageOf(columns, ties, whole, frame), whole, between());
      const seen = layout.nodes.filter(({ x, y }) => x >= 0 && x <= 1216 && y >= 0 && y <= HEIGHT);
      return labelsOf(frame, layout.nodes, layout.nodes, nameOf, rough).length / seen.length;
    };
    const whole_ = inSight({ k: 1, x: 0, y: 0 });
    expect(inSight({ k: 2.5, x: -400, y: -700 })).toBeGreaterThan(whole_);
  });

  it('stay where they are when the filter changes', () => {
    const [all, some] = [labelled(1216), labelled(1216, counted(onChannel('envoys')))];
    const before = new Map(all.labels.map((label) => [label.actor, label]));
    for (const { actor, x, y } of some.labels)
      if (before.has(actor)) expect([x, y]).toEqual([before.get(actor)!.x, before.get(actor)!.y]);
  });

  it.each([
    ['Steve Witkoff', ['S. Witkoff', 'Witkoff']],
    ['John J. Sullivan', ['J. J. Sullivan', 'Sullivan']],
    ['Mohammed bin Salman', ['M. bin Salman', 'bin Salman']],
    ['Pope Leo XIV', ['P. Leo XIV', 'Leo XIV']],
    ['Cher', []],
  ])('shorten %s', (full, shorter) => {
    expect(shorterNames(full)).toEqual(shorter);
  });

  it('are picked like their nodes, from 20 px around a node, and ties from beside them', () => {
    const { layout, labels } = labelled(1216);
    const label = labels.find(({ actor }) => actor === actorRow('jake-sullivan'))!;
    const middle = { x: (label.box.left + label.box.right) / 2, y: (label.box.top + label.box.bottom) / 2 };
    expect(pick(stageAt(), layout, labels, between(), middle)).toEqual({
      kind: 'actor',
      row: actorRow('jake-sullivan'),
    });
    const { x, y, radius } = layout.nodes.find(({ actor }) => actor === actorRow('kirill-dmitriev'))!;
    const beside = { x: x + 2, y: y + radius + 10 };
    expect(pick(stageAt(), layout, [], [], beside)).toEqual({ kind: 'actor', row: actorRow('kirill-dmitriev') });
    expect(pick(stageAt(), layout, [], [], { x: -80, y: -80 })).toBeNull();
    const tie = tieRow('lloyd-austin', 'sergei-shoigu');
    const [start] = stageAt().way(tie).curve.cubic;
    expect(pick(stageAt(), layout, [], [tie], { x: start.x, y: start.y + 2 })).toEqual({ kind: 'tie', row: tie });
  });
});
