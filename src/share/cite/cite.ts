import type { Day } from '../../record/day.ts';
import type { Explorer } from '../../explore/explorer.svelte.ts';
import { sentenceOf } from '../../text/sentence.ts';
import type { Text } from '../../text/text.ts';
import type { CslItem } from './csl.ts';
import { itemOf, today } from './item.ts';
import { STYLES } from './styles.ts';
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

/**
 * The citation of what is seen, of the view with its filter, in the first style. Its address names the released
 * version `data`.
 */
export const citeView = (explorer: Explorer, text: Text, data: string | null): string =>
  STYLES[0].write(citedItem({ kind: 'view' }, explorer, text, today(), data), text);
