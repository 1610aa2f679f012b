import type { Contact } from '../record/schema.ts';
import type { Prose, Words } from '../record/translation.ts';
import { TRANSLATIONS } from '../record/vocabulary.ts';
import type { Translation } from '../record/vocabulary.ts';
import { unknown } from './fault.ts';
import type { Fault } from './fault.ts';
import type { Reading } from './read.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** Languages that write in another script than English: there every actor needs a name of its own. */
const OTHER_SCRIPT: ReadonlySet<Translation> = new Set(['uk']);

/**
 * What translations name that is not there is an error; what they leave out a warning, so that whoever adds to the
 * English record need not know every language.
 */
export function checkTranslations(reading: Reading): Fault[] {
  const { record, textFiles } = reading;
  const faults: Fault[] = [];
  for (const [path, file] of textFiles) {
    const lang = TRANSLATIONS.find((one) => path.startsWith(`text/${one}/`));
    if (lang === undefined) continue;
    if (!textFiles.has(`text/${lang}.yaml`)) faults.push(file.faultAt(0, `text/${lang}.yaml must be there first`));
    const id = path.slice(`text/${lang}/`.length).replace(/\.yaml$/, '');
    if (!reading.contactFiles.has(id))
      faults.push(file.faultAt(0, `the file name is an ${unknown('contact', id, [...reading.contactFiles.keys()])}`));
  }
  for (const lang of TRANSLATIONS) {
    const translation = record.translations?.[lang];
    if (translation === undefined) continue;
    faults.push(...checkWords(reading, translation.words, textFiles.get(`text/${lang}.yaml`)!));
    for (const [id, prose] of Object.entries(translation.prose)) {
      const contact = record.contacts?.[id];
      if (contact) faults.push(...checkProse(contact, prose, textFiles.get(`text/${lang}/${id}.yaml`)!));
    }
    if (OTHER_SCRIPT.has(lang)) faults.push(...checkNames(reading, lang));
  }
  return faults;
}

const warning = { severity: 'warning', at: 'key' } as const;

function checkWords({ record, contactFiles }: Reading, words: Words, file: YamlFile): Fault[] {
  const faults: Fault[] = [];
  const tell = (table: keyof Words, what: string, known: Iterable<string>, all: boolean): void => {
    const [ids, own] = [[...known], Object.keys(words[table] as object)];
    for (const id of own)
      if (!ids.includes(id)) faults.push(file.fault([table, id], unknown(what, id, ids), { at: 'key' }));
    for (const id of all ? ids : [])
      if (!own.includes(id)) faults.push(file.fault([table], `${what} "${id}" is not translated`, warning));
  };
  const { sides, channels, topics, sources, actors, contacts, landmarks } = record;
  if (sides) tell('sides', 'side', Object.keys(sides), true);
  if (channels) tell('channels', 'channel', Object.keys(channels), true);
  if (topics) tell('topics', 'topic', Object.keys(topics), true);
  if (sources) tell('sources', 'source', Object.keys(sources), false);
  tell('titles', 'contact', contactFiles.keys(), false);
  if (contacts) tell('places', 'place', placesOf(contacts), false);
  if (actors)
    tell(
      'offices',
      'office',
      Object.values(actors).flatMap(({ roles }) => roles.map(({ title }) => title)),
      false,
    );
  if (landmarks) faults.push(...checkLandmarks(landmarks, words.landmarks, file));
  const questions = record.record?.questions.length;
  if (questions !== undefined && words.record.questions.length !== questions)
    faults.push(file.fault(['record', 'questions'], `record.yaml has ${String(questions)} questions`, warning));
  return faults;
}

const placesOf = (contacts: Readonly<Record<string, Contact>>): string[] => [
  ...new Set(Object.values(contacts).flatMap(({ place }) => place?.name ?? [])),
];

