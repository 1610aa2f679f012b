import { isVersion } from '../explore/address.ts';
import { DatasetError } from '../explore/columns.ts';
import { Explorer } from '../explore/explorer.svelte.ts';
import { HistoryWriter } from '../explore/history-writer.ts';
import { isLocalOpen, LOCAL_BASE, LOCAL_DATA } from '../explore/local-record.ts';
import { loadSearch } from '../explore/load-search.ts';
import { findVersion, loadRedirects } from '../explore/load.ts';
import { matchTitles } from '../explore/match-titles.ts';
import { nextTask } from '../explore/next-task.ts';
import { searchOf } from '../explore/page-address.ts';
import { translate } from '../explore/translate.ts';
import { LANGS } from '../record/vocabulary.ts';
import type { Lang } from '../record/vocabulary.ts';
import { sentenceOf } from '../text/sentence.ts';
import { loadText, textOf } from '../text/text.ts';
import type { Text } from '../text/text.ts';
import { buildInSlices } from '../views/common/turns.svelte.ts';
import { readColumns } from './read-columns.ts';
import type { LoadProgress } from './read-columns.ts';
import { buildBehind } from './reveal.ts';
import { languageOf, speak } from './speak.ts';
import type { Spoken } from './speak.ts';

/** Ends what the last start left running: another record may take its place. */
let lately: AbortController | null = null;

/** The address of the dataset's folder on this site. */
const datasetBase = (): string => new URL(`${import.meta.env.BASE_URL}dataset/`, location.href).href;

/** The query that the address in sight tells, on a permanent page too. */
const searchInSight = (): string => searchOf(location, import.meta.env.BASE_URL);

/** The dataset version that an address asks for; null for the current one. */
function askedVersion(search: string): string | null {
  const version = new URLSearchParams(search).get('data');
  return version !== null && (isVersion(version) || version === LOCAL_DATA) ? version : null;
}

/** The language that an address asks for; null where it names none that there is. */
function askedLanguage(search: string): Lang | null {
  const asked = new URLSearchParams(search).get('lang');
  return LANGS.find((lang) => lang === asked) ?? null;
}

/** A page in one language: its words, and its state on a dataset whose names are in that language. */
export interface Edition {
  readonly text: Text;
  readonly explorer: Explorer;
}

/** What a page is told while it starts, and whenever its language changes. */
export interface Audience {
  /** The words of a page that has nothing to show yet. */
  readonly say: (text: Text) => void;
  /** How far loading is, where it takes long. */
  readonly tell: (progress: LoadProgress) => void;
  readonly show: (edition: Edition) => void;
}

/**
 * Loads the dataset that the address asks for, in its language, and puts the page in the state that it tells. Where
 * that version is not published the current one is shown, where the language does not arrive English is, both with a
 * notice. Throws a DatasetError where nothing can be shown.
 */
