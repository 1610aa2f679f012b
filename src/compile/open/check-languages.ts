import type { Views } from '../../record/dataset.ts';
import { TRANSLATIONS } from '../../record/vocabulary.ts';
import { below, filled, isTable, list, or, text } from './columns.ts';
import type { ColumnCheck, Test } from './columns.ts';

const word = or(0, filled);

const review: Test = (value) =>
  value === null || (isTable(value) && filled(value.by) === null && /^\d{4}-\d{2}-\d{2}$/.test(String(value.date)))
    ? null
    : 'must be null, or by and date';

/** Checks a dataset's words in other languages against views that have no faults. */
export function checkLanguages(check: ColumnCheck, lang: unknown, views: Views): void {
  if (!isTable(lang)) {
    check.fault(['lang'], 'must be a set of languages; {} where there are none');
    return;
  }
  for (const [name, own] of Object.entries(lang)) {
    const at = ['lang', name];
    if (!(TRANSLATIONS as readonly string[]).includes(name)) {
      check.fault(at, `must be one of ${TRANSLATIONS.join(', ')}`);
      continue;
    }
    const words = isTable(own) ? own.words : undefined;
    if (!isTable(own) || !isTable(words) || !isTable(own.prose)) {
      check.fault(at, 'must have words and prose');
      continue;
    }
    check.value([...at, 'words', 'reviewed'], words.reviewed, review);
    for (const table of ['record', 'offices'])
      check.value([...at, 'words', table], words[table], (value) =>
        isTable(value) && Object.values(value).every((one) => typeof one === 'string')
          ? null
          : 'must be a set of texts',
      );
    for (const column of ['questions', 'sides', 'actors', 'sources', 'titles', 'places'])
      check.value([...at, 'words', column], words[column], list(word));
    check.value([...at, 'words', 'prose'], words.prose, list(below(views.contacts.id.length)));
    for (const table of ['channels', 'topics'])
      check.table([...at, 'words', table], words[table], { name: word, definition: word });
    check.table([...at, 'words', 'landmarks'], words.landmarks, { name: word, text: word });
    for (const [contact, prose] of Object.entries(own.prose)) checkProse(check, [...at, 'prose', contact], prose);
  }
}

function checkProse(check: ColumnCheck, at: readonly string[], prose: unknown): void {
  if (!isTable(prose)) {
    check.fault(at, 'must be the words of a contact');
    return;
  }
  check.value([...at, 'reviewed'], prose.reviewed, review);
  check.value([...at, 'summary'], prose.summary, text);
  for (const name of ['whenText', 'repeats']) check.value([...at, name], prose[name], or(0, text));
  check.column([...at, 'claims'], prose.claims, word, null);
  check.table([...at, 'accounts'], prose.accounts, { locator: word, note: word, why: word });
}
