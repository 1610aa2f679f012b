import { MOST_BYTES } from '../../record/opening.ts';
import type { Given } from '../../record/opening.ts';
import { Refused } from './refused.ts';
import { unpack } from './unpack.ts';

/** What was chosen, once it is known what it is: a dataset in one file, or the files of a record by their paths. */
export type Gathered =
  | { readonly kind: 'dataset'; readonly name: string; readonly file: Blob; readonly aside: number }
  | { readonly kind: 'record'; readonly files: readonly Given[]; readonly aside: number };

const YAML = /\.ya?ml$/i;
const JSON_FILE = /\.json$/i;
const SCHEMA = /(^|\/)(schema|releases)\//;
const HIDDEN = /(^|\/)\./;

const isPart = (path: string): boolean => YAML.test(path) && !HIDDEN.test(path) && !SCHEMA.test(path);
const isDataset = (path: string): boolean => JSON_FILE.test(path) && !HIDDEN.test(path) && !SCHEMA.test(path);
const sizeOf = (files: readonly Given[]): number => files.reduce((sum, { file }) => sum + file.size, 0);

const startsAs = async (file: Blob, letters: string): Promise<boolean> =>
  (await file.slice(0, letters.length).text()) === letters;

/** Backslashes are slashes, and nothing leads out of the folder. */
const cleanPath = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

/** Finds out what was chosen. Throws a Refused where it is nothing that can be opened. */
export async function gather(
  given: readonly Given[],
  tell: (done: number, of: number) => void,
  most = MOST_BYTES,
): Promise<Gathered> {
  const all = given.map(({ path, file }) => ({ path: cleanPath(path), file }));
  const [only] = all;
  if (only === undefined) throw new Refused('nothing');
  if (all.length > 1) return inFolder(all, 0, most);
  if (only.file.size > most) throw new Refused('too-large');
  if (only.file.size === 0) throw new Refused('nothing');
  if (await startsAs(only.file, 'PK')) {
    const wanted = (path: string): boolean => isPart(cleanPath(path)) || isDataset(cleanPath(path));
    const { files, others } = await unpack(only.file, wanted, (done) => tell(done, only.file.size), most);
    return inFolder(
      files.map(({ path, file }) => ({ path: cleanPath(path), file })),
      others.length,
      most,
    );
  }
  return inFolder(all, 0, most);
}

/** A record's folder is that in which its record.yaml lies; without one, a single JSON file may be a dataset. */
function inFolder(all: readonly Given[], aside: number, most: number): Gathered {
  const depth = ({ path }: Given): number => path.split('/').length;
  const [head] = all
    .filter(({ path }) => /(^|\/)record\.yaml$/.test(path) && !HIDDEN.test(path))
    .sort((a, b) => depth(a) - depth(b));
  if (head !== undefined) {
    const root = head.path.slice(0, -'record.yaml'.length);
    const files = all.filter(({ path }) => path.startsWith(root) && isPart(path));
    if (sizeOf(files) > most) throw new Refused('too-large');
    const below = files.map(({ path, file }) => ({ path: path.slice(root.length), file }));
    if (files.length > 1) return { kind: 'record', files: below, aside: aside + all.length - files.length };
    throw new Refused('one-yaml');
  }
  const datasets = all.filter(({ path }) => isDataset(path));
  const [dataset] = datasets;
  if (datasets.length > 1) throw new Refused('several');
  if (dataset !== undefined) {
    if (dataset.file.size > most) throw new Refused('too-large');
    return { kind: 'dataset', name: dataset.path, file: dataset.file, aside: aside + all.length - 1 };
  }
  throw new Refused(all.length === 1 && YAML.test(all[0]!.path) ? 'one-yaml' : 'no-record');
}
