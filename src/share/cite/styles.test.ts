import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../text/text.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import type { CslItem } from './csl.ts';
import { latex } from './latex.ts';
import { ris } from './ris.ts';
import { html, plain } from './runs.ts';
import { STYLES } from './styles.ts';
import { ITEMS } from './test-items.ts';

const text = textOf('en');

const WORK = 'Contacts between the United States and Russia over Ukraine, official and secret';

test.each([
  [
    'contact',
    `Backchannel. “Biden and Putin speak by phone before the January talks.” Contact, December 30, 2021. In ${WORK}, version 2026-03-26-0a1b2c3d. Accessed November 22, 2026. https://example.org/c/2021-12-30-biden-putin-phone-call/.`,
  ],
  [
    'claim',
    `Backchannel. “Did “former officials” meet Lavrov & pay 100 %?” Claim on the contact “Former officials meet Lavrov”, about April 2023. In ${WORK}, version 2026-03-26-0a1b2c3d. Accessed November 22, 2026. https://example.org/?open=claim:2023-04-lavrov-new-york-cfr/occurred.`,
  ],
  [
    'dataset',
    `Backchannel. ${WORK}. Version 2026-03-26-0a1b2c3d. Data set. November 21, 2026. Accessed November 22, 2026. https://example.org/.`,
  ],
  [
    'article',
    'NBC News. “Former U.S. officials have held secret Ukraine talks with prominent Russians.” July 6, 2023. Accessed November 22, 2026. https://www.nbcnews.com/a_b?x=1%20&y={2}.',
  ],
  [
    'supplied',
    'ABC Nyheter. [Ingen gjennombrudd i toppmøtet mellom Biden og Putin]. ca. December 7, 2021. Accessed November 22, 2026. Recorded in Backchannel, version 2026-03-26-0a1b2c3d: https://example.org/?open=report:abc-nyheter-2021-12-07-biden-putin.',
  ],
  [
    'readout',
    'Kremlin. “Телефонный разговор с Президентом США Джозефом Байденом.” December 2021. Accessed November 22, 2026. http://kremlin.ru/events/president/news/67487.',
  ],
] as const)('Chicago: %s', (name, expected) => {
  expect(plain(chicago(ITEMS[name], text))).toBe(expected);
});

test.each([
  [
    'contact',
    `Backchannel. (2026). Biden and Putin speak by phone before the January talks [Contact, December 30, 2021]. In ${WORK} (Version 2026-03-26-0a1b2c3d). Retrieved November 22, 2026, from https://example.org/c/2021-12-30-biden-putin-phone-call/`,
  ],
  [
    'dataset',
    `Backchannel. (2026). ${WORK} (Version 2026-03-26-0a1b2c3d) [Data set]. Retrieved November 22, 2026, from https://example.org/`,
  ],
  [
    'article',
    'Former U.S. officials have held secret Ukraine talks with prominent Russians. (2023, July 6). NBC News. Retrieved November 22, 2026, from https://www.nbcnews.com/a_b?x=1%20&y={2}',
  ],
  [
    'supplied',
    '[Ingen gjennombrudd i toppmøtet mellom Biden og Putin]. (ca. 2021, December 7). ABC Nyheter. Recorded in Backchannel, version 2026-03-26-0a1b2c3d: https://example.org/?open=report:abc-nyheter-2021-12-07-biden-putin',
  ],
  [
    'readout',
    'Kremlin. (2021, December). Телефонный разговор с Президентом США Джозефом Байденом. Retrieved November 22, 2026, from http://kremlin.ru/events/president/news/67487',
  ],
] as const)('APA: %s', (name, expected) => {
  expect(plain(apa(ITEMS[name], text))).toBe(expected);
});

test('the work that a thing stands in is in italics, and only markup of ours is markup', () => {
  expect(html(chicago(ITEMS.contact, text))).toContain(` In <i>${WORK}</i>, version`);
  expect(html(apa(ITEMS.article, text))).toContain('<i>NBC News</i>');
  expect(html(chicago({ ...ITEMS.contact, title: '<b>&' }, text))).toContain('“&lt;b&gt;&amp;.”');
});

