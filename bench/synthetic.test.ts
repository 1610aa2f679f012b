import { expect, it } from 'vitest';
import { columnsOf } from '../src/explore/columns.ts';
import { unpackWhen } from '../src/record/pack.ts';
import { realDataset } from '../tests/real-record.ts';
import { syntheticViews } from './synthetic.ts';

it('is a record like any other, with as many contacts as asked for, and the same for the same seed', () => {
  const base = realDataset().views;
  const views = syntheticViews(base, 500, 7);
  const { contacts, claims, accounts, axis } = columnsOf(views);
  expect([contacts.count, claims.count, accounts.count]).toEqual([500, 1500, 6000]);
  expect(contacts.from.toSorted()).toEqual(contacts.from);
  expect(contacts.to.every((day, i) => day >= contacts.from[i]! && day <= axis.to)).toBe(true);
  views.contacts.form.forEach((form) => expect(unpackWhen(form, 0, 1).kind).toMatch(/date|interval/));
  expect(syntheticViews(base, 500, 7)).toEqual(views);
  expect(syntheticViews(base, 500, 8).contacts.from).not.toEqual(views.contacts.from);
});
