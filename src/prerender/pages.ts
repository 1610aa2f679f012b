import { pagePath } from '../explore/site.ts';
import type { PageKind } from '../explore/site.ts';
import { ACTOR_KINDS, LETTERS, SOURCE_KINDS } from '../record/vocabulary.ts';
import { cardSentence } from './card.ts';
import type { PageHead } from './head.ts';
import { htmlOf } from './html.ts';
import { actorData, contactData, recordData, sourceData } from './json-ld.ts';
import { wordsOfContact } from './site.ts';
import type { Site } from './site.ts';
import { whyOfSource } from './why-of-source.ts';
import Actor from './words/Actor.svelte';
import AllChanges from './words/AllChanges.svelte';
import AllContacts from './words/AllContacts.svelte';
import AllNames from './words/AllNames.svelte';
import Contact from './words/Contact.svelte';
import Gone from './words/Gone.svelte';
import Home from './words/Home.svelte';
import Source from './words/Source.svelte';

/** One page: what its head says, and its words as HTML. */
export interface Page {
  readonly head: PageHead;
  readonly words: string;
  /** Whether the app opens in it. */
  readonly app: boolean;
  /** The query by which it can be embedded. */
  readonly embed?: string;
}

/** Where the picture of the whole record lies, and a contact's, below the site. */
export const SITE_CARD = 'card.png';
export const cardOfContact = (id: string): string => `${pagePath('contact', id)}card.png`;

/** Every page of a site. */
export const pagesOf = (site: Site): Page[] => [
  home(site),
  ...site.columns.views.contacts.id.map((id, row) => contactPage(site, id, row)),
  ...site.columns.views.actors.id.map((id, row) => actorPage(site, id, row)),
  ...site.columns.views.sources.id.map((id, row) => sourcePage(site, id, row)),
  listPage(site, 'c/', site.text.t('static.contacts'), htmlOf(AllContacts, { site })),
  listPage(site, 'a/', site.text.t('static.actors'), htmlOf(AllNames, { site, of: 'actor' })),
  listPage(site, 's/', site.text.t('static.sources'), htmlOf(AllNames, { site, of: 'source' })),
  listPage(site, 'changes/', site.text.t('changes'), htmlOf(AllChanges, { site })),
  ...(['contact', 'actor', 'source'] as const).flatMap((kind) => gonePages(site, kind)),
];

/** The title of a page as the app has it when it opens there. */
const titled = ({ text, columns }: Site, name: string): string =>
  text.t('page.document-title', { name, record: columns.views.record.title });

const siteCard = ({ columns }: Site) => ({ path: SITE_CARD, alt: columns.views.record.subject });

function home(site: Site): Page {
  const { title, subject, lede } = site.columns.views.record;
  const head = {
    path: '',
    name: title,
    title: titled(site, subject),
    description: site.text.t('static.description.home', { subject, lede }),
    card: siteCard(site),
    data: recordData(site),
  };
  return { head, words: htmlOf(Home, { site }), app: true, embed: '?embed=timeline' };
}

function contactPage(site: Site, id: string, row: number): Page {
  const name = site.columns.views.contacts.title[row]!;
  const sentence = cardSentence(site, row);
  const { summary } = wordsOfContact(site, row);
  const description = site.text.t('static.description.contact', { sentence, summary });
  const head = {
    path: pagePath('contact', id),
    name,
    title: titled(site, name),
    description,
    card: { path: cardOfContact(id), alt: sentence },
    data: contactData(site, row, description),
  };
  return { head, words: htmlOf(Contact, { site, row }), app: true, embed: `?embed=contact:${id}` };
}

function actorPage(site: Site, id: string, row: number): Page {
  const { actors, sides, record } = site.columns.views;
  const name = actors.name[row]!;
  const description = site.text.t('static.description.actor', {
    name,
    kind: site.text.t(`actor-kind.${ACTOR_KINDS[actors.kind[row]!]!}`),
    side: sides.name[actors.side[row]!]!,
    contacts: site.actors.contacts[row]!,
    subject: record.subject,
  });
  const head = {
    path: pagePath('actor', id),
    name,
    title: titled(site, name),
    description,
    card: siteCard(site),
    data: actorData(site, row, description),
  };
  return { head, words: htmlOf(Actor, { site, row }), app: true, embed: `?actor=${id}&embed=network` };
}

function sourcePage(site: Site, id: string, row: number): Page {
  const { sources, sides } = site.columns.views;
  const name = sources.name[row]!;
  const description = site.text.t('static.description.source', {
    name,
    kind: site.text.t(`source-kind.${SOURCE_KINDS[sources.kind[row]!]!}`),
    side: sides.name[sources.side[row]!]!,
    letter: LETTERS[sources.letter[row]!]!,
    why: whyOfSource(site, row) ?? '',
  });
  const head = {
    path: pagePath('source', id),
    name,
    title: titled(site, name),
    description,
    card: siteCard(site),
    data: sourceData(site, row, description),
  };
  return { head, words: htmlOf(Source, { site, row }), app: true, embed: `?source=${id}&matrix=sources&embed=matrix` };
}

function listPage(site: Site, path: string, name: string, words: string): Page {
  const { subject } = site.columns.views.record;
  const description = site.text.t('static.description.list', { title: name, subject });
  return {
    head: { path, name, title: titled(site, name), description, card: siteCard(site) },
    words,
    app: false,
  };
}

/** Pages in the place of what was renamed, merged or withdrawn. */
const gonePages = (site: Site, kind: PageKind): Page[] =>
  Object.entries(site.redirects[kind] ?? {}).map(([old, fate]) => {
    const name = site.text.t(fate.to === null ? 'past.tombstone' : 'static.moved');
    const onward = fate.to === null ? {} : { goesTo: pagePath(kind, fate.to), canonical: pagePath(kind, fate.to) };
    const head = {
      path: pagePath(kind, old),
      name,
      title: titled(site, name),
      description: name,
      hidden: true,
      ...onward,
    };
    return { head, words: htmlOf(Gone, { site, kind, old, fate }), app: false };
  });
