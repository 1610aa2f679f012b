import { HtmlValidate } from 'html-validate';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from '../compile/edges/build.ts';
import { Ids } from '../explore/ids.ts';
import { parseAddress } from '../explore/address.ts';
import type { Columns } from '../explore/columns.ts';
import type { Redirects } from '../record/dataset.ts';
import { realColumns } from '../../tests/real-record.ts';
import { drawCards } from './draw-cards.ts';
import { adviceOn, loadRenderer } from './plugin.ts';
import type { Rendered } from './render.ts';

/* Every page of the shipped record, as the build makes them. */

const BASE = '/some/path/';
const URL_OF_SITE = `https://example.org${BASE}`;
const CALL = '2021-12-30-biden-putin-phone-call';
const DISPUTED = '2023-former-officials-track-two-series';
const REDIRECTS: Redirects = {
  contact: {
    'old-call': { to: CALL, date: '2026-12-01', reason: null },
    rumour: { to: null, date: '2026-12-02', reason: 'It was <b>a rumour</b>.' },
  },
};

// It compiles the record and the pages.
vi.setConfig({ hookTimeout: 120_000 });

let columns: Columns;
let full: Rendered;
let bare: Rendered;

beforeAll(async () => {
  columns = realColumns();
  const { served } = await build({ data: 'data', releases: 'releases' });
  const { renderSite } = await loadRenderer(process.cwd(), BASE);
  const input = {
    mould: readFileSync('index.html', 'utf8').replaceAll('%BASE_URL%', BASE),
    dataset: new Map([...served!, ['redirects.json', JSON.stringify(REDIRECTS)]]),
    tokens: readFileSync('src/page/tokens.css', 'utf8'),
    style: `${BASE}assets/words.css`,
    start: {
      script: 'assets/before-paint.js',
      fonts: ['assets/sans.woff2'],
      letters: { uk: ['assets/cyrillic.woff2'] },
    },
    base: BASE,
  };
  full = renderSite({ ...input, url: URL_OF_SITE });
  bare = renderSite({ ...input, url: null });
});

const page = (name: string, of = full): string => of.files.get(name)!;
const attribute = (html: string, pattern: RegExp): string | undefined => pattern.exec(html)?.[1];
const plain = (html: string): string => html.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"');
const dataOf = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as Record<string, unknown>;

test('there is a page for every contact, actor and source, and lists of them', () => {
  const { contacts, actors, sources } = columns.views;
  const expected = [
    ...contacts.id.map((id) => `c/${id}/index.html`),
    ...actors.id.map((id) => `a/${id}/index.html`),
    ...sources.id.map((id) => `s/${id}/index.html`),
    ...['index.html', 'c/index.html', 'a/index.html', 's/index.html', 'changes/index.html'],
    ...['c/old-call/index.html', 'c/rumour/index.html'],
  ];
  expect([...full.files.keys()].filter((name) => name.endsWith('.html')).sort()).toEqual(expected.sort());
});

test('pages are valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // The mould is written by hand, and the app's own.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      // A bare > is valid in text.
      'no-raw-characters': 'off',
      // A contact's page has as many sections as the record has words.
      'no-inline-style': 'error',
    },
  });
  const samples = [
    ...['index.html', 'c/index.html', 'a/index.html', 's/index.html', 'changes/index.html'],
    ...[
      CALL,
      DISPUTED,
      '2023-11-carstens-abramovich-tel-aviv',
      '2022-02-22-blinken-lavrov-meeting-cancelled',
      'rumour',
      'old-call',
    ].map((id) => `c/${id}/index.html`),
    ...['a/vladimir-putin/index.html', 's/kremlin/index.html', 's/maria-zakharova/index.html'],
  ];
  for (const name of samples) {
    const report = await validator.validateString(page(name));
    const messages = report.results.flatMap(({ messages: all }) =>
      all.map(({ line, column, ruleId, message }) => `${name}:${String(line)}:${String(column)} ${ruleId} ${message}`),
    );
    expect(messages).toEqual([]);
  }
});

