/** Where in a JSON text something stands. */
export interface Spot {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset. */
export function spotAt(text: string, offset: number): Spot {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

const TOKEN =
  /\s*(?:([[\]{},:])|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/uy;

/** What may follow a sign, or the beginning, or a value: signs, and `v` for a value, `k` for the name of a field. */
const AFTER: Readonly<Record<string, string>> = { '[': '[{v]', '{': 'k}', ':': '[{v', k: ':' };

/** Where a text ceases to be JSON; engines name the place each in its way, or not at all. */
export function spotOfSyntaxFault(text: string): Spot {
  const within: string[] = [];
  let may = '[{v';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const isText = found?.[0].endsWith('"') ?? false;
    const sign = found?.[1] ?? (isText && may.includes('k') ? 'k' : 'v');
    if (found === null || !may.includes(sign)) break;
    at = TOKEN.lastIndex;
    if (sign === '[' || sign === '{') within.push(sign);
    if (sign === ']' || sign === '}') within.pop();
    const last = within.at(-1);
    if (sign === ',') may = last === '{' ? 'k' : '[{v';
    else may = AFTER[sign] ?? (last === undefined ? '' : last === '[' ? ',]' : ',}');
  }
  return spotAt(text, at + /^\s*/.exec(text.slice(at, at + 1000))![0].length);
}

export type JsonPath = readonly (string | number)[];

const SPACE = /[ \t\n\r]*/y;
const ATOM = /"[^"\\]*(?:\\.[^"\\]*)*"|[^\s,\]}]+/y;

/** Where the value at a path stands in a well-formed JSON text; the nearest thing around it where it is missing. */
export function spotOfPath(text: string, path: JsonPath): Spot {
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [''];
    at = pattern.lastIndex === 0 ? at : pattern.lastIndex;
    return found;
  };
  const space = (): void => void take(SPACE);

  /** Goes over one value, however deep. */
  function skip(): void {
    let depth = 0;
    do {
      space();
      const sign = text[at];
      if (sign === '{' || sign === '[') {
        depth++;
        at++;
      } else if (sign === '}' || sign === ']') {
        depth--;
        at++;
      } else if (sign === ',' || sign === ':') at++;
      else if (sign === undefined) return;
      else take(ATOM);
    } while (depth > 0);
  }

  space();
  let found = at;
  for (const key of path) {
    const isList = text[at] === '[';
    if (!isList && text[at] !== '{') break;
    at++;
    let there = false;
    for (let i = 0; ; i++) {
      space();
      if (text[at] === ',') {
        at++;
        space();
      }
      if (text[at] === undefined || text[at] === ']' || text[at] === '}') break;
      let name: unknown = i;
      if (!isList) {
        name = JSON.parse(take(ATOM));
        space();
        at++;
        space();
      }
      if (name === key) {
        there = true;
        break;
      }
      skip();
    }
    if (!there) break;
    found = at;
  }
  return spotAt(text, found);
}
