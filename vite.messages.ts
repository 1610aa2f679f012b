import { readFileSync } from 'node:fs';
import { parse } from '@formatjs/icu-messageformat-parser';
import { parseSync } from 'vite';
import type { Plugin } from 'vite';
import { isPlain } from './src/text/plain.ts';

const NO_PARSER = '@formatjs/icu-messageformat-parser/no-parser.js';
const ENGLISH = new URL('src/text/en.json', import.meta.url);

/** Parses messages at build time, so that the page need not carry the parser of ICU messages. */
function parsed(messages: Readonly<Record<string, unknown>>, file: string): Record<string, unknown> {
  const entries = Object.entries(messages).map(([key, message]) => {
    // What is said of the file itself, such as who reviewed it.
    if (typeof message !== 'string' || isPlain(message)) return [key, message];
    try {
      return [key, parse(message, { shouldParseSkeletons: true })];
    } catch (error) {
      throw new Error(`${file}: the message "${key}" is not ICU: ${String(error)}`, { cause: error });
    }
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/**
 * Makes the interface's messages ready at build time. English is needed from the first picture on, but most of it only
 * in parts that load later: each module brings the English messages that it names, to the one object that `en.json` is.
 * Other languages are loaded whole. In development and in unit tests they all stay texts, which `intl-messageformat`
 * parses itself.
 */
export function messagesPlugin(): Plugin[] {
  let english: Readonly<Record<string, unknown>> = {};
  return [
    {
      name: 'backchannel-messages',
      apply: 'build',
      enforce: 'pre',
      config: () => ({
        resolve: { alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: NO_PARSER }] },
      }),
      buildStart() {
        this.addWatchFile(ENGLISH.pathname);
        english = parsed(JSON.parse(readFileSync(ENGLISH, 'utf8')) as Record<string, string>, 'src/text/en.json');
      },
      transform: {
        filter: { id: /\/src\/text\/[^/]+\.json$/ },
        handler(code, id) {
          if (id.endsWith('/en.json')) return { code: 'export default {}', map: null, moduleType: 'js' };
          return { code: JSON.stringify(parsed(JSON.parse(code) as Record<string, unknown>, id)), map: null };
        },
      },
    },
    {
      name: 'backchannel-messages-by-module',
      apply: 'build',
      enforce: 'post',
      transform: {
        filter: { id: /\/src\/(page|share|text|views)\/.*\.(svelte|ts)$/ },
        handler(code) {
          const keys = keysIn(code, Object.keys(english));
          if (keys.length === 0) return null;
          const own = JSON.stringify(Object.fromEntries(keys.map((key) => [key, english[key]])));
          const file = JSON.stringify(ENGLISH.pathname);
          return { code: `import $english from ${file};\nObject.assign($english, ${own});\n${code}`, map: null };
        },
      },
    },
  ];
}

/** The keys that a module names: as a text, or by a template such as `standing.${standing}`. */
function keysIn(code: string, keys: readonly string[]): string[] {
  const texts = new Set<string>();
  const templates = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, quasis } = node as {
      type?: string;
      value?: unknown;
      quasis?: { value: { cooked: string } }[];
    };
    if (type === 'Literal' && typeof value === 'string') texts.add(value);
    if (type === 'TemplateLiteral' && quasis) {
      const parts = quasis.map((quasi) => quasi.value.cooked);
      if (parts.length === 1) texts.add(parts[0]!);
      else if (/[a-z]/.test(parts.join(''))) templates.add(parts.map((part) => part.replaceAll('.', '\\.')).join('.+'));
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync('module.js', code).program);
  const patterns = [...templates].filter((one) => /^[\w\\.+-]+$/.test(one)).map((one) => new RegExp(`^${one}$`));
  return keys.filter((key) => texts.has(key) || patterns.some((pattern) => pattern.test(key)));
}
