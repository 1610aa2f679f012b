import type { Attachment } from 'svelte/attachments';
import { inTurn } from './turns.svelte.ts';

/**
 * An attachment whose code comes in its turn, after the first picture. What does not arrive is not attached: it must be
 * a second way to something.
 */
export function attachLater<T extends EventTarget>(load: () => Promise<Attachment<T>>): Attachment<T> {
  return (element) => {
    let gone = false;
    let detach: ReturnType<Attachment<T>>;
    const arrived = (attach: Attachment<T>): void => {
      if (!gone) detach = attach(element);
    };
    void inTurn(load).then(arrived, () => undefined);
    return () => {
      gone = true;
      detach?.();
    };
  };
}
