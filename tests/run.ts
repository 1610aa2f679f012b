import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowser } from './browser.ts';
import { countsSchema, playwrightCounts, settle, vitestCounts, type Counts } from './counts.ts';

/** `npm test`: every check, whatever failed before. `npm test -- lint unit` runs only the steps named. */

interface Outcome extends Counts {
  output: string;
}

interface Step {
  name: string;
  /** Says what it did, in lines that begin with `→ `, also where all went well. */
  tells?: true;
  run: () => Promise<Outcome>;
}

const root = path.dirname(import.meta.dirname);
const reports = await mkdtemp(path.join(tmpdir(), 'backchannel-test-'));

/** Runs a command line with the project's own programs on the path, and keeps what it says. */
async function capture(
  command: string,
  env: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const programs = path.join(root, 'node_modules', '.bin');
  const child = spawn(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, PATH: `${programs}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  let output = '';
  const keep = (chunk: string): void => void (output += chunk);
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      keep(String(error));
      resolve(null);
    });
    child.once('close', resolve);
  });
  return { code, output: stripVTControlCharacters(output) };
}

/** A step whose commands are one check together: it passes when all of them end well. */
function check(name: string, ...commands: string[]): Step {
  return {
    name,
    run: async () => {
      let output = '';
      for (const command of commands) {
        const ended = await capture(command);
        if (ended.code !== 0) output += `$ ${command}\n${ended.output}\n`;
      }
      return output === '' ? { passed: 1, failed: 0, skipped: 0, output } : failure(output);
    },
  };
}

const failure = (output: string): Outcome => ({ passed: 0, failed: 1, skipped: 0, output });

/** A step that runs a test runner, and counts by the JSON report the runner writes to `file`. */
function runner(
  name: string,
  command: (file: string) => string,
  count: (report: unknown) => Counts,
  env: (file: string) => Record<string, string> = () => ({}),
): Step {
  return {
    name,
    run: async () => {
      const file = path.join(reports, `${name}.json`);
      const { code, output } = await capture(command(file), env(file));
      let counts: Counts | undefined;
      try {
        counts = count(JSON.parse(await readFile(file, 'utf8')));
      } catch (error) {
        return { ...settle(undefined, code), output: `${output}\n${name} left no counts: ${String(error)}` };
      }
      return { ...settle(counts, code), output };
    },
  };
}

/** The step, or a failure with `reason` where what it needs is missing. */
function needing(step: Step, reason: () => string | undefined): Step {
  return {
    name: step.name,
    run: async () => {
      const missing = reason();
      return missing === undefined ? step.run() : failure(missing);
    },
  };
}

const vitest = (project: string) => (file: string) =>
  `vitest run --project ${project} --reporter=dot --reporter=json --outputFile.json="${file}"`;

let noBrowser: string | undefined;
let noBuild: string | undefined = 'There is no build to look at: the step "build" did not run.';

const build = check('build', 'vite build');

/** Two lanes side by side, one for each core of a small machine, each about as long as the other. */
const lanes: [Step[], Step[]] = [
  [check('lint', 'eslint . --max-warnings 0'), runner('unit', vitest('node'), vitestCounts)],
  [
    check('format', 'prettier --check .'),
    // Checks scripts as well as components, by the same program as `tsc` (tests/types.test.ts shows it faults of both).
    check('types', 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings'),
    check('record', 'npm run --silent data -- --check', 'npm run --silent schemas -- --check'),
    needing(runner('components', vitest('browser'), vitestCounts), () => noBrowser),
    {
      name: build.name,
      run: async () => {
        const outcome = await build.run();
        noBuild = outcome.failed > 0 ? 'There is no build to look at: the step "build" failed.' : undefined;
        return outcome;
      },
    },
    needing(check('budgets', 'size-limit'), () => noBuild),
    needing(check('licences', 'npm run --silent licences'), () => noBuild),
  ],
];

/** Has its own workers, and needs the build. */
const pages = needing(
  runner(
    'pages',
    () => 'playwright test --reporter=dot,json',
    playwrightCounts,
    (file) => ({
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    }),
  ),
  () => noBrowser ?? noBuild,
);

/** A few tasks in each engine; they take turns, since a frame of Firefox or WebKit needs both cores. */
const inEngines: Step = {
  ...needing(
    runner(
      'engines',
      (file) => `tsx tests/engines/run.ts --report "${file}"`,
      (report) => countsSchema.parse(report),
    ),
    () => noBrowser ?? noBuild,
  ),
  tells: true,
};

const steps = [...lanes.flat(), pages, inEngines];

/** Says whether a step was asked for; all are where none is named. */
function chooser(names: string[]): (step: Step) => boolean {
  const known = steps.map((step) => step.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  return (step) => names.length === 0 || names.includes(step.name);
}

async function findBrowserFor(steps: Step[]): Promise<void> {
  if (!steps.some(({ name }) => ['components', 'pages', 'engines'].includes(name))) return;
  try {
    process.env.CHROMIUM_PATH = await ensureBrowser();
    console.log(`Browser: ${process.env.CHROMIUM_PATH}`);
  } catch (error) {
    noBrowser = error instanceof Error ? error.message : String(error);
    console.error(noBrowser);
  }
}

const total = { passed: 0, failed: 0 };

async function runInTurn(steps: Step[]): Promise<void> {
  for (const step of steps) {
    const started = performance.now();
    const { passed, failed, skipped, output } = await step.run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
    const line = `${failed > 0 ? 'FAIL' : 'ok  '} ${step.name.padEnd(11)} ${counts.filter(Boolean).join(', ')}  ${seconds} s`;
    console.log(failed > 0 ? `${line}\n${output.trimEnd()}\n` : line);
    if (failed === 0 && step.tells) console.log(output.match(/^→ .*$/gm)?.join('\n') ?? '');
    total.passed += passed;
    total.failed += failed;
  }
}

const asked = chooser(process.argv.slice(2));
await findBrowserFor(steps.filter(asked));
await Promise.all(lanes.map((lane) => runInTurn(lane.filter(asked))));
await runInTurn([pages, inEngines].filter(asked));

await rm(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
