import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Biden and Putin: a second call', 'biden-and-putin-a-second-call'],
  ['  “Kyiv” – 2022! ', 'kyiv-2022'],
  ["Peskov's NiinistÖ’s ‘Ławrow`", 'peskovs-niinistos-awrow'],
  ['', ''],
  ['абвгґдеёєжзиі', 'abvggdeeyezhzii'],
  ['їйклмнопрстуф', 'yiyklmnoprstuf'],
  ['хцчшщъыьэюя', 'htschshshchyeyuya'],
  ['Олексій Щербань', 'oleksiy-shcherban'],
])('the slug of “%s” is “%s”', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
