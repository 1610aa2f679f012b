/** What the address ends in while the dialog is open. */
export const OPEN_HASH = '#open';

/** What was dropped on the page and not yet taken up; entries must be taken while the drop lasts. */
let waiting = $state.raw<readonly (FileSystemEntry | File)[] | null>(null);

/** Whether files are held over the page. */
let over = $state(false);
export const isOver = (): boolean => over;

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
  over = true;
}

/** Follows files that are taken away again: out of the window, where nothing of the page is entered. */
export function leave({ relatedTarget }: DragEvent): void {
  if (relatedTarget === null) over = false;
}

/** Opens the dialog with what was dropped. */
export function drop(event: DragEvent): void {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  over = false;
  waiting = [...event.dataTransfer!.items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
  location.hash = OPEN_HASH;
}
