// What a picture wears of its project's look: a rule and a logo at its head, a line at its foot.
import { createBreaker } from '@/layout/breakText';
import type { Brand, Palette } from '@/layout/palette';
import type { MeasureText } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { TitleFace } from '@/model/types';
import type { Id } from '@/model/id';
import { baselineIn, type Pen } from './pen';

/** The rule stands in the margin over the title. */
const RULE = { width: 48, height: 4, above: 12 } as const;
/** As large as a logo may be, and what is free beside and below it. */
const LOGO = { width: 160, height: 36, beside: 24, below: 12 } as const;
const FOOT_ABOVE = 12;
/** A narrow page takes three for what a look may say there. */
const FOOT_LINES = 3;

/** How much wider a title may be in a face than in the usual one, of which alone the widths are kept. */
const WIDER: Record<TitleFace, number> = { lora: 1.06, manrope: 1.06, oswald: 0.9 };

/** How much of a width a title may take, counted in the usual face. */
export const titleRoom = (width: number, brand: Brand | undefined): number =>
  brand?.titleFace === undefined ? width : width / WIDER[brand.titleFace];

export type BrandHead = {
  /** The least height of the head, and what the logo takes of the title's width. */
  height: number;
  beside: number;
  draw: (pen: Pen, left: number, top: number) => void;
};

/** What stands at the head of a picture of a width; undefined where the look has nothing for it. */
export function brandHead(brand: Brand | undefined, width: number): BrandHead | undefined {
  const { accent, logo } = brand ?? {};
  if (accent === undefined && !logo) return undefined;
  const size = logo && {
    width: Math.min(LOGO.width, LOGO.height * logo.ratio),
    height: Math.min(LOGO.height, LOGO.width / logo.ratio),
  };
  return {
    height: size ? size.height + LOGO.below : 0,
    beside: size ? size.width + LOGO.beside : 0,
    draw(pen, left, top) {
      if (accent !== undefined) pen.box(left, top - RULE.above, RULE.width, RULE.height, 0, { fill: accent });
      if (logo && size) pen.image(logo.id, { x: left + width - size.width, y: top, ...size }, 0);
    },
  };
}

export type BrandFoot = {
  height: number;
  /** @param bottom the lower edge of what is drawn */
  draw: (pen: Pen, left: number, bottom: number, palette: Palette) => void;
};

/** The line at the foot of a picture; undefined where the look has none. */
export function brandFoot(
  brand: Brand | undefined,
  width: number,
  measure: MeasureText,
): BrandFoot | undefined {
  if (brand?.footer === undefined) return undefined;
  const lines = createBreaker(measure)(brand.footer, 'laneNote', width, FOOT_LINES);
  const { line, size } = TYPE.laneNote;
  return {
    height: lines.length * line + FOOT_ABOVE,
    draw(pen, left, bottom, { muted }) {
      for (const [row, text] of lines.entries())
        pen.text(text, left, baselineIn(bottom - (lines.length - row) * line, line, size), {
          font: 'laneNote',
          fill: muted,
          room: width,
        });
    },
  };
}

/** The images that a head shows. */
export const imagesOfBrand = (brand: Brand | undefined): readonly Id[] =>
  brand?.logo ? [brand.logo.id] : [];
