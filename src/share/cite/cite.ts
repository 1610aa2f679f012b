import type { Day } from '../../record/day.ts';
import type { Explorer } from '../../explore/explorer.svelte.ts';
import { sentenceOf } from '../../text/sentence.ts';
import type { Text } from '../../text/text.ts';
import type { CslItem } from './csl.ts';
import { itemOf, today } from './item.ts';
import { STYLES } from './styles.ts';
import type { StyleId } from './styles.ts';
import { addressOf } from './subject.ts';
import type { Subject } from './subject.ts';

/**
 * What is cited on a page, as citation programs have it; read today, unless another day is given. `data` is the version
 * that its address names.
 */
export function citedItem(
  subject: Subject,
  explorer: Explorer,
  text: Text,
  accessed: Day = today(),
  data: string | null = explorer.state.data,
): CslItem {
  const address = addressOf(subject, explorer, data);
  return itemOf(subject, { columns: explorer.columns, text, accessed, address, sentence: sentenceOf(explorer, text) });
}

/** The citation of a thing of the record in a style. */
export function citationOf(subject: Subject, style: StyleId, explorer: Explorer, text: Text, accessed?: Day): string {
  const { write } = STYLES.find(({ id }) => id === style) ?? STYLES[0];
  return write(citedItem(subject, explorer, text, accessed), text);
}

/** The citation of what is seen: of the view with its filter. */
export const citeView = (explorer: Explorer, text: Text, style: StyleId = 'chicago', accessed?: Day): string =>
  citationOf({ kind: 'view' }, style, explorer, text, accessed);
