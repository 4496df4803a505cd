// Texts that run from the right, for a painter that knows no direction: set here, in runs of one font each.
import { shapeLine } from '@/formats/paper/shapeLine';
import type { TrueType } from '@/formats/paper/trueType';

/** A font, and the family by which the painter knows it. */
type SetFont = { family: string; font: TrueType; fromRight: boolean };

/** Letters of one font next to each other, and where they begin, in thousandths of the type size. */
type SetRun = { family: string | undefined; text: string; x: number };
export type SetLine = { runs: readonly SetRun[]; width: number };

const letter = /^[\p{L}\p{M}]$/u;

/**
 * Sets a line from left to right.
 * @param fonts the first choice first
 * @param widthOf how wide what none of them has is, in thousandths of the type size
 */
export function setFromRight(
  line: string,
  fonts: readonly SetFont[],
  widthOf: (text: string) => number,
): SetLine {
  const has = (code: number): boolean => fonts.some(({ font }) => font.glyphOf(code) !== 0);
  const runs: SetRun[] = [];
  let grows: 'left' | 'right' | undefined;
  let width = 0;
  for (const piece of shapeLine(line, has, false)) {
    if ('silent' in piece) continue;
    const text = 'drawn' in piece ? piece.drawn : String.fromCodePoint(piece.code);
    const own = 'drawn' in piece ? undefined : fonts.find(({ font }) => font.glyphOf(piece.code) !== 0);
    // The painter turns letters from the right round again; what is no letter would follow its neighbours.
    const way = !own ? undefined : !own.fromRight ? 'right' : letter.test(text) ? 'left' : undefined;
    const last = runs.at(-1);
    if (text.trim() === '') grows = undefined;
    else if (last && way !== undefined && way === grows && last.family === own?.family)
      last.text = way === 'left' ? text + last.text : last.text + text;
    else {
      runs.push({ family: own?.family, text, x: width });
      grows = way;
    }
    width += own
      ? (own.font.widthOf(own.font.glyphOf(text.codePointAt(0) ?? 0)) * 1000) / own.font.unitsPerEm
      : widthOf(text);
  }
  return { runs, width };
}
