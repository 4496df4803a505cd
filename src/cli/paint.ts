// Paints a picture as PNG with resvg: the same drawing as SVG, with fonts that are files.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Picture } from '@/formats/picture';
import { runsFromRight } from '@/formats/paper/shapeLine';
import { readTrueType } from '@/formats/paper/trueType';
import { asPlain } from '@/formats/pictureImages';
import { toSvg } from '@/formats/svg';
import { createTableMeasure } from '@/layout/fontMetrics';
import { TYPE } from '@/layout/sizes';
import { TITLE_FACE_NAMES } from '@/layout/titleFaces';
import { dataUrl } from '@/model/assets';
import type { Id } from '@/model/id';
import type { TitleFace } from '@/model/types';
import type { ImagesById } from '@/formats/exportFormat';
import { missingCharacters } from './fontCharacters';
import { forPainter, type SetFromRight } from './forPainter';
import type { Bytes, Io, Resource } from './io';
import { toPlain } from './plainImage';
import { setFromRight } from './setFromRight';

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

/** The fonts of paper for what runs from the right: they hold the forms of the letters, but no rules that join them. */
const SCRIPTS = [
  { script: 'noto-hebrew', family: 'Noto Sans Hebrew' },
  { script: 'noto-arabic', family: 'Noto Sans Arabic' },
] as const;
/** The painter knows a weight of them by its name. */
const weights = [
  { weight: 400, suffix: '' },
  { weight: 600, suffix: ' SemiBold' },
] as const;

/** Sets what runs from the right and has no other font; `fonts` are those that it is set in. */
async function setterOf(
  { titleFace }: Picture,
  fonts: readonly Bytes[],
  io: Io,
): Promise<{ fonts: Bytes[]; set: SetFromRight }> {
  const scripts = await Promise.all(
    SCRIPTS.flatMap(({ script, family }) =>
      weights.map(async ({ weight, suffix }) => ({
        weight,
        family: family + suffix,
        bytes: await io.resource(`${script}-${weight}.ttf`),
        fromRight: true,
      })),
    ),
  );
  const [regular, semibold, title] = fonts;
  const latin = [
    { weight: 400, family: 'Inter', bytes: regular, fromRight: false },
    { weight: 600, family: 'Inter', bytes: semibold, fromRight: false },
  ];
  const faces = [...latin, ...scripts].flatMap(({ bytes, ...face }) =>
    bytes ? [{ ...face, font: readTrueType(bytes) }] : [],
  );
  const titled =
    titleFace === undefined || !title
      ? []
      : [{ family: TITLE_FACE_NAMES[titleFace], font: readTrueType(title), fromRight: false }];
  return {
    fonts: scripts.map(({ bytes }) => bytes),
    set(text, font, isTitled) {
      if (missingCharacters([text], fonts).length === 0) return undefined;
      const { size, weight } = TYPE[font];
      const own = faces.filter((face) => face.weight === weight);
      return setFromRight(
        text,
        isTitled ? [...titled, ...own] : own,
        (unknown) => (measure(unknown, font) / size) * 1000,
      );
    },
  };
}

const measure = createTableMeasure();

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

export type Painting = {
  scale: number;
  images: ImagesById;
  /** Files with more fonts, for characters that those of the program lack. */
  given: readonly string[];
  io: Io;
};

/** Paints a picture. Rejects with a `Refusal` where a font that was given cannot be read. */
export async function paint(picture: Picture, { scale, images, given, io }: Painting): Promise<Painted> {
  const texts = textsOf(picture);
  let fonts = await fontsOf(picture, io, given);
  let set: SetFromRight | undefined;
  if (texts.some(runsFromRight) && missingCharacters(texts, fonts).length > 0) {
    const setter = await setterOf(picture, fonts, io);
    set = setter.set;
    fonts = [...fonts, ...setter.fonts];
  }
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
  const resvg = new Resvg(forPainter(svg, set), {
    fitTo: { mode: 'zoom', value: reached },
    font: {
      fontBuffers: fonts,
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
      missing: missingCharacters(texts, fonts),
      unpainted: images.size - pictures.size,
    };
  } finally {
    resvg.free();
  }
}
