// Measures text on the page: the font's own widths first, and the canvas for what the table lacks.
import { createTableMeasure } from '@/layout/fontMetrics';
import type { FontName, MeasureText } from '@/layout/scene';
import { canvasFont, type Context2D } from './canvasFont';

/**
 * The measure of the browser, in map units. Latin and Cyrillic widths come from the table, so that the layout
 * neither waits for the font nor moves when it arrives; East Asian characters and emoji are asked of the machine.
 */
export function createCanvasMeasure(): MeasureText {
  let context: Context2D | null | undefined;
  const known = new Map<string, number>();
  return createTableMeasure((grapheme: string, font: FontName) => {
    const key = `${font} ${grapheme}`;
    let width = known.get(key);
    if (width === undefined) {
      context ??= contextOf();
      if (!context) return 0;
      context.font = canvasFont(font);
      known.set(key, (width = context.measureText(grapheme).width));
    }
    return width;
  });
}

function contextOf(): Context2D | null {
  return typeof OffscreenCanvas === 'undefined'
    ? document.createElement('canvas').getContext('2d')
    : new OffscreenCanvas(1, 1).getContext('2d');
}