test('every page says first what it may load, and holds nothing that this forbids', () => {
  for (const [name, html] of full.files) {
    if (!name.endsWith('.html')) continue;
    const head = /<head>\s*<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/;
    const policy = attribute(html, head);
    expect(policy, name).toMatch(
      /^default-src 'none'; script-src 'self' https:\/\/example\.org; style-src 'self' https:/,
    );
    expect(policy, name).not.toMatch(/unsafe|\*/);
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, given = '']) => given);
    expect(
      scripts.filter((given) => !/ (?:src="\/|type="application\/ld\+json")/.test(given)),
      name,
    ).toEqual([]);
    for (const [link] of html.matchAll(/<a\b[^>]* href="https?:[^>]*>/g))
      if (!link.includes(URL_OF_SITE)) expect(link, name).toMatch(/ rel="[^"]*\bnoopener noreferrer\b/);
    expect(html, name).not.toMatch(/<style\b|<[^>]+ (?:style|on[a-z]+)=|<base\b|javascript:/i);
  }
  expect(page('index.html', bare)).toContain("script-src 'self';");
});

test('links below the site lead to what is there', () => {
  const served = new Set([...full.files.keys(), ...full.cards.keys()]);
  const fragments = (name: string): Set<string> =>
    new Set([...page(name).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!));
  const lost = new Set<string>();
  for (const [name, html] of full.files) {
    if (!name.endsWith('.html')) continue;
    for (const [, given = ''] of html.matchAll(/ href="([^"]+)"/g)) {
      const href = given.startsWith(URL_OF_SITE) ? given.slice('https://example.org'.length) : given;
      if (/^https?:/.test(href)) continue;
      // In the first picture links are states of the page, as in the page itself.
      if (name === 'index.html' && /^(?:\?|#(?:about|help|open)$)/.test(href)) continue;
      const [address = '', fragment] = href.split('#');
      if (!address.startsWith(BASE)) lost.add(`${name}: ${href}`);
      const below = address.slice(BASE.length);
      if (/^(assets\/|icon\.png$)/.test(below)) continue;
      const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
      if (!served.has(file)) lost.add(`${name}: ${href}`);
      else if (fragment !== undefined && !fragments(file).has(fragment)) lost.add(`${name}: ${href}`);
    }
  }
  expect([...lost]).toEqual([]);
});

describe('the page of a contact', () => {
  test('says all that the dossier says, under headings', () => {
    const html = page(`c/${CALL}/index.html`);
    expect(attribute(html, /<h1>(.*?)<\/h1>/)).toBe('Biden and Putin speak by phone before the January talks');
    expect(html).toContain('30 December 2021');
    expect(html).toContain('On record from both sides. United States: White House (B)');
    expect(html).toContain(`<a href="${BASE}a/vladimir-putin/">Vladimir Putin</a>`);
    const row = columns.views.contacts.id.indexOf(CALL);
    expect(html.match(/<article id="claim-/g)).toHaveLength(columns.views.contacts.claims[row]!);
    expect(html).toMatch(/<p class="grade"><strong>1<\/strong>\s*confirmed/i);
    expect(html).toContain('rel="noopener noreferrer"');
    expect(html).toContain('<div id="app"></div>');
  });

  test('names itself to previews, search engines and embedders by full addresses', () => {
    const html = page(`c/${CALL}/index.html`);
    const address = `${URL_OF_SITE}c/${CALL}/`;
    expect(html).toContain(`<link rel="canonical" href="${address}" />`);
    expect(html).toContain(`<meta property="og:url" content="${address}" />`);
    expect(html).toContain(`<meta property="og:image" content="${address}card.png" />`);
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image" />');
    expect(html).toContain(`href="${address}oembed.json"`);
    const description = attribute(html, /<meta name="description" content="([^"]*)"/)!;
    expect(description).toMatch(/^Official calls, 30 December 2021\. Acknowledged\. /);
    expect(description.length).toBeLessThanOrEqual(245);
  });

  test('asserts to machines an event only where both sides acknowledge it', () => {
    const call = dataOf(page(`c/${CALL}/index.html`));
    expect(call.about).toMatchObject({ '@type': 'Event', startDate: '2021-12-30', endDate: '2021-12-30' });
    const disputed = dataOf(page(`c/${DISPUTED}/index.html`));
    expect(disputed).not.toHaveProperty('about');
    expect(disputed.mentions).toContainEqual(expect.objectContaining({ '@type': 'Claim' }));
    const off = dataOf(page('c/2022-02-22-blinken-lavrov-meeting-cancelled/index.html'));
    expect(off.about).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    expect(dataOf(page('index.html'))).toMatchObject({ '@type': 'Dataset', version: columns.views.version });
  });
});

test('oEmbed answers name embeds that the page understands', () => {
  const ids = new Ids(columns.views);
  for (const name of [`c/${CALL}/`, 'a/vladimir-putin/', 's/kremlin/', '']) {
    const answer = JSON.parse(page(`${name}oembed.json`)) as Record<string, string>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: URL_OF_SITE });
    const src = new URL(attribute(answer.html!, /<iframe src="([^"]+)"/)!.replaceAll('&amp;', '&'));
    expect(src.pathname).toBe(BASE);
    const { state, ignored } = parseAddress(src.search, ids);
    expect(ignored).toEqual([]);
    expect(state.embed).not.toBeNull();
    expect(full.cards.has(answer.thumbnail_url!.slice(URL_OF_SITE.length))).toBe(true);
  }
});

