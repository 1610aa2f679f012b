import type { Columns } from '../../explore/columns.ts';
import type { Shard } from '../../explore/text-store.ts';
import type { Words } from './evidence.ts';

/** Loads the words of one contact and its neighbours. */
type LoadShard = (contact: number) => Promise<Shard>;

/**
 * Loads the words of all contacts of a mask, part by part at once; `progress` is told how many parts of how many have
 * come. Rejects where one does not arrive: those that did need not be loaded again.
 */
export async function loadWords(
  columns: Columns,
  contacts: Uint8Array,
  load: LoadShard,
  progress: (loaded: number, parts: number) => void,
): Promise<Words> {
  const firsts = firstOfEachShard(columns, contacts);
  let loaded = 0;
  progress(loaded, firsts.length);
  const shards = await Promise.all(
    firsts.map(async (contact) => {
      const shard = await load(contact);
      progress(++loaded, firsts.length);
      return shard;
    }),
  );
  return {
    contacts: merged(shards.map((shard) => shard.contacts)),
    reports: merged(shards.map((shard) => shard.reports)),
    why: merged(shards.map(({ why }) => why)),
  };
}

/** One contact of each shard that is needed. */
function firstOfEachShard({ views }: Columns, contacts: Uint8Array): number[] {
  const ends = [...views.shards.slice(1), contacts.length];
  return views.shards.flatMap((first, shard) => {
    const at = contacts.subarray(first, ends[shard]).indexOf(1);
    return at < 0 ? [] : [first + at];
  });
}

const merged = <T>(maps: readonly ReadonlyMap<number, T>[]): Map<number, T> => new Map(maps.flatMap((map) => [...map]));
