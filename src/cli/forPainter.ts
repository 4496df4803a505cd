// A drawing as resvg understands it: its families, and texts that run from the right.
import { runsFromRight } from '@/formats/paper/shapeLine';
import { escapeXml } from '@/formats/svgPen';
import type { FontName } from '@/layout/scene';
import { FONT_FAMILY, TYPE } from '@/layout/sizes';
import { familyOf, TITLE_FACE_NAMES } from '@/layout/titleFaces';
import { TITLE_FACES } from '@/model/constants';
import type { SetLine } from './setFromRight';

const RIGHT_TO_LEFT = '\u200f';
const names = Object.keys(TYPE) as FontName[];

/** Sets a text that runs from the right, in thousandths of the type size; undefined where the painter can do it itself. */
export type SetFromRight = (text: string, font: FontName, isTitled: boolean) => SetLine | undefined;

/**
 * A drawing as the painter understands it. It looks for each family in each text, though what Inter lacks it finds in the
 * other fonts all the same; and it knows no direction, so that a text from the right is told by marks around it, and
 * its start and end change places, or is set in runs.
 */
export const forPainter = (svg: string, set?: SetFromRight): string =>
  TITLE_FACES.reduce(
    (drawn, face) => drawn.replaceAll(escapeXml(familyOf(face)), TITLE_FACE_NAMES[face]),
    svg,
  )
    .replace(FONT_FAMILY, 'Inter')
    .replace(
      /<text ([^>]*?)( direction="rtl" unicode-bidi="isolate")?((?: text-anchor="\w+")?(?: stroke="[^>]*)?)>([^<]*)<\/text>/g,
      (whole, before: string, direction: string | undefined, after: string, text: string) => {
        if (direction === undefined && !runsFromRight(text)) return whole;
        const anchor = /text-anchor="(\w+)"/.exec(after)?.[1] ?? 'start';
        const turned = direction === undefined ? anchor : (opposite.get(anchor) ?? anchor);
        const rest = after.replace(/ text-anchor="\w+"/, '');
        const inRuns = set && runsOf(set, { before, anchor: turned, rest, text });
        if (inRuns !== undefined) return inRuns;
        if (direction === undefined) return whole;
        const marked = `${RIGHT_TO_LEFT}${text}${RIGHT_TO_LEFT}`;
        return `<text ${before} text-anchor="${turned}"${rest}>${marked}</text>`;
      },
    );

const opposite: ReadonlyMap<string, string> = new Map([
  ['start', 'end'],
  ['end', 'start'],
]);

type TextMarkup = { before: string; anchor: string; rest: string; text: string };

/** A text as one element for each run; undefined where it needs none. */
function runsOf(set: SetFromRight, { before, anchor, rest, text }: TextMarkup): string | undefined {
  const font = names[Number(/class="t(\d+)"/.exec(before)?.[1])];
  if (font === undefined) return undefined;
  const line = set(unescaped(text), font, before.includes('font-family:'));
  if (!line) return undefined;
  const size = Number(/font-size:([\d.]+)px/.exec(before)?.[1] ?? TYPE[font].size);
  const width = (line.width * size) / 1000;
  const x = Number(/ x="([^"]*)"/.exec(before)?.[1] ?? 0);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  const bare = before.replace(/ style="[^"]*"/, '').replace(/ x="[^"]*"/, '');
  const drawn = (edge: string): string =>
    line.runs
      .map((run) => {
        const style = `font-family:${run.family ?? 'Inter'};font-size:${size}px`;
        const at = (left + (run.x * size) / 1000).toFixed(2);
        return `<text ${bare} style="${style}" x="${at}"${edge}>${escapeXml(run.text)}</text>`;
      })
      .join('');
  // The edge of a run must not lie over the letters of the run before it.
  return (rest === '' ? '' : drawn(rest)) + drawn('');
}

const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
const unescaped = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+));/g, (_, name?: keyof typeof SIGNS, code?: string) =>
    name === undefined ? String.fromCodePoint(Number(code)) : SIGNS[name],
  );
