import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Day } from '../record/day.ts';
import { readWhen } from '../record/edtf.ts';
import { relayChain } from '../record/known.ts';
import type { Contact, RecordFiles } from '../record/schema.ts';
import { readFolder } from './edges/files.ts';
import { carriersOf, gradeRecord } from './grade.ts';
import type { GradedContact } from './grade.ts';
import { readRecord } from './read.ts';

/*
 * As known on a date (design §2) against the record as an editor could have kept it on that day: only pages that had
 * appeared, each word taken from the earliest page that carried it, nothing of contacts still to come.
 */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let record: RecordFiles;
let whole: ReadonlyMap<string, GradedContact>;
let days: readonly Day[];

const graded = (files: RecordFiles): Map<string, GradedContact> =>
  new Map(gradeRecord(files, carriersOf(files)).map((contact) => [contact.id, contact]));

beforeAll(() => {
  record = readRecord(readFolder('data')).record as RecordFiles;
  whole = graded(record);
  const known = [...whole.values()].flatMap(({ claims }) =>
    claims.flatMap(({ words }) => words.map((word) => word.known)),
  );
  days = [...new Set(known)].sort((a, b) => a - b);
});

function asItStood(day: Day): RecordFiles {
  const carriers = carriersOf(record);
  const outBy = (report: string): boolean => carriers.get(report)!.published <= day;
  const contactAsItStood = (contact: Contact): Contact => {
    const told = new Set(
      contact.claims.flatMap(({ accounts }) => accounts.map((one) => `${one.source} ${one.report}`)),
    );
    const claims = contact.claims.map((claim) => ({
      ...claim,
      accounts: claim.accounts.flatMap((account) => {
        const pages = relayChain(account.report, carriers)
          .filter((page) => page === account.report || told.has(`${account.source} ${page}`))
          .filter(outBy)
          .sort((a, b) => carriers.get(a)!.published - carriers.get(b)!.published);
        return pages[0] === undefined ? [] : [{ ...account, report: pages[0] }];
      }),
    }));
    return { ...contact, claims: claims.filter(({ accounts }) => accounts.length > 0) };
  };
  const begun = ([, contact]: [string, Contact]): boolean => (readWhen(contact.when).from ?? -Infinity) <= day;
  return {
    ...record,
    reports: Object.fromEntries(
      Object.entries(record.reports)
        .filter(([id]) => outBy(id))
        .map(([id, report]) => [id, { ...report, relays: report.relays.filter(outBy) }]),
    ),
    contacts: Object.fromEntries(
      Object.entries(record.contacts)
        .filter(begun)
        .map(([id, contact]) => [id, contactAsItStood(contact)]),
    ),
  };
}

/** What the rules said of a contact up to a day, each claim by its id; claims of which nothing was out are left out. */
const toldBy = ({ claims, stages }: GradedContact, day: Day) => {
  const out = claims.map(({ words }) => words.some((word) => word.known <= day));
  return stages
    .filter((stage) => stage.day <= day)
    .map((stage) => ({
      day: stage.day,
      standing: stage.standing,
      claims: claims.flatMap(({ claim }, i) =>
        out[i] ? [[claim.id, stage.digits[i], [...stage.traits[i]!].sort().join(' ')]] : [],
      ),
    }));
};

describe('the record as known on a day', () => {
  test('is the record compiled as it stood on that day: contacts, standings, digits and traits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), (day) => {
        const then = graded(asItStood(day));
        for (const [id, contact] of whole) {
          const stood = then.get(id);
          expect([id, stood === undefined ? [] : toldBy(stood, Infinity)]).toEqual([id, toldBy(contact, day)]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('only ever grows: a contact once known stays known, with no fewer claims and words', () => {
    let before = new Map<string, number>();
    for (const day of days) {
      const now = new Map<string, number>();
      for (const { id, claims, stages } of whole.values())
        if (stages.some((stage) => stage.day <= day))
          now.set(id, claims.flatMap(({ words }) => words.filter((word) => word.known <= day)).length);
      for (const [id, words] of before) expect(now.get(id), id).toBeGreaterThanOrEqual(words);
      before = now;
    }
    expect(before.size).toBe(whole.size);
  });
});