export async function start({ say, tell, show }: Audience): Promise<void> {
  lately?.abort();
  lately = new AbortController();
  const { signal } = lately;
  const local = isLocalOpen();
  const base = local ? LOCAL_BASE : datasetBase();
  const asked = askedVersion(location.search);
  // The rest of that address is in the words of a record that is not here.
  const lost = asked === LOCAL_DATA && !local;
  if (lost) history.replaceState(null, '', import.meta.env.BASE_URL);
  const lang = languageOf({ lang: askedLanguage(location.search) });
  void loadText(lang).then(say, () => say(textOf('en')));
  const found = await findVersion(base, local || lost ? null : asked).catch((error: unknown) => {
    if (error instanceof DatasetError && error.kind === 'unknown-version') return findVersion(base, null);
    throw error;
  });
  const first = speak(lang, base, found)
    .then(practise)
    .catch(() => null);
  const columns = await readColumns(base, found, tell);
  await nextTask();
  const writer = new HistoryWriter(import.meta.env.BASE_URL, searchInSight);
  let shown = '';
  let edition = editionOf((await first) ?? { text: textOf('en'), words: null });

  function editionOf({ text, words }: Spoken): Edition {
    const own = text.lang === 'en' ? columns : translate(columns, text.lang, words);
    const explorer = new Explorer(own, base, matchTitles(own), (search, step) => {
      // Back is the host page's: an embed puts nothing in its way.
      writer.write(search, explorer.settings.embed === null ? step : 'replace');
      shown = search;
      void turn();
    });
    return { text, explorer };
  }

  /** Turns the page into the language that its state asks for, and keeps all else. */
  async function turn(): Promise<void> {
    const { explorer, text } = edition;
    const wanted = languageOf(explorer.settings);
    if (wanted === text.lang) return;
    const spoken = await speak(wanted, base, found).catch(() => null);
    // In the meantime the reader may have chosen another one, or opened another record.
    if (signal.aborted) return;
    if (edition.explorer !== explorer || languageOf(explorer.settings) !== wanted) return;
    if (spoken === null) {
      stayWith(edition, wanted);
      return;
    }
    const next = editionOf(spoken);
    next.explorer.adopt(explorer);
    if (next.explorer.clauses.q) await loadSearch(next.explorer);
    if (edition.explorer !== explorer || languageOf(explorer.settings) !== wanted) return;
    edition = next;
    show(edition);
  }

  async function read(): Promise<void> {
    const { explorer } = edition;
    shown = searchInSight();
    explorer.read(shown);
    if (explorer.ignored.length > 0) await followMoved();
    if (explorer.settings.embed !== null && typeof explorer.settings.embed === 'object')
      explorer.embedContact(explorer.settings.embed.contact);
    if (lost || (!local && asked !== null && asked !== found.version)) explorer.ignore('data', asked);
    if (explorer.clauses.q) await loadSearch(explorer);
  }

  /** Ids that the record does not have may be old ones; where that cannot be found out they stay ignored. */
  async function followMoved(): Promise<void> {
    const { explorer } = edition;
    const search = shown;
    const [{ followRedirects }, redirects] = await Promise.all([
      import('../explore/redirects.ts'),
      loadRedirects(base).catch(() => ({})),
    ]);
    const followed = followRedirects(search, redirects);
    if (search !== shown || followed.moved.length === 0) return;
    explorer.readMoved(followed.search, followed.moved);
    // The address of what was withdrawn stays, so that it can be cited and opened again.
    if (explorer.withdrawn === null) explorer.write(explorer.address(), 'replace');
  }

  await read();
  if (edition.text.lang !== lang) stayWith(edition, lang);
  await fetchShown(edition.explorer);
  // It is told once, and its first words are slow to find.
  await nextTask();
  sentenceOf(edition.explorer, edition.text);
  buildBehind();
  buildInSlices();
  await nextTask();
  show(edition);
  const follow = (): void => {
    // Going to a heading or to About is no change of state.
    if (searchInSight() === shown) return;
    writer.drop();
    if (askedVersion(location.search) === (lost ? null : asked)) void read().then(turn);
    else location.reload();
  };
  addEventListener('popstate', follow, { signal });
  signal.addEventListener('abort', () => writer.drop());
}

/** Writes a number and a day of a language, each in a task of its own: a browser is slow at its first. */
async function practise(spoken: Spoken): Promise<Spoken> {
  await nextTask();
  spoken.text.number(0);
  await nextTask();
  spoken.text.day(0);
  return spoken;
}

/** Says that a language did not arrive, and lets the state tell the one in which the page is. */
function stayWith({ text, explorer }: Edition, wanted: Lang): void {
  explorer.set({ lang: text.lang }, 'replace');
  explorer.ignore('lang', wanted);
}

/** Fetches what the first picture shows beyond the views, so that it stands whole; what fails is told where it is shown. */
async function fetchShown({ asof, settings: { open, matrix }, texts }: Explorer): Promise<void> {
  const parts: Promise<unknown>[] = [];
  if (open !== null) parts.push(import('./dossier/Dossier.svelte'));
  if (open?.kind === 'contact' || open?.kind === 'claim') parts.push(texts.shardOf(open.row));
  if (matrix !== 'grades') parts.push(import('../views/matrix/SourcesMatrix.svelte'));
  if (asof !== null) parts.push(import('./filter-bar/as-of/AsOf.svelte'));
  await Promise.allSettled(parts);
}
