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

/** ms without a byte after which an answer is given up; ms before each time that it is asked for again. */
const STALL = 20_000;
const WAITS = [400, 1600];

/** A file as it came, part by part. */
export type Parts = readonly Uint8Array<ArrayBuffer>[];

/** Is told how many bytes of a file are there. */
export type Received = (bytes: number) => void;

/** Asks for a file once; null where the server has none and asking again would not help. Throws where it may. */
async function ask(address: string, received?: Received): Promise<Parts | null> {
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = <T>(coming: Promise<T>): Promise<T> => {
    clearTimeout(timer);
    timer = setTimeout(() => control.abort(new DatasetError('stalled', `${address} stopped arriving.`)), STALL);
    return coming;
  };
  try {
    const response = await wait(fetchFile(address, { signal: control.signal }));
    const { ok, status, body } = response;
    if (!ok && status < 500 && status !== 429) return null;
    if (!ok || body === null) throw new DatasetError('missing', `${address} answered ${String(status)}.`);
    const reader = body.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let bytes = 0; ;) {
      const { done, value } = await wait(reader.read());
      if (done) return parts;
      parts.push(value);
      received?.((bytes += value.length));
    }
  } finally {
    clearTimeout(timer);
  }
}

/** The file at an address, asked for again where that may help. Throws a DatasetError. */
async function readParts(address: string, received?: Received): Promise<Parts> {
  for (let time = 0; ; time++)
    try {
      const parts = await ask(address, received);
      if (parts === null) break;
      return parts;
    } catch (error) {
      // Whoever has waited that long is told.
      if (error instanceof DatasetError && error.kind === 'stalled') throw error;
      const pause = WAITS[time];
      if (pause === undefined) break;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  throw new DatasetError('missing', `${address} did not arrive.`);
}

/** What a file of JSON says. Throws a DatasetError where it is none. */
function jsonIn(parts: Parts, address: string): unknown {
  const decoder = new TextDecoder();
  const text = parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
  try {
    return JSON.parse(text);
  } catch {
    throw new DatasetError('not-json', `${address} is not JSON, or breaks off.`);
  }
}

const readJson = async (address: string): Promise<unknown> => jsonIn(await readParts(address), address);

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Manifest>).current === 'string';

/** Which versions of the dataset there are. Throws a DatasetError where that cannot be read. */
export async function loadManifest(base: DatasetBase): Promise<Omit<Manifest, 'schema'>> {
  const manifest = await readJson(`${base}manifest.json`);
  if (!isManifest(manifest)) throw new DatasetError('damaged', 'The manifest names no current version.');
  const { current, released, languages, bytes } = manifest as Pick<Manifest, 'current' | 'released'> &
    Partial<Manifest>;
  return {
    current,
    released: Array.isArray(released) ? released : [],
    languages: languages ?? {},
    bytes: bytes ?? {},
  };
}

/** A version of the dataset, as the manifest tells it. */
export interface Version {
  readonly version: string;
  readonly languages: readonly string[];
  /** How many bytes its views have; null where that is not told. */
  readonly bytes: number | null;
}

/**
 * The version of the dataset that is asked for (null: the current one). Throws a DatasetError where it cannot be read or
 * the manifest has no such version, without asking for a file that is not there.
 */
export async function findVersion(base: DatasetBase, asked: string | null): Promise<Version> {
  const { current, released, languages, bytes } = await loadManifest(base);
  if (asked !== null && asked !== current && !released.includes(asked))
    throw new DatasetError('unknown-version', asked);
  const version = asked ?? current;
  return { version, languages: languages[version] ?? [], bytes: bytes[version] ?? null };
}

/** Loads `views.json` of a version, for `viewsIn`. Throws a DatasetError where it does not come. */
export const loadViews = (base: DatasetBase, version: string, received?: Received): Promise<Parts> =>
  readParts(`${base}${version}/views.json`, received);

/** Reads `views.json`. Throws a DatasetError where that cannot be done. */
export function viewsIn(parts: Parts): Views {
  const packed = jsonIn(parts, 'views.json') as PackedViews;
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
