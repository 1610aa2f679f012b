/** Where a popover may stand, px from the top of the window. */
export interface Between {
  readonly top: number;
  readonly bottom: number;
}

/** From what opens it to a popover, px. */
const GAP = 4;

/**
 * Where a popover `high` px high stands that something opens: whole below it, else whole above it, else over it, as high
 * as the room for it. It never leaves that room, such as the part of a sheet below its bar.
 */
export function placeOf(high: number, opener: Between, room: Between): { readonly top: number; readonly high: number } {
  const [below, above] = [opener.bottom + GAP, opener.top - GAP];
  if (below + high <= room.bottom) return { top: below, high };
  if (above - high >= room.top) return { top: above - high, high };
  const fits = Math.min(high, room.bottom - room.top);
  return { top: room.bottom - fits, high: fits };
}
