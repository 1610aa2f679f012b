import type { Columns } from '../../explore/columns.ts';
import { licenceName } from '../../text/licence.ts';
import { textOf } from '../../text/text.ts';

/** The files of a pack are in one language whatever that of the page: the same state gives the same bytes. */
export const ENGLISH = textOf('en');

/** What a pack is of. */
export interface About {
  readonly record: Columns['views']['record'];
  readonly version: string;
  /** The filter in words; that of the whole record where it is everything. */
  readonly sentence: string;
  /** The address of the state it was made from. */
  readonly address: string;
  /** The site. */
  readonly home: string;
}

/** The licence in a form that programs know, where the record's words name one. */
export function licenceOf({ licence }: About['record']): { name: string; path: string; title: string } | null {
  const version = /^CC BY (\d\.\d)$/.exec(licenceName(licence))?.[1];
  if (version === undefined) return null;
  return {
    name: `CC-BY-${version}`,
    path: `https://creativecommons.org/licenses/by/${version}/`,
    title: `Creative Commons Attribution ${version}`,
  };
}
