/** Letters that carry no mark to strip, as they are typed where the keyboard lacks them. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ς: 'σ' },
  ...{ є: 'е', ґ: 'г', ʼ: '', '’': '', '‘': '', "'": '', '`': '' },
};

/** A text as search compares it: small letters without marks, in their own script; apostrophes are gone. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøßđðþæœıħŧςєґʼ’‘'`]/g, (letter) => PLAIN[letter]!);

/** The folded words of a text: runs of letters and digits, in any script. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
