import type { Columns } from '../../explore/columns.ts';
import { HAPPENED } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { dateOfContact, knownOfContact, standingOfContact } from '../../text/contact.ts';
import type { Text } from '../../text/text.ts';
import type { Colours } from './colours.ts';
import { linesOf } from './lines.ts';
import { short } from './pen.ts';
import type { Pen } from './pen.ts';
import { standingMark } from './standing-sample.ts';
import type { Setting, Typeface } from './typeface.ts';

/** What a table of a picture is written with. */
export interface TableInput {
  readonly columns: Columns;
  readonly text: Text;
  /** Contacts in their order. */
  readonly rows: readonly number[];
  readonly standing: (contact: number) => Standing;
  readonly width: number;
  /** Px; null where all rows are written. */
  readonly height: number | null;
  readonly typeface: Typeface;
  readonly pen: Pen;
  readonly colours: Colours;
}

const LABEL: Setting = { face: 'sans-400', size: 13 };
const HEAD: Setting = { face: 'sans-600', size: 12 };
const TITLE: Setting = { face: 'serif-400', size: 15 };
const LINE = 17;
const TITLE_LINE = 19;
const PAD = 6;
const GAP = 14;
const MARK = 18;
/** Where the rows begin. */
const TOP = 18.5;

/** The columns and their shares of the width; below `NARROW` px the title has a line of its own above the others. */
const COLUMNS = [
  { key: 'when', share: 18 },
  { key: 'title', share: 38 },
  { key: 'channel', share: 14 },
  { key: 'standing', share: 15 },
  { key: 'known', share: 15 },
] as const;
type Key = (typeof COLUMNS)[number]['key'];
const NARROW = 760;

interface Cell {
  readonly key: Key;
  readonly x: number;
  readonly width: number;
}

function cellsOf(width: number): { cells: Cell[]; above: boolean } {
  const above = width < NARROW;
  const shown = COLUMNS.filter(({ key }) => !above || key !== 'title');
  const whole = shown.reduce((sum, { share }) => sum + share, 0);
  const room = width - GAP * (shown.length - 1);
  let x = 0;
  const cells: Cell[] = shown.map(({ key, share }) => {
    const cell = { key, x, width: (room * share) / whole };
    x += cell.width + GAP;
    return cell;
  });
  return { cells: above ? [{ key: 'title', x: 0, width }, ...cells] : cells, above };
}

/** The table of a picture: as many rows as fit, and how many more there are. */
export function tableBody(input: TableInput): { svg: string; height: number; standings: Set<Standing> } {
  const { columns, text, rows, width, typeface, pen, colours } = input;
  const { cells, above } = cellsOf(width);
  const limit = input.height ?? Infinity;
  const colour = (name: string): string => colours[name] ?? '#000';
  const words = (contact: number, key: Key): string => {
    if (key === 'when') return dateOfContact(columns, contact, text);
    if (key === 'title') return columns.views.contacts.title[contact]!;
    if (key === 'channel') return columns.views.channels.name[columns.contacts.channel[contact]!]!;
    if (key === 'standing') return standingOfContact(columns, contact, input.standing(contact), text);
    return knownOfContact(columns, contact, text);
  };

  let out = '';
  const rule = (y: number, name: string): string =>
    `<path d="M0 ${short(y)}H${short(width)}" stroke="${colour(name)}"/>`;
  for (const { key, x, width: room } of cells) {
    if (above && key === 'title') continue;
    const [line = ''] = linesOf(text.t(`table.column.${key}`), room, (part) => typeface.width(part, HEAD));
    out += pen({ text: line, x: key === 'standing' ? x + MARK : x, y: 12, setting: HEAD, fill: colour('ink-2') });
  }
  let y = TOP;
  out += rule(y, 'rule-strong');

  /** A row from `top`: its lines and its height. */
  const write = (contact: number, top: number): { svg: string; height: number } => {
    let svg = '';
    let deepest = 0;
    const body = above ? top + PAD : top;
    let titled = 0;
    for (const { key, x, width: room } of cells) {
      const setting = key === 'title' ? TITLE : LABEL;
      const line = key === 'title' ? TITLE_LINE : LINE;
      const inset = key === 'standing' ? MARK : 0;
      const lines = linesOf(words(contact, key), room - inset, (part) => typeface.width(part, setting));
      const start = above ? (key === 'title' ? body : body + titled) : body + PAD;
      if (above && key === 'title') titled = lines.length * TITLE_LINE;
      lines.forEach((part, i) => {
        svg += pen({
          text: part,
          x: x + inset,
          y: start + i * line + line - 5,
          setting,
          fill: colour(key === 'title' || key === 'when' ? 'ink' : 'ink-2'),
        });
      });
      if (key === 'standing') {
        const standing = input.standing(contact);
        const held = HAPPENED[columns.contacts.happened[contact]!] === 'held';
        svg += `<g transform="translate(${short(x + 6)} ${short(start + LINE - 9.5)})">${standingMark(standing, colours, 5, held)}</g>`;
      }
      deepest = Math.max(deepest, start + lines.length * line);
    }
    return { svg, height: deepest + PAD - top };
  };

  if (rows.length === 0) {
    const none = linesOf(text.t('table.none'), width, (part) => typeface.width(part, LABEL));
    for (const line of none) {
      out += pen({ text: line, x: 0, y: y + LINE, setting: LABEL, fill: colour('ink-2') });
      y += LINE;
    }
    return { svg: out, height: y + 4, standings: new Set() };
  }
  const written: { contact: number; svg: string; y: number }[] = [];
  for (const contact of rows) {
    const row = write(contact, y);
    if (y + row.height > limit) break;
    y += row.height;
    written.push({ contact, svg: row.svg + rule(y, 'rule'), y });
  }
  // What is left out is told, in the place of a row where it must be.
  if (written.length < rows.length) {
    while (written.length > 0 && written.at(-1)!.y + LINE + 4 > limit) written.pop();
    y = written.at(-1)?.y ?? TOP;
    out += pen({
      text: text.t('share.picture.more-rows', { count: rows.length - written.length }),
      x: 0,
      y: y + LINE,
      setting: LABEL,
      fill: colour('ink-2'),
    });
    y += LINE + 4;
  }
  const standings = new Set(written.map(({ contact }) => input.standing(contact)));
  return { svg: out + written.map(({ svg }) => svg).join(''), height: y, standings };
}
