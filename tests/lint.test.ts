import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const LAYERS = 'backchannel/layers';
const NO_HTML = 'svelte/no-at-html-tags';

/** What one rule says of code in a file of src/ that need not exist. */
async function faults(file: string, code: string, rule = LAYERS): Promise<string[]> {
  const eslint = new ESLint({
    // These rules read no types; without them a file may be made up.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
    ruleFilter: ({ ruleId }) => ruleId === rule,
  });
  const [result] = await eslint.lintText(code, { filePath: file });
  return result!.messages.map((message) => `${message.ruleId ?? 'no rule'}: ${message.message}`);
}

test.each([
  ['src/record/grade.ts', "import { columns } from '../explore/columns.ts';", 'src/explore/columns.ts'],
  ['src/record/grade.ts', "export * from '../text/en.ts';", 'may import: no other folder'],
  ['src/explore/filter.ts', "import { compile } from '../compile/compile.ts';", 'may import: record'],
  ['src/explore/deep/filter.ts', "import type { App } from '../../page/app.ts';", 'src/page/app.ts'],
  ['src/explore/load.ts', "const app = await import('../page/app.ts');", 'src/page/app.ts'],
  ['src/text/en.ts', "import { layout } from '../views/timeline/layout.ts';", 'may import: record, explore'],
  ['src/views/timeline/layout.ts', "import { x } from '../network/layout.ts';", 'Views do not import each other'],
  ['src/views/common/axis.ts', "import { x } from '../network/layout.ts';", 'Views do not import each other'],
  ['src/views/table/sort.ts', "import { app } from '../../page/app.ts';", 'src/page/app.ts'],
  ['src/views/table/sort.ts', "import App from '../../page/App.svelte';", 'src/page/App.svelte'],
  ['src/share/picture.ts', "import { app } from '../page/app.ts';", 'src/page/app.ts'],
  ['src/page/app.ts', "import { scenes } from '../gallery/scenes.ts';", 'src/gallery/scenes.ts'],
  ['src/main.ts', "import { pages } from './prerender/pages.ts';", 'src/prerender/pages.ts'],
  ['src/page/app.ts', "import { main } from '../main.ts';", 'src/main.ts'],
  ['src/compile/compile.ts', "import { readFile } from 'node:fs/promises';", 'needs Node'],
  ['src/record/grade.ts', "import fs from 'fs';", 'needs Node'],
  ['src/explore/load.ts', "import { z } from 'zod';", 'must not be shipped'],
  ['src/record/grade.ts', "import { days } from './fixtures/days.ts';", 'for tests only'],
  ['src/elsewhere/thing.ts', "import { grade } from '../record/grade.ts';", 'give it a place'],
])('%s refuses %s', async (file, code, expected) => {
  const found = await faults(file, code);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${LAYERS}: `);
  expect(found[0]).toContain(expected);
});

test.each([
  ['src/record/grade.ts', "import { z } from 'zod';"],
  ['src/compile/compile.ts', "import { grade } from '../record/grade.ts';"],
  ['src/compile/command.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/compile/edges/files.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/explore/filter.ts', "import { grade } from '../record/grade.ts';"],
  ['src/explore/filter.ts', "import { clause } from './clause.ts';"],
  ['src/explore/load.ts', "import type { ZodError } from 'zod';"],
  ['src/text/en.ts', "import type { Clause } from '../explore/clause.ts';"],
  ['src/views/timeline/layout.ts', "import { axis } from '../common/axis.ts';"],
  ['src/views/timeline/marks/dot.ts', "import { layout } from '../layout.ts';"],
  ['src/page/app.ts', "import Timeline from '../views/timeline/Timeline.svelte';"],
  ['src/main.ts', "import App from './page/App.svelte';"],
  ['src/explore/filter.test.ts', "import { compile } from '../compile/compile.ts';"],
])('%s may say %s', async (file, code) => {
  expect(await faults(file, code)).toEqual([]);
});

test('text may not become HTML', async () => {
  const found = await faults('src/page/Note.svelte', '<p>{@html note}</p>', NO_HTML);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${NO_HTML}: `);
});
