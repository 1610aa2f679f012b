import { strToU8, zipSync } from 'fflate';
import { dateParts } from '../cite/csl.ts';
import { bibtex } from '../cite/bibtex.ts';
import { reportItem } from '../cite/item.ts';
import { ENGLISH } from './about.ts';
import type { About } from './about.ts';
import { csvOf } from './csv.ts';
import { datapackageOf } from './datapackage.ts';
import type { Attachment, TableFile } from './datapackage.ts';
import type { Evidence } from './evidence.ts';
import { jsonOf, jsonSchemaOf } from './json.ts';
import { readmeOf } from './readme.ts';
import { SHEETS } from './sheets.ts';

const BOM = '\uFEFF';
const JSON_FILE = 'record.json';
const SCHEMA_FILE = 'record.schema.json';

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files of a pack by path. `bom` puts a byte order mark before each CSV, by which older spreadsheets know UTF-8. */
export function filesOf(evidence: Evidence, about: About, bom: boolean): Map<string, Uint8Array> {
  const tables = SHEETS.map((sheet) => {
    const cells = sheet.cells(evidence);
    const header = sheet.fields.map(({ name }) => name);
    return {
      sheet,
      path: `${sheet.name}.csv`,
      rows: cells.length,
      bytes: strToU8((bom ? BOM : '') + csvOf(header, cells)),
    };
  });
  const others = [
    [JSON_FILE, 'All tables in one file.', 'application/json', asJson(jsonOf(about, evidence, SHEETS, SCHEMA_FILE))],
    [SCHEMA_FILE, `The JSON Schema of ${JSON_FILE}.`, 'application/schema+json', asJson(jsonSchemaOf(SHEETS))],
    ['reports.bib', 'The reports as BibTeX.', 'application/x-bibtex', bibliography(evidence, about)],
  ] as const;
  const tableFiles = tables.map(({ bytes, ...table }): TableFile => ({ ...table, size: bytes.length }));
  const written = others.map(([path, words, mediatype, file]) => ({
    path,
    about: words,
    mediatype,
    bytes: strToU8(file),
  }));
  const attachments = written.map(({ bytes, ...file }): Attachment => ({ ...file, size: bytes.length }));
  const readme = strToU8(readmeOf(about, tableFiles, attachments));
  const explained: Attachment = {
    path: 'README.md',
    about: 'What is in the pack and how to read it.',
    mediatype: 'text/markdown',
    size: readme.length,
  };
  const description = datapackageOf(about, tableFiles, [...attachments, explained]);
  const files: [string, Uint8Array][] = [
    ...[...tables, ...written].map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
    ['README.md', readme],
    ['datapackage.json', strToU8(asJson(description))],
  ];
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The reports as BibTeX; they were last read when the record was researched, so that the same pack is the same. */
function bibliography({ columns, reports }: Evidence, { record, home }: About): string {
  return reports
    .map((report) => {
      const address = `${home}?open=report:${report.id}`;
      return bibtex(
        reportItem(report, { columns, text: ENGLISH, accessed: record.researched, address, sentence: '' }),
        ENGLISH,
      );
    })
    .join('\n');
}

/** Files in one ZIP. Their time is the day to which the record goes, so that the same files are the same bytes. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>, { record }: About): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, day = 1] = dateParts(record.to);
  // ZIP has no time zones, and knows nothing before 1980: this is noon everywhere.
  const mtime = new Date(Math.max(year, 1980), month - 1, day, 12);
  return zipSync(Object.fromEntries(files), { level: 9, mtime });
}
