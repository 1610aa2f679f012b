/** A text and where it stands, px. */
export interface PlacedText<K> {
  readonly key: K;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A text with the SVG transform of the group that it stands in. */
export interface KeptText<K> {
  readonly key: K;
  readonly text: string;
  readonly transform: string;
}

/** Out of the picture: unlike `visibility` and a scale of 0 it has no text shaped anew. */
export const AWAY = 'translate(0 -9999)';

/**
 * Gives the texts that stand in a picture from what is placed in it, in an order that never changes. Up to `spare` of
 * those that went are kept out of the picture for when they come back, since to shape a text costs more than all else
 * in an SVG. What did not change is the same object.
 */
export function textKeeper<K>(): (placed: Iterable<PlacedText<K>>, spare: number) => readonly KeptText<K>[] {
  const kept = new Map<K, KeptText<K>>();
  const keep = (key: K, text: string, transform: string): void => {
    const last = kept.get(key);
    if (last?.text !== text || last.transform !== transform) kept.set(key, { key, text, transform });
  };
  return (placed, spare) => {
    const here = new Set<K>();
    for (const { key, text, x, y } of placed) {
      here.add(key);
      keep(key, text, `translate(${String(x)} ${String(y)})`);
    }
    const gone = [...kept.values()].filter(({ key }) => !here.has(key));
    gone.forEach(({ key, text }, i) => (i < gone.length - spare ? kept.delete(key) : keep(key, text, AWAY)));
    return [...kept.values()];
  };
}
