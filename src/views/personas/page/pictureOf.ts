// Draws a piece of the screen as a PNG. For what is HTML by nature; maps are drawn from their scene.

/**
 * An element at twice its size. Inline drawings lose their inherited colours on the way, so these are written on
 * them first.
 */
export async function pictureOf(element: HTMLElement): Promise<Blob> {
  for (const shape of element.querySelectorAll<SVGElement>('svg, svg *')) {
    const { fill, stroke, strokeWidth, color } = getComputedStyle(shape);
    Object.assign(shape.style, { fill, stroke, strokeWidth, color });
  }
  // Fetched when wanted: few visits end with a picture of a persona.
  const { toBlob } = await import('html-to-image');
  const blob = await toBlob(element, { pixelRatio: 2, backgroundColor: '#ffffff' });
  if (!blob) throw new Error('no picture');
  return blob;
}
