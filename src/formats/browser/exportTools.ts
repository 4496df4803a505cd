// What a browser lends to exports: a canvas that paints with the right type face, and the face itself.
import type { ExportTools } from '../exportFormat';
import { toBitmap } from './bitmap';
import { decodedPictures } from './decodedPictures';
import { embeddedFaces, loadMapFaces } from './mapFaces';
import { drawnText, paperFontBytes } from './paperFonts';
import { toPlain } from './plainImage';

/**
 * @param createWorker makes the worker that holds and encodes pictures; null where there are no workers
 * @param signal says that nobody waits for the file any more
 */
export const browserTools = (createWorker: (() => Worker) | null, signal?: AbortSignal) =>
  ({
    async bitmap(picture, { mime, scale, images, progress }) {
      await loadMapFaces(picture.titleFace);
      const { pictures, close } = await decodedPictures(images);
      try {
        const options = { format: mime, scale, signal, createWorker, pictures, progress };
        const bitmap = await toBitmap(picture, options);
        return { content: new Uint8Array(await bitmap.blob.arrayBuffer()), scale: bitmap.scale };
      } finally {
        close();
      }
    },
    faces: embeddedFaces,
    fontBytes: paperFontBytes,
    drawText: drawnText,
    toPlain,
    signal,
    pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
  }) satisfies ExportTools;
