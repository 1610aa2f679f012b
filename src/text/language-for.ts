/** Norwegian without a word on which comes as Bokmål, and so does Nynorsk, which the page does not speak. */
const NEAR: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/** The language of a page: the one asked for, else the first that the browser prefers and the page has, else English. */
export function chosenLanguage<L extends string>(
  asked: string | null,
  preferred: readonly string[],
  offered: readonly L[],
): L | 'en' {
  const find = (wanted: string | null): L | undefined => offered.find((lang) => lang === wanted);
  const wanted = preferred.map((tag) => tag.toLowerCase().split('-')[0]!).map((tag) => NEAR[tag] ?? tag);
  return find(asked) ?? wanted.flatMap((tag) => find(tag) ?? [])[0] ?? 'en';
}
