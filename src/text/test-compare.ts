import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { DATE_FORMS } from './dates.ts';

/** How one argument is used in a message. */
interface Use {
  numeric: boolean;
  /** The choices of each `select` on it. */
  selects: string[][];
  /** Exact numbers of its plurals: `=0`. */
  exact: Set<string>;
  /** The forms of each plural or ordinal on it, but for exact numbers. */
  plurals: { type: 'cardinal' | 'ordinal'; forms: string[] }[];
}

function usesIn(elements: readonly MessageFormatElement[], uses = new Map<string, Use>()): Map<string, Use> {
  const use = (name: string): Use => {
    const known = uses.get(name) ?? { numeric: false, selects: [], exact: new Set(), plurals: [] };
    uses.set(name, known);
    return known;
  };
  for (const element of elements) {
    if (element.type === TYPE.argument) use(element.value);
    else if (element.type === TYPE.number) use(element.value).numeric = true;
    else if (element.type === TYPE.select) {
      use(element.value).selects.push(Object.keys(element.options));
      for (const { value } of Object.values(element.options)) usesIn(value, uses);
    } else if (element.type === TYPE.plural) {
      const one = use(element.value);
      one.numeric = true;
      const keys = Object.keys(element.options);
      for (const key of keys) if (key.startsWith('=')) one.exact.add(key);
      const type = element.pluralType ?? 'cardinal';
      one.plurals.push({ type, forms: keys.filter((key) => !key.startsWith('=')) });
      for (const { value } of Object.values(element.options)) usesIn(value, uses);
    }
  }
  return uses;
}

/** `fromOf`, `fromIn` → `from`. */
const baseOf = (name: string): string => name.replace(/(?<=[a-z])(Of|In)$/, '');
const isSame = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();

/** The plural forms that whole numbers take in a language. */
function formsOf(locale: string, type: 'cardinal' | 'ordinal'): string[] {
  const rules = new Intl.PluralRules(locale, { type });
  const numbers = Array.from({ length: 201 }, (_, n) => n);
  return [...new Set([...numbers.map((n) => rules.select(n)), 'other'])];
}

/**
 * What is wrong with a translated message beside the English one: it must use the same arguments (a date in any of its
 * forms), choose by the same words, and write every plural form that its language needs.
 */
export function faultsOf(english: string, translated: string, locale: string): string[] {
  let own: Map<string, Use>;
  try {
    own = usesIn(parse(translated));
  } catch (error) {
    return [`is no ICU: ${String(error)}`];
  }
  const theirs = usesIn(parse(english));
  const faults: string[] = translated.trim() === '' ? ['is empty'] : [];
  const bends = new Set(
    [...theirs.keys()].map(baseOf).filter((base) => theirs.has(`${base}Of`) || theirs.has(`${base}In`)),
  );
  const has = (name: string): boolean =>
    theirs.has(name) || (bends.has(baseOf(name)) && name !== baseOf(baseOf(name))) || bends.has(name);
  for (const name of own.keys()) if (!has(name)) faults.push(`{${name}} is not filled in`);
  const bases = new Set([...own.keys()].map((name) => (bends.has(baseOf(name)) ? baseOf(name) : name)));
  for (const name of theirs.keys()) {
    const needed = bends.has(baseOf(name)) ? baseOf(name) : name;
    if (name !== 'form' && !bases.has(needed)) faults.push(`{${needed}} is missing`);
  }
  for (const [name, use] of own) {
    const model = theirs.get(name);
    if (model === undefined) continue;
    if (use.numeric && !model.numeric) faults.push(`{${name}} is no number`);
    for (const keys of use.selects) {
      const asEnglish = model.selects.some((other) => isSame(keys, other));
      const ofForms =
        name === 'form' && keys.every((key) => key === 'other' || DATE_FORMS.some((form) => form === key));
      if (!asEnglish && !ofForms) faults.push(`{${name}} chooses between ${keys.join(', ')}`);
    }
    for (const exact of model.exact) if (!use.exact.has(exact)) faults.push(`{${name}} has no ${exact}`);
    for (const { type, forms } of use.plurals) {
      const needed = formsOf(locale, type);
      const wrong = forms.filter((form) => !needed.includes(form));
      if (wrong.length > 0) faults.push(`{${name}} has forms that the language has not: ${wrong.join(', ')}`);
      const missing = needed.filter((form) => !forms.includes(form));
      if (forms.length > 1 && missing.length > 0) faults.push(`{${name}} lacks the form ${missing.join(', ')}`);
    }
  }
  return faults;
}

/** English that shows where it passed through a message: a language to test with. */
export const pseudo = <T extends Readonly<Record<string, string>>>(messages: T): T =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, `⟦${message}⟧`])) as unknown as T;
