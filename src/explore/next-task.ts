interface Scheduler {
  readonly yield?: () => Promise<void>;
}

/** Resolves in a task of its own: what was pressed or typed meanwhile is answered before, and a frame can be drawn. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
