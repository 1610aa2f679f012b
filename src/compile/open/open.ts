import type { SingleFile } from '../../record/dataset.ts';
import type { Fault, Given, Outcome, Progress } from '../../record/opening.ts';
import { compile, hasErrors } from '../compile.ts';
import { filesOf } from '../emit.ts';
import { pastFiles } from '../past.ts';
import { publish } from '../publish.ts';
import { readFileAlone } from '../read.ts';
import type { Texts } from '../read.ts';
import { checkDataset } from './check-dataset.ts';
import { gather } from './gather.ts';
import type { Gathered } from './gather.ts';
import { spotOfSyntaxFault, spotsOfPaths } from './json-place.ts';
import { Refused } from './refused.ts';

/** More faults than this help nobody. */
export const MOST_FAULTS = 500;

/** How a record was opened: what is told of it, and its files as they are served below `dataset/`. */
export interface Opened {
  readonly outcome: Outcome;
  readonly served: Texts | null;
}

/**
 * Checks files that somebody chose, a dataset in one file or the files of a record, and makes them into a dataset. Never
 * throws: what cannot be opened is told in words. A text is cut where it stands, whatever its length when sent.
 */
export async function openRecord(given: readonly Given[], tell: (progress: Progress) => void): Promise<Opened> {
  try {
    const gathered = await gather(given, (done, of) => tell({ step: 'read', done, of }));
    return await (gathered.kind === 'dataset' ? openDataset(gathered, tell) : openFiles(gathered, tell));
  } catch (error) {
    if (error instanceof Refused) return { outcome: { kind: 'refused', reason: error.reason }, served: null };
    const unreadable = error instanceof DOMException;
    if (!unreadable) console.error(error);
    return { outcome: { kind: 'refused', reason: unreadable ? 'unreadable' : 'failed' }, served: null };
  }
}

/** The faults that are told, and how many more there are. */
const cut = <F>(faults: readonly F[]) => ({
  faults: faults.slice(0, MOST_FAULTS),
  more: Math.max(0, faults.length - MOST_FAULTS),
});

async function openFiles(
  { files, aside }: Gathered & { kind: 'record' },
  tell: (progress: Progress) => void,
): Promise<Opened> {
  const texts = new Map<string, string>();
  for (const { path, file } of files) {
    texts.set(path, await file.text());
    tell({ step: 'read', done: texts.size, of: files.length });
  }
  let checked = 0;
  const { faults, output } = await compile(
    texts,
    (text) => text.length,
    (path, text) => {
      tell({ step: 'check', done: ++checked, of: texts.size });
      if (checked === texts.size) tell({ step: 'make', done: 0, of: 0 });
      return readFileAlone(path, text);
    },
  );
  if (output === null || hasErrors(faults)) return { outcome: { kind: 'faults', ...cut(faults) }, served: null };
  const served = publish(output.dataset, new Map(), pastFiles(output.ordered.record));
  return { outcome: { kind: 'opened', ...cut(faults), aside }, served };
}

async function openDataset(
  { name, file, aside }: Gathered & { kind: 'dataset' },
  tell: (progress: Progress) => void,
): Promise<Opened> {
  tell({ step: 'read', done: 0, of: 0 });
  const text = (await file.text()).replace(/^\uFEFF/, '');
  tell({ step: 'check', done: 0, of: 0 });
  const wrong = (faults: readonly Fault[], more = 0): Opened => ({
    outcome: { kind: 'faults', faults, more },
    served: null,
  });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return wrong([{ severity: 'error', file: name, ...spotOfSyntaxFault(text), message: 'is no JSON from here on' }]);
  }
  const { faults, more } = cut(checkDataset(given));
  if (faults.length > 0) {
    const spots = spotsOfPaths(
      text,
      faults.map(({ path }) => path),
    );
    const told = faults.map(({ path, message }, i): Fault => ({
      severity: 'error',
      file: name,
      ...spots[i]!,
      message: path.length === 0 ? message : `${inJson(path)} ${message}`,
    }));
    return wrong(told, more);
  }
  tell({ step: 'make', done: 0, of: 0 });
  const single = given as SingleFile;
  const version = /^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/.exec(single.views.version)?.[0] ?? 'local';
  const named = { ...single, views: { ...single.views, version } };
  const past: Texts = new Map([
    ['redirects.json', '{}'],
    ['changes.json', '[]'],
  ]);
  const served = publish({ version, files: new Map(filesOf(named)), single: named }, new Map(), past);
  return { outcome: { kind: 'opened', faults: [], more: 0, aside }, served };
}

/** `views.contacts.title[12]` */
const inJson = (path: readonly (string | number)[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${String(part)}]` : `${i === 0 ? '' : '.'}${part}`)).join('');