test.each([
  [
    'contact',
    `@misc{backchannel-2021-12-30-biden-putin-phone-call,
  author = {{Backchannel}},
  title = {{Biden and Putin speak by phone before the January talks}},
  howpublished = {${WORK}},
  version = {2026-03-26-0a1b2c3d},
  year = {2026},
  month = nov,
  url = {https://example.org/c/2021-12-30-biden-putin-phone-call/},
  urldate = {2026-11-22},
  note = {Contact, December 30, 2021. Accessed November 22, 2026.},
}
`,
  ],
  [
    'claim',
    `@misc{backchannel-2023-04-lavrov-new-york-cfr-occurred,
  author = {{Backchannel}},
  title = {{Did \`\`former officials'' meet Lavrov \\& pay 100 \\%?}},
  howpublished = {${WORK}},
  version = {2026-03-26-0a1b2c3d},
  year = {2026},
  month = nov,
  url = {https://example.org/?open=claim:2023-04-lavrov-new-york-cfr/occurred},
  urldate = {2026-11-22},
  note = {Claim on the contact \`\`Former officials meet Lavrov'', about April 2023. Accessed November 22, 2026.},
}
`,
  ],
  [
    'article',
    `@article{nbc-2023-07-06-secret-talks,
  key = {NBC News},
  title = {{Former U.S. officials have held secret Ukraine talks with prominent Russians}},
  journal = {NBC News},
  year = {2023},
  month = jul,
  language = {English},
  url = {https://www.nbcnews.com/a_b?x=1%20&y=%7B2%7D},
  urldate = {2026-11-22},
  note = {Accessed November 22, 2026. Recorded in Backchannel, version 2026-03-26-0a1b2c3d: https://example.org/?open=report:nbc-2023-07-06-secret-talks.},
}
`,
  ],
  [
    'supplied',
    `@misc{abc-nyheter-2021-12-07-biden-putin,
  key = {ABC Nyheter},
  title = {{[Ingen gjennombrudd i toppm{\\o}tet mellom Biden og Putin]}},
  howpublished = {ABC Nyheter},
  date = {2021-12-07~},
  year = {2021},
  month = dec,
  language = {Norwegian Bokm{\\r{a}}l},
  urldate = {2026-11-22},
  note = {Accessed November 22, 2026. Recorded in Backchannel, version 2026-03-26-0a1b2c3d: https://example.org/?open=report:abc-nyheter-2021-12-07-biden-putin.},
}
`,
  ],
] as const)('BibTeX: %s', (name, expected) => {
  expect(bibtex(ITEMS[name], text)).toBe(expected);
});

test('RIS: a tag and a value on each line, ended by CR and LF', () => {
  expect(ris(ITEMS.contact).split('\r\n')).toEqual([
    'TY  - ELEC',
    'ID  - backchannel-2021-12-30-biden-putin-phone-call',
    'AU  - Backchannel',
    'TI  - Biden and Putin speak by phone before the January talks',
    `T2  - ${WORK}`,
    'ET  - 2026-03-26-0a1b2c3d',
    'M3  - Contact, December 30, 2021',
    'PY  - 2026',
    'DA  - 2026/11/21/',
    'Y2  - 2026/11/22/',
    'UR  - https://example.org/c/2021-12-30-biden-putin-phone-call/',
    'ER  - ',
    '',
  ]);
  expect(ris(ITEMS.readout)).toContain('DA  - 2021/12//\r\n');
  expect(ris(ITEMS.supplied)).toContain('DA  - 2021/12/07/circa\r\n');
});

test('CSL-JSON is a list of the one item', () => {
  const csl = STYLES.find(({ id }) => id === 'csl')!;
  expect(JSON.parse(csl.write(ITEMS.contact, text))).toEqual([ITEMS.contact]);
});

test.each([
  ['Øyvind Žižek café', "{\\O}yvind {\\v{Z}}i{\\v{z}}ek caf{\\'e}"],
  [
    '50 % & {#1_$}~^\\',
    '50 \\% \\& \\textbraceleft{}\\#1\\_\\$\\textbraceright{}\\textasciitilde{}\\textasciicircum{}\\textbackslash{}',
  ],
  ['„так“ – й', '„так`` -- й'],
  ['two\nlines\tand a\u00A0space', 'two lines and a~space'],
])('LaTeX: %j', (given, expected) => {
  expect(latex(given)).toBe(expected);
});

const anyItem: fc.Arbitrary<CslItem> = fc
  .record({
    title: fc.string({ unit: 'grapheme', minLength: 1 }),
    genre: fc.string({ unit: 'grapheme' }),
    note: fc.string({ unit: 'binary' }),
    'container-title': fc.string({ unit: 'grapheme' }),
    URL: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  })
  .map((part) => ({ ...ITEMS.contact, ...part }));

test('no text unbalances the braces of an entry or ends it early', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const entry = bibtex(item, text).trimEnd();
      let depth = 0;
      for (let i = 0; i < entry.length; i++) {
        if (entry[i] === '{') depth++;
        if (entry[i] === '}') depth--;
        const inside = i >= '@misc{'.length - 1 && i < entry.length - 1;
        expect(depth > 0).toBe(inside);
      }
      expect(depth).toBe(0);
    }),
  );
});

test('no text breaks a line of RIS', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const lines = ris(item).split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
      expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
    }),
  );
});

test('a printed citation names title and address whatever they hold', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      for (const runs of [chicago(item, text), apa(item, text)]) {
        expect(plain(runs)).toContain(item.title);
        expect(plain(runs)).toContain(item.URL);
      }
    }),
  );
});
