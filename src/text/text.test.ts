import { expect, test } from 'vitest';
import { parseDay } from '../record/day.ts';
import en from './en.json';
import { Text, textOf } from './text.ts';

const text = textOf('en');

test('a message takes its values, its number decides the form', () => {
  expect(text.t('notice.ignored-value', { parameter: 'channel', value: 'nope' })).toBe('channel “nope”');
  expect(text.t('notice.ignored', { said: 'x', more: 0 })).toBe('Not understood in the address, and left out: x.');
  expect(text.t('notice.ignored', { said: 'x', more: 2 })).toContain('and 2 more');
});

test('a message without the value that it names throws', () => {
  expect(() => text.t('notice.ignored-value', { parameter: 'channel' })).toThrow(/value/);
});

test('days never shift with the time zone', () => {
  const day = parseDay('2022-02-24');
  expect(text.day(day)).toBe('24 February 2022');
  expect(text.day(day, 'month')).toBe('February 2022');
});

test('a date bends only where its month or year does', () => {
  const day = parseDay('2022-02-24');
  expect(text.dayForms(day)).toEqual({ alone: '24 February 2022', of: '24 February 2022', in: '24 February 2022' });
  expect(text.dayForms(day, 'short-month')).toEqual({ alone: 'Feb 2022', of: 'February 2022', in: 'February 2022' });
  expect(text.dayForms(day, 'year')).toEqual({ alone: '2022', of: '2022', in: '2022' });
});

test('parts of a line stand side by side in every language', () => {
  expect(new Text('pl', en).list(['a', 'b', 'c'], 'unit')).toBe('a, b, c');
  expect(new Text('pl', en).list(['a', 'b', 'c'])).toBe('a, b i c');
});

test('a name within a sentence begins small, but for nouns where these never do', () => {
  expect(text.inSentence('Track two')).toBe('track two');
  expect(text.inSentence('NATO enlargement')).toBe('NATO enlargement');
  expect(new Text('de', en).inSentence('Vermittler')).toBe('Vermittler');
  expect(new Text('uk', en).inSentence('Посередники')).toBe('посередники');
});

test('a Ukrainian date has no mark of the year', () => {
  const uk = new Text('uk', en);
  expect(uk.day(parseDay('2022-02-24'))).toBe('24 лютого 2022');
  expect(uk.days(parseDay('2022-01-01'), parseDay('2022-03-31'), 'month')).toBe('січень–березень 2022');
});
