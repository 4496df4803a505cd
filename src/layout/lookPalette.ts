// The palette of a project with a look of its own: its colours where they can be read, and what pictures wear around a map.
import { COLOURS } from '@/model/constants';
import { lookOf } from '@/model/select';
import type { Look, LookScheme, Project } from '@/model/types';
import { apart, greyOf, hexOf, reaching, seen } from './colour';
import { type Brand, type Palette, PALETTES, type PaletteName, type Tone } from './palette';

/**
 * Told apart by people who see red and green alike. Source: M. Okabe and K. Ito, Color Universal Design (2008). In an
 * order in which the two blues, alike as soft grounds, have different lightness.
 */
const COLOUR_BLIND = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#f0e442', '#4d4d4d'];

const SCHEMES: Record<LookScheme, readonly string[]> = {
  colourBlind: COLOUR_BLIND,
  grey: ['#4d4d4d', '#7a7a7a'],
};

/** Neighbours differ in lightness too: a head is recognised where colours are not. */
const SOFT = {
  light: { lightness: [0.94, 0.88], chroma: 0.055 },
  dark: { lightness: [0.34, 0.42], chroma: 0.07 },
} as const;

/**
 * The tone of a stage from one colour: a soft ground in two steps of lightness by turns, an ink with at least 4.5:1 on
 * it, and a strong tone with at least 3:1 on paper and card. The hue stays.
 * @param at the place of the stage's colour in the palette
 */
export function toneFrom(colour: string, at: number, { name, paper, card }: Palette): Tone {
  const dark = name === 'dark';
  const { hue, chroma } = seen(colour);
  const { lightness, chroma: most } = SOFT[dark ? 'dark' : 'light'];
  const soft = hexOf({ lightness: lightness[at % 2] ?? 0.9, chroma: Math.min(chroma, most), hue });
  const ink = hexOf({ lightness: dark ? 0.92 : 0.36, chroma: Math.min(chroma, 0.09), hue });
  return { soft, ink: reaching(ink, [soft], 4.5), strong: reaching(colour, [paper, card], 3) };
}

/** What a look makes of a colour on paper, and whether it was too pale to be seen there and had to be changed. */
export function mendedColour(colour: string): { colour: string; mended: boolean } {
  const { paper, card } = PALETTES.light;
  const strong = reaching(colour, [paper, card], 3);
  return { colour: strong, mended: strong !== colour };
}

/** Grounds nearer than this in OKLab are taken for one where they do not touch. */
const ALIKE = 0.015;

/**
 * The first two colours whose stages would be taken for each other, as places in the list: on a map they are soft
 * grounds of two steps of lightness, so that of black and white nothing may be left to tell them by.
 */
export function lookAlike(colours: readonly string[]): [one: number, other: number] | undefined {
  const grounds = colours.map((colour, at) => seen(toneFrom(colour, at, PALETTES.light).soft));
  for (const [at, one] of grounds.entries())
    for (const [before, other] of grounds.slice(0, at).entries())
      if (apart(one, other) < ALIKE) return [before, at];
  return undefined;
}

/** The same palette without colour: every tone as the grey of its luminance. */
function greyed<T>(value: T): T {
  if (typeof value === 'string') return (/^#[0-9a-f]{6}$/.test(value) ? greyOf(value) : value) as T;
  if (Array.isArray(value)) return value.map((each) => greyed<unknown>(each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, greyed<unknown>(each)])) as T;
}

function dressed(
  base: Palette,
  { scheme, stageColours, accent, titleFace, footer }: Look,
  logo: Brand['logo'],
): Palette {
  const colours = scheme === undefined ? stageColours : SCHEMES[scheme];
  const stages = { ...base.stages };
  if (colours && colours.length > 0)
    for (const [at, name] of COLOURS.entries())
      stages[name] = toneFrom(colours[at % colours.length] ?? '', at, base);
  const brand: Brand = {
    accent: accent === undefined ? undefined : reaching(accent, [base.paper, base.card], 3),
    titleFace,
    footer: footer === '' ? undefined : footer,
    logo,
  };
  const tone = accent === undefined ? base.accent : toneFrom(accent, 0, base);
  const whole: Palette = { ...base, stages, accent: tone, brand };
  return scheme === 'grey' ? greyed(whole) : whole;
}

const known = new WeakMap<Project['looks'], Map<PaletteName, Palette>>();

/** The palette in which a project is shown: its own look over the one of the theme. The same look gives the same object. */
export function paletteOf(project: Project | undefined, name: PaletteName): Palette {
  const look = project && lookOf(project);
  if (!look) return PALETTES[name];
  let made = known.get(project.looks);
  if (!made) known.set(project.looks, (made = new Map()));
  const own = made.get(name);
  if (own) return own;
  const asset = look.logoId === undefined ? undefined : project.assets[look.logoId];
  const logo = asset && { id: asset.id, ratio: (asset.width ?? 1) / (asset.height ?? 1), alt: asset.alt };
  const palette = dressed(PALETTES[name], look, logo);
  made.set(name, palette);
  return palette;
}

const saving = new WeakMap<Palette, Palette>();

/** The same palette with white grounds: for paper, where large areas cost ink. Lines, bars and words stay. */
export function savesInk(palette: Palette): Palette {
  const found = saving.get(palette);
  if (found) return found;
  const bare = ({ ink, strong }: Tone): Tone => ({ soft: '#ffffff', ink, strong });
  const all = <Name extends string>(tones: Record<Name, Tone>) =>
    Object.fromEntries(Object.entries<Tone>(tones).map(([name, tone]) => [name, bare(tone)])) as Record<
      Name,
      Tone
    >;
  const heat = Object.fromEntries(
    Object.entries(palette.heat).map(([level, { ink }]) => [
      level,
      { band: '#ffffff', ink: reaching(ink, ['#ffffff'], 4.5), tint: '#ffffff' },
    ]),
  ) as Palette['heat'];
  const palest: Palette = {
    ...palette,
    paper: '#ffffff',
    card: '#ffffff',
    cardLine: PALETTES.print.cardLine,
    line: PALETTES.print.line,
    shadow: '#ffffff',
    stages: all(palette.stages),
    accent: bare(palette.accent),
    accents: all(palette.accents),
    marks: all(palette.marks),
    phase: { soft: '#ffffff', ink: palette.phase.ink },
    heat,
  };
  saving.set(palette, palest);
  return palest;
}
