/**
 * The shortest letters that tell some names apart: the first of each word ("Track two" → TT), of a single word its first
 * two; where two names would get the same, as many more letters of their first words as it takes.
 */
export function initialsOf(names: readonly string[]): string[] {
  const short = (name: string, letters: number): string => {
    const [first = '', ...others] = name.split(/[\s/-]+/).filter((word) => word !== '');
    const rest = others.slice(0, 2).map((word) => word.charAt(0).toLocaleUpperCase());
    const begin = first.slice(0, rest.length === 0 ? letters + 1 : letters);
    return begin.charAt(0).toLocaleUpperCase() + begin.slice(1) + rest.join('');
  };
  return names.map((name, i) => {
    for (let letters = 1; letters < name.length; letters++) {
      const own = short(name, letters);
      if (names.every((other, k) => k === i || short(other, letters) !== own)) return own;
    }
    return name;
  });
}
