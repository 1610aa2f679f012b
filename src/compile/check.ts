import { circlesIn } from './circles.ts';
import { checkDates } from './dates.ts';
import type { Fault } from './fault.ts';
import { checkChanges, checkPublished, checkRedirects } from './past.ts';
import type { Reading } from './read.ts';
import { checkReferences } from './references.ts';
import { checkTranslations } from './translations.ts';
import { checkTwice } from './twice.ts';

/** Every fault that it takes more than one field to see. */
export const check = (reading: Reading): Fault[] => [
  ...checkReferences(reading),
  ...checkTwice(reading),
  ...checkCircles(reading),
  ...checkDates(reading),
  ...checkTranslations(reading),
  ...checkRedirects(reading),
  ...checkChanges(reading),
  ...checkPublished(reading),
];

function checkCircles({ record, files, contactFiles }: Reading): Fault[] {
  const contacts = Object.entries(record.contacts ?? {});
  const reports = Object.entries(record.reports ?? {});
  const follows = circlesIn(new Map(contacts.map(([id, contact]) => [id, contact.follows])));
  const relays = circlesIn(new Map(reports.map(([id, report]) => [id, report.relays])));
  const chain = (circle: readonly string[]): string => circle.map((id) => `"${id}"`).join(' → ');
  return [
    ...follows.map((circle) =>
      contactFiles.get(circle[0]!)!.fault(['follows'], `contacts follow each other in a circle: ${chain(circle)}`),
    ),
    ...relays.map((circle) =>
      files.get('reports')!.fault([circle[0]!, 'relays'], `reports relay each other in a circle: ${chain(circle)}`),
    ),
  ];
}
