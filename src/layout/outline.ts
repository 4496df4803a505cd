// Outlines: lines and curves as geometry, segment by segment. Each pen writes them in the notation of its own paper.

export type Point = readonly [x: number, y: number];

/** A step of an outline, from where the one before it has ended. */
export type Segment =
  /** Begins a new line; `line` goes straight on. */
  | { kind: 'move' | 'line'; to: Point }
  /** A rounded corner: bends towards `corner` on its way. */
  | { kind: 'corner'; corner: Point; to: Point }
  | { kind: 'cubic'; out: Point; into: Point; to: Point }
  /** A part of a circle, the smaller one unless `large`. */
  | { kind: 'arc'; radius: number; large: boolean; clockwise: boolean; to: Point }
  /** Straight back to where the line began. */
  | { kind: 'close' };

export type Outline = readonly Segment[];

const straight = (points: readonly Point[]): Segment[] =>
  points.map((to, at) => ({ kind: at === 0 ? 'move' : 'line', to }));

/** Straight lines from point to point. */
export const lineThrough = (...points: readonly Point[]): Outline => straight(points);

/** A closed shape with straight sides. */
export const polygon = (...points: readonly Point[]): Outline => [...straight(points), { kind: 'close' }];

/** The same outline elsewhere: drawn `scale` times as large, then moved. */
export function placed(outline: Outline, { x = 0, y = 0, scale = 1 }): Outline {
  const at = ([left, top]: Point): Point => [left * scale + x, top * scale + y];
  return outline.map((segment): Segment => {
    switch (segment.kind) {
      case 'move':
      case 'line':
        return { ...segment, to: at(segment.to) };
      case 'corner':
        return { ...segment, corner: at(segment.corner), to: at(segment.to) };
      case 'cubic':
        return { ...segment, out: at(segment.out), into: at(segment.into), to: at(segment.to) };
      case 'arc':
        return { ...segment, radius: segment.radius * scale, to: at(segment.to) };
      case 'close':
        return segment;
    }
  });
}

/** The centre and radius of the circle of an arc. Where the circle would be too small to reach, it grows. */
export function circleOf(
  from: Point,
  { radius, large, clockwise, to }: Segment & { kind: 'arc' },
): { x: number; y: number; radius: number } {
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const half = Math.hypot(dx, dy);
  const reach = Math.max(radius, half);
  const away = half === 0 ? 0 : (Math.sqrt(reach ** 2 - half ** 2) / half) * (large === clockwise ? -1 : 1);
  return {
    x: (from[0] + to[0]) / 2 + away * dy,
    y: (from[1] + to[1]) / 2 - away * dx,
    radius: reach,
  };
}
