import { leftShore, LOWER_SHORE, PLANE } from '../../record/plane.ts';

/** A picture of the plane: where its points fall, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** How far the plane is zoomed in; 1 shows all of it. */
  readonly zoom: number;
  /** Factor on the size of nodes. */
  readonly scale: number;
  readonly x: (plane: number) => number;
  readonly y: (plane: number) => number;
  /** The shores at a height in pixels. */
  readonly leftShore: (y: number) => number;
  readonly rightShore: (y: number) => number;
}

/** A zoom as d3 has it: pixels times `k`, then moved. */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Room above the plane for the names of the sides, and below it. */
const TOP = 28;
const BOTTOM = 8;

/** The height of the picture: that for which the compiler has kept names clear (compile/network/body.ts). */
export const HEIGHT = TOP + BOTTOM + 740;

/** Nodes of a picture lower than this are smaller, px. */
export const LOW = 420;

/** `full`: the height from which on nodes have their whole size, px. */
export function frameOf(width: number, height: number, zoom: Zoom = { k: 1, x: 0, y: 0 }, full = height): Frame {
  const x = (plane: number) => zoom.k * ((plane * width) / PLANE) + zoom.x;
  const y = (plane: number) => zoom.k * (TOP + (plane * (height - TOP - BOTTOM)) / PLANE) + zoom.y;
  const shore = (at: number) => leftShore((((at - zoom.y) / zoom.k - TOP) * PLANE) / (height - TOP - BOTTOM));
  return {
    width,
    height,
    zoom: zoom.k,
    scale: Math.min(1, width / 560, Math.sqrt(height / full)) * Math.sqrt(zoom.k),
    x,
    y,
    leftShore: (at) => x(shore(at)),
    rightShore: (at) => x(PLANE - shore(at)),
  };
}

/** Where the names of the sides stand, px: along the top, and in the middle at the foot. */
export function captionsOf({ width, height }: Frame, hasLowerBank: boolean) {
  const top = { left: 0, right: width, top: 0, bottom: TOP + 6 };
  const foot = { left: width / 2 - 70, right: width / 2 + 70, top: height - 22, bottom: height };
  return hasLowerBank ? [top, foot] : [top];
}

const at = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`;

export interface Ground {
  readonly water: string;
  readonly shores: string;
}

/** The river's surface and its shores; with a bank below where there is one. */
export function groundOf(frame: Frame, hasLowerBank: boolean): Ground {
  const steps = Array.from({ length: 41 }, (_, i) => (i * (PLANE + 200)) / 40 - 100);
  const left = steps.map((y) => at(frame.x(leftShore(y)), frame.y(y)));
  const right = steps.map((y) => at(frame.x(PLANE - leftShore(y)), frame.y(y))).reverse();
  const water = `M${left.join('L')}L${right.join('L')}Z`;
  const shores = `M${left.join('L')}M${right.join('L')}`;
  if (!hasLowerBank) return { water, shores };

  const mound = lowerBank(frame);
  return { water: `${water}${mound}Z`, shores: `${shores}${mound}` };
}

/** The bank below, rising between the two shores. */
function lowerBank(frame: Frame): string {
  const half = PLANE / 2 - leftShore(PLANE);
  const points = Array.from({ length: 21 }, (_, i) => {
    const across = i / 10 - 1;
    return at(frame.x(PLANE / 2 + across * half), frame.y(LOWER_SHORE + (PLANE + 60 - LOWER_SHORE) * across ** 4));
  });
  return `M${points.join('L')}`;
}
