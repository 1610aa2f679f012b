import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Findings } from './figures.ts';
import { plot } from './plot.ts';
import { markdown } from './table.ts';

const README = path.join(import.meta.dirname, 'README.md');
const PLOT = path.join(import.meta.dirname, 'step-time.svg');

/** What stands between the marks of a part, taken out of a text or put into it. Throws where the marks are missing. */
function filled(text: string, part: string, content: string): string {
  const [open, close] = [`<!-- bench:${part} -->`, `<!-- /bench:${part} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`bench/README.md has no place for ${part}: ${open} … ${close}`);
  return `${text.slice(0, from + open.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** Writes the parts that were measured into the README, and the plot where the page was measured at several sizes. */
export function writeUp(findings: readonly Findings[], run: string): void {
  let text = filled(readFileSync(README, 'utf8'), 'run', run);
  for (const one of findings) text = filled(text, one.part, markdown(one));
  writeFileSync(README, text);
  const steps = findings.flatMap(({ figures }) => figures.filter(({ task }) => task === 'any filter step'));
  const sized = steps.filter(({ size }) => size !== null);
  if (new Set(sized.map(({ size }) => size)).size > 1)
    writeFileSync(PLOT, plot('A filter step, from the change to the paint', sized));
}
