// Images for what reads only PNG and JPEG: decoded by the browser and written anew.
import type { ImageBytes } from '../exportFormat';

/** The image as a PNG, or as a JPEG where that is smaller and nothing of it is transparent. Rejects where it is damaged. */
export async function toPlain({ bytes, mime }: ImageBytes): Promise<ImageBytes> {
  const image = await createImageBitmap(new Blob([bytes], { type: mime }));
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no-canvas');
  context.drawImage(image, 0, 0);
  image.close();
  const { data } = context.getImageData(0, 0, width, height);
  let isOpaque = true;
  for (let i = 3; i < data.length && isOpaque; i += 4) isOpaque = data[i] === 255;
  const types = isOpaque ? ['image/png', 'image/jpeg'] : ['image/png'];
  const blobs = await Promise.all(types.map((type) => canvas.convertToBlob({ type, quality: 0.92 })));
  const smallest = blobs.reduce((best, one) => (one.size < best.size ? one : best));
  return { bytes: new Uint8Array(await smallest.arrayBuffer()), mime: smallest.type };
}
