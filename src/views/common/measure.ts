/**
 * Measures the width of texts in a CSS font, px: the sum of their letters, each measured once. That is at most a little
 * more than a browser gives them, for it sets some pairs closer, and a fraction of the time. Outside a browser page: by
 * the number of letters.
 */
export function measureIn(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return roughWidth;
  context.font = font;
  const known = new Map<string, number>();
  return (text) => {
    let sum = 0;
    for (const letter of text) {
      let width = known.get(letter);
      if (width === undefined) known.set(letter, (width = context.measureText(letter).width));
      sum += width;
    }
    return sum;
  };
}

/** The width of a text at 12 px where no font is at hand: the same everywhere. */
export const roughWidth = (text: string): number => text.length * 5.8;
