// SVG: a picture as a standalone drawing whose text can be selected and edited.
import { FONT_FAMILY } from '@/layout/sizes';
import type { Picture } from './picture';
import { createSvgPen, type EmbeddedPictures, escapeXml, svgTypeRules } from './svgPen';

/** A subset of the type face to embed in the file: WOFF2 as base64, and the characters it holds. */
export type EmbeddedFont = { family: string; base64: string; unicodeRange: string };

export type SvgOptions = {
  /** Size of the drawing in relation to the map; the drawing itself is the same. */
  scale?: number;
  language?: string;
  fonts?: readonly EmbeddedFont[];
  pictures?: EmbeddedPictures;
  /** An element that is not drawn, as it stands in the file. */
  metadata?: string | undefined;
};

/** The picture as an SVG document, without scripts and without references to anything outside. */
export function toSvg(
  picture: Picture,
  { scale = 1, language = 'en', fonts = [], pictures, metadata }: SvgOptions = {},
): string {
  const { x, y, width, height } = picture.box;
  const pen = createSvgPen(pictures);
  picture.draw(pen);
  const faces = fonts.map(
    ({ family, base64, unicodeRange }) =>
      `@font-face{font-family:'${family}';font-weight:100 900;src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${unicodeRange}}`,
  );
  const rules = [...faces, `text{font-family:${FONT_FAMILY};white-space:pre}`, svgTypeRules()].join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="${x} ${y} ${width} ${height}" role="img" xml:lang="${escapeXml(language)}">`,
    `<title>${escapeXml(picture.title)}</title>`,
    ...(metadata === undefined ? [] : [metadata]),
    `<style>${escapeXml(rules).replaceAll('&#39;', "'")}</style>`,
    `<defs>${pen.defs()}</defs>`,
    '<g stroke-linecap="round" stroke-linejoin="round">',
    pen.body(),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
