import type { Columns } from '../explore/columns.ts';
import { partiesOf } from '../explore/judgement.ts';
import type { AccountWord } from '../explore/judgement.ts';
import type { ContactStanding, StandingBranch } from '../record/standing.ts';
import { sourcesInWords } from './sources.ts';
import type { MessageKey, Text } from './text.ts';

/** Why a contact has its standing, in one sentence: the branch of the rule and the sources that decided it. */
export function standingReason(columns: Columns, standing: ContactStanding<AccountWord>, text: Text): string {
  const { branch, deciding } = standing;
  const key = `why.standing.${branch}` satisfies MessageKey & `why.standing.${StandingBranch}`;
  const sources = branch === 'both-sides' ? bySides(columns, deciding, text) : sourcesInWords(columns, deciding, text);
  return text.t(key, { sources, ...forAndAgainst(columns, deciding, text) });
}

/** The sources of those words that assert, and of those that deny. */
export const forAndAgainst = (columns: Columns, words: readonly AccountWord[], text: Text) => ({
  asserting: sourcesInWords(
    columns,
    words.filter((word) => word.stance === 'asserts'),
    text,
  ),
  denying: sourcesInWords(
    columns,
    words.filter((word) => word.stance === 'denies'),
    text,
  ),
});

/** "United States: White House (B); Russia: Kremlin (B)"; other sides' words decide nothing here. */
function bySides(columns: Columns, words: readonly AccountWord[], text: Text): string {
  const { sides } = columns.views;
  return partiesOf(columns)
    .principals.map((side) =>
      text.t('why.side', {
        side: sides.name[sides.id.indexOf(side)]!,
        sources: sourcesInWords(
          columns,
          words.filter((word) => word.side === side),
          text,
        ),
      }),
    )
    .reduce((first, rest) => text.t('why.sides', { first, rest }));
}
