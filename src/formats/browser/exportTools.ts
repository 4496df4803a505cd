// What a browser lends to exports: a canvas that paints with the right type face, and the face itself.
import type { ExportTools } from '../exportFormat';
import { toBitmap } from './bitmap';
import { embeddedFaces, loadMapFaces } from './mapFaces';

export const browserTools = {
  async bitmap(picture, { mime, scale }) {
    await loadMapFaces();
    const bitmap = await toBitmap(picture, { format: mime, scale });
    return { content: new Uint8Array(await bitmap.blob.arrayBuffer()), scale: bitmap.scale };
  },
  faces: embeddedFaces,
} satisfies ExportTools;
