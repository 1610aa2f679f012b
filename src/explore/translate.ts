import type { LanguageWords, TermColumns, WordColumn } from '../record/dataset.ts';
import type { Translation } from '../record/vocabulary.ts';
import { collation } from './columns.ts';
import type { Columns, Tables } from './columns.ts';

/** The words of a language in which a dataset has none. */
const NO_WORDS: LanguageWords = {
  reviewed: null,
  record: {},
  questions: [],
  sides: [],
  channels: { name: [], definition: [] },
  topics: { name: [], definition: [] },
  landmarks: { name: [], text: [] },
  actors: [],
  sources: [],
  titles: [],
  places: [],
  offices: {},
  prose: [],
};

/** The dataset with its names in another language (null: it has no words there); what has none stays English. */
export const translate = (columns: Columns, lang: Translation, words: LanguageWords | null): Columns => ({
  ...columns,
  views: words === null ? columns.views : translateViews(columns.views, words),
  lang,
  words: words ?? NO_WORDS,
  compareNames: collation(lang),
});

const over = <T extends string | null>(english: readonly T[], own: WordColumn): readonly T[] =>
  english.map((name, row) => ((own[row] ?? 0) === 0 ? name : (own[row] as T)));

const terms = (english: TermColumns, own: LanguageWords['channels']): TermColumns => ({
  id: english.id,
  name: over(english.name, own.name),
  definition: over(english.definition, own.definition),
});

function translateViews(views: Tables, words: LanguageWords): Tables {
  const { record, sides, landmarks, actors, sources, contacts } = views;
  const questions = over(
    record.questions.map(({ name }) => name),
    words.questions,
  );
  return {
    ...views,
    record: {
      ...record,
      ...words.record,
      questions: record.questions.map((question, i) => ({ ...question, name: questions[i]! })),
    },
    sides: { ...sides, name: over(sides.name, words.sides) },
    channels: terms(views.channels, words.channels),
    topics: terms(views.topics, words.topics),
    landmarks: {
      ...landmarks,
      name: over(landmarks.name, words.landmarks.name),
      text: over(landmarks.text, words.landmarks.text),
    },
    actors: { ...actors, name: over(actors.name, words.actors) },
    sources: { ...sources, name: over(sources.name, words.sources) },
    contacts: {
      ...contacts,
      title: over(contacts.title, words.titles),
      place: over(contacts.place, words.places),
    },
  };
}

/** The tables in which a language may leave names in English. */
export type Named = 'titles' | 'sources' | 'places';

/** The language of a name, where that is not the page's: for the attribute `lang`. */
export const langOf = ({ words }: Columns, table: Named, row: number): 'en' | undefined =>
  words !== null && !words[table][row] ? 'en' : undefined;

/** The language of what the record says at length and nobody translates (notes on reports, why a letter). */
export const langOfProse = ({ words }: Columns): 'en' | undefined => (words === null ? undefined : 'en');
