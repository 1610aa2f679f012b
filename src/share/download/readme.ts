import { letterMeans } from '../../text/rubric.ts';
import { DIGITS, LETTERS, STANDINGS } from '../../record/vocabulary.ts';
import { ENGLISH } from './about.ts';
import type { About } from './about.ts';
import type { Attachment, TableFile } from './datapackage.ts';
import type { Sheet } from './field.ts';

const TYPE_WORDS: Readonly<Record<Sheet['fields'][number]['type'], string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: '`true` or `false`',
  date: 'day, `YYYY-MM-DD`',
  address: 'address',
  list: 'list, joined by `;`',
};

const inTable = (words: string): string => words.replaceAll('|', '\\|');

/** The fields of a table as a table in Markdown. */
export function fieldTable({ fields }: Sheet): string {
  const rows = fields.map(({ name, type, always, about, values }) => {
    const among = values ? ` One of ${values.map((value) => `\`${String(value)}\``).join(', ')}.` : '';
    const may = always ? '' : ', may be empty';
    return `| \`${name}\` | ${TYPE_WORDS[type]}${may} | ${inTable(`${about}${type === 'list' ? '' : among}`)} |`;
  });
  return ['| Field | Type | Holds |', '| --- | --- | --- |', ...rows].join('\n');
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** How the tables are to be read: for the README of each pack and for docs/data.md. */
export const READING = `The CSV files follow RFC 4180: commas, CR LF, UTF-8 (with a byte order mark where that was asked for). An empty cell is "not known" or "does not apply". A text that a spreadsheet would take for a formula (it begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a line break) has an apostrophe before it; so has one that begins with apostrophes and then such a sign. Take one apostrophe away to have the text back; the JSON has it as it is. Numbers are never marked so.

A pack holds its contacts whole: all their claims, and all accounts of them, because a grade rests on every word said. \`matches\` in \`accounts\` says which accounts pass the filter. Where the filter has an as-known-on day, what was not public on that day is left out, and standings and grades are those of the day; titles, summaries and claims are in the words of the record today.`;

/** The README of a pack. */
export function readmeOf(about: About, tables: readonly TableFile[], attachments: readonly Attachment[]): string {
  const { record, version, sentence, address } = about;
  const { t, day } = { t: ENGLISH.t.bind(ENGLISH), day: ENGLISH.day.bind(ENGLISH) };
  const parts = [
    `# ${record.title}: evidence`,
    `${record.subject}.`,
    list([
      `Selection: ${sentence}`,
      `Made from: <${address}>`,
      `Dataset: ${version}, covering ${day(record.from)} to ${day(record.to)}, researched to ${day(record.researched)}`,
      `Licence: ${record.licence}`,
    ]),
    '## Files',
    list([
      ...tables.map(
        ({ sheet, path, rows }) => `\`${path}\`, ${rows === 1 ? '1 row' : `${String(rows)} rows`}: ${sheet.about}`,
      ),
      ...attachments.map(({ path, about: words }) => `\`${path}\`: ${words}`),
    ]),
    '## How to read it',
    READING,
    '## Who keeps the record, and its limits',
    record.who,
    record.method,
    record.limits,
    record.corrections,
    '## Standing of a contact',
    t('about.standing'),
    list(STANDINGS.map((standing) => `\`${standing}\`: ${t(`standing.${standing}.definition`)}`)),
    '## Reliability of a source',
    t('about.letters'),
    list(LETTERS.map((letter) => `${letter}: ${letterMeans(letter, { record }, ENGLISH)}`)),
    '## Credibility of a claim',
    t('about.digits'),
    list(DIGITS.map((digit) => `${String(digit)} ${t(`digit.${digit}`)}: ${t(`about.digit.${digit}`)}`)),
    t('about.cap'),
    '## Fields',
    ...tables.flatMap(({ sheet, path }) => [`### ${path}`, sheet.about, fieldTable(sheet)]),
  ];
  return `${parts.join('\n\n')}\n`;
}
