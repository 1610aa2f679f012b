import type { MessageKey, Text, Values } from '../../text/text.ts';

/** Words of a printed citation, some in italics. */
export type Run = string | { readonly italic: string };

/** Stands in a message for what is put in as italics; no text of a record has it. */
const MARK = '\uE000';

/** A message whose `work` is set in italics. */
export function withItalics(key: MessageKey, work: string, values: Values, text: Text): Run[] {
  const [before = '', after = ''] = text.t(key, { ...values, work: MARK }).split(MARK);
  return [before, { italic: work }, after];
}

/** A sentence with its full stop, unless it has a mark of its own. */
export const stopped = (sentence: string): string => (/[.?!…][”’)\]]?$/.test(sentence) ? sentence : `${sentence}.`);

/** The parts of a citation, set apart by spaces. */
export const joined = (parts: readonly (readonly Run[])[]): Run[] =>
  parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : [' ', ...part]));

/** A citation without its italics. */
export const plain = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : run.italic)).join('');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** A citation as HTML, for programs that keep italics when it is pasted. */
export const html = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? escaped(run) : `<i>${escaped(run.italic)}</i>`)).join('');
