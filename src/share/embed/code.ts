/** What an embed code says. */
export interface Code {
  /** The full address of the embed. */
  readonly src: string;
  /** What the frame shows, for those who do not see it. */
  readonly title: string;
  /** px; null for the width of the place where it stands. */
  readonly width: number | null;
  /** px */
  readonly height: number;
  /** The full address of the script that sets the height; null for none. */
  readonly script: string | null;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The HTML of an embed. Its size is told by attributes, which a host page's Content-Security-Policy lets through where
 * it forbids inline styles.
 */
export function embedCode({ src, title, width, height, script }: Code): string {
  const frame = Object.entries({
    src,
    title,
    width: width === null ? '100%' : String(width),
    height: String(height),
    loading: 'lazy',
    // The site need not know which page, or whose class, has embedded it.
    referrerpolicy: 'no-referrer',
    allow: 'clipboard-write',
    // Where styles are forbidden it has no border either.
    frameborder: '0',
    ...(width === null ? {} : { style: 'max-width: 100%' }),
  }).map(([name, value]) => `${name}="${attribute(value)}"`);
  const follows = script === null ? '' : `\n<script async src="${attribute(script)}"></script>`;
  return `<iframe ${frame.join(' ')}></iframe>${follows}`;
}
