import type { ListKey } from '../explore/clauses.ts';
import type { Columns } from '../explore/columns.ts';
import { DIGITS, HAPPENED, LETTERS, STANCES, STANDINGS, TRAITS } from '../record/vocabulary.ts';
import { letterMeans } from './rubric.ts';
import type { Text } from './text.ts';

/** The names of a list clause's values, by value: as the data has them, or the vocabulary's words. */
export function valueNames(key: ListKey, { views }: Columns, text: Text): readonly string[] {
  switch (key) {
    case 'channel':
      return views.channels.name;
    case 'actor':
      return views.actors.name;
    case 'topic':
      return views.topics.name;
    case 'source':
      return views.sources.name;
    case 'outlet':
      return views.outlets.name;
    case 'source-side':
      return views.sides.name;
    case 'report-lang':
      return views.languages.map((code) => text.language(code));
    case 'standing':
      return STANDINGS.map((standing) => text.t(`standing.${standing}`));
    case 'happened':
      return HAPPENED.map((happened) => text.t(`happened.${happened}`));
    case 'stance':
      return STANCES.map((stance) => text.t(`stance.${stance}`));
    case 'claims':
      return TRAITS.map((trait) => text.t(`trait.${trait}`));
    case 'reliability':
      return LETTERS;
    case 'credibility':
      return DIGITS.map(String);
  }
}

/** What the values of a list clause mean, by value; null where their names say it. */
export function valueMeanings(key: ListKey, { views }: Columns, text: Text): readonly string[] | null {
  switch (key) {
    case 'channel':
      return views.channels.definition;
    case 'topic':
      return views.topics.definition;
    case 'standing':
      return STANDINGS.map((standing) => text.t(`standing.${standing}.definition`));
    case 'reliability':
      return LETTERS.map((letter) => letterMeans(letter, views, text));
    case 'credibility':
      return DIGITS.map((digit) => text.t(`digit.${digit}`));
    case 'claims':
      return TRAITS.map((trait) => text.t(`trait.${trait}.definition`));
    default:
      return null;
  }
}
