import type { Text } from '../../text/text.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import type { CslItem } from './csl.ts';
import { ris } from './ris.ts';
import { plain } from './runs.ts';
import type { Run } from './runs.ts';

/** A way to write a citation. */
export interface Style {
  readonly id: 'chicago' | 'apa' | 'bibtex' | 'ris' | 'csl';
  /** With italics, where it is printed matter. */
  readonly runs?: (item: CslItem, text: Text) => Run[];
  readonly write: (item: CslItem, text: Text) => string;
  /** Of styles that are files for citation programs. */
  readonly file?: { readonly extension: string; readonly type: string };
}

const printed = (id: Style['id'], runs: NonNullable<Style['runs']>): Style => ({
  id,
  runs,
  write: (item, text) => plain(runs(item, text)),
});

/** Every style, in the order of their choice. */
export const STYLES: readonly [Style, ...Style[]] = [
  printed('chicago', chicago),
  printed('apa', apa),
  { id: 'bibtex', write: bibtex, file: { extension: 'bib', type: 'application/x-bibtex' } },
  { id: 'ris', write: ris, file: { extension: 'ris', type: 'application/x-research-info-systems' } },
  {
    id: 'csl',
    write: (item) => `${JSON.stringify([item], null, 2)}\n`,
    file: { extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
  },
];
export type StyleId = Style['id'];
