/** Where a text may break, besides spaces: after the signs at which an address has parts, and after dashes. */
const PARTS = /[^\s/?&=~_,;–—-]*(?:[/?&=~_,;–—-]+|\s+|$)/g;

/**
 * Breaks a text into lines at most `room` px wide, at spaces where it can, else inside an address, else inside a word.
 * `width` measures.
 */
export function linesOf(text: string, room: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (part: string): void => {
    if (line !== '' && width((line + part).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
    while (width(line.trimEnd()) > room && Array.from(line).length > 1) {
      const letters = Array.from(line);
      let n = letters.length - 1;
      while (n > 1 && width(letters.slice(0, n).join('')) > room) n--;
      lines.push(letters.slice(0, n).join(''));
      line = letters.slice(n).join('');
    }
  };
  for (const word of text.trim().split(/(?<=\s)(?=\S)/)) {
    // A word goes whole to the next line, if it fits there.
    if (width(word.trimEnd()) <= room) put(word);
    else for (const part of word.match(PARTS) ?? []) put(part);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The same lines as even as they can be: the narrowest room in which they are no more. For titles. */
export function balanced(text: string, room: number, width: (text: string) => number): string[] {
  const lines = linesOf(text, room, width);
  if (lines.length < 2) return lines;
  let [low, high] = [room / lines.length, room];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (linesOf(text, middle, width).length > lines.length) low = middle;
    else high = middle;
  }
  return linesOf(text, high, width);
}
