/** A row of the table in docs/reliability.md: the test that shows what is said, and the figure if there is one. */
export interface Shown {
  readonly row: string;
  readonly file: string;
  readonly title: string;
}

const TEST = /^`([^`]+\.ts)`: (.+)$/;
/** A file of tests or of a script, wherever the text names one. */
const NAMED = /`((?:src|tests|bench|mutate)\/[^`]*\.[a-z]+)`/g;

/** The cells of each row of the first table, but of its head. */
const rowsIn = (docs: string): string[][] =>
  [...docs.matchAll(/^\|(.*)\|$/gm)].slice(2).map(([, row = '']) => row.split('|').map((cell) => cell.trim()));

/**
 * Whether a file of tests has one with exactly this title, which is a text or a pattern for many; a task that is done in
 * each engine counts as one.
 */
export const hasTest = (file: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => {
    const asWritten = title.replaceAll(quote, `\\${quote}`).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const name = `${quote}${asWritten}${quote}`;
    return new RegExp(`\\(\\s*${name},\\s*(?:async )?[({\\w]|^  ${name}: async \\(`, 'm').test(file);
  });

/**
 * What is amiss with docs/reliability.md, each in a sentence: a row that names no test, a test or a file that does not
 * exist. `read` gives a file of the project, null where there is none.
 */
export function reliabilityFaults(docs: string, read: (file: string) => string | null): string[] {
  const rows = rowsIn(docs);
  const faults = rows.length === 0 ? ['There is no table.'] : [];
  for (const [threat = '', happens = '', tests = ''] of rows) {
    if (threat === '' || happens === '') faults.push(`A row says nothing: "${threat}" "${happens}".`);
    for (const one of tests.split('<br>')) {
      const [, name = '', title = ''] = TEST.exec(one.trim()) ?? [];
      const file = name === '' ? null : read(name);
      if (name === '') faults.push(`${threat}: names no test.`);
      else if (file === null) faults.push(`${threat}: there is no ${name}.`);
      else if (!hasTest(file, title)) faults.push(`${threat}: ${name} has no test "${title}".`);
    }
  }
  for (const [, name = ''] of docs.matchAll(NAMED)) if (read(name) === null) faults.push(`There is no ${name}.`);
  return faults;
}
