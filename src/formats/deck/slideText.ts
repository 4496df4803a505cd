// Text on slides: runs, paragraphs and the body that holds them.
import { type Direction, directionOf } from '@/layout/direction';
import { escapeXml } from '../svgPen';
import { colourXml } from './drawingMl';

/** The height of a single line as a part of the size of type, in the face of the theme. */
export const SINGLE = 1.149;

/** A text as a run holds it: breaks between lines are elements of their own, and marks of direction are told by the paragraph. */
export const plainText = (text: string): string => escapeXml(text.replace(/[\t\r\n\v\f\u2028\u2029]+/g, ' '));

export type RunLook = { size: number; bold?: boolean; fill?: string; language: string };

/** Sizes are written in hundredths of a point, and kept to halves so that the program shows plain numbers. */
export function runProperties({ size, bold = false, fill, language }: RunLook): string {
  const points = Math.max(1, Math.floor(size * 2 + 0.05) / 2);
  const paint = fill === undefined ? '' : `<a:solidFill>${colourXml(fill)}</a:solidFill>`;
  return `<a:rPr lang="${escapeXml(language)}" sz="${Math.round(points * 100)}"${bold ? ' b="1"' : ''} dirty="0">${paint}</a:rPr>`;
}

/** The body of a shape: no inner edge, since every place is measured. */
export const bodyXml = (
  paragraphs: string,
  { wrap, anchor }: { wrap: 'square' | 'none'; anchor: 'ctr' | 't' },
): string =>
  `<p:txBody><a:bodyPr wrap="${wrap}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody>`;

/** Lines that follow each other in one direction: only a paragraph has one, and a list may hold items of both. */
export function inOneDirection(texts: readonly string[]): { direction: Direction; lines: string[] }[] {
  const paragraphs: { direction: Direction; lines: string[] }[] = [];
  for (const text of texts) {
    const direction = directionOf(text);
    const last = paragraphs.at(-1);
    if (last?.direction === direction) last.lines.push(text);
    else paragraphs.push({ direction, lines: [text] });
  }
  return paragraphs;
}
