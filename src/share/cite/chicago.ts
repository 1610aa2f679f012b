import type { Text } from '../../text/text.ts';
import type { CslItem } from './csl.ts';
import { dateInWords } from './dates.ts';
import { joined, stopped, withItalics } from './runs.ts';
import type { Run } from './runs.ts';

/** A title that is ours stands in its square brackets alone, without quotation marks. */
const isSupplied = (title: string): boolean => title.startsWith('[');

/** A citation as an entry of a bibliography in the style of the Chicago Manual (notes and bibliography). */
export function chicago(item: CslItem, text: Text): Run[] {
  const { title, genre, version, note, URL: url } = item;
  const container = item['container-title'];
  const author = item.author?.[0]?.literal ?? container;
  const issued = dateInWords(item.issued, text);
  const accessed = [stopped(text.t('cite.accessed', { date: dateInWords(item.accessed, text) ?? '' }))];
  const where = url === undefined ? (note === undefined ? [] : [stopped(note)]) : [`${url}.`];
  const head = author === undefined ? [] : [stopped(author)];
  const named = isSupplied(title) ? [stopped(title)] : [text.t('cite.chicago.quoted', { title: stopped(title) })];
  if (version === undefined) {
    const byline = author === container ? [] : container === undefined ? [] : [{ italic: container }, '.'];
    return joined([head, named, byline, issued === null ? [] : [stopped(issued)], accessed, where]);
  }
  const kind = genre === undefined ? [] : [stopped(genre)];
  if (item.type === 'dataset') {
    const work = withItalics('cite.chicago.whole', title, { version }, text);
    return joined([head, work, kind, issued === null ? [] : [stopped(issued)], accessed, where]);
  }
  const inside = container === undefined ? [] : withItalics('cite.chicago.part', container, { version }, text);
  return joined([head, named, kind, inside, accessed, where]);
}
