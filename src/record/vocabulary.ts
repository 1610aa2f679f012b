/** The fixed words of every record, in drawing order. Channels, topics, sides and landmarks are data and not here. */

/** Into what the record's words may be translated; they are written in English. */
export const TRANSLATIONS = ['pl', 'de', 'nb', 'uk'] as const;
export type Translation = (typeof TRANSLATIONS)[number];
export const LANGS = ['en', ...TRANSLATIONS] as const;
export type Lang = (typeof LANGS)[number];

/** The colours of sides: each is a token of the page and a shape in the network (views/network/shape.ts). */
export const HUES = ['blue', 'vermilion', 'ochre', 'slate', 'green', 'violet'] as const;
export type Hue = (typeof HUES)[number];

export const MODES = ['phone', 'video', 'in-person', 'message', 'visit-exchange', 'mixed', 'unknown'] as const;
export type Mode = (typeof MODES)[number];

/** Whether the contact took place. */
export const HAPPENED = ['held', 'offered', 'declined', 'called-off'] as const;
export type Happened = (typeof HAPPENED)[number];

export const ROLES = ['principal', 'delegate', 'intermediary', 'host', 'briefed', 'declined'] as const;
export type Role = (typeof ROLES)[number];

export const ACTOR_KINDS = ['person', 'organization', 'state', 'group'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** What an actor holds, from the leaders at the water to people without office: its depth on the network's bank. */
export const OFFICES = ['leader', 'government', 'envoy', 'none'] as const;
export type Office = (typeof OFFICES)[number];

export const SOURCE_KINDS = [
  'document',
  'readout',
  'named-official',
  'named-person',
  'anonymous-official',
  'anonymous-person',
  'outlet',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const OUTLET_KINDS = [
  'agency',
  'newspaper',
  'broadcaster',
  'online',
  'state-media',
  'government',
  'think-tank',
  'aggregator',
] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** What a claim is about. `occurrence` claims decide the standing of their contact. */
export const ABOUTS = [
  'occurrence',
  'participants',
  'date-place',
  'content',
  'offer',
  'outcome',
  'authorization',
] as const;
export type About = (typeof ABOUTS)[number];

/** What a source does with a claim; only the first two are words for or against it. */
export const STANCES = ['asserts', 'denies', 'no-comment', 'unaware', 'omits'] as const;
export type Stance = (typeof STANCES)[number];

/** Reliability of a source, best first. F is no letter: it cannot be judged. NATO Admiralty code, our rubric. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Letter = (typeof LETTERS)[number];

/** Credibility of a claim, best first. 6 is no grade: it cannot be judged. NATO Admiralty code. */
export const DIGITS = [1, 2, 3, 4, 5, 6] as const;
export type Digit = (typeof DIGITS)[number];

export const STANDINGS = ['acknowledged', 'one-sided', 'unconfirmed', 'disputed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Traits of a claim that the filter offers. */
export const TRAITS = ['contested', 'one-side', 'changed'] as const;
export type Trait = (typeof TRAITS)[number];

/** What an address can name by an id, so that the id must never vanish; a claim is named CONTACT/CLAIM. */
export const ID_KINDS = [
  'contact',
  'claim',
  'actor',
  'source',
  'report',
  'outlet',
  'channel',
  'topic',
  'side',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** What may become of the record. */
export const CHANGE_KINDS = ['added', 'corrected', 'withdrawn', 'method'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
