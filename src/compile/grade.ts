import type { Day } from '../record/day.ts';
import { readWhen } from '../record/edtf.ts';
import { historyOf } from '../record/history.ts';
import type { Stage } from '../record/history.ts';
import { knownSince } from '../record/known.ts';
import type { Carrier } from '../record/known.ts';
import { parseDay } from '../record/day.ts';
import type { Account, Claim, Contact, RecordFiles } from '../record/schema.ts';
import type { When } from '../record/when.ts';
import type { Parties, Word } from '../record/word.ts';

/** A claim of the record with the words that its accounts are, in their order. */
export interface GradedClaim {
  readonly claim: Claim;
  readonly about: Claim['about'];
  readonly words: readonly Word[];
}

/** A contact with all that the rules say of it. */
export interface GradedContact {
  readonly id: string;
  readonly contact: Contact;
  readonly when: When;
  readonly claims: readonly GradedClaim[];
  /** Empty where nobody asserts it. */
  readonly stages: readonly Stage[];
}

/** The parties of a record, from its sides. */
export const partiesOf = (sides: RecordFiles['sides']): Parties => ({
  principals: Object.keys(sides).filter((side) => sides[side]!.principal),
  others: Object.keys(sides).filter((side) => sides[side]!.others),
});

/** The earliest day on which each report can have appeared; an open start counts as the beginning of the record. */
export const carriersOf = ({ reports, record }: RecordFiles): ReadonlyMap<string, Carrier> =>
  new Map(
    Object.entries(reports).map(([id, { published, relays }]) => [
      id,
      { published: readWhen(published).from ?? parseDay(record.coverage.from), relays },
    ]),
  );

/** Judges every contact of a record without faults (design §2). */
export function gradeRecord(record: RecordFiles, carriers: ReadonlyMap<string, Carrier>): GradedContact[] {
  const parties = partiesOf(record.sides);
  const start = parseDay(record.record.coverage.from);
  return Object.entries(record.contacts).map(([id, contact]) => {
    const when = readWhen(contact.when);
    const word = wordsOf(contact, record, carriers, when.from ?? start);
    const claims = contact.claims.map((claim) => ({ claim, about: claim.about, words: claim.accounts.map(word) }));
    const tookPart = new Set(contact.participants.map(({ actor }) => record.actors[actor]!.side));
    return { id, contact, when, claims, stages: historyOf(claims, tookPart, parties) };
  });
}

function wordsOf(
  contact: Contact,
  { sources }: RecordFiles,
  carriers: ReadonlyMap<string, Carrier>,
  firstDay: Day,
): (account: Account) => Word {
  const carried = new Set(
    contact.claims.flatMap(({ accounts }) => accounts.map(({ source, report }) => `${source} ${report}`)),
  );
  return ({ source, report, stance, reliability }) => {
    const { side, kind, joint, reliability: letter } = sources[source]!;
    return {
      source,
      side,
      kind,
      joint: joint === true,
      letter: reliability ?? letter,
      stance,
      known: knownSince(report, carriers, (other) => carried.has(`${source} ${other}`), firstDay),
    };
  };
}
