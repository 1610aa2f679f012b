import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const NO_PARSER = '@formatjs/icu-messageformat-parser/no-parser.js';

/**
 * Parses the interface's messages at build time, so that the page need not carry the parser of ICU messages.
 * In development and in unit tests they stay texts, which `intl-messageformat` parses itself.
 */
export function messagesPlugin(): Plugin {
  return {
    name: 'backchannel-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: NO_PARSER }] } }),
    transform: {
      filter: { id: /\/src\/text\/[^/]+\.json$/ },
      handler(code, id) {
        const messages = JSON.parse(code) as Record<string, unknown>;
        const parsed = Object.entries(messages).map(([key, message]) => {
          // What is said of the file itself, such as who reviewed it.
          if (typeof message !== 'string') return [key, message];
          try {
            return [key, parse(message, { shouldParseSkeletons: true })];
          } catch (error) {
            return this.error(`${id}: the message "${key}" is not ICU: ${String(error)}`);
          }
        });
        return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
      },
    },
  };
}
