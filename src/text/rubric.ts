import type { Views } from '../record/dataset.ts';
import type { Letter } from '../record/vocabulary.ts';
import { LETTERS } from '../record/vocabulary.ts';
import type { Text } from './text.ts';

/** What a letter of reliability stands for: in the record's own words where it has them. */
export function letterMeans(letter: Letter, { record }: Pick<Views, 'record'>, text: Text): string {
  const own = record.rubric?.[LETTERS.indexOf(letter)] ?? 0;
  return own === 0 ? text.t(`letter.${letter}`) : own;
}
