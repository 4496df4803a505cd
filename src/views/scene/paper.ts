// The paper of a painted scene: a canvas as sharp as the screen, drawn on in scene units, and again with the typeface.
import type { Box } from '@/layout/scene';

/** Pixels of the paper for a pixel of the page; more than two cost time and are not seen. */
export const sharpness = (): number => Math.min(2, window.devicePixelRatio || 1);

/** Gives the paper pixels for a size of the page. Tells whether it has become another, and so is empty. */
export function fitPaper(
  paper: HTMLCanvasElement,
  size: { width: number; height: number },
  ratio: number,
): boolean {
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  if (paper.width === width && paper.height === height) return false;
  [paper.width, paper.height] = [width, height];
  return true;
}

/** Lets a context draw in scene units: `scale` pixels of the paper for one of them, `rect` from the paper's corner on. */
export function drawInScene(
  context: Pick<CanvasRenderingContext2D, 'setTransform'>,
  rect: Pick<Box, 'x' | 'y'>,
  scale: number,
): void {
  context.setTransform(scale, 0, 0, scale, -rect.x * scale, -rect.y * scale);
}

/** Runs when a typeface has arrived: what was painted before has its words in another. */
export function onTypeface(run: () => void): () => void {
  const { fonts } = document as { fonts?: FontFaceSet };
  fonts?.addEventListener('loadingdone', run);
  return () => fonts?.removeEventListener('loadingdone', run);
}
