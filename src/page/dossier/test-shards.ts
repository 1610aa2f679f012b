import { columnsOf } from '../../explore/columns.ts';
import type { Columns } from '../../explore/columns.ts';
import { judgementOf } from '../../explore/judgement.ts';
import { decodeShard } from '../../explore/text-store.ts';
import type { ContactText, Shard } from '../../explore/text-store.ts';
import type { Day } from '../../record/day.ts';
import { realDataset } from '../../../tests/real-record.ts';
import { claimsInOrder } from './claims.ts';
import type { GradedClaim } from './claims.ts';

export interface RealContact {
  readonly columns: Columns;
  readonly row: number;
  readonly words: ContactText;
  readonly shard: Shard;
  /** Its claims as known on a day; empty where nothing was public yet. */
  claims(asof?: Day): GradedClaim[];
}

/** A contact of the shipped record with its words. Throws where the record has none of that id. */
export function realContact(id: string): RealContact {
  const { views, text } = realDataset();
  const columns = columnsOf(views);
  const row = views.contacts.id.indexOf(id);
  if (row < 0) throw new RangeError(`no contact ${id}`);
  const number = views.shards.findLastIndex((first) => first <= row);
  const shard = decodeShard(
    columns,
    text[number]!,
    views.shards[number]!,
    views.shards[number + 1] ?? columns.contacts.count,
  );
  const words = shard.contacts.get(row)!;
  return {
    columns,
    row,
    words,
    shard,
    claims(asof) {
      const judgement = judgementOf(columns, row, asof ?? null);
      return judgement === null ? [] : claimsInOrder(columns, words, judgement, asof ?? null);
    },
  };
}
