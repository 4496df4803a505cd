// Draws the portrait of a persona with any pen: their photo, the face that was drawn for them, or their initials.
import { initialsOf } from '@/i18n/initials';
import { drawnOutline } from '@/layout/drawnOutline';
import type { Outline } from '@/layout/outline';
import type { Palette } from '@/layout/palette';
import { FACE_SIDE, type FaceShape, faceShapes, inTone } from '@/layout/portraits';
import type { Persona } from '@/model/types';
import type { Pen } from './pen';

/** What of a persona is portrayed. */
export type Portrayed = Pick<Persona, 'name' | 'avatar' | 'portraitId'>;

const outlines = new Map<string, Outline>();

/** Read once: a library of people is many pages of the same faces. */
function outlineOf({ d }: FaceShape): Outline {
  const outline = outlines.get(d) ?? drawnOutline(d);
  outlines.set(d, outline);
  return outline;
}

/**
 * Draws the portrait in a circle.
 * @param at its upper left corner and how wide it is
 */
export function drawPortrait(
  pen: Pen,
  { name, avatar, portraitId }: Portrayed,
  { x, y, size }: { x: number; y: number; size: number },
  palette: Palette,
): void {
  const tone = palette.stages[avatar?.colour ?? 'slate'];
  const frame = { x, y, width: size, height: size };
  const shapes = faceShapes(avatar?.face);
  pen.group(name, () => {
    if (portraitId !== undefined && pen.image(portraitId, frame, size / 2) !== 'missing') return;
    if (!shapes) {
      pen.box(x, y, size, size, size / 2, { fill: tone.soft });
      const font = { font: 'title', size: size * 0.4, fill: tone.ink, anchor: 'middle' } as const;
      return pen.text(initialsOf(name), x + size / 2, y + size * 0.64, font);
    }
    const scale = size / FACE_SIDE;
    for (const shape of shapes) {
      const { fill, stroke, width, opacity } = shape;
      pen.path(outlineOf(shape), {
        x,
        y,
        scale,
        ...(fill !== undefined && { fill: inTone(fill, tone) }),
        ...(stroke !== undefined && { stroke: inTone(stroke, tone) }),
        ...(width !== undefined && { width }),
        ...(opacity !== undefined && { opacity }),
      });
    }
  });
}
