import { expect, it } from 'vitest';
import { decodeShard } from '../src/explore/text-store.ts';
import { columnsOf } from '../src/explore/columns.ts';
import { unpackWhen } from '../src/record/pack.ts';
import { realDataset } from '../tests/real-record.ts';
import { unpackText } from '../src/record/wire-text.ts';
import { packViews, unpackViews } from '../src/record/wire.ts';
import type { PackedViews } from '../src/record/wire.ts';
import { syntheticText } from './synthetic-text.ts';
import { syntheticViews } from './synthetic.ts';

it('is a record like any other, with as many contacts as asked for, and the same for the same seed', () => {
  const base = realDataset().views;
  const views = syntheticViews(base, 500, 7);
  const { contacts, claims, accounts, axis } = columnsOf(views);
  expect([contacts.count, claims.count, accounts.count]).toEqual([500, 1500, 6000]);
  expect(contacts.from.toSorted()).toEqual(contacts.from);
  expect(contacts.to.every((day, i) => day >= contacts.from[i]! && day <= axis.to)).toBe(true);
  views.contacts.form.forEach((form) => expect(unpackWhen(form, 0, 1).kind).toMatch(/date|interval/));
  const of = (contact: number) => views.accounts.source.slice(contact * 12, contact * 12 + 12);
  expect(contacts.from.some((_, i) => new Set(of(i)).size < 12)).toBe(true);
  expect(syntheticViews(base, 500, 7)).toEqual(views);
  expect(syntheticViews(base, 500, 8).contacts.from).not.toEqual(views.contacts.from);
});

it('has what a record of talks has: a few who are in most contacts, vague dates, echoes, several reports of each', () => {
  const { contacts, accounts, actorContacts } = columnsOf(syntheticViews(realDataset().views, 1000));
  const sizes = Array.from(actorContacts.start.subarray(1), (end, i) => end - actorContacts.start[i]!).sort(
    (a, b) => b - a,
  );
  const most = sizes.slice(0, sizes.length / 8).reduce((sum, one) => sum + one, 0);
  expect(most).toBeGreaterThan(0.4 * contacts.actors.row.length);
  expect(contacts.from.filter((day, i) => day < contacts.to[i]!).length).toBeGreaterThan(100);
  expect(new Set(contacts.channel).size).toBe(6);
  const echoes = accounts.origin.filter((first, row) => first < row).length;
  expect(echoes).toBeGreaterThan(0.1 * accounts.count);
  expect(new Set(accounts.report).size).toBeGreaterThan(3 * contacts.count);
});

it('has texts in the format of the record', () => {
  const views = syntheticViews(realDataset().views, 50);
  const columns = columnsOf(views);
  const last = views.shards.length - 1;
  const { contacts } = decodeShard(columns, unpackText(syntheticText(views, last), views), views.shards[last]!, 50);
  expect([...contacts.keys()]).toEqual([40, 41, 42, 43, 44, 45, 46, 47, 48, 49]);
  expect(contacts.get(49)!.claims.map(({ accounts }) => accounts.length)).toEqual([4, 4, 4]);
  expect(unpackViews(JSON.parse(JSON.stringify(packViews(views))) as PackedViews)).toEqual(views);
});
