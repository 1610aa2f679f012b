/** Values of the colour tokens by name, without their dashes: `ink-2`. */
export type Colours = Readonly<Record<string, string>>;

export const THEMES = ['light', 'dark', 'grey'] as const;
export type PictureTheme = (typeof THEMES)[number];

/** For print in black alone: what has a colour elsewhere is told apart by shape, dash and stroke. */
const GREY: Colours = {
  paper: '#ffffff',
  'paper-2': '#f4f4f4',
  ink: '#000000',
  'ink-2': '#3d3d3d',
  'ink-3': '#5e5e5e',
  rule: '#d0d0d0',
  'rule-strong': '#8f8f8f',
  ghost: '#d9d9d9',
  accent: '#000000',
  'accent-soft': '#e4e4e4',
  focus: '#000000',
  'side-blue': '#1a1a1a',
  'side-vermilion': '#636363',
  'side-ochre': '#404040',
  'side-slate': '#6e6e6e',
  'side-green': '#2d2d2d',
  'side-violet': '#525252',
  disputed: '#000000',
  mark: '#000000',
  denies: '#000000',
};

/**
 * The colours of a theme from the text of tokens.css, the one table of looks: every `--name: light-dark(a, b)`, and
 * the names that stand for others.
 */
export function coloursOf(tokens: string, theme: PictureTheme): Colours {
  if (theme === 'grey') return GREY;
  const found: Record<string, string> = {};
  for (const [, name = '', light = '', dark = ''] of tokens.matchAll(
    /--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]+),\s*(#[0-9a-f]+)\)/g,
  ))
    found[name] = theme === 'light' ? light : dark;
  for (const [, name = '', other = ''] of tokens.matchAll(/--([a-z0-9-]+):\s*var\(--([a-z0-9-]+)\)/g))
    found[name] = found[other] ?? '';
  return found;
}
