import { beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { compile } from './compile.ts';
import type { Compiled } from './compile.ts';
import { readFolder } from './edges/files.ts';
import { printFault } from './fault.ts';
import { rememberingReader, schemaLine } from './read.ts';
import { readWhen } from '../record/edtf.ts';
import { redirectSchema } from '../record/schema.ts';
import type { Redirect } from '../record/schema.ts';
import { fatesOf } from './past.ts';

/* What data/README.md teaches is true of the record. */

// The whole record takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const files = readFolder('data');
const guide = files.get('README.md')!;
const blocks = new Map([...guide.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, name, text]) => [name!, text!]));
const ID = '2024-11-27-gerasimov-brown-call';
const FILE = `contacts/${ID}.yaml`;
const NOTHING_PUBLISHED = `${schemaLine('schema/published.json')}\n{}\n`;

const read = rememberingReader();
let compiled: Compiled;

beforeAll(async () => {
  // The guide's contact has fewer claims than the one that was published.
  const edited = new Map(files).set(FILE, blocks.get(FILE)!).set('published.yaml', NOTHING_PUBLISHED);
  compiled = await compile(edited, (text) => text.length, read);
});

test('its contact is a good one, and graded as it says', () => {
  const errors = compiled.faults.filter(({ severity }) => severity === 'error');
  expect(errors.map((fault) => printFault(fault))).toEqual([]);
  const { contacts } = compiled.output!.ordered;
  const last = contacts.entries[contacts.row(ID)]!.stages.at(-1)!;
  expect(last.standing).toBe('acknowledged');
  expect(last.digits).toEqual([1, 3, 2]);
});

test.each(['reports.yaml', 'sources.yaml', 'actors.yaml'])('its entries of %s are those of the record', (name) => {
  const schema = { schema: 'failsafe' };
  const shown = parse(blocks.get(name)!, schema) as Record<string, unknown>;
  expect(Object.keys(shown).length).toBeGreaterThan(0);
  expect(parse(files.get(name)!, schema)).toMatchObject(shown);
});

test('its example of a fault is what the command prints', async () => {
  const line = /```text\n(.*)\n```/.exec(guide)![1]!;
  const wrong = blocks.get(FILE)!.replace('us-joint-staff', 'us-joint-stuff');
  const { faults } = await compile(new Map(files).set(FILE, wrong), (text) => text.length, read);
  expect(faults.map((fault) => printFault(fault))).toContain(line);
});

test('its dates are dates', () => {
  const dates = [...guide.matchAll(/^\| `"?([^"`]+)"?` +\|/gm)].map(([, date]) => date!);
  const known = dates.filter((date) => /^[[\d]/.test(date));
  expect(known.length).toBeGreaterThanOrEqual(9);
  for (const date of known) expect(readWhen(date).start).not.toBeNull();
});

test('its redirects are read as they are taught', () => {
  const [renamed, withdrawn] = parse(blocks.get('redirects.yaml')!) as Redirect[];
  expect(fatesOf([renamed!, withdrawn!])).toEqual({
    contact: {
      '2023-04-some-talks': {
        to: '2023-07-some-talks',
        date: '2026-12-01',
        reason: 'A later report dated them to July.',
      },
      '2024-05-some-rumour': { to: null, date: '2026-12-02', reason: 'Its only source took it back.' },
    },
  });
  expect(redirectSchema.array().parse([renamed, withdrawn])).toEqual([renamed, withdrawn]);
});
