const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** Alphabets by the name that the font packages give their files; fonts.css states the same ranges. */
export const ALPHABETS = {
  latin: `${range(0x20, 0x7e)}${range(0xa0, 0xff)}Œœı–—‘’“”„…•‚‹›€↑↓−`,
  'latin-ext': range(0x100, 0x17f) + range(0x218, 0x21b),
  cyrillic: `${range(0x400, 0x45f)}Ґґ№`,
};
