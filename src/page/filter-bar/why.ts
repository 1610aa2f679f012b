import type { Columns } from '../../explore/columns.ts';
import type { Match } from '../../explore/search.ts';
import { ACTOR_KINDS } from '../../record/vocabulary.ts';
import type { Text } from '../../text/text.ts';

/** Why search found something, in words: "Ławrow, another spelling of Sergei Lavrov"; empty where its name says it. */
export function whyFound(match: Match, typed: string, columns: Columns, text: Text): string {
  const { through } = match;
  if (through && match.kind === 'source') return whyFound(through, typed, columns, text) || through.name;
  const own = through ? throughInWords(through, text) : ownWords(match, columns, text);
  if (!(through ?? match).similar) return own;
  const similar = text.t('search.similar', { typed: typed.trim() });
  return own === '' ? similar : text.list([own, similar], 'unit');
}

function ownWords({ kind, row, by, matched, name }: Match, columns: Columns, text: Text): string {
  if (by === 'role') return matched;
  if (by === 'place') return text.t('search.place', { place: matched });
  if (by === 'name' || kind !== 'actor') return '';
  const person = ACTOR_KINDS[columns.views.actors.kind[row]!] === 'person';
  return text.t(person ? 'search.spelling' : 'search.other-name', { matched, name });
}

/** "with Sergei Lavrov (Ławrow)", "reported by Kommersant". */
function throughInWords(through: Match, text: Text): string {
  const { kind, by, name, matched } = through.through ?? through;
  const found = by === 'alias' || by === 'role' ? text.t('search.found-as', { name, matched }) : name;
  return kind === 'contact' ? found : text.t(`search.through.${kind}`, { found });
}
