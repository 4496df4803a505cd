// The type faces of pictures: there before a canvas draws with them, and inside an SVG that leaves the house.
import interCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import loraCyrillic from '@fontsource-variable/lora/files/lora-cyrillic-wght-normal.woff2?url';
import loraLatin from '@fontsource-variable/lora/files/lora-latin-wght-normal.woff2?url';
import manropeCyrillic from '@fontsource-variable/manrope/files/manrope-cyrillic-wght-normal.woff2?url';
import manropeLatin from '@fontsource-variable/manrope/files/manrope-latin-wght-normal.woff2?url';
import oswaldCyrillic from '@fontsource-variable/oswald/files/oswald-cyrillic-wght-normal.woff2?url';
import oswaldLatin from '@fontsource-variable/oswald/files/oswald-latin-wght-normal.woff2?url';
import { FACE_SUBSETS, ownFamily } from '@/layout/titleFaces';
import type { TitleFace } from '@/model/types';
import type { EmbeddedFont } from '../svg';

const FILES: Record<TitleFace | 'usual', { latin: string; cyrillic: string }> = {
  usual: { latin: interLatin, cyrillic: interCyrillic },
  lora: { latin: loraLatin, cyrillic: loraCyrillic },
  manrope: { latin: manropeLatin, cyrillic: manropeCyrillic },
  oswald: { latin: oswaldLatin, cyrillic: oswaldCyrillic },
};

const subsetsOf = (face: TitleFace | undefined) =>
  FACE_SUBSETS.map(({ script, unicodeRange }) => ({ url: FILES[face ?? 'usual'][script], unicodeRange }));

const added = new Set<TitleFace>();

/** Makes a face of titles known to the page; it is fetched with the first text that needs it. */
export function addTitleFace(face: TitleFace): void {
  if (added.has(face) || typeof FontFace === 'undefined') return;
  added.add(face);
  for (const { url, unicodeRange } of subsetsOf(face))
    document.fonts.add(new FontFace(ownFamily(face), `url(${url})`, { weight: '400 700', unicodeRange }));
}

/** Waits until both scripts of the faces are ready; a canvas would draw with another one without a word. */
export async function loadMapFaces(face?: TitleFace): Promise<void> {
  if (!('fonts' in document)) return;
  if (face !== undefined) addTitleFace(face);
  const wanted = ['400', '600'].map((weight) => `${weight} 13px 'Inter Variable'`);
  if (face !== undefined) wanted.push(`600 22px '${ownFamily(face)}'`);
  await Promise.allSettled(
    wanted.flatMap((font) => ['Aa', 'Яя'].map((sample) => document.fonts.load(font, sample))),
  );
}

/** The faces as an SVG carries them. Where one cannot be fetched the drawing goes without: its text stays text. */
export async function embeddedFaces(face?: TitleFace): Promise<EmbeddedFont[]> {
  const wanted = face === undefined ? [undefined] : [undefined, face];
  const faces = await Promise.allSettled(
    wanted.flatMap((one) =>
      subsetsOf(one).map(async ({ url, unicodeRange }) => {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`face ${response.status}`);
        const base64 = toBase64(new Uint8Array(await response.arrayBuffer()));
        return { family: ownFamily(one), base64, unicodeRange };
      }),
    ),
  );
  return faces.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
