// The pen on a 2D canvas.
import { type Direction, directionOf } from '@/layout/direction';
import type { TitleFace } from '@/model/types';
import type { FontName } from '@/layout/scene';
import type { Id } from '@/model/id';
import { canvasFont, type Context2D } from './canvasFont';
import type { Gradient, Look, Paint, Pen } from '../pen';
import { traceOutline } from './traceOutline';

/** A picture as a canvas draws it, and its size in pixels. */
export type DrawnPicture = { source: CanvasImageSource; width: number; height: number };
/** Pictures by the id of the image; undefined while one is on its way. */
export type PicturesById = (id: Id) => DrawnPicture | 'missing' | undefined;

const NO_PICTURES: PicturesById = () => 'missing';

/** A pen that draws on `context`, in whatever transform it has at the time. */
export function createCanvasPen(context: Context2D, pictures: PicturesById = NO_PICTURES): Pen {
  // Setting a font parses it again, which for thousands of lines costs more than drawing them.
  let font: FontName | undefined;
  let face: TitleFace | undefined;
  let size: number | undefined;
  let anchor: CanvasTextAlign | undefined;
  let direction: Direction | undefined;

  function paintOf(paint: Paint): string | CanvasGradient {
    return typeof paint === 'string' ? paint : gradientOf(context, paint);
  }
  function apply(look: Look, fill: () => void, stroke: () => void): void {
    if (look.opacity !== undefined) context.globalAlpha = look.opacity;
    if (look.fill !== undefined) {
      context.fillStyle = paintOf(look.fill);
      fill();
    }
    if (look.stroke !== undefined) {
      context.strokeStyle = paintOf(look.stroke);
      context.lineWidth = look.width ?? 1;
      if (look.dash) context.setLineDash([...look.dash]);
      stroke();
      if (look.dash) context.setLineDash([]);
    }
    if (look.opacity !== undefined) context.globalAlpha = 1;
  }

  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.textBaseline = 'alphabetic';

  return {
    box(x, y, width, height, radius, look) {
      if (radius === 0 && look.stroke === undefined) {
        apply(
          look,
          () => context.fillRect(x, y, width, height),
          () => undefined,
        );
        return;
      }
      context.beginPath();
      context.roundRect(x, y, width, height, radius);
      apply(
        look,
        () => context.fill(),
        () => context.stroke(),
      );
    },
    path(outline, look) {
      const moved = look.x !== undefined || look.y !== undefined || look.scale !== undefined;
      if (moved) {
        context.save();
        context.translate(look.x ?? 0, look.y ?? 0);
        context.scale(look.scale ?? 1, look.scale ?? 1);
      }
      traceOutline(context, outline);
      apply(
        look,
        () => context.fill(),
        () => context.stroke(),
      );
      if (moved) context.restore();
    },
    text(text, x, y, look) {
      if (font !== look.font || face !== look.face || size !== look.size)
        context.font = canvasFont((font = look.font), (face = look.face), (size = look.size));
      const turned = directionOf(text);
      if (direction !== turned) context.direction = direction = turned;
      const fromRight = turned === 'rtl' && look.room !== undefined;
      const align =
        look.anchor === 'middle' ? 'center' : look.anchor === 'end' || fromRight ? 'right' : 'left';
      // Left and right, not start and end: where a text stands does not turn with its direction.
      if (anchor !== align) context.textAlign = anchor = align;
      const at = fromRight ? x + (look.room ?? 0) : x;
      if (look.halo !== undefined) {
        context.strokeStyle = look.halo;
        context.lineWidth = 3.5;
        context.strokeText(text, at, y);
      }
      context.fillStyle = look.fill;
      context.fillText(text, at, y);
    },
    image(id, { x, y, width, height }, radius) {
      const picture = pictures(id);
      if (picture === undefined) return 'coming';
      if (picture === 'missing') return 'missing';
      // As much of its middle as has the shape of the frame.
      const part = Math.min(picture.width / width, picture.height / height);
      const [across, down] = [width * part, height * part];
      const [left, top] = [(picture.width - across) / 2, (picture.height - down) / 2];
      context.save();
      context.beginPath();
      context.roundRect(x, y, width, height, radius);
      context.clip();
      context.drawImage(picture.source, left, top, across, down, x, y, width, height);
      context.restore();
      return 'drawn';
    },
    group(_name, draw) {
      draw();
    },
  };
}

function gradientOf(context: Context2D, { from, to, stops }: Gradient): CanvasGradient {
  const gradient = context.createLinearGradient(0, from, 0, to);
  for (const { at, colour, opacity } of stops) {
    const alpha =
      opacity === undefined
        ? ''
        : Math.round(opacity * 255)
            .toString(16)
            .padStart(2, '0');
    gradient.addColorStop(at, colour + alpha);
  }
  return gradient;
}