test('without the full address of the site what needs it is left out, and the rest stands', () => {
  const html = page(`c/${CALL}/index.html`, bare);
  expect(html).not.toMatch(/og:image|og:url|oembed|canonical/);
  expect([...bare.files.keys()].filter((name) => /sitemap|oembed/.test(name))).toEqual([]);
  expect(page('robots.txt', bare)).toBe('User-agent: *\nAllow: /\n');
  expect(page('changes.atom', bare)).toContain(`href="${BASE}changes.atom"`);
  expect(adviceOn('', BASE)).toMatch(
    /^SITE_URL is not set: canonical links, og:url, og:image, oEmbed and sitemap.xml need/,
  );
  expect(adviceOn(URL_OF_SITE, BASE)).toBeNull();
  expect(adviceOn('https://example.org/', BASE)).toContain('set BASE_PATH to the same');
  expect(adviceOn('example', '/')).toContain('is no address');
});

test('the sitemap holds every page but those of what is gone', () => {
  const addresses = [...page('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!);
  const pages = [...full.files.keys()].filter((name) => name.endsWith('index.html') && !/old-call|rumour/.test(name));
  expect(addresses.sort()).toEqual(pages.map((name) => URL_OF_SITE + name.replace(/index\.html$/, '')).sort());
  expect(page('robots.txt')).toContain(`Sitemap: ${URL_OF_SITE}sitemap.xml`);
});

test('the feed has an entry for every change, which keeps its id wherever the site stands', () => {
  const idsOf = (of: Rendered) =>
    [...page('changes.atom', of).matchAll(/<id>(urn:uuid:[0-9a-f-]{36})<\/id>/g)].map(([, id]) => id);
  const entries = page('changes.atom').match(/<entry>/g)!;
  expect(idsOf(full)).toHaveLength(entries.length + 1);
  expect(new Set(idsOf(full)).size).toBe(entries.length + 1);
  expect(idsOf(bare)).toEqual(idsOf(full));
  expect(page('changes/index.html').match(/<article id=/g)).toHaveLength(entries.length);
});

describe('what is gone', () => {
  test('leads on where it was renamed', () => {
    const html = page('c/old-call/index.html');
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${BASE}c/${CALL}/" />`);
    expect(html).toContain(`<link rel="canonical" href="${URL_OF_SITE}c/${CALL}/" />`);
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(html).toContain(`Since 1 December 2026 the contact old-call is found as ${CALL}.`);
  });

  test('says what happened where it was withdrawn, without the app', () => {
    const html = page('c/rumour/index.html');
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(html).not.toContain('http-equiv="refresh"');
    expect(html).toContain('The contact rumour was withdrawn from the record on 2 December 2026.');
    expect(html).toContain('It was &lt;b>a rumour&lt;/b>.');
    expect(html).not.toContain('type="module"');
    expect(html).not.toContain('id="app"');
  });
});

describe('cards', () => {
  const cache = mkdtempSync(path.join(tmpdir(), 'backchannel-cards-'));
  afterAll(() => {
    rmSync(cache, { recursive: true, force: true });
  });

  test('there is one for every contact and one for the site, in outlines, with what it shows in words', () => {
    expect(full.cards.size).toBe(columns.contacts.count + 1);
    for (const svg of full.cards.values()) expect(svg).not.toContain('<text');
    expect(full.cards.get(`c/${CALL}/card.png`)).toContain(
      '<desc>Biden and Putin speak by phone before the January talks. Official calls, 30 December 2021. Acknowledged.</desc>',
    );
    expect([...bare.cards]).toEqual([...full.cards]);
  });

  test('they are drawn once, at the size that previews want', async () => {
    const some = new Map([...full.cards].slice(0, 2));
    const first = await drawCards(some, cache);
    expect(first.fresh).toBe(2);
    for (const png of first.pictures.values()) {
      const bytes = Buffer.from(png);
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(bytes.length).toBeGreaterThan(10_000);
    }
    const again = await drawCards(some, cache);
    expect(again.fresh).toBe(0);
    expect([...again.pictures.keys()].sort()).toEqual([...some.keys()].sort());
  });
});

test('the first page holds its picture, which a strict Content-Security-Policy lets through', () => {
  const html = page('index.html');
  const picture = /<div id="first">([\s\S]*)<div id="app">/.exec(html)![1]!;
  expect(picture).toContain(columns.views.record.lede.slice(0, 40));
  expect(picture).toContain('as recorded to 26 March 2026');
  expect(picture).not.toMatch(/ (?:style|on[a-z]+|id|data-[a-z]+)="/);
  expect(picture).not.toContain('<script');
  const classes = new Set([...picture.matchAll(/class="(f[0-9a-z]{1,2})[ "]/g)].map(([, name]) => name));
  const file = /assets\/first-[0-9a-f]+\.css/.exec(html)![0];
  expect(classes.size).toBeGreaterThan(20);
  for (const name of classes) expect(page(file)).toContain(`#first .${name!}{`);
});

test('what the first page says is there in every language, by the English that stands in it', () => {
  const html = page('index.html');
  const files = Object.fromEntries(
    attribute(html, / data-words="([^"]*)"/)!
      .split(' ')
      .map((one) => one.split('=') as [string, string]),
  );
  expect(Object.keys(files)).toEqual(['pl', 'de', 'nb', 'uk']);
  for (const [lang, file] of Object.entries(files)) {
    const words = JSON.parse(page(file.slice(BASE.length))) as Record<string, string>;
    const own = columns.views.record.subject;
    expect(words[own], lang).toMatch(/\S/);
    expect(words[own], lang).not.toBe(own);
    expect(words.Timeline, lang).toMatch(/\S/);
    for (const english of Object.keys(words)) expect(plain(html), `${lang}: ${english}`).toContain(english);
  }
  expect(page(`c/${CALL}/index.html`)).not.toContain('data-words');
});

test('a page in which the app opens begins with what is decided before the first paint, others do not', () => {
  for (const name of ['index.html', `c/${columns.views.contacts.id[0]!}/index.html`]) {
    expect(page(name)).toContain(`src="${BASE}assets/before-paint.js"`);
    expect(page(name)).toContain(`data-views="${BASE}dataset/${columns.views.version}/views.json"`);
    expect(page(name)).toMatch(/<link rel="preload" as="font" type="font\/woff2" crossorigin/);
  }
  expect(page('c/index.html')).not.toContain('before-paint');
  expect(page(`c/${columns.views.contacts.id[0]!}/index.html`)).not.toContain('id="first"');
});
