import { expect, test } from 'vitest';
import { realColumns } from '../../tests/real-record.ts';
import { textOf } from '../text/text.ts';
import { documentOf } from './document.ts';
import { cut, headOf } from './head.ts';
import type { Site } from './site.ts';

const site = () => ({ base: '/', url: 'https://example.org/', text: textOf('en'), columns: realColumns() }) as Site;

test('no word ends an attribute, an element or the data', () => {
  const evil = `</title><script>alert('1')</script> "quoted" & more`;
  const head = headOf(site(), { path: 'c/x/', name: evil, title: evil, description: evil, data: { name: evil } });
  expect(head.match(/<script/g)).toHaveLength(1);
  expect(head.match(/<\/title>/g)).toHaveLength(1);
  expect(head).toContain(
    'content="&lt;/title&gt;&lt;script&gt;alert(\'1\')&lt;/script&gt; &quot;quoted&quot; &amp; more"',
  );
  const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head)![1]!;
  expect(JSON.parse(data)).toEqual({ name: evil });
});

test('a long description is cut at a word', () => {
  expect(cut('one two three', 13)).toBe('one two three');
  expect(cut('one two, three', 10)).toBe('one two …');
  expect(cut('a'.repeat(50), 10)).toBe('aaaaa …');
});

test('a mould without its marks is refused', () => {
  const parts = { policy: "default-src 'none'", head: '', words: '', app: true };
  expect(() => documentOf('<html></html>', parts)).toThrow('must have <!--policy--> once');
  expect(() => documentOf('<!--policy-->', parts)).toThrow('must have <!--head--> and <!--/head--> once each');
  const mould =
    '<!--policy--><!--head-->x<!--/head--><!--words-->y<!--/words--><div id="app"></div><script type="module" src="/a.js"></script>';
  expect(documentOf(mould, { ...parts, head: 'H', words: '$1', app: false })).toBe(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />H$1`,
  );
  expect(documentOf(mould, { ...parts, head: 'H', words: 'W' })).toContain(
    'HW<div id="app"></div><script type="module" fetchpriority="low" src="/a.js"></script>',
  );
});
