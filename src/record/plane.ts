/*
 * The plane of the actor network, 1000 wide and 1000 high (design §5), as the compiler fills it and the view draws it:
 * two banks, between them a river that is narrowest above the middle, and a third bank at its lower end.
 */

export const PLANE = 1000;

/** Where the actors of a side stand. */
export type Bank = 'left' | 'right' | 'midstream' | 'below';

/** The first and second principal side take the banks, the one that gathers the others the river, the rest go below. */
export function banksOf(sides: readonly { readonly principal: boolean; readonly others: boolean }[]): Bank[] {
  const shores: Bank[] = ['left', 'right'];
  return sides.map(({ principal, others }) => {
    if (others) return 'midstream';
    return (principal ? shores.shift() : undefined) ?? 'below';
  });
}

/** The heights between which the rows of the two banks lie. */
export const ROWS = { top: 24, bottom: 978 } as const;

/** Where the bank below begins; its actors stand at these heights, by the place of their office in OFFICES. */
export const LOWER_SHORE = 845;
export const LOWER_TIERS = [876, 926, 962, 984] as const;

/** How far to either side of the middle the two columns of midstream actors stand. */
export const MIDSTREAM = 48;

const NARROW = { x: 372, y: 380, bend: 60 / 600 ** 2 } as const;

/** The left shore's x at a height; the right shore mirrors it. */
export const leftShore = (y: number): number => NARROW.x - NARROW.bend * (y - NARROW.y) * (y - NARROW.y);

const TIER_DEPTHS = [16, 80, 140, 200] as const;

/** The x at which a tier (the place of an office in OFFICES) stands on the left bank; the right bank mirrors it. */
export const leftTier = (tier: number, y: number): number => leftShore(y) - (TIER_DEPTHS[tier] ?? TIER_DEPTHS[3]);

/**
 * The radius in pixels of an actor of so many contacts where the busiest has `most`: its area tells their number.
 * `scale` is 1 in a picture of full size.
 */
export const nodeRadius = (contacts: number, most: number, scale = 1): number =>
  Math.max(3, Math.min(2.2 * scale, (18 * scale) / Math.sqrt(most)) * Math.sqrt(contacts));
