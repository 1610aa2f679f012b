import { on } from 'svelte/events';
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
    const light = ({ target }: Event): void => {
      const row = rowAt(target);
      if (row !== null) explorer.hoverContact('table', row);
    };
    const putOut = (): void => explorer.unhover('table');

    const open = (event: MouseEvent): void => {
      if (!isPlainClick(event)) return;
      const row = rowAt(event.target);
      if (row === null || !(event.target instanceof Element) || !event.target.closest('a')) return;
      event.preventDefault();
      explorer.show({ kind: 'contact', row });
    };

    // A row that goes while it has the focus says so in the midst of an update: Svelte's own `on` bears that.
    const offs = [
      on(body, 'pointerover', light),
      on(body, 'focusin', light),
      on(body, 'pointerleave', putOut),
      on(body, 'focusout', putOut),
      on(body, 'click', open),
    ];
    return () => {
      for (const off of offs) off();
      putOut();
    };
  };
