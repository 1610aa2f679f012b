import type { Settings } from '../../explore/explorer.svelte.ts';

/**
 * Whether the page of these settings lists, where it has room for the dossier beside the views, the ties of the actor
 * that is open: the network is among them, and no ways between two actors stand in the place of its list.
 */
export function listsTies({ embed, view, path, plain }: Settings): boolean {
  const shown = embed ?? view ?? 'all';
  return (shown === 'all' || shown === 'network') && path === null && !plain;
}

/** Whether this page can show the network: an embed has its own view for good. */
export const canShowNetwork = ({ embed, plain }: Settings): boolean =>
  (embed === null || embed === 'network' || embed === 'all') && !plain;
