import { strFromU8, unzipSync } from 'fflate';
import { realColumns, realDataset } from '../../../tests/real-record.ts';
import { parseAddress } from '../../explore/address.ts';
import { CLAUSE_KEYS } from '../../explore/clauses.ts';
import { Filter } from '../../explore/filter.ts';
import { Ids } from '../../explore/ids.ts';
import { matchTitles } from '../../explore/match-titles.ts';
import { decodeShard } from '../../explore/text-store.ts';
import { packOf } from './pack-of.ts';
import type { Packed } from './pack-of.ts';
import type { Scope } from './scope.ts';

/** The shipped record in the state of an address, as far as a pack is made of it. */
export function realPage(search = ''): Packed {
  const columns = realColumns();
  const { views } = columns;
  const ids = new Ids(views);
  const { state } = parseAddress(search, ids);
  const { clauses } = state;
  const filter = new Filter(columns, matchTitles(columns));
  for (const key of CLAUSE_KEYS) filter.update(key, clauses[key] ?? null);
  const { text } = realDataset();
  return {
    columns,
    ids,
    clauses,
    settings: state,
    passing: (...ignored) => filter.passing(...ignored),
    sureCount: filter.passing().contacts.reduce((sum, passes, row) => sum + Number(passes && filter.isSure(row)), 0),
    asof: clauses.asof?.day ?? null,
    texts: {
      shardOf: (contact) => {
        const at = views.shards.findLastIndex((first) => first <= contact);
        const end = views.shards[at + 1] ?? columns.contacts.count;
        return Promise.resolve(decodeShard(columns, text[at]!, views.shards[at]!, end));
      },
    },
  };
}

/** The files of the pack of a page, unpacked. */
export async function unpacked(page: Packed, scope: Scope = 'filter', bom = false) {
  const { name, bytes } = await packOf(page, scope, bom, () => undefined);
  const files = unzipSync(bytes);
  return { name, bytes, files, text: (path: string): string => strFromU8(files[path]!) };
}
