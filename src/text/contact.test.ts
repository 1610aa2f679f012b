import { expect, test } from 'vitest';
import { realDataset } from '../../tests/real-record.ts';
import { columnsOf } from '../explore/columns.ts';
import { HAPPENED } from '../record/vocabulary.ts';
import { dateOfContact, standingOfContact } from './contact.ts';
import { textOf } from './text.ts';

const text = textOf('en');
const { views } = realDataset();
const columns = columnsOf(views);

test('the date of a contact is told as it is known', () => {
  const row = views.contacts.id.indexOf('2021-12-30-biden-putin-phone-call');
  expect(dateOfContact(columns, row, text)).toBe('30 December 2021');
});

test('a standing says what became of what was not held', () => {
  const words = (happened: (typeof HAPPENED)[number]) =>
    standingOfContact(columns, columns.contacts.happened.indexOf(HAPPENED.indexOf(happened)), 'one-sided', text);
  expect(words('held')).toBe('one-sided');
  expect(words('declined')).toBe('only one side says on record that it was declined');
});
