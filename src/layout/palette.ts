// The colours of a map, in light, dark and print: the one truth for canvas, picture and document.
// Soft backgrounds differ in lightness as well as in hue, so that neighbours stay apart for colour-blind readers.
import type { HeatLevel } from '@/analysis/heat';
import type { Id } from '@/model/id';
import type { Colour, TitleFace } from '@/model/types';
import type { Accent, Item, MarkKind, Row, ValueFace } from './scene';

export type PaletteName = 'light' | 'dark' | 'print';

/** A soft background, the text on it (at least 4.5:1) and a strong tone for lines and bars (at least 3:1 on paper and card). */
export type Tone = { soft: string; ink: string; strong: string };

/** What pictures and pages of a project wear around what they show. Whatever is absent is as usual. */
export type Brand = {
  /** The colour of rules: at least 3:1 on paper and card. */
  accent?: string | undefined;
  titleFace?: TitleFace | undefined;
  footer?: string | undefined;
  /** An image, its width over its height, and its words. */
  logo?: { id: Id; ratio: number; alt?: string | undefined } | undefined;
};

export type Palette = {
  name: PaletteName;
  brand?: Brand | undefined;
  /** The background of the map. */
  paper: string;
  card: string;
  cardLine: string;
  ink: string;
  muted: string;
  /** Quiet separators; carry no meaning. */
  line: string;
  shadow: string;
  stages: Record<Colour, Tone>;
  accents: Record<Accent, Tone>;
  /** Bars of plans and values, the later of two curves; that of lanes stands in `accents`. A look may have its own. */
  accent: Tone;
  marks: Record<MarkKind, Tone>;
  /** The curve from -2 over 0 to +2, and the lines and names of those beside it: the second's first, the lead's last. */
  curve: { low: string; mid: string; high: string; others: readonly string[] };
  /** An empty square of a severity. */
  squareOff: string;
  /** The band of a phase. */
  phase: { soft: string; ink: string };
  /** What weighs, from nothing to the heaviest: the band, the text on it, and the quiet tint behind cells. */
  heat: Record<HeatLevel, { band: string; ink: string; tint: string }>;
};

const lightStages: Record<Colour, Tone> = {
  green: { soft: '#e0eddd', ink: '#1f4a2c', strong: '#2f8f5a' },
  violet: { soft: '#ddd5ee', ink: '#3b2c72', strong: '#8467e2' },
  orange: { soft: '#fce8cd', ink: '#6a3805', strong: '#a84f04' },
  blue: { soft: '#d9ebfb', ink: '#12426b', strong: '#4a7dc4' },
  rose: { soft: '#efd2d6', ink: '#6b1d38', strong: '#bf4077' },
  olive: { soft: '#e4debb', ink: '#474208', strong: '#84842c' },
  teal: { soft: '#cdeeea', ink: '#0d4a48', strong: '#0f6a64' },
  slate: { soft: '#d6dbe3', ink: '#2b3a4a', strong: '#70829a' },
};

const light: Palette = {
  name: 'light',
  paper: '#f5f3ee',
  card: '#ffffff',
  cardLine: '#e9e5dc',
  ink: '#1b2126',
  muted: '#596167',
  line: '#e6e2d9',
  shadow: '#2a241a',
  stages: lightStages,
  accent: lightStages.teal,
  accents: {
    ...lightStages,
    note: { soft: '#e9e7e1', ink: '#3d4348', strong: '#7f8a86' },
    emotion: { soft: '#f8dfd9', ink: '#6b2316', strong: '#c2452d' },
    finding: { soft: '#fbe6e2', ink: '#6b2316', strong: '#c2452d' },
    process: { soft: '#e6e4f4', ink: '#352c6b', strong: '#7a6cc4' },
  },
  marks: {
    pain: { soft: '#fbe4df', ink: '#a3301d', strong: '#c8402a' },
    barrier: { soft: '#fbedc9', ink: '#754a00', strong: '#b5770c' },
    delight: { soft: '#dcf0e2', ink: '#1d6440', strong: '#2f8f5b' },
    moment: { soft: '#e7e4fa', ink: '#4638a3', strong: '#5b4cc4' },
    bottleneck: { soft: '#dfe8ef', ink: '#2b475d', strong: '#50728d' },
  },
  curve: {
    low: '#cc3f26',
    mid: '#b5800f',
    high: '#2a8753',
    others: ['#585f8c', '#33697f', '#86527b', '#6a6238', '#8a5238', '#4f6470'],
  },
  squareOff: '#e7e3da',
  phase: { soft: '#e9e7df', ink: '#4a5057' },
  heat: {
    nothing: { band: '#e9e7e0', ink: '#596167', tint: '#f5f3ee' },
    light: { band: '#f6dcd6', ink: '#6b2316', tint: '#f6ebe6' },
    medium: { band: '#eebcaf', ink: '#5c1c10', tint: '#f4e4dd' },
    heavy: { band: '#e6a293', ink: '#521409', tint: '#f1dbd3' },
    heaviest: { band: '#c23a24', ink: '#ffffff', tint: '#f1d8cf' },
  },
};

