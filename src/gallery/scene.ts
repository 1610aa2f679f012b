import type { Component } from 'svelte';
import type { RecordFiles } from '../record/schema.ts';

/**
 * One small fixed picture of a view: shown in the gallery (`npm start`, then /src/gallery/), and kept as an SVG that
 * tests compare. A change that is meant is recorded with `npx vitest run --project browser src/gallery -u`.
 */
export interface Scene {
  /** In kebab case, beginning with the view: the name of its snapshot. */
  readonly name: string;
  readonly view: 'timeline' | 'network' | 'matrix' | 'table';
  /** What to look at. */
  readonly about: string;
  /** Px. */
  readonly width: number;
  /** The view as it stands in the page, or a component that draws without a record. */
  readonly component: Component;
  /** The record that it stands on, and the address that puts it in its state. */
  readonly record?: RecordFiles;
  readonly address?: string;
  /** What of it is kept: the selector of an SVG. */
  readonly picture: string;
}

/** The plot of a timeline, without its heads and controls. */
export const PLOT = 'svg[role="group"]';
