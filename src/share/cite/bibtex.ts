import type { Text } from '../../text/text.ts';
import type { CslDate, CslItem } from './csl.ts';
import { dateInWords } from './dates.ts';
import { latex, latexUrl } from './latex.ts';
import { stopped } from './runs.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const braced = (text: string): string => `{${latex(text)}}`;
/** Twice in braces a name is not taken for a person's, nor a title's capitals changed. */
const kept = (text: string): string => `{{${latex(text)}}}`;

/**
 * An entry of a BibTeX file: `@article` for what a newspaper or agency printed, else `@misc`. The address stands in
 * `url` with its `urldate`, which both biblatex and the styles of today read.
 */
export function bibtex(item: CslItem, text: Text): string {
  const [year, month] = item.issued?.['date-parts']?.[0] ?? [];
  const author = item.author?.[0]?.literal;
  const container = item['container-title'];
  const article = item.type === 'article-newspaper';
  const notes = [item.genre, text.t('cite.accessed', { date: dateInWords(item.accessed, text) ?? '' }), item.note];
  const fields: [name: string, value: string | null][] = [
    ['author', author === undefined ? null : kept(author)],
    // What has no author is sorted by whoever published it.
    ['key', author === undefined && container !== undefined ? braced(container) : null],
    ['title', kept(item.title)],
    [article ? 'journal' : 'howpublished', container === undefined ? null : braced(container)],
    ['publisher', item.publisher === undefined ? null : kept(item.publisher)],
    ['version', item.version === undefined ? null : braced(item.version)],
    // What is not known to the day is so in EDTF, which biblatex reads.
    ['date', item.issued?.circa ? `{${isoDate(item.issued)}~}` : null],
    ['year', year === undefined ? null : `{${String(year)}}`],
    ['month', month === undefined ? null : (MONTHS[month - 1] ?? null)],
    ['language', item.language === undefined ? null : braced(text.language(item.language))],
    ['url', item.URL === undefined ? null : `{${latexUrl(item.URL)}}`],
    ['urldate', `{${isoDate(item.accessed)}}`],
    ['note', braced(notes.flatMap((note) => (note === undefined ? [] : [stopped(note)])).join(' '))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},`]));
  return [`@${article ? 'article' : 'misc'}{${citationKey(item.id)},`, ...lines, '}', ''].join('\n');
}

const citationKey = (id: string): string => id.replace(/[^A-Za-z0-9:_-]+/g, '-');

const isoDate = (date: CslDate): string =>
  (date['date-parts']?.[0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');