const darkStages: Record<Colour, Tone> = {
  green: { soft: '#314736', ink: '#cdeed6', strong: '#84d2a2' },
  violet: { soft: '#322f5e', ink: '#dad4fb', strong: '#a283ec' },
  orange: { soft: '#503c22', ink: '#fbe0bd', strong: '#c98a52' },
  blue: { soft: '#21445c', ink: '#cbe5fa', strong: '#7aa3d4' },
  rose: { soft: '#573244', ink: '#fbd3df', strong: '#dc6a8d' },
  olive: { soft: '#2f2e10', ink: '#e8e6b4', strong: '#aeb03c' },
  teal: { soft: '#193a37', ink: '#b5ebe4', strong: '#3ab3a9' },
  slate: { soft: '#242d3a', ink: '#d3dde9', strong: '#b2c6dc' },
};

const dark: Palette = {
  name: 'dark',
  paper: '#14171a',
  card: '#20252a',
  cardLine: '#343a3f',
  ink: '#eceae5',
  muted: '#a4abb0',
  line: '#2a2f33',
  shadow: '#000000',
  stages: darkStages,
  accent: darkStages.teal,
  accents: {
    ...darkStages,
    note: { soft: '#2c3135', ink: '#d8dcdf', strong: '#8f9a97' },
    emotion: { soft: '#47251f', ink: '#f8cfc6', strong: '#e8745c' },
    finding: { soft: '#47251f', ink: '#f8cfc6', strong: '#e8745c' },
    process: { soft: '#322e50', ink: '#dcd8f7', strong: '#9a8fe6' },
  },
  marks: {
    pain: { soft: '#4a241d', ink: '#ffb8a8', strong: '#ef7059' },
    barrier: { soft: '#44330f', ink: '#f5cf7a', strong: '#d99a2b' },
    delight: { soft: '#1d3d2b', ink: '#9adbb5', strong: '#57b884' },
    moment: { soft: '#332d5c', ink: '#cfc8ff', strong: '#9a8cf5' },
    bottleneck: { soft: '#24343f', ink: '#b7d0e2', strong: '#84a6bf' },
  },
  curve: {
    low: '#ef6a50',
    mid: '#dba53a',
    high: '#57b884',
    others: ['#a3a9d2', '#7fb0c8', '#cf9fc4', '#b5ab80', '#d3a18a', '#a3b2ba'],
  },
  squareOff: '#3c4348',
  phase: { soft: '#262b2f', ink: '#c3c8cb' },
  heat: {
    nothing: { band: '#262b2f', ink: '#a4abb0', tint: '#14171a' },
    light: { band: '#40241f', ink: '#f6cfc6', tint: '#1e1a1b' },
    medium: { band: '#5c2d24', ink: '#fbd9d1', tint: '#291d1c' },
    heavy: { band: '#7c382b', ink: '#ffe6e0', tint: '#34211f' },
    heaviest: { band: '#e0624a', ink: '#1a0b08', tint: '#422621' },
  },
};

// Paper takes white as its background; soft backgrounds are a little deeper, since printers wash them out.
const print: Palette = {
  ...light,
  name: 'print',
  paper: '#ffffff',
  cardLine: '#cfcac0',
  muted: '#545b61',
  line: '#dcd8d0',
  squareOff: '#e2ded6',
};

export const PALETTES: Record<PaletteName, Palette> = { light, dark, print };

/** The colour of a value's bar: whether its goal is reached, where that can be told. */
export const valueTone = (palette: Palette, { met }: Pick<ValueFace, 'met'>): Tone =>
  met === undefined ? palette.accent : met ? palette.marks.delight : palette.marks.pain;

/** The colour of an item's bar: of its kind of finding, of its own mark, or of its lane. */
export const barTone = (
  palette: Palette,
  item: Pick<Item, 'tone' | 'colour'>,
  row: Pick<Row, 'accent'>,
): Tone => (item.tone ? palette.marks[item.tone] : palette.accents[item.colour ?? row.accent]);
