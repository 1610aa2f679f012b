import { parseDay } from '../../record/day.ts';
import type { Day } from '../../record/day.ts';
import { unpackWhen } from '../../record/pack.ts';
import { slugOf } from '../../record/slug.ts';
import { OUTLET_KINDS } from '../../record/vocabulary.ts';
import type { Columns } from '../../explore/columns.ts';
import type { ReportText } from '../../explore/text-store.ts';
import type { Text } from '../../text/text.ts';
import { whenInWords } from '../../text/when.ts';
import { cslDate, cslDay, dateParts } from './csl.ts';
import type { CslDate, CslItem } from './csl.ts';
import { dateInWords } from './dates.ts';
import type { Subject } from './subject.ts';

/** What a citation needs beside what it is of. */
export interface Citing {
  readonly columns: Columns;
  readonly text: Text;
  /** The day on which it was read. */
  readonly accessed: Day;
  /** The permanent address of what is cited. */
  readonly address: string;
  /** The filter in words; it is the title of a view. */
  readonly sentence: string;
}

/** What is cited, as citation programs have it. The record is its own author, as a corporate one. */
export function itemOf(subject: Subject, citing: Citing): CslItem {
  if (subject.kind === 'report') return reportItem(subject.report, citing);
  const { columns, text, address, accessed } = citing;
  const { record, version } = columns.views;
  const key = slugOf(record.title);
  const own = {
    author: [{ literal: record.title }],
    version,
    issued: cslDay(record.researched),
    accessed: cslDay(accessed),
    URL: address,
  };
  if (subject.kind === 'dataset') {
    const genre = text.t('cite.genre.dataset');
    return { id: `${key}-${version}`, type: 'dataset', title: record.subject, genre, ...own };
  }
  const part = { type: 'webpage' as const, 'container-title': record.subject, ...own };
  if (subject.kind === 'view') {
    const genre = text.t('cite.genre.view');
    return { id: `${key}-view-${version}`, title: citing.sentence, genre, ...part };
  }
  if (subject.kind === 'actor' || subject.kind === 'source') {
    const { id, name } = columns.views[`${subject.kind}s`];
    const genre = text.t(`cite.genre.${subject.kind}`);
    return { id: `${key}-${id[subject.row]!}`, title: name[subject.row]!, genre, ...part };
  }
  const { id, title } = columns.views.contacts;
  const contact = { id: `${key}-${id[subject.row]!}`, title: title[subject.row]! };
  const when = contactDate(columns, subject.row, text);
  const event = when.date === null ? {} : { 'event-date': when.date };
  if (!('claim' in subject))
    return { ...contact, genre: text.t('cite.genre.contact', { date: when.words }), ...part, ...event };
  return {
    id: `${contact.id}-${subject.claim.id}`,
    title: withoutStop(subject.claim.text),
    genre: text.t('cite.genre.claim', { contact: contact.title, date: when.words }),
    ...part,
    ...event,
  };
}

/** The id of a report's citation is its id in the record; a title that is ours stands in square brackets. */
export function reportItem(report: ReportText, { columns, text, accessed, address }: Citing): CslItem {
  const { outlets, reports, languages, record, version } = columns.views;
  const outlet = reports.outlet[report.row]!;
  const name = outlets.name[outlet]!;
  const kind = OUTLET_KINDS[outlets.kind[outlet]!]!;
  const place = text.t('cite.recorded', { record: record.title, version, address });
  return {
    id: report.id,
    type: kind === 'newspaper' || kind === 'agency' ? 'article-newspaper' : 'webpage',
    title: report.supplied ? text.t('dossier.supplied', { title: report.title }) : report.title,
    // A body that publishes on its own pages is the author of what stands there.
    ...(kind === 'government' || kind === 'think-tank'
      ? { author: [{ literal: name }], publisher: name }
      : { 'container-title': name }),
    language: languages[reports.language[report.row]!]!,
    issued: cslDate(report.published),
    accessed: cslDay(accessed),
    ...(report.url === null ? {} : { URL: report.url }),
    note: place,
  };
}

/** When a contact took place: as CSL has it (null where an end is open) and in words. */
function contactDate({ views }: Columns, row: number, text: Text): { date: CslDate | null; words: string } {
  const { form, from, to, parts } = views.contacts;
  const when = unpackWhen(form[row]!, from[row]!, to[row]!, parts[row]);
  const words = whenInWords(when, text);
  if (when.from === null || when.to === null) return { date: null, words };
  const exact = when.start?.precision === 'day' && !when.start.approximate && !when.start.uncertain;
  const date: CslDate = {
    'date-parts': (when.from === when.to ? [when.from] : [when.from, when.to]).map(dateParts),
    ...(exact ? {} : { circa: true }),
  };
  return { date, words: exact && when.from === when.to ? (dateInWords(date, text) ?? words) : words };
}

/** A sentence as a title: without its full stop. */
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/** Today where the reader is. */
export function today(now = new Date()): Day {
  const two = (number: number): string => String(number).padStart(2, '0');
  return parseDay(`${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
