/** Where in a JSON text something stands. */
export interface Spot {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** The lines and columns of offsets. */
function spotsAt(text: string, offsets: readonly number[]): Spot[] {
  const spots = new Map<number, Spot>();
  let line = 1;
  let start = 0;
  let next = text.indexOf('\n');
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (; next !== -1 && next < offset; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    spots.set(offset, { line, column: offset - start + 1 });
  }
  return offsets.map((offset) => spots.get(offset)!);
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
  const [spot] = spotsAt(text, [at + /^\s*/.exec(text.slice(at, at + 1000))![0].length]);
  return spot!;
}

export type JsonPath = readonly (string | number)[];

const SPACE = /[ \t\n\r]*/y;
const ATOM = /"[^"\\]*(?:\\.[^"\\]*)*"|[^\s,\]}]+/y;

/** What is looked for in a value: where it stands once it is found, and what of the values in it. */
interface Wanted {
  at: number;
  readonly within: Map<string | number, Wanted>;
}

const wanted = (): Wanted => ({ at: -1, within: new Map() });

/**
 * Where the values at paths stand in a well-formed JSON text; the nearest thing around it where one is missing. The text
 * is gone over once, however many they are.
 */
export function spotsOfPaths(text: string, paths: readonly JsonPath[]): Spot[] {
  const root = wanted();
  const lines = paths.map((path) => {
    const line = [root];
    for (const key of path) {
      const { within } = line.at(-1)!;
      const next = within.get(key) ?? wanted();
      within.set(key, next);
      line.push(next);
    }
    return line;
  });
  mark(text, root);
  return spotsAt(
    text,
    lines.map((line) => line.findLast(({ at }) => at >= 0)!.at),
  );
}

/** Notes where in a text all that is wanted stands. */
function mark(text: string, root: Wanted): void {
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

  function find(here: Wanted): void {
    here.at = at;
    const isList = text[at] === '[';
    if (here.within.size === 0 || (!isList && text[at] !== '{')) {
      skip();
      return;
    }
    at++;
    for (let i = 0; ; i++) {
      space();
      if (text[at] === ',') {
        at++;
        space();
      }
      if (text[at] === undefined) return;
      if (text[at] === ']' || text[at] === '}') {
        at++;
        return;
      }
      let name: string | number = i;
      if (!isList) {
        name = JSON.parse(take(ATOM)) as string;
        space();
        at++;
        space();
      }
      const next = here.within.get(name);
      if (next) find(next);
      else skip();
    }
  }

  space();
  find(root);
}
