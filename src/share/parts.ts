import type { Component } from 'svelte';

/** A tab of the share dialog; its part has no props and is loaded when the tab is first shown. */
interface Part {
  readonly id: 'picture' | 'embed' | 'cite' | 'data';
  readonly load: () => Promise<{ default: Component }>;
}

/** The tabs of the share dialog, from left to right. */
export const PARTS: readonly [Part, ...Part[]] = [
  { id: 'picture', load: () => import('./picture/PicturePart.svelte') },
  { id: 'embed', load: () => import('./embed/EmbedPart.svelte') },
  { id: 'cite', load: () => import('./cite/CitePart.svelte') },
  { id: 'data', load: () => import('./download/DownloadPart.svelte') },
];
/** Of a record that is not published there is no address to embed or to cite. */
export const LOCAL_PARTS: readonly [Part, ...Part[]] = [PARTS[0]];
export type PartId = Part['id'];
