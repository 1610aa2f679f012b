/** What the first picture says in another language, by the English that stands there. */
export type FirstWords = Readonly<Record<string, string>>;

/** How long the words are waited for, ms, and then typefaces: wider or narrower letters would move what stands below. */
const FOR_WORDS = 3000;
const FOR_LETTERS = 1000;

const picture = (): HTMLElement | null => document.getElementById('first');

/** Puts the words of another language into the first picture once it has come whole. Rejects where they do not arrive. */
export async function sayIn(lang: string, href: string): Promise<void> {
  const [words] = await Promise.all([
    fetch(href, { signal: AbortSignal.timeout(FOR_WORDS) }).then((response) => response.json() as Promise<FirstWords>),
    wholePicture(),
  ]);
  // The style has arrived where a frame is drawn, and says which letters are needed.
  await new Promise(requestAnimationFrame);
  const first = picture();
  if (first === null) return;
  first.lang = lang;
  say(first, words);
  for (const own of first.querySelectorAll<HTMLOptionElement>(`option[value="${lang}"]`)) own.selected = true;
  first.getBoundingClientRect();
  await Promise.race([document.fonts.ready, new Promise((end) => setTimeout(end, FOR_LETTERS))]);
}

function say(first: HTMLElement, words: FirstWords): void {
  const walker = document.createTreeWalker(first, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const one = node as Text;
    const english = one.data.trim();
    const own = words[english];
    if (own !== undefined) one.data = one.data.replace(english, () => own);
  }
  for (const field of first.querySelectorAll('input'))
    field.placeholder = words[field.placeholder] ?? field.placeholder;
}

/** Waits until the parser has come past the first picture. */
const wholePicture = (): Promise<void> =>
  new Promise((whole) => {
    const seen = (): boolean => (picture()?.nextElementSibling ?? null) !== null;
    if (seen()) {
      whole();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!seen()) return;
      observer.disconnect();
      whole();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
