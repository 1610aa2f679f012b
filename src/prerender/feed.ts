import { createHash } from 'node:crypto';
import { printDay } from '../record/day.ts';
import { escaped } from '../share/picture/pen.ts';
import { linksOfChange } from './change-links.ts';
import { addressOf } from './site.ts';
import type { Site } from './site.ts';

/**
 * The changes of the record as an Atom feed (RFC 4287). Its ids are UUIDs made of the record's name and of each change's
 * own id, so that readers know an entry again wherever the site moves.
 */
export function feedOf(site: Site): string {
  const { text, changes } = site;
  const { record } = site.columns.views;
  const noon = (day: string): string => `${day}T12:00:00Z`;
  const page = addressOf(site, 'changes/');
  const entries = changes.flatMap((change) => [
    '<entry>',
    `<id>${uuidOf(`${record.title}/${change.id}`)}</id>`,
    `<title>${escaped(text.t('changes.entry', { kind: change.kind, what: change.what }))}</title>`,
    `<updated>${noon(change.date)}</updated>`,
    `<link rel="alternate" href="${escaped(`${page}#${change.id}`)}"/>`,
    ...linksOfChange(site, change).flatMap(({ href, name }) =>
      href === null
        ? []
        : [
            `<link rel="related" title="${escaped(name)}" href="${escaped(addressOf(site, href.slice(site.base.length)))}"/>`,
          ],
    ),
    `<content type="text">${escaped(change.what)}</content>`,
    '</entry>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text.lang}">`,
    `<id>${uuidOf(record.title)}</id>`,
    `<title>${escaped(text.t('page.document-title', { name: text.t('changes'), record: record.title }))}</title>`,
    `<updated>${noon(changes[0]?.date ?? printDay(record.to))}</updated>`,
    `<author><name>${escaped(record.title)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(addressOf(site, 'changes.atom'))}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** A UUID (version 8: made by us) as an IRI, the same for the same text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(`backchannel:${text}`).digest('hex');
  const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4]!;
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
