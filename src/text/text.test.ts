import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { parseDay } from '../record/day.ts';
import { LANGUAGES, textOf } from './text.ts';

const text = textOf('en');

test.each(Object.entries(LANGUAGES))('every message of %s is ICU that parses, and none is empty', (_, messages) => {
  for (const [key, message] of Object.entries(messages)) {
    expect(() => new IntlMessageFormat(message, 'en'), key).not.toThrow();
    expect(message.trim(), key).not.toBe('');
  }
});

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

test('an unknown language reads English', () => {
  expect(textOf('xx').t('page.title')).toBe('Backchannel');
});
