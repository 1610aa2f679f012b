/** The shape of a side, by its hue: as many corners (0 a circle), turned by so much. */
const SHAPES: Readonly<Record<string, { readonly corners: number; readonly turn: number }>> = {
  blue: { corners: 0, turn: 0 },
  vermilion: { corners: 4, turn: Math.PI / 4 },
  ochre: { corners: 3, turn: 0 },
  slate: { corners: 4, turn: 0 },
  green: { corners: 3, turn: Math.PI },
  violet: { corners: 6, turn: 0 },
};

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** The outline of a side's shape around a point, of the same area as a circle of that radius. */
export function shapeOf(hue: string, x: number, y: number, radius: number): string {
  const { corners, turn } = SHAPES[hue] ?? SHAPES.slate!;
  if (corners === 0) {
    const r = Math.round(radius * 10) / 10;
    return `M${round(x - r)},${round(y)}a${r},${r} 0 0 1 ${round(2 * r)},0a${r},${r} 0 0 1 ${round(-2 * r)},0Z`;
  }
  const reach = radius * Math.sqrt((2 * Math.PI) / (corners * Math.sin((2 * Math.PI) / corners)));
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return `${round(x + reach * Math.sin(angle))},${round(y - reach * Math.cos(angle))}`;
  });
  return `M${points.join('L')}Z`;
}
