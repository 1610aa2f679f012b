import type { Columns } from '../../explore/columns.ts';
import type { AccountWord } from '../../explore/judgement.ts';
import type { News } from '../../record/turnings.ts';
import type { Text } from '../../text/text.ts';

/** How many sources a line names before it counts the rest. */
const NAMED = 3;

/** What was new on a day in words: "Put on record by: Kremlin and Yuri Ushakov". */
export function newsInWords({ accounts, views }: Columns, { deed, words }: News<AccountWord>, text: Text): string {
  const sources = [...new Set(words.map(({ account }) => accounts.source[account]!))];
  const names = sources.map((source) => views.sources.name[source]!);
  const others = names.length - NAMED;
  const told = others < 2 ? names : [...names.slice(0, NAMED), text.t('why.others', { count: others })];
  return text.t(`dossier.history.${deed}`, { names: text.list(told) });
}
