import { isKept, timesLess } from './figures.ts';
import type { Figure, Findings } from './figures.ts';

const SELF = 'Backchannel';

const amount = (value: number, unit: string): string => [value.toLocaleString('en'), unit].filter(Boolean).join(' ');

/** What was asked of a figure, in words. */
function asked({ below, atMost, atLeast, p95AtMost, unit }: Figure): string {
  if (below) return `≥ ${String(below.times)}× below ${below.who}`;
  if (atMost !== undefined) return `≤ ${amount(atMost, unit)}`;
  if (atLeast !== undefined) return `≥ ${amount(atLeast, unit)}`;
  return p95AtMost === undefined ? '' : `p95 ≤ ${amount(p95AtMost, unit)}`;
}

function budgetOf(one: Figure, all: readonly Figure[]): string {
  const kept = isKept(one, all);
  return kept === null ? asked(one) : `${asked(one)} ${kept ? '✓' : '✗'}`;
}

/** The rows of a table: what was measured, its spread, how it compares with others, and its budget. */
export function rowsOf({ figures }: Findings): string[][] {
  return figures.map((one) => {
    const rivals = one.who === SELF ? [...new Set(figures.map(({ who }) => who))].filter((who) => who !== SELF) : [];
    const ratios = rivals.flatMap((who) => {
      const times = timesLess(one, figures, who);
      return times === null ? [] : [`${String(times)}× below ${who}`];
    });
    return [
      one.task,
      one.size === null ? 'shipped' : one.size.toLocaleString('en'),
      one.who,
      amount(one.median, one.unit),
      one.runs > 1 ? `${amount(one.least, '')}–${amount(one.p95, '')}` : '',
      ratios.join(', '),
      budgetOf(one, figures),
    ];
  });
}

const HEAD = ['Task', 'Record', 'Who', 'Median', 'Least–p95', 'Ratio', 'Budget'];

const calibrated = ({ calibration }: Findings): string =>
  Object.entries(calibration)
    .map(([where, ms]) => `${where} ${String(ms)} ms`)
    .join(', ');

/** A part as Markdown. */
export function markdown(findings: Findings): string {
  const lines = [HEAD, HEAD.map(() => '---'), ...rowsOf(findings)].map((cells) => `| ${cells.join(' | ')} |`);
  const calibration = calibrated(findings);
  const notes = [...(calibration ? [`Calibration loop: ${calibration}.`] : []), ...findings.notes];
  return [...lines, '', ...notes.flatMap((note) => [note, ''])].join('\n').trimEnd();
}

/** A part as a table for a terminal. */
export function plain(findings: Findings): string {
  const rows = [HEAD, ...rowsOf(findings)];
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
  const calibration = calibrated(findings);
  return [
    findings.title,
    ...lines,
    ...(calibration ? [`calibration loop: ${calibration}`] : []),
    ...findings.notes,
  ].join('\n');
}
