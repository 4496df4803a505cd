// Outlines in the notation of SVG: the one place that writes path data.
import type { Outline, Point, Segment } from '@/layout/outline';

/** A number as SVG takes it: to hundredths, and never in the notation of very small or large ones. */
export const svgNumber = (value: number): string =>
  Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';

const at = ([x, y]: Point): string => `${svgNumber(x)} ${svgNumber(y)}`;

function command(segment: Segment): string {
  switch (segment.kind) {
    case 'move':
      return `M${at(segment.to)}`;
    case 'line':
      return `L${at(segment.to)}`;
    case 'corner':
      return `Q${at(segment.corner)} ${at(segment.to)}`;
    case 'cubic':
      return `C${at(segment.out)} ${at(segment.into)} ${at(segment.to)}`;
    case 'arc': {
      const radius = svgNumber(segment.radius);
      return `A${radius} ${radius} 0 ${segment.large ? 1 : 0} ${segment.clockwise ? 1 : 0} ${at(segment.to)}`;
    }
    case 'close':
      return 'Z';
  }
}

/** The path data of an outline. */
export function svgPath(outline: Outline): string {
  let data = '';
  for (const segment of outline) data += command(segment);
  return data;
}
