// Images decoded for the time of one export, so that a canvas can draw them at once.
import type { Id } from '@/model/id';
import type { ImagesById } from '../exportFormat';
import type { DrawnPicture, PicturesById } from './canvasPen';

/** What cannot be decoded is missing; nothing of it breaks the picture. `close` lets go of the pixels. */
export async function decodedPictures(
  images: ImagesById,
): Promise<{ pictures: PicturesById; close: () => void }> {
  const found = new Map<Id, DrawnPicture & { source: ImageBitmap }>();
  for (const [id, { bytes, mime }] of images) {
    // One after the other: each is small, and all at once would be held in memory twice.
    // oxlint-disable-next-line no-await-in-loop
    const source = await createImageBitmap(new Blob([bytes], { type: mime })).catch(() => undefined);
    if (source) found.set(id, { source, width: source.width, height: source.height });
  }
  return {
    pictures: (id) => found.get(id) ?? 'missing',
    close: () => found.forEach(({ source }) => source.close()),
  };
}
