// Lines of text for a page: which face draws which letter, how wide the line is, and what has to be drawn instead.
import { createTableMeasure } from '@/layout/fontMetrics';
import type { FontName } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { TitleFace } from '@/model/types';
import type { TextLook } from '../pen';
import { hex4, num } from './pdfFile';
import type { PdfFace } from './pdfFonts';
import type { PdfResources } from './pdfResources';
import { runsFromRight, shapeLine } from './shapeLine';

/** A text that the machine has drawn because no font of the file can: its pixels, and its place in scene units. */
export type DrawnText = {
  /** How far the text that follows is moved. */
  width: number;
  /** From the baseline up to the upper edge of the picture, and its height. */
  ascent: number;
  height: number;
  pixels: { width: number; height: number; rgba: Uint8ClampedArray | Uint8Array };
};
/** Draws a text with whatever fonts the machine has. */
export type DrawText = (text: string, font: FontName, colour: string) => DrawnText | undefined;

type PlacedPicture = { picture: { name: string; ascent: number; height: number }; x: number; width: number };
/** Where a grapheme stands that nothing can draw: an empty box takes its place. */
type Gap = { x: number; width: number };
export type Line = {
  width: number;
  /** The operators that show it, within BT and ET. */
  show: (x: number, y: number, size: number) => string[];
  pictures: PlacedPicture[];
  gaps: Gap[];
};
export type PdfText = {
  line: (text: string, look: Pick<TextLook, 'font' | 'face' | 'fill'>) => Line;
  undrawn: () => Undrawn;
};
/** The graphemes that neither a font nor the machine could draw, and the lines that hold them, each once. */
export type Undrawn = { graphemes: readonly string[]; lines: readonly string[] };

const measure = createTableMeasure();

/** @param facesOf the faces of a weight, or of titles set in a face, the first choice first */
export function createText(
  facesOf: (weight: 400 | 600, title?: TitleFace) => readonly PdfFace[],
  resources: PdfResources,
  draw: DrawText | undefined,
): PdfText {
  const undrawn = { graphemes: new Set<string>(), lines: new Set<string>() };

  function glyphOf(faces: readonly PdfFace[], code: number, said: string) {
    for (const face of faces) {
      const glyph = face.glyph(code, said);
      if (glyph) return { face, ...glyph };
    }
    return undefined;
  }

  return {
    undrawn: () => ({ graphemes: [...undrawn.graphemes], lines: [...undrawn.lines] }),
    line(text, { font, face: title, fill: colour }) {
      const { size, weight } = TYPE[font];
      const faces = facesOf(weight, title);
      const [main] = faces;
      const runs: { face: PdfFace; glyphs: string }[] = [];
      const pictures: PlacedPicture[] = [];
      const gaps: Gap[] = [];
      let width = 0;
      const show = (face: PdfFace, id: number, thousandths: number): void => {
        const last = runs.at(-1);
        if (last?.face === face) last.glyphs += hex4(id);
        else runs.push({ face, glyphs: hex4(id) });
        width += (thousandths * size) / 1000;
      };
      const has = (code: number): boolean => faces.some((face) => face.has(code));
      for (const placed of shapeLine(text, has, draw !== undefined)) {
        if ('code' in placed) {
          const glyph = glyphOf(faces, placed.code, placed.said);
          if (glyph) show(glyph.face, glyph.id, glyph.width);
          continue;
        }
        if (!main) continue;
        if ('silent' in placed) {
          show(main, main.blank(0, placed.silent), 0);
          continue;
        }
        const { drawn, letters } = placed;
        const picture = draw?.(drawn, font, colour);
        const own = picture?.width ?? Math.max(measure(drawn, font), size * 0.6);
        const at = width;
        const blank = (own * 1000) / size / letters.length;
        for (const letter of letters) show(main, main.blank(blank, letter), blank);
        if (picture) {
          const name = resources.bitmap(`${font} ${colour} ${drawn}`, picture.pixels);
          pictures.push({
            picture: { ...picture, name },
            x: at,
            width: (picture.pixels.width * picture.height) / picture.pixels.height,
          });
        } else {
          undrawn.graphemes.add(drawn);
          undrawn.lines.add(text);
          gaps.push({ x: at, width: own });
        }
      }
      // Lines that go on in the next one must not grow together where they are read aloud.
      const space = runsFromRight(text) ? undefined : main?.glyph(32, ' ');
      return {
        width,
        pictures,
        gaps,
        show(x, y, typeSize) {
          const out = [`1 0 0 -1 ${num(x)} ${num(y)} Tm`];
          for (const [at, { face, glyphs }] of runs.entries()) {
            const end = at === runs.length - 1 && space && face === main ? hex4(space.id) : '';
            out.push(`/${face.name} ${num(typeSize)} Tf <${glyphs}${end}> Tj`);
          }
          return out;
        },
      };
    },
  };
}
