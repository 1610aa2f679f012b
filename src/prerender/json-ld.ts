import { participantsOf } from '../explore/columns.ts';
import { pagePath } from '../explore/site.ts';
import { printDay } from '../record/day.ts';
import { unpackWhen } from '../record/pack.ts';
import { ACTOR_KINDS, HAPPENED, STANCES, STANDINGS } from '../record/vocabulary.ts';
import type { ActorKind } from '../record/vocabulary.ts';
import { addressOf, wordsOfContact } from './site.ts';
import type { Site } from './site.ts';

/*
 * What the pages say to machines, in the words of schema.org. It asserts no more than the record: a contact is an Event
 * only where both sides acknowledge that it was held or called off, and a claim is a Claim with the reports in which it
 * appears. ClaimReview is not used: it has one scale from false to true, and the record's two axes would be lost.
 */

const CONTEXT = 'https://schema.org';

const datasetRef = (site: Site) => ({
  '@type': 'Dataset',
  '@id': `${addressOf(site, '')}#record`,
  name: site.columns.views.record.title,
  url: addressOf(site, ''),
});

/** The page of a thing as part of the record. */
const pageData = (site: Site, path: string, name: string, description: string) => ({
  '@context': CONTEXT,
  '@type': 'WebPage',
  '@id': addressOf(site, path),
  url: addressOf(site, path),
  name,
  description,
  inLanguage: site.text.lang,
  isPartOf: datasetRef(site),
});

/** The whole record. */
export function recordData(site: Site): object {
  const { record, version } = site.columns.views;
  return {
    '@context': CONTEXT,
    ...datasetRef(site),
    description: site.text.t('static.description.home', { subject: record.subject, lede: record.lede }),
    version,
    temporalCoverage: `${printDay(record.from)}/${printDay(record.to)}`,
    dateModified: printDay(record.researched),
    license: { '@type': 'CreativeWork', name: record.licence },
    isAccessibleForFree: true,
    inLanguage: site.text.lang,
  };
}

const TYPES: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  // States and organisations of states alike.
  state: 'Organization',
  // People who are not named are nobody in particular.
  group: 'Thing',
};

function actorRef(site: Site, row: number): object {
  const { actors } = site.columns.views;
  const path = pagePath('actor', actors.id[row]!);
  return {
    '@type': TYPES[ACTOR_KINDS[actors.kind[row]!]!],
    '@id': `${addressOf(site, path)}#actor`,
    name: actors.name[row]!,
  };
}

/** A contact's page. */
export function contactData(site: Site, row: number, description: string): object {
  const { contacts } = site.columns.views;
  const event = eventData(site, row);
  return {
    ...pageData(site, pagePath('contact', contacts.id[row]!), contacts.title[row]!, description),
    ...(event === null ? {} : { about: event }),
    mentions: claimsData(site, row),
  };
}

function eventData(site: Site, row: number): object | null {
  const { columns } = site;
  const { contacts } = columns.views;
  const happened = HAPPENED[columns.contacts.happened[row]!]!;
  const standing = STANDINGS[contacts.standing[row]!.at(-1)!]!;
  if (standing !== 'acknowledged' || (happened !== 'held' && happened !== 'called-off')) return null;
  const days = exactDays(site, row);
  const place = contacts.place[row];
  const { country } = wordsOfContact(site, row);
  const attendees = participantsOf(columns, row).filter(({ role }) => role === 'principal' || role === 'delegate');
  return {
    '@type': 'Event',
    name: contacts.title[row]!,
    ...(days === null ? {} : { startDate: days[0], endDate: days[1] }),
    eventStatus: `${CONTEXT}/${happened === 'held' ? 'EventScheduled' : 'EventCancelled'}`,
    ...(typeof place === 'string'
      ? {
          location: {
            '@type': 'Place',
            name: place,
            ...(country === null ? {} : { address: { '@type': 'PostalAddress', addressCountry: country } }),
          },
        }
      : {}),
    ...(happened === 'held' ? { attendee: attendees.map(({ actor }) => actorRef(site, actor)) } : {}),
  };
}

/** First and last day where the record knows both to the day; null elsewhere. */
function exactDays({ columns }: Site, row: number): [string, string] | null {
  const { form, from, to, parts } = columns.views.contacts;
  const when = unpackWhen(form[row]!, from[row] ?? null, to[row] ?? null, parts[row]);
  const exact = [when.start, when.end].every(
    (bound) => bound !== null && bound.precision === 'day' && !bound.approximate && !bound.uncertain,
  );
  const plain = when.kind === 'date' || when.kind === 'interval';
  return plain && exact && when.from !== null && when.to !== null ? [printDay(when.from), printDay(when.to)] : null;
}

/** The claims that somebody asserts, each with the reports in which that stands. */
function claimsData(site: Site, row: number): object[] {
  const { columns } = site;
  const { reports } = site.shardOf(row);
  const { id, claims } = wordsOfClaims(site, row);
  return claims.flatMap((claim) => {
    const rows = claim.accounts
      .filter((account) => STANCES[columns.accounts.stance[account.row]!] === 'asserts')
      .map((account) => columns.accounts.report[account.row]!);
    const urls = [...new Set(rows)].flatMap((report) => {
      const { url, title, supplied } = reports.get(report)!;
      return url === null ? [] : [{ '@type': 'CreativeWork', url, ...(supplied ? {} : { headline: title }) }];
    });
    if (rows.length === 0) return [];
    const address = `${addressOf(site, pagePath('contact', id))}#claim-${claim.id}`;
    return [{ '@type': 'Claim', '@id': address, text: claim.text, ...(urls.length === 0 ? {} : { appearance: urls }) }];
  });
}

const wordsOfClaims = (site: Site, row: number) => ({
  id: site.columns.views.contacts.id[row]!,
  claims: wordsOfContact(site, row).claims,
});

/** An actor's page. */
export function actorData(site: Site, row: number, description: string): object {
  const { id, name } = site.columns.views.actors;
  return { ...pageData(site, pagePath('actor', id[row]!), name[row]!, description), about: actorRef(site, row) };
}

/** A source's page: of who speaks only where the record names an actor. */
export function sourceData(site: Site, row: number, description: string): object {
  const { id, name, actor } = site.columns.views.sources;
  return {
    ...pageData(site, pagePath('source', id[row]!), name[row]!, description),
    ...(actor[row]! < 0 ? {} : { about: actorRef(site, actor[row]!) }),
  };
}
