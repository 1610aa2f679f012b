import { attributes } from '../share/picture/pen.ts';

/*
 * The built index.html is the mould of every page: what stands between `<!--head-->` and `<!--/head-->`, and between
 * `<!--words-->` and `<!--/words-->`, is the page's own; `<!--policy-->` is where its Content-Security-Policy goes,
 * before anything that it governs.
 */

/** What a page puts into the mould. */
export interface PageParts {
  readonly policy: string;
  readonly head: string;
  /** HTML before the app. */
  readonly words: string;
  /** Whether the app opens in it; a page without is only its words. */
  readonly app: boolean;
}

/** A page from the built index.html. Throws where the marks are missing. */
export function documentOf(mould: string, { policy, head, words, app }: PageParts): string {
  const [before, after, ...more] = mould.split('<!--policy-->');
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('index.html must have <!--policy--> once.');
  const governed = `${before}<meta${attributes({ 'http-equiv': 'Content-Security-Policy', content: policy })} />${after}`;
  const whole = between(between(governed, 'head', head), 'words', words);
  return app ? appLast(whole) : withoutApp(whole);
}

/** What loads the app leaves the network to style and typefaces, of which the first picture is made. */
const appLast = (page: string): string =>
  page.replace(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"');

/** Puts a text between two marks, which go. */
function between(mould: string, mark: string, text: string): string {
  const [before, rest, ...more] = mould.split(`<!--${mark}-->`);
  const [, after, ...others] = rest?.split(`<!--/${mark}-->`) ?? [];
  if (before === undefined || after === undefined || more.length + others.length > 0)
    throw new Error(`index.html must have <!--${mark}--> and <!--/${mark}--> once each.`);
  return before + text + after;
}

/** Takes out what loads the app; its style stays. */
const withoutApp = (page: string): string =>
  page
    .replace(/\s*<script\b[^>]*\btype="module"[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/\s*<link\b[^>]*\brel="(modulepreload|preload)"[^>]*>/g, '')
    .replace(/\s*<div id="app">[\s\S]*?<\/div>/, '');
