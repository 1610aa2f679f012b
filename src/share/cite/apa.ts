import type { Text } from '../../text/text.ts';
import type { CslItem } from './csl.ts';
import { dateInWords, yearFirst } from './dates.ts';
import { joined, stopped, withItalics } from './runs.ts';
import type { Run } from './runs.ts';

/** A citation as an entry of a reference list in the style of the American Psychological Association (7th edition). */
export function apa(item: CslItem, text: Text): Run[] {
  const { title, genre, version, note, URL: url } = item;
  const container = item['container-title'];
  const author = item.author?.[0]?.literal;
  const date = dateInWords(item.accessed, text) ?? '';
  const retrieved = url === undefined ? (note ?? '') : text.t('cite.apa.retrieved', { date, url });
  if (version === undefined) {
    const issued = [`(${yearFirst(item.issued, text)}).`];
    const work = container === undefined ? [] : [{ italic: container }, '.'];
    return author === undefined
      ? joined([[stopped(title)], issued, work, [retrieved]])
      : joined([
          [stopped(author)],
          issued,
          [{ italic: title }, title === stopped(title) ? '' : '.'],
          work,
          [retrieved],
        ]);
  }
  const head = [
    [stopped(author ?? '')],
    [`(${String(item.issued?.['date-parts']?.[0]?.[0] ?? text.t('cite.no-date'))}).`],
  ];
  const values = { version, genre: genre ?? '' };
  if (item.type === 'dataset')
    return joined([...head, withItalics('cite.apa.whole', title, values, text), [retrieved]]);
  return joined([
    ...head,
    [text.t('cite.apa.titled', { title, genre: genre ?? '' })],
    container === undefined ? [] : withItalics('cite.apa.part', container, values, text),
    [retrieved],
  ]);
}
