import { expect } from 'vitest';
import { compile } from './compile.ts';
import { printFault } from './fault.ts';

/** The files of a very small record without faults: one call that both sides acknowledge. */
export const SMALL: Readonly<Record<string, string>> = {
  'record.yaml': `# yaml-language-server: $schema=schema/record.json
title: Small
subject: Contacts between here and there
scope: between here and there
coverage: {from: 2021-01-01, to: 2021-12-31}
researched: 2022-01-01
lede: They talked.
who: We keep it.
method: We read.
limits: Little.
corrections: Write.
licence: Free.
`,
  'sides.yaml': `# yaml-language-server: $schema=schema/sides.json
here: {name: Here, principal: true, hue: blue}
there: {name: There, principal: true, hue: vermilion}
`,
  'channels.yaml': `# yaml-language-server: $schema=schema/channels.json
calls: {name: Calls, definition: On the phone.}
`,
  'topics.yaml': `# yaml-language-server: $schema=schema/topics.json
peace: {name: Peace, definition: How to come to it.}
`,
  'landmarks.yaml': `# yaml-language-server: $schema=schema/landmarks.json
- {when: 2021-03-01, name: Spring, text: It came.}
`,
  'actors.yaml': `# yaml-language-server: $schema=schema/actors.json
ann: {name: Ann, kind: person, side: here, office: leader}
boris: {name: Boris, kind: person, side: there, office: leader}
`,
  'outlets.yaml': `# yaml-language-server: $schema=schema/outlets.json
gazette: {name: The Gazette, kind: newspaper}
`,
  'sources.yaml': `# yaml-language-server: $schema=schema/sources.json
ann-office: {name: Office of Ann, side: here, kind: readout, actor: ann, reliability: B, why: It took part.}
boris-office: {name: Office of Boris, side: there, kind: readout, reliability: B, why: It took part.}
`,
  'reports.yaml': `# yaml-language-server: $schema=schema/reports.json
gazette-2021-05-02-call: {outlet: gazette, title: They spoke, published: 2021-05-02, language: en}
`,
  'contacts/2021-05-01-call.yaml': `# yaml-language-server: $schema=../schema/contact.json
title: A call
channel: calls
when: 2021-05-01
mode: phone
participants:
  - {actor: ann, role: principal, initiated: true}
  - {actor: boris, role: principal}
topics: [peace]
summary: They spoke of peace.
claims:
  - id: occurred
    about: occurrence
    text: They spoke by phone.
    accounts:
      - {source: ann-office, report: gazette-2021-05-02-call, stance: asserts}
      - {source: boris-office, report: gazette-2021-05-02-call, stance: asserts}
`,
};

export const CALL = 'contacts/2021-05-01-call.yaml';
export const REPORT = 'gazette-2021-05-02-call';

/* Lines of those files that tests change. */
export const ACCOUNT = `{source: ann-office, report: ${REPORT}, stance: asserts}`;
export const REPORT_LINE = `${REPORT}: {outlet: gazette, title: They spoke, published: 2021-05-02, language: en}`;
export const FOLLOWS = 'topics: [peace]\nfollows: ';

/** One change of a file's text: what stands there, exactly once, and what shall; or a whole new text. */
export type Edit = readonly [file: string, old: string, now: string] | readonly [file: string, text: string | null];

/** The small record with edits. Throws where one does not fit. */
export function edited(...edits: readonly Edit[]): Map<string, string> {
  const texts = new Map(Object.entries(SMALL));
  for (const [file, old, now] of edits) {
    if (now === undefined) {
      if (old === null) texts.delete(file);
      else texts.set(file, old);
      continue;
    }
    const parts = texts.get(file)?.split(old ?? '') ?? [];
    if (parts.length !== 2) throw new Error(`"${String(old)}" is ${String(parts.length - 1)} times in ${file}`);
    texts.set(file, parts.join(now));
  }
  return texts;
}

/** A copy of the small record's call under another id and day, with edits of its text. */
export const call = (id: string, when: string, ...edits: readonly (readonly [string, string])[]): Edit => [
  `contacts/${id}.yaml`,
  edits.reduce((text, [old, now]) => text.replace(old, now), SMALL[CALL]!.replace('when: 2021-05-01', `when: ${when}`)),
];

/** A record gone wrong and the lines, below `data/`, that say so. */
export type Case = readonly [name: string, edits: readonly Edit[], lines: readonly string[]];

/** Expects just these faults of the small record with edits, and a dataset where all of them are warnings. */
export async function expectLines(edits: readonly Edit[], lines: readonly string[]): Promise<void> {
  const { faults, output } = await compile(edited(...edits), (text) => text.length);
  expect(faults.map((fault) => printFault(fault))).toEqual(lines.map((line) => `data/${line}`));
  expect(output !== null).toBe(lines.every((line) => /^\S+ warning: /.test(line)));
}
