// How large the text of a picture is where it is read: on a slide, or printed on paper.
import type { Box } from '@/layout/scene';

type Size = Pick<Box, 'width' | 'height'>;

/** Sheets of paper, upright, in points. */
const PAPERS = [
  { name: 'A4', width: 595, height: 842 },
  { name: 'A3', width: 842, height: 1191 },
  { name: 'A2', width: 1191, height: 1684 },
  { name: 'A1', width: 1684, height: 2384 },
  { name: 'A0', width: 2384, height: 3370 },
] as const;
export type PaperName = (typeof PAPERS)[number]['name'];

/** No printer reaches the edge: a centimetre stays free on each side. */
const EDGE = 28;

/** How many points text of a size of the picture has on a sheet, turned as fits it best. */
function pointsOnPaper({ width, height }: Size, size: number, paper: Size): number {
  const [short, long] = [paper.width - 2 * EDGE, paper.height - 2 * EDGE];
  return size * Math.max(Math.min(short / width, long / height), Math.min(long / width, short / height));
}

/** The smallest sheet on which text of a size has so many points; undefined where it has not on any. */
export const leastPaper = (box: Size, size: number, points: number): PaperName | undefined =>
  PAPERS.find((paper) => pointsOnPaper(box, size, paper) >= points)?.name;
