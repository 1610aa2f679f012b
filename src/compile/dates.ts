import type { Day } from '../record/day.ts';
import { parseDay, printDay } from '../record/day.ts';
import { readWhen } from '../record/edtf.ts';
import type { Contact, RecordFiles } from '../record/schema.ts';
import { PRECISIONS } from '../record/when.ts';
import type { Bound, Precision, When } from '../record/when.ts';
import type { Fault } from './fault.ts';
import type { Reading } from './read.ts';
import type { YamlFile } from './yaml-file.ts';

/** Checks a contact's date against its id, the record's coverage, what it follows, and the reports of it. */
export function checkDates({ record, contactFiles }: Reading): Fault[] {
  const contacts = record.contacts ?? {};
  const published = new Map(
    Object.entries(record.reports ?? {}).map(([id, report]) => [id, lastDay(readWhen(report.published))]),
  );
  return Object.entries(contacts).flatMap(([id, contact]) => {
    const file = contactFiles.get(id)!;
    const when = readWhen(contact.when);
    return [
      ...checkId(id, when, file),
      ...checkCoverage(when, record.record?.coverage, file),
      ...checkFollows(contact, when, contacts, file),
      ...checkReports(contact, when, published, file),
    ];
  });
}

const ID_DATE = /^\d{4}(-\d{2}(-\d{2})?)?(?=-[^-])/;

/** By how many days an approximate date may be off, by its precision. */
const SLACK: Readonly<Record<Precision, number>> = {
  day: 7,
  month: 31,
  season: 92,
  year: 366,
  decade: 3660,
  century: 36600,
  unknown: 0,
};

const slack = (bound: Bound | null): number => (bound?.approximate ? SLACK[bound.precision] : 0);

const firstDay = ({ from, start }: When): Day => (from ?? -Infinity) - slack(start);
const lastDay = ({ to, end }: When): Day => (to ?? Infinity) + slack(end);

function checkId(id: string, when: When, file: YamlFile): Fault[] {
  const fault = (message: string): Fault[] => [file.fault(['when'], message)];
  const date = ID_DATE.exec(id)?.[0];
  let named: When;
  try {
    named = readWhen(date ?? '');
  } catch {
    return fault(`the file name must begin with the day, month or year of the contact, such as 2023-04-`);
  }
  if (firstDay(named) > lastDay(when) || lastDay(named) < firstDay(when))
    return fault(`the file name begins with ${date}, but the contact was not then`);
  const finest = Math.min(...[when.start, when.end].map((bound) => (bound ? PRECISIONS.indexOf(bound.precision) : 9)));
  if (PRECISIONS.indexOf(named.start!.precision) < finest)
    return fault(`the file name begins with ${date}, which is more exact than this date`);
  return [];
}

function checkCoverage(when: When, coverage: RecordFiles['record']['coverage'] | undefined, file: YamlFile): Fault[] {
  if (coverage === undefined) return [];
  const outside = lastDay(when) < parseDay(coverage.from) || firstDay(when) > parseDay(coverage.to);
  const message = `is outside the record's coverage, ${coverage.from} to ${coverage.to}`;
  return outside ? [file.fault(['when'], message, { severity: 'warning' })] : [];
}

const checkFollows = (contact: Contact, when: When, contacts: RecordFiles['contacts'], file: YamlFile): Fault[] =>
  contact.follows.flatMap((id, i) => {
    const earlier = Object.hasOwn(contacts, id) ? contacts[id] : undefined;
    const later = earlier !== undefined && firstDay(readWhen(earlier.when)) > lastDay(when);
    return later ? [file.fault(['follows', i], `follows "${id}", which was later (${earlier.when})`)] : [];
  });

function checkReports(contact: Contact, when: When, published: ReadonlyMap<string, Day>, file: YamlFile): Fault[] {
  const seen = new Set<string>();
  return contact.claims.flatMap(({ accounts }, claim) =>
    accounts.flatMap(({ report }, account) => {
      const day = published.get(report);
      if (day === undefined || seen.has(report) || day >= firstDay(when)) return [];
      seen.add(report);
      const path = ['claims', claim, 'accounts', account, 'report'];
      const message = `report "${report}" appeared by ${printDay(day)}, before the contact can have begun (${printDay(firstDay(when))})`;
      return [file.fault(path, message, { severity: 'warning' })];
    }),
  );
}
