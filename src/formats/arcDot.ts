// A round dot about the origin of its path.
import type { Outline } from '@/layout/outline';

export const arcDot = (radius: number): Outline => [
  { kind: 'move', to: [0, -radius] },
  { kind: 'arc', radius, large: true, clockwise: true, to: [0, radius] },
  { kind: 'arc', radius, large: true, clockwise: true, to: [0, -radius] },
  { kind: 'close' },
];
