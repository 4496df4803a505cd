// The quiet palette: a map that stands back behind what is drawn on it, and can still be read.
import type { Palette, Tone } from './palette';

/** A colour between two, given as six hexadecimal digits; `share` of the second. */
export function mixed(one: string, other: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const digits = [1, 3, 5].map((at) => {
    const value = Math.round(part(one, at) * (1 - share) + part(other, at) * share);
    return value.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

const quieted = new WeakMap<Palette, Palette>();

/** The same palette with its cards sunk into the paper and its ink muted; words keep 4.5:1. */
export function quietPalette(palette: Palette): Palette {
  const known = quieted.get(palette);
  if (known) return known;
  const card = mixed(palette.card, palette.paper, 0.55);
  const tone = ({ soft, strong }: Tone): Tone => ({
    soft: mixed(soft, card, 0.6),
    ink: palette.muted,
    strong: mixed(strong, card, 0.45),
  });
  const tones = <Name extends string>(all: Record<Name, Tone>): Record<Name, Tone> =>
    Object.fromEntries(Object.entries<Tone>(all).map(([name, one]) => [name, tone(one)])) as Record<
      Name,
      Tone
    >;
  const quiet: Palette = {
    ...palette,
    card,
    ink: palette.muted,
    shadow: palette.paper,
    stages: tones(palette.stages),
    accent: tone(palette.accent),
    accents: tones(palette.accents),
    marks: tones(palette.marks),
  };
  quieted.set(palette, quiet);
  return quiet;
}
