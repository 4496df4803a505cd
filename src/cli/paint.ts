// Paints a picture as PNG with resvg: the same drawing as SVG, with fonts that are files.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Picture } from '@/formats/picture';
import { asPlain } from '@/formats/pictureImages';
import { toSvg } from '@/formats/svg';
import { escapeXml } from '@/formats/svgPen';
import { FONT_FAMILY } from '@/layout/sizes';
import { familyOf, TITLE_FACE_NAMES } from '@/layout/titleFaces';
import { dataUrl } from '@/model/assets';
import { TITLE_FACES } from '@/model/constants';
import type { Id } from '@/model/id';
import type { TitleFace } from '@/model/types';
import type { ImagesById } from '@/formats/exportFormat';
import { missingCharacters } from './fontCharacters';
import type { Bytes, Io, Resource } from './io';
import { toPlain } from './plainImage';

/** The longest side of a picture, and how many pixels it has at most: beyond that it is made smaller. */
const SIDE = 30_000;
const PIXELS = 64_000_000;

let ready: Promise<void> | undefined;

const TITLE_FONTS = {
  lora: 'Lora_600SemiBold.ttf',
  manrope: 'Manrope_600SemiBold.ttf',
  oswald: 'Oswald_600SemiBold.ttf',
} as const satisfies Record<TitleFace, Resource>;

/** The fonts that a picture is painted with: those of the program first, then those that were given. */
const fontsOf = ({ titleFace }: Picture, io: Io, given: readonly string[]): Promise<Bytes[]> =>
  Promise.all([
    io.resource('Inter_400Regular.ttf'),
    io.resource('Inter_600SemiBold.ttf'),
    ...(titleFace === undefined ? [] : [io.resource(TITLE_FONTS[titleFace])]),
    ...given.map((path) => io.read(path)),
  ]);

export type Painted = {
  content: Bytes;
  /** The scale that was reached. */
  scale: number;
  /** Characters that no font has: they are boxes in the picture. */
  missing: readonly string[];
  /** Images that could not be decoded: their frames say so. */
  unpainted: number;
};

/** The texts that a picture sets. */
function textsOf(picture: Picture): string[] {
  const texts: string[] = [];
  picture.draw({
    box: () => undefined,
    path: () => undefined,
    text: (text) => void texts.push(text),
    image: () => 'missing',
    group: (_name, draw) => draw(),
  });
  return texts;
}

const RIGHT_TO_LEFT = '\u200f';

/**
 * A drawing as the painter understands it. It looks for each family in each text, though what Inter lacks it finds in the
 * other fonts all the same; and it knows no direction, so that a text from the right is told by marks around it, and
 * its start and end change places.
 */
export const forPainter = (svg: string): string =>
  TITLE_FACES.reduce(
    (drawn, face) => drawn.replaceAll(escapeXml(familyOf(face)), TITLE_FACE_NAMES[face]),
    svg,
  )
    .replace(FONT_FAMILY, 'Inter')
    .replace(
      /<text ([^>]*) direction="rtl" unicode-bidi="isolate"([^>]*)>([^<]*)<\/text>/g,
      (_, before: string, after: string, text: string) => {
        const anchor = /text-anchor="(\w+)"/.exec(after)?.[1] ?? 'start';
        const turned = anchor === 'start' ? 'end' : anchor === 'end' ? 'start' : anchor;
        const rest = after.replace(/ text-anchor="\w+"/, '');
        const marked = `${RIGHT_TO_LEFT}${text}${RIGHT_TO_LEFT}`;
        return `<text ${before} text-anchor="${turned}"${rest}>${marked}</text>`;
      },
    );

export type Painting = {
  scale: number;
  images: ImagesById;
  /** Files with more fonts, for characters that those of the program lack. */
  given: readonly string[];
  io: Io;
};

/** Paints a picture. Rejects with a `Refusal` where a font that was given cannot be read. */
export async function paint(picture: Picture, { scale, images, given, io }: Painting): Promise<Painted> {
  const fonts = await fontsOf(picture, io, given);
  ready ??= io.resource('resvg.wasm').then((wasm) => initWasm(wasm));
  await ready;
  const { width, height } = picture.box;
  const reached = Math.min(scale, SIDE / Math.max(width, height), Math.sqrt(PIXELS / (width * height)));
  const pictures = new Map<Id, string>();
  for (const [id, image] of images) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each is decoded at once
    const plain = await asPlain(image, (other) => toPlain(other, io));
    if (plain) pictures.set(id, dataUrl(plain.bytes, plain.mime));
  }
  const svg = toSvg(picture, { pictures });
  const resvg = new Resvg(forPainter(svg), {
    fitTo: { mode: 'zoom', value: reached },
    font: {
      fontBuffers: [...fonts],
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  });
  try {
    const image = resvg.render();
    const content = new Uint8Array(image.asPng());
    image.free();
    return {
      content,
      scale: reached,
      missing: missingCharacters(textsOf(picture), fonts),
      unpainted: images.size - pictures.size,
    };
  } finally {
    resvg.free();
  }
}
