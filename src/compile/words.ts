import type { ContactProse, LanguageWords, WordColumn } from '../record/dataset.ts';
import type { Prose } from '../record/translation.ts';
import { TRANSLATIONS } from '../record/vocabulary.ts';
import type { Translation } from '../record/vocabulary.ts';
import { landmarksInTime } from './landmarks.ts';
import type { Ordered } from './rows.ts';
import { matchAccounts } from './translations.ts';

/** The record's words in one language and the texts of contacts, by id. */
export interface Translated {
  readonly words: LanguageWords;
  readonly prose: Readonly<Record<string, ContactProse>>;
}

/** The record's words in every language that it has files of. */
export function translatedOf(ordered: Ordered): Readonly<Partial<Record<Translation, Translated>>> {
  const { translations } = ordered.record;
  const made = TRANSLATIONS.flatMap((lang) => (translations[lang] ? [[lang, translate(ordered, lang)] as const] : []));
  return Object.fromEntries(made);
}

const columnOf = <T>(entries: readonly T[], words: (entry: T) => string | undefined): WordColumn =>
  entries.map((entry) => words(entry) ?? 0);

function translate(ordered: Ordered, lang: Translation): Translated {
  const { record, sides, channels, topics, actors, sources, contacts } = ordered;
  const { words, prose } = record.translations[lang]!;
  const terms = (table: 'channels' | 'topics', ids: readonly string[]): LanguageWords['channels'] => ({
    name: columnOf(ids, (id) => words[table][id]?.name),
    definition: columnOf(ids, (id) => words[table][id]?.definition),
  });
  const nameOf = (actor: string | undefined): string | undefined => actor && record.actors[actor]?.names[lang];
  const { questions, ...own } = words.record;
  const landmarks = landmarksInTime(record.landmarks);
  const marks = landmarks.map(({ when }, i) => {
    const before = landmarks.slice(0, i).filter((one) => one.when === when).length;
    return words.landmarks.filter((one) => one.when === when)[before];
  });
  return {
    words: {
      reviewed: words.reviewed,
      record: own,
      questions: columnOf([...record.record.questions.keys()], (i) => questions[i]),
      sides: columnOf(sides.ids, (id) => words.sides[id]),
      channels: terms('channels', channels.ids),
      topics: terms('topics', topics.ids),
      landmarks: { name: columnOf(marks, (mark) => mark?.name), text: columnOf(marks, (mark) => mark?.text) },
      actors: columnOf(actors.ids, nameOf),
      sources: columnOf(sources.ids, (id) => words.sources[id] ?? nameOf(namesake(ordered, id))),
      titles: columnOf(contacts.ids, (id) => prose[id]?.title ?? words.titles[id]),
      places: columnOf(contacts.entries, ({ contact }) => contact.place && words.places[contact.place.name]),
      offices: words.offices,
      prose: contacts.ids.flatMap((id, row) => (prose[id] ? [row] : [])),
    },
    prose: Object.fromEntries(Object.entries(prose).map(([id, own]) => [id, proseOf(ordered, id, own)])),
  };
}

/** The actor that a source is named like. */
function namesake({ record }: Ordered, id: string): string | undefined {
  const { name, actor } = record.sources[id]!;
  return actor !== undefined && record.actors[actor]!.name === name ? actor : undefined;
}

function proseOf({ record }: Ordered, id: string, prose: Prose): ContactProse {
  const { claims } = record.contacts[id]!;
  const own = claims.map((claim) => prose.claims.find((one) => one.id === claim.id));
  const accounts = claims.flatMap((claim, i) => {
    const words = own[i]?.accounts ?? [];
    return matchAccounts(claim.accounts, words).map((at) => words[at]);
  });
  return {
    reviewed: prose.reviewed,
    summary: prose.summary,
    whenText: prose.whenText ?? 0,
    repeats: prose.repeats ?? 0,
    claims: columnOf(own, (claim) => claim?.text),
    accounts: {
      locator: columnOf(accounts, (account) => account?.locator),
      note: columnOf(accounts, (account) => account?.note),
      why: columnOf(accounts, (account) => account?.why),
    },
  };
}
