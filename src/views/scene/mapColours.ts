// The map's colours and the shapes of its marks as custom properties: the same that the pictures are painted with.
import type { CSSProperties } from 'react';
import { HEAT_LEVELS } from '@/analysis/heat';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import { placed } from '@/layout/outline';
import { paletteOf } from '@/layout/lookPalette';
import { type Palette, PALETTES, type Tone } from '@/layout/palette';
import { SIZES } from '@/layout/sizes';
import { useOpenProject } from '@/views/context/EditorContext';

const names = {
  paper: (palette) => palette.paper,
  card: (palette) => palette.card,
  'card-line': (palette) => palette.cardLine,
  ink: (palette) => palette.ink,
  accent: (palette) => palette.accent.strong,
  muted: (palette) => palette.muted,
  line: (palette) => palette.line,
  'square-off': (palette) => palette.squareOff,
  low: (palette) => palette.curve.low,
  mid: (palette) => palette.curve.mid,
  high: (palette) => palette.curve.high,
  'phase-soft': (palette) => palette.phase.soft,
  'phase-ink': (palette) => palette.phase.ink,
} satisfies Record<string, (palette: Palette) => string>;

const pair = (light: string, dark: string): string => `light-dark(${light}, ${dark})`;

function properties(light: Palette, dark: Palette): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, read] of Object.entries(names)) found[`--m-${name}`] = pair(read(light), read(dark));
  const tones = (group: string, lights: Record<string, Tone>, darks: Record<string, Tone>): void => {
    for (const [name, tone] of Object.entries(lights)) {
      const other = darks[name] ?? tone;
      found[`--m-${group}-${name}-soft`] = pair(tone.soft, other.soft);
      found[`--m-${group}-${name}-ink`] = pair(tone.ink, other.ink);
      found[`--m-${group}-${name}`] = pair(tone.strong, other.strong);
    }
  };
  tones('stage', light.stages, dark.stages);
  tones('accent', light.accents, dark.accents);
  tones('mark', light.marks, dark.marks);
  for (const level of HEAT_LEVELS) {
    const [day, night] = [light.heat[level], dark.heat[level]];
    found[`--m-heat-${level}`] = pair(day.band, night.band);
    found[`--m-heat-${level}-ink`] = pair(day.ink, night.ink);
    found[`--m-heat-${level}-tint`] = pair(day.tint, night.tint);
  }
  light.curve.others.forEach((colour, i) => {
    found[`--m-other-${i}`] = pair(colour, dark.curve.others[i] ?? colour);
  });
  for (const [kind, shape] of Object.entries(MARK_SHAPES))
    found[`--m-shape-${kind}`] = `path('${svgPath(placed(shape, { scale: SIZES.markIcon / 10 }))}')`;
  return found;
}

const known = new WeakMap<Palette, CSSProperties>();

function styleOf(light: Palette, dark: Palette): CSSProperties {
  let style = known.get(light);
  if (!style) known.set(light, (style = properties(light, dark) as CSSProperties));
  return style;
}

/** For the style of whatever shows the colours of the open project's maps. */
export const useMapColours = (): CSSProperties =>
  useOpenProject((project) => styleOf(paletteOf(project, 'light'), paletteOf(project, 'dark'))) ??
  styleOf(PALETTES.light, PALETTES.dark);

/** The colour of a curve while another is in front, by its place among those of the map; its number is that of the pictures. */
export function otherCurve(index: number): string {
  const { length } = PALETTES.light.curve.others;
  return `var(--m-other-${(index + length - 1) % length})`;
}
