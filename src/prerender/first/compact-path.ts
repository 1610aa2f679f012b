/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, A: 7, Q: 4, Z: 0 };

const round = (value: number): number => Math.round(value * 10) / 10;
const half = (value: number): number => Math.round(value * 2) / 2;
const joined = (numbers: readonly number[]): string => numbers.map((one) => String(round(one))).join(' ');

/**
 * A path of absolute lines, arcs and curves told by steps, its shapes moved to half pixels and without steps that lead
 * nowhere: shapes that repeat are then the same letters over and over. A path with other commands stays as it is.
 */
export function compactPath(d: string): string {
  let [x, y, startX, startY, shiftX, shiftY] = [0, 0, 0, 0, 0, 0];
  let told = '';
  for (const command of d.match(/[A-Za-z][^A-Za-z]*/g) ?? []) {
    const letter = command[0]!;
    const numbers = (command.slice(1).match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (TAKES[letter] !== numbers.length) return d;
    if (letter === 'Z') {
      told += 'z';
      [x, y] = [startX, startY];
      continue;
    }
    const [endX, endY] = [numbers.at(letter === 'H' ? -1 : -2), numbers.at(-1)!];
    if (letter === 'M') [shiftX, shiftY] = [half(endX!) - endX!, half(endY) - endY];
    const toX = letter === 'V' ? x : endX! + shiftX;
    const toY = letter === 'H' ? y : endY + shiftY;
    const [dx, dy] = [round(toX - x), round(toY - y)];
    if (letter === 'A') told += `a${joined([...numbers.slice(0, 5), dx, dy])}`;
    else if (letter === 'Q') told += `q${joined([numbers[0]! + shiftX - x, numbers[1]! + shiftY - y, dx, dy])}`;
    else if (letter === 'M') told += `m${joined([dx, dy])}`;
    else if (dy === 0) told += dx === 0 ? '' : `h${joined([dx])}`;
    else told += dx === 0 ? `v${joined([dy])}` : `l${joined([dx, dy])}`;
    [x, y] = [round(x + dx), round(y + dy)];
    if (letter === 'M') [startX, startY] = [x, y];
  }
  return told
    .replace(
      /(?:h[\d.]+){2,}/g,
      (run) =>
        `h${joined([
          run
            .slice(1)
            .split('h')
            .reduce((sum, one) => sum + Number(one), 0),
        ])}`,
    )
    .replace(/ -/g, '-');
}
