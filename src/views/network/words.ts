import type { Explorer } from '../../explore/explorer.svelte.ts';
import { OFFICES } from '../../record/vocabulary.ts';
import type { Text } from '../../text/text.ts';
import type { Picture } from './picture.svelte.ts';

/** The side of an actor, and that it has no office. */
export function sideLine({ columns }: Explorer, actor: number, text: Text): string {
  const { actors, sides } = columns.views;
  const office = OFFICES[actors.tier[actor]!]!;
  return text.t('network.side', { side: sides.name[actors.side[actor]!]!, office });
}

/** How many of an actor's contacts pass, and of how many where those are more. */
export function contactsLine({ whole, passing }: Picture, actor: number, text: Text): string {
  const [n, total] = [passing.actors[actor]!, whole.actors[actor]!];
  return n === total ? text.t('network.contacts', { n }) : text.t('network.contacts.of', { n, total });
}

/** What a screen reader says of an actor; with its contacts with the actor in the centre of the walk. */
export function nodeLine(
  explorer: Explorer,
  picture: Picture,
  actor: number,
  centre: number | null,
  text: Text,
): string {
  const { name } = explorer.columns.views.actors;
  const line = text.t('network.node', {
    name: name[actor]!,
    side: sideLine(explorer, actor, text),
    contacts: contactsLine(picture, actor, text),
  });
  const met = centre === null || centre === actor ? 0 : picture.metBetween(centre, actor);
  return met === 0 ? line : text.t('network.node.met', { line, n: met, centre: name[centre!]! });
}

/** How many actors an actor is tied to. */
export const partnersLine = (picture: Picture, actor: number, text: Text): string =>
  text.t('network.partners', { n: picture.neighboursOf(actor).length });
