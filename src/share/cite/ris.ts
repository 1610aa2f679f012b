import type { CslDate, CslItem } from './csl.ts';

const TYPES = { dataset: 'DATA', webpage: 'ELEC', 'article-newspaper': 'NEWS' } as const;

/** `2026/03/26/`: parts that are not known are left empty; after the last slash stands what else is known. */
const risDate = (date: CslDate | undefined): string | undefined => {
  const parts = date?.['date-parts']?.[0];
  return parts && `${[0, 1, 2].map((i) => padded(parts[i])).join('/')}/${date.circa ? 'circa' : ''}`;
};
const padded = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));

/** A record of a RIS file: a tag of two letters and a value on each line, lines ended by CR and LF. */
export function ris(item: CslItem): string {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['ET', item.version],
    ['M3', item.genre],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', risDate(item.issued)],
    ['LA', item.language],
    ['Y2', risDate(item.accessed)],
    ['UR', item.URL],
    ['N1', item.note],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replace(/[\s\p{Cc}]+/gu, ' ').trim()}\r\n`],
    )
    .join('');
}
