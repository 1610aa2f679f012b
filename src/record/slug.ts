/** Cyrillic letters as addresses mostly spell them. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i' },
  ...{ ї: 'yi', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f' },
  ...{ х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

/**
 * A text in kebab case: small Latin letters and digits, words joined by hyphens. Datasets are packed with it (wire.ts):
 * another result for any text needs another DATASET_SCHEMA.
 */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[а-яёґєії]/g, (letter) => LATIN[letter]!)
    .normalize('NFD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
