import { STANDINGS } from '../record/vocabulary.ts';
import type { Dataset } from './emit.ts';
import type { Ordered } from './rows.ts';
import type { Size } from './shards.ts';

/** What a record holds and weighs, in lines for a terminal. */
export function summarize({ ordered, dataset }: { ordered: Ordered; dataset: Dataset }, size: Size): string {
  const { contacts, channels } = ordered;
  const claims = contacts.entries.flatMap((graded) => graded.claims);
  const accounts = claims.flatMap(({ words }) => words);
  const standings = contacts.entries.map(({ contact, stages }) => ({
    channel: contact.channel,
    standing: stages.at(-1)!.standing,
  }));
  const header = ['', ...STANDINGS, 'all'];
  const line = (name: string, of: typeof standings): (string | number)[] => [
    name,
    ...STANDINGS.map((standing) => of.filter((one) => one.standing === standing).length),
    of.length,
  ];
  const rows = [
    header,
    ...channels.ids.map((id) =>
      line(
        id,
        standings.filter(({ channel }) => channel === id),
      ),
    ),
    line('all', standings),
  ];
  const sizes = new Map([...dataset.files].map(([name, text]) => [name, size(text)]));
  const texts = [...sizes].filter(([name]) => name.startsWith('text/')).map(([, bytes]) => bytes);
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  return [
    [
      counted(contacts.ids.length, 'contact'),
      counted(claims.length, 'claim'),
      counted(accounts.length, 'account'),
    ].join(', '),
    ...tabulate(rows),
    `${dataset.version}: ${total} bytes compressed (views ${sizes.get('views.json')!}, search ${sizes.get('search.json')!}, ` +
      `${counted(texts.length, 'text')} of at most ${Math.max(...texts)})`,
  ].join('\n');
}

/** `1 contact`, `2 contacts`. */
export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

function tabulate(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => String(row[i]!).length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]!) : String(cell).padStart(widths[i]!))).join('  '),
  );
}
