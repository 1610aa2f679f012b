import { expect, test } from 'vitest';
import { lagInWords } from './lag.ts';
import { textOf } from './text.ts';

test.each([
  [-3, 'within the time it is dated to'],
  [0, 'the same day'],
  [1, 'the day after'],
  [59, '59 days after'],
  [75, '2 months after'],
  [400, '13 months after'],
  [800, '2 years after'],
])('%i days are "%s"', (days, words) => {
  expect(lagInWords(days, textOf('en'))).toBe(words);
});
