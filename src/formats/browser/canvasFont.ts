// The fonts of the type scale as a canvas takes them: for measuring texts as well as for drawing them.
import type { FontName } from '@/layout/scene';
import { FONT_FAMILY, TYPE } from '@/layout/sizes';
import { familyOf } from '@/layout/titleFaces';
import type { TitleFace } from '@/model/types';

export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const fonts = Object.fromEntries(
  Object.entries(TYPE).map(([name, { size, weight }]) => [name, `${weight} ${size}px ${FONT_FAMILY}`]),
) as Record<FontName, string>;

/** The CSS font of a name of the type scale, as a canvas takes it; in another face or size where one is named. */
export const canvasFont = (font: FontName, face?: TitleFace, size?: number): string =>
  face === undefined && size === undefined
    ? fonts[font]
    : `${TYPE[font].weight} ${size ?? TYPE[font].size}px ${familyOf(face)}`;
