import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import type { Engine } from './engine.ts';
import { engines } from './engines.ts';
import { heardBy, TASKS, Unable, Visit } from './smoke.ts';

/**
 * The main tasks in three engines, on the page in dist/. `tsx tests/engines/run.ts [--report FILE] [NAME …]` prints which
 * ran, and writes how many tasks passed and failed to FILE; all engines where none is named. An engine that is not to be
 * had is skipped, and said so; where CI is set, that is a failure.
 */
const { values, positionals } = parseArgs({ options: { report: { type: 'string' } }, allowPositionals: true });
const report = { passed: 0, failed: 0, skipped: 0 };

const server = await preview({ preview: { host: '127.0.0.1', port: 0, open: false }, logLevel: 'error' });
const [site = ''] = server.resolvedUrls?.local ?? [];
if (site === '') throw new Error('The built page could not be served.');

async function attempt(engine: Engine, task: string, does: (visit: Visit) => Promise<void>): Promise<void> {
  const started = performance.now();
  let fault = '';
  try {
    await does(new Visit(engine, site));
    const heard = await heardBy(engine);
    if (heard.length > 0) fault = `uncaught: ${heard.join('; ')}`;
  } catch (error) {
    if (error instanceof Unable) {
      report.skipped += 1;
      console.log(`→ not in ${engine.name}: ${task}`);
      return;
    }
    fault = error instanceof Error ? error.message : String(error);
  }
  report[fault === '' ? 'passed' : 'failed'] += 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  ${fault === '' ? 'ok  ' : 'FAIL'} ${task}  ${seconds} s${fault === '' ? '' : `\n       ${fault}`}`);
}

for (const [name, start] of await engines()) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  if (typeof start === 'string') {
    console.log(`→ ${start}`);
    report[process.env.CI === undefined ? 'skipped' : 'failed'] += 1;
    continue;
  }
  let engine: Engine | undefined;
  try {
    engine = await start();
    console.log(`→ ${engine.name}`);
    await engine.resize(1280, 1000);
    for (const [task, does] of Object.entries(TASKS)) await attempt(engine, task, does);
  } catch (error) {
    console.log(`FAIL ${name}: ${String(error)}`);
    report.failed += 1;
  } finally {
    await engine?.close();
  }
}

await server.close();
if (values.report !== undefined) await writeFile(values.report, JSON.stringify(report));
process.exit(report.failed > 0 || report.passed === 0 ? 1 : 0);
