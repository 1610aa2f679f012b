/** What the address ends in while the dialog is open. */
export const OPEN_HASH = '#open';

/** What was dropped on the page and not yet taken up; entries must be taken while the drop lasts. */
let waiting = $state.raw<readonly (FileSystemEntry | File)[] | null>(null);

/** Whether files are held over the page. */
let over = $state(false);
export const isOver = (): boolean => over;

/**
 * ms without a word of the files, after which they are held elsewhere; dragover comes every 350 ms, give or take 200
 * (HTML, drag and drop). To go by dragleave would flicker: Safari does not say whether it is the page that is left.
 */
const GONE = 700;
let timer: ReturnType<typeof setTimeout> | undefined;

function setOver(is: boolean): void {
  clearTimeout(timer);
  over = is;
  if (is) timer = setTimeout(() => (over = false), GONE);
}

/** What was dropped, once. */
export function takeDropped(): readonly (FileSystemEntry | File)[] | null {
  const taken = waiting;
  if (taken !== null) waiting = null;
  return taken;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Lets files be dropped on the page, rather than the browser leave it for them. */
export function allowDrop(event: DragEvent): void {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  setOver(true);
}

/** Opens the dialog with what was dropped. */
export function drop(event: DragEvent): void {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  setOver(false);
  waiting = [...event.dataTransfer!.items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
  location.hash = OPEN_HASH;
}