function checkLandmarks(
  landmarks: readonly { readonly when: string; readonly name: string }[],
  own: Words['landmarks'],
  file: YamlFile,
): Fault[] {
  const days = landmarks.map(({ when }) => when);
  return [
    ...own.flatMap(({ when }, i) =>
      days.includes(when) ? [] : [file.fault(['landmarks', i, 'when'], unknown('landmark', when, days))],
    ),
    ...landmarks
      .filter(({ when }) => own.filter((one) => one.when === when).length < days.filter((day) => day === when).length)
      .map(({ when, name }) =>
        file.fault(['landmarks'], `the landmark of ${when}, "${name}", is not translated`, warning),
      ),
  ];
}

type Account = Contact['claims'][number]['accounts'][number];
const WORDS = ['locator', 'note', 'why'] as const;

function checkProse(contact: Contact, prose: Prose, file: YamlFile): Fault[] {
  const faults: Fault[] = [];
  const lacks = (path: Path, what: string): void => {
    faults.push(file.fault(path, `${what} is not translated`, warning));
  };
  for (const field of ['whenText', 'repeats'] as const) {
    if (contact[field] !== undefined && prose[field] === undefined) lacks([], `"${field}"`);
    if (contact[field] === undefined && prose[field] !== undefined)
      faults.push(file.fault([field], `the English file has no "${field}"`, { at: 'key' }));
  }
  const ids = contact.claims.map(({ id }) => id);
  prose.claims.forEach(({ id, accounts }, i) => {
    const claim = contact.claims.find((one) => one.id === id);
    if (!claim) faults.push(file.fault(['claims', i, 'id'], unknown('claim', id, ids)));
    else if (prose.claims.findIndex((one) => one.id === id) < i)
      faults.push(file.fault(['claims', i, 'id'], `claim "${id}" is there twice`));
    else faults.push(...checkAccounts(claim.accounts, accounts, file, ['claims', i, 'accounts']));
  });
  for (const id of ids) if (!prose.claims.some((one) => one.id === id)) lacks(['claims'], `claim "${id}"`);
  return faults;
}

function checkAccounts(
  english: readonly Account[],
  own: Prose['claims'][number]['accounts'],
  file: YamlFile,
  path: Path,
): Fault[] {
  const matched = matchAccounts(english, own);
  const faults = own.flatMap((account, i): Fault[] => {
    const row = matched.indexOf(i);
    if (row < 0)
      return [file.fault([...path, i], `the claim has no such account of "${account.source}" in "${account.report}"`)];
    return WORDS.filter((word) => account[word] !== undefined && english[row]![word] === undefined).map((word) =>
      file.fault([...path, i, word], `the English account has no "${word}"`, { at: 'key' }),
    );
  });
  english.forEach((account, row) => {
    const at = matched[row]!;
    for (const word of WORDS)
      if (account[word] !== undefined && own[at]?.[word] === undefined) {
        const message = `"${word}" of "${account.source}" in "${account.report}" is not translated`;
        faults.push(file.fault(at < 0 ? path : [...path, at], message, { severity: 'warning' }));
      }
  });
  return faults;
}

/**
 * For each account of a claim the place of its words in a translation, or −1: those of the same source and report, in
 * their order.
 */
export function matchAccounts(
  english: readonly { readonly source: string; readonly report: string }[],
  own: readonly { readonly source: string; readonly report: string }[],
): number[] {
  const taken = new Set<number>();
  const hasWords = (account: object): boolean => WORDS.some((word) => word in account);
  return english.map((account) => {
    if (!hasWords(account)) return -1;
    const at = own.findIndex(
      (one, i) => !taken.has(i) && one.source === account.source && one.report === account.report,
    );
    if (at >= 0) taken.add(at);
    return at;
  });
}

function checkNames({ record, files }: Reading, lang: Translation): Fault[] {
  const file = files.get('actors');
  if (!file) return [];
  return Object.entries(record.actors ?? {})
    .filter(([, { names }]) => names[lang] === undefined)
    .map(([id]) =>
      file.fault([id], `actor "${id}" has no name in the language "${lang}" (names: {${lang}: …})`, warning),
    );
}
