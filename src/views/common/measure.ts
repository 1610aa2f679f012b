/** Measures the width of texts in a CSS font, px, each once. Outside a browser page: by the number of letters. */
export function measureIn(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return roughWidth;
  context.font = font;
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) known.set(text, (width = context.measureText(text).width));
    return width;
  };
}

/** The width of a text at 12 px where no font is at hand: the same everywhere. */
export const roughWidth = (text: string): number => text.length * 5.8;
