// The pen on a 2D canvas.
import { type Direction, directionOf } from '@/layout/direction';
import type { FontName } from '@/layout/scene';
import { canvasFont, type Context2D } from './canvasFont';
import type { Gradient, Look, Paint, Pen } from '../pen';
import { traceOutline } from './traceOutline';

/** A pen that draws on `context`, in whatever transform it has at the time. */
export function createCanvasPen(context: Context2D): Pen {
  // Setting a font parses it again, which for thousands of lines costs more than drawing them.
  let font: FontName | undefined;
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
      if (font !== look.font) context.font = canvasFont((font = look.font));
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
