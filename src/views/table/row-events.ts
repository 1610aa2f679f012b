import type { Explorer } from '../../explore/explorer.svelte.ts';
import { isPlainClick } from '../common/plain-click.ts';

function rowAt(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-row]') : null;
  return row ? Number(row.dataset.row) : null;
}

/**
 * Listens on the body of the table for all its rows: what is pointed at or focused lights the contact everywhere, a
 * plain click on its link opens it.
 */
export const rowEvents =
  (explorer: Explorer) =>
  (body: HTMLElement): (() => void) => {
    const stop = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ): void => body.addEventListener(type, listener, { signal: stop.signal });
    const light = ({ target }: Event): void => {
      const row = rowAt(target);
      if (row !== null) explorer.hoverContact('table', row);
    };
    const putOut = (): void => explorer.unhover('table');

    on('pointerover', light);
    on('focusin', light);
    on('pointerleave', putOut);
    on('focusout', putOut);
    on('click', (event) => {
      if (!isPlainClick(event)) return;
      const row = rowAt(event.target);
      if (row === null || !(event.target instanceof Element) || !event.target.closest('a')) return;
      event.preventDefault();
      explorer.show({ kind: 'contact', row });
    });
    return () => {
      stop.abort();
      putOut();
    };
  };
