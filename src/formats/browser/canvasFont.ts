// The fonts of the type scale as a canvas takes them: for measuring texts as well as for drawing them.
import type { FontName } from '@/layout/scene';
import { FONT_FAMILY, TYPE } from '@/layout/sizes';
import { familyOf } from '@/layout/titleFaces';
import type { TitleFace } from '@/model/types';

export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const fonts = Object.fromEntries(
  Object.entries(TYPE).map(([name, { size, weight }]) => [name, `${weight} ${size}px ${FONT_FAMILY}`]),
) as Record<FontName, string>;

/** The CSS font of a name of the type scale, as a canvas takes it; in another face where one is named. */
export const canvasFont = (font: FontName, face?: TitleFace): string =>
  face === undefined ? fonts[font] : `${TYPE[font].weight} ${TYPE[font].size}px ${familyOf(face)}`;
