/*
 * What is decided before the first paint: a small script of its own, which the page waits for, since a strict
 * Content-Security-Policy forbids it in the page. It says what the first picture may show, and begins to load what the
 * page will ask for.
 */
import { searchOf } from '../explore/page-address.ts';
import { sayIn } from './first-words.ts';
import { firstOf, speaks } from './first.ts';

const { base = '/', views, langs = 'en', words = '', letters = '' } = document.currentScript?.dataset ?? {};
const root = document.documentElement;
// Without a network a permanent page is this one too.
const query = new URLSearchParams(searchOf(location, base));

const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

const lang = speaks(query, navigator.languages, langs.split(' '));
const differences: string[] = firstOf(query, lang);

/** Of a list like `pl=a de=b de=c`: what it has for the language. */
const ofLanguage = (list: string): string[] =>
  list.split(' ').flatMap((one) => (one.startsWith(`${lang}=`) ? [one.slice(lang.length + 1)] : []));

const tell = (more: string[]): string => (root.dataset.first = [...differences, ...more].join(' '));
const [file] = ofLanguage(words);
if (file === undefined) tell(lang === 'en' ? [] : ['wordless']);
else {
  tell(['waiting']);
  sayIn(lang, file).then(
    () => tell([]),
    () => tell(['wordless']),
  );
}

function preload(href: string, as: 'fetch' | 'font'): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as, href, crossOrigin: 'anonymous' });
  document.head.append(link);
}

preload(`${base}dataset/manifest.json`, 'fetch');
if (views !== undefined && !query.has('data')) preload(views, 'fetch');
for (const face of ofLanguage(letters)) preload(face, 'font');
