// The type face of pictures: there before a canvas draws with it, and inside an SVG that leaves the house.
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { EmbeddedFont } from '../svg';

const SUBSETS = [
  { url: latin, unicodeRange: 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212' },
  { url: cyrillic, unicodeRange: 'U+0301,U+0400-045F,U+0490-0491,U+2116' },
] as const;

/** Waits until both scripts of the face are ready; a canvas would draw with another one without a word. */
export async function loadMapFaces(): Promise<void> {
  if (!('fonts' in document)) return;
  const fonts = ['400', '600'].flatMap((weight) =>
    ['Aa', 'Яя'].map((sample) => document.fonts.load(`${weight} 13px 'Inter Variable'`, sample)),
  );
  await Promise.allSettled(fonts);
}

/** The face as an SVG carries it. Where it cannot be fetched the drawing goes without: its text stays text. */
export async function embeddedFaces(): Promise<EmbeddedFont[]> {
  const faces = await Promise.allSettled(
    SUBSETS.map(async ({ url, unicodeRange }) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`face ${response.status}`);
      return { base64: toBase64(new Uint8Array(await response.arrayBuffer())), unicodeRange };
    }),
  );
  return faces.flatMap((face) => (face.status === 'fulfilled' ? [face.value] : []));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
