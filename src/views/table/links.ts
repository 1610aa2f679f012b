import type { Explorer } from '../../explore/explorer.svelte.ts';

/**
 * Gives the address that opens each contact in the present state. The query is printed once and the id put into it:
 * printing it for every row would cost more than drawing the rows.
 */
export function linksTo(explorer: Explorer): (contact: number) => string {
  const { id } = explorer.columns.views.contacts;
  if (id.length === 0) return () => '';
  const query = explorer.address({ open: { kind: 'contact', row: 0 } });
  const marker = `open=contact:${id[0]!}`;
  const at = query.indexOf(marker);
  const [before, after] = [query.slice(0, at), query.slice(at + marker.length)];
  return (contact) => `${before}open=contact:${id[contact]!}${after}`;
}
