import type { Value } from './field.ts';

/** Spreadsheets take a cell that begins so for a formula, behind white space and apostrophes too. */
const FORMULA = /^['\s]*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes before what would be one, and before those that
 * begin with an apostrophe and would be one without it (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Lists are joined by it: no id has it. */
export const LIST_DELIMITER = ';';

function cell(value: Value): string {
  if (value === null) return '';
  // A number is none but a number: −3 is no formula.
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return quoted(harmless(typeof value === 'string' ? value : value.join(LIST_DELIMITER)));
}

/** A table as CSV (RFC 4180): its header, then its rows, lines ended by CR and LF. */
export const csvOf = (header: readonly string[], rows: readonly (readonly Value[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
