/** The commands of combining marks: `é` is `{\'e}`. */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{ '\u0300': '`', '\u0301': "'", '\u0302': '^', '\u0303': '~', '\u0304': '=', '\u0306': 'u', '\u0307': '.' },
  ...{ '\u0308': '"', '\u030A': 'r', '\u030B': 'H', '\u030C': 'v', '\u0323': 'd', '\u0327': 'c', '\u0328': 'k' },
};

/** A brace would count as one even behind a backslash, so braces have names too. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}' },
  ...{ '^': '\\textasciicircum{}', '&': '\\&', '%': '\\%', $: '\\$', '#': '\\#', _: '\\_', '\u00A0': '~' },
  ...{ '“': '``', '”': "''", '‘': '`', '’': "'", '–': '--', '—': '---', '…': '\\ldots{}' },
  ...{
    ß: '{\\ss}',
    ø: '{\\o}',
    Ø: '{\\O}',
    æ: '{\\ae}',
    Æ: '{\\AE}',
    œ: '{\\oe}',
    Œ: '{\\OE}',
    ł: '{\\l}',
    Ł: '{\\L}',
  },
  ...{ đ: '{\\dj}', Đ: '{\\DJ}', ð: '{\\dh}', Ð: '{\\DH}', þ: '{\\th}', Þ: '{\\TH}', ı: '{\\i}' },
};

/** An accented Latin letter as its command; a letter of another script, or with other marks, as it is. */
function accented(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD');
  const commands = marks.map((mark) => ACCENTS[mark]);
  if (!/[A-Za-z]/.test(base) || marks.length === 0 || commands.includes(undefined)) return letter;
  return commands.reduce<string>(
    (inner, command) => `{\\${command!}${/[a-z]/i.test(command!) ? `{${inner}}` : inner}}`,
    base,
  );
}

/** A text for a value of BibTeX: on one line, its special characters as commands; what LaTeX has none for stays UTF-8. */
export const latex = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, (space) => (space === '\u00A0' ? space : ' '))
    .replace(/[^\x20-\x7E]|[\\{}~^&%$#_]/gu, (character) => SIGNS[character] ?? accented(character));

/** An address for a value of BibTeX, which is read as it is written: what would end it is percent-encoded. */
export const latexUrl = (url: string): string =>
  url.replace(/[\s{}\\\p{Cc}]/gu, (character) => encodeURIComponent(character));
