import type { Columns } from '../../explore/columns.ts';
import type { Explorer } from '../../explore/explorer.svelte.ts';
import { OFFICES } from '../../record/vocabulary.ts';
import { dateOfContact } from '../../text/contact.ts';
import type { Text } from '../../text/text.ts';
import type { TieRow } from './tie-rows.ts';

/** The side of an actor, and that it has no office. */
export function sideLine({ columns }: Explorer, actor: number, text: Text): string {
  const { actors, sides } = columns.views;
  const office = OFFICES[actors.tier[actor]!]!;
  return text.t('network.side', { side: sides.name[actors.side[actor]!]!, office });
}

const known = new WeakMap<Text, Map<string, string>>();

/** How many contacts pass, and of how many where those are more. Remembered: every actor says it at every filter step. */
export function contactsLine(n: number, total: number, text: Text): string {
  let lines = known.get(text);
  if (!lines) known.set(text, (lines = new Map<string, string>()));
  const key = `${n}/${total}`;
  let line = lines.get(key);
  if (line === undefined) {
    line = n === total ? text.t('network.contacts', { n }) : text.t('network.contacts.of', { n, total });
    lines.set(key, line);
  }
  return line;
}

/** What a screen reader says of an actor; with its contacts with the actor in the centre of the walk. */
export function nodeLine(
  explorer: Explorer,
  total: number,
  node: { readonly actor: number; readonly contacts: number; readonly met: number; readonly centre: number | null },
  text: Text,
): string {
  const { name } = explorer.columns.views.actors;
  const line = text.t('network.node', {
    name: name[node.actor]!,
    side: sideLine(explorer, node.actor, text),
    contacts: contactsLine(node.contacts, total, text),
  });
  return node.met === 0 ? line : text.t('network.node.met', { line, n: node.met, centre: name[node.centre!]! });
}

/** How many actors of other sides an actor is tied to in what passes and in all, and how many of its own side. */
export interface Partners {
  readonly others: number;
  readonly whole: number;
  readonly own: number;
}

/** Whom an actor is tied to: those of other sides, of how many where the filter leaves fewer; and its own side's. */
export const partnersLine = ({ others: n, whole: total, own }: Partners, text: Text): string =>
  n === total ? text.t('network.partners', { n, own }) : text.t('network.partners.of', { n, total, own });

const NAMED_CHANNELS = 3;

/** The channels of a tie, those of most contacts by name. */
export function channelsLine({ views }: Columns, { channels }: TieRow, text: Text): string {
  const named = channels.slice(0, NAMED_CHANNELS).map((channel) => views.channels.name[channel]!);
  const more = channels.length - named.length;
  return text.list(more > 0 ? [...named, text.t('network.tie.more', { n: more })] : named, 'unit');
}

/** From the first to the last contact of a tie. */
export function spanLine(columns: Columns, { contacts }: TieRow, text: Text): string {
  const [first, last] = [contacts[0]!, contacts.at(-1)!].map((contact) => dateOfContact(columns, contact, text));
  return first === last ? first! : text.t('network.ties.span', { first: first!, last: last! });
}
