// The type faces that the page carries, given to the browser as bytes.
import type { PageFace } from '@/formats/pageBlocks';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Adds them; without one the page is shown in a face of the machine. */
export function loadFaces(faces: readonly PageFace[]): void {
  for (const { family, base64, unicodeRange } of faces) {
    const face = new FontFace(family, bytesOf(base64), { weight: '100 900', unicodeRange });
    document.fonts.add(face);
    face.load().catch(() => undefined);
  }
}
