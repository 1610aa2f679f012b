import { group } from 'd3';
import type { Columns } from '../../explore/columns.ts';
import type { AccountText, ClaimText } from '../../explore/text-store.ts';
import type { Day } from '../../record/day.ts';
import { LETTERS, STANCES } from '../../record/vocabulary.ts';
import type { Letter, Stance } from '../../record/vocabulary.ts';

/** What one source says on one claim, with all the reports that carried it: one origin, however many echoes. */
export interface Word {
  readonly source: number;
  readonly side: number;
  readonly stance: Stance;
  readonly letter: Letter;
  /** The day since which the first of its accounts is public. */
  readonly known: Day;
  /** By the day since which they are public. */
  readonly accounts: readonly AccountText[];
}

/** The words of one principal side; `side` is null for everybody else. */
export interface SideWords {
  readonly side: number | null;
  readonly words: readonly Word[];
}

/** The accounts of a claim that were public on a day (null: today), folded to one word for each source and stance. */
export function wordsOf({ accounts }: Columns, claim: ClaimText, asof: Day | null): Word[] {
  const rows = claim.accounts
    .filter(({ row }) => asof === null || accounts.known[row]! <= asof)
    .toSorted((a, b) => accounts.known[a.row]! - accounts.known[b.row]!);
  const folded = group(rows, ({ row }) => [accounts.source[row], accounts.stance[row], accounts.letter[row]].join('/'));
  return [...folded.values()].map((echoes) => {
    const { row } = echoes[0]!;
    return {
      source: accounts.source[row]!,
      side: accounts.sourceSide[row]!,
      stance: STANCES[accounts.stance[row]!]!,
      letter: LETTERS[accounts.letter[row]!]!,
      known: accounts.known[row]!,
      accounts: echoes,
    };
  });
}

/** The words apart: a column for each principal side, silent or not, then one for everybody else who says anything. */
export function bySide({ views }: Columns, words: readonly Word[]): SideWords[] {
  const isPrincipal = (side: number): boolean => views.sides.principal[side] === 1;
  const principals = [...views.sides.id.keys()].filter(isPrincipal);
  const others = words.filter((word) => !isPrincipal(word.side));
  return [
    ...principals.map((side) => ({ side, words: words.filter((word) => word.side === side) })),
    ...(others.length > 0 ? [{ side: null, words: others }] : []),
  ];
}

/** How many reports carried the words, in how many languages, and from how many sources. */
export function echoesOf({ accounts }: Columns, words: readonly Word[]) {
  const rows = words.flatMap((word) => word.accounts.map(({ row }) => row));
  return {
    reports: new Set(rows.map((row) => accounts.report[row])).size,
    languages: new Set(rows.map((row) => accounts.language[row])).size,
    origins: new Set(words.map(({ source }) => source)).size,
  };
}
