import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** A component as HTML, without the marks by which a browser would take it over. */
export const htmlOf = <P extends object>(component: Component<P>, props: P): string =>
  render(component as unknown as Component<Record<string, unknown>>, { props: props as Record<string, unknown> })
    .body.replace(/<!--.*?-->/gs, '')
    .trim();
