import { HAPPENED, STANDINGS } from '../record/vocabulary.ts';
import type { Colours } from '../share/picture/colours.ts';
import { frameOf, frameSvg } from '../share/picture/frame.ts';
import type { LegendEntry } from '../share/picture/frame.ts';
import { outlinePen } from '../share/picture/pen.ts';
import { standingEntry } from '../share/picture/standing-sample.ts';
import type { Typeface } from '../share/picture/typeface.ts';
import { dateOfContact } from '../text/contact.ts';
import { CARD_SIZE } from './head.ts';
import { laneStrip } from './lane-strip.ts';
import type { Site } from './site.ts';

/*
 * Pictures for link previews: the frame of every picture, and in it the lane of a contact's channel with all its marks,
 * this one in full ink. They are set large, for previews are shown small, and do not name the dataset's version, so that
 * they stay the same as long as nothing in them changes.
 */

/** Px of the picture for each px of the layout. */
const ZOOM = 2;

export interface Looks {
  readonly colours: Colours;
  readonly typeface: Typeface;
}

/** What the card of a contact says under its title; its description for who does not see it as well. */
export const cardSentence = (site: Site, row: number): string => {
  const { columns, text } = site;
  return text.t('static.card.sentence', {
    date: dateOfContact(columns, row, text),
    channel: columns.views.channels.name[columns.contacts.channel[row]!]!,
    standing: standingInWords(site, row),
  });
};

const standingOf = ({ columns }: Site, row: number) => STANDINGS[columns.views.contacts.standing[row]!.at(-1)!]!;

const happenedOf = ({ columns }: Site, row: number) => HAPPENED[columns.contacts.happened[row]!]!;

const standingInWords = (site: Site, row: number): string =>
  site.text.t(`dossier.standing.${happenedOf(site, row)}.${standingOf(site, row)}`);

/** The card of one contact, as SVG. */
export function contactCard(site: Site, row: number, looks: Looks): string {
  const { contacts } = site.columns.views;
  const held = happenedOf(site, row) === 'held';
  return cardSvg(site, looks, {
    title: contacts.title[row]!,
    sentence: cardSentence(site, row),
    legend: [standingEntry(standingOf(site, row), standingInWords(site, row), looks.colours, held)],
    lanes: [contacts.channel[row]!],
    lit: row,
  });
}

/** The card of the whole record, as SVG. */
export function siteCard(site: Site, looks: Looks): string {
  const { record, channels } = site.columns.views;
  return cardSvg(site, looks, {
    title: record.title,
    sentence: record.subject,
    legend: STANDINGS.map((standing) => standingEntry(standing, site.text.t(`standing.${standing}`), looks.colours)),
    lanes: [...channels.id.keys()],
    lit: null,
  });
}

interface Card {
  readonly title: string;
  readonly sentence: string;
  readonly legend: readonly LegendEntry[];
  readonly lanes: readonly number[];
  readonly lit: number | null;
}

function cardSvg(site: Site, { colours, typeface }: Looks, { title, sentence, legend, lanes, lit }: Card): string {
  const { columns, text } = site;
  const { record } = columns.views;
  const credit = text.t('static.card.credit', { title: record.title, date: text.day(record.to) });
  const size = { width: CARD_SIZE.width / ZOOM, height: CARD_SIZE.height / ZOOM };
  const frame = frameOf({ ...size, title, sentence, legend, credit: [credit] }, typeface);
  const pen = outlinePen(typeface);
  const { width, height } = frame.room;
  const body = laneStrip(columns, { width, height, lanes, lit }, { colours, pen });
  return frameSvg(frame, body, { colours, pen, zoom: ZOOM, alt: `${title}. ${sentence}` });
}
