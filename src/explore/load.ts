import type {
  ActorsText,
  Change,
  ContactProse,
  LanguageWords,
  Manifest,
  Redirects,
  SearchText,
  Views,
} from '../record/dataset.ts';
import type { PackedText } from '../record/wire-text.ts';
import { unpackViews } from '../record/wire.ts';
import type { PackedViews } from '../record/wire.ts';
import { checkSchema, DatasetError } from './columns.ts';
import { fetchFile } from './local-record.ts';

/** Where the dataset lies: the address of its folder, with its trailing slash. */
export type DatasetBase = string;

async function readJson(address: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetchFile(address);
  } catch {
    throw new DatasetError('missing', `${address} could not be reached.`);
  }
  if (!response.ok) throw new DatasetError('missing', `${address} answered ${String(response.status)}.`);
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new DatasetError('not-json', `${address} is not JSON, or breaks off.`);
  }
}

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Manifest>).current === 'string';

/** Which versions of the dataset there are. Throws a DatasetError where that cannot be read. */
export async function loadManifest(base: DatasetBase): Promise<Omit<Manifest, 'schema'>> {
  const manifest = await readJson(`${base}manifest.json`);
  if (!isManifest(manifest)) throw new DatasetError('damaged', 'The manifest names no current version.');
  const { current, released, languages } = manifest as Pick<Manifest, 'current' | 'released'> & Partial<Manifest>;
  return { current, released: Array.isArray(released) ? released : [], languages: languages ?? {} };
}

/**
 * The version of the dataset that is asked for (null: the current one), as the manifest tells it. Throws a DatasetError
 * where it cannot be read or has no such version, without asking for a file that is not there.
 */
export async function findVersion(
  base: DatasetBase,
  asked: string | null,
): Promise<{ readonly version: string; readonly languages: readonly string[] }> {
  const { current, released, languages } = await loadManifest(base);
  if (asked !== null && asked !== current && !released.includes(asked))
    throw new DatasetError('unknown-version', asked);
  const version = asked ?? current;
  return { version, languages: languages[version] ?? [] };
}

/** Loads `views.json` of a version. Throws a DatasetError where it cannot be read. */
export async function loadViews(base: DatasetBase, version: string): Promise<Views> {
  const packed = (await readJson(`${base}${version}/views.json`)) as PackedViews;
  checkSchema(packed);
  try {
    return unpackViews(packed);
  } catch (error) {
    throw new DatasetError('damaged', `The dataset is damaged: ${String(error)}`);
  }
}

/** Loads one text shard of a version. Throws a DatasetError where it cannot be read. */
export const loadShard = async (base: DatasetBase, version: string, shard: number): Promise<PackedText> =>
  (await readJson(`${base}${version}/text/${String(shard)}.json`)) as PackedText;

/** Loads a version's words in another language. Throws a DatasetError where they cannot be read. */
export const loadWords = async (base: DatasetBase, version: string, lang: string): Promise<LanguageWords> =>
  columnIn(await readJson(`${base}${version}/lang/${lang}.json`), 'titles') as LanguageWords;

/** Loads the words of one contact in another language. Throws a DatasetError where they cannot be read. */
export const loadProse = async (base: DatasetBase, version: string, lang: string, id: string): Promise<ContactProse> =>
  columnIn(await readJson(`${base}${version}/lang/${lang}/${id}.json`), 'claims') as ContactProse;

/** A file of columns, as it came. Throws a DatasetError where it lacks the one that it is read for. */
function columnIn(file: unknown, column: string): unknown {
  if (typeof file !== 'object' || file === null || !Array.isArray((file as Record<string, unknown>)[column]))
    throw new DatasetError('damaged', `The dataset is damaged: ${column} are missing.`);
  return file;
}

/** Loads what was changed in the record, the latest first. Throws a DatasetError where it cannot be read. */
export const loadChanges = async (base: DatasetBase): Promise<readonly Change[]> =>
  (await readJson(`${base}changes.json`)) as readonly Change[];

/** Loads what became of ids that are no longer in use. Throws a DatasetError where it cannot be read. */
export const loadRedirects = async (base: DatasetBase): Promise<Redirects> =>
  (await readJson(`${base}redirects.json`)) as Redirects;

/** Loads the offices of the actors. Throws a DatasetError where they cannot be read. */
export const loadActorsText = async (base: DatasetBase, version: string): Promise<ActorsText> =>
  columnIn(await readJson(`${base}${version}/actors.json`), 'roles') as ActorsText;

/** Loads the aliases of the actors. Throws a DatasetError where they cannot be read. */
export const loadSearchText = async (base: DatasetBase, version: string): Promise<SearchText> =>
  columnIn(await readJson(`${base}${version}/search.json`), 'aliases') as SearchText;
