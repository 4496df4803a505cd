// What a picture becomes on the chosen paper: its size, its sheets, and how large its smallest text is there.
import { TYPE } from '@/layout/sizes';
import type { ExportOptions } from '../exportFormat';
import type { Picture } from '../picture';
import { LEAST_POINTS } from '../slide';
import { fitOn, PAPER_SIZES, type PaperChoice, type PaperSize } from './paperSizes';
import { drawnLetters } from './paperLetters';
import { recorded, type Stroke } from './record';
import { smallestText, type Tiling, tilingOf } from './tiles';

/** A picture as it is set, taken down once for all choices of paper. */
export type PaperPicture = {
  picture: Picture;
  strokes: readonly Stroke[];
  /** The size of its smallest text, in units. */
  smallest: number;
  /** Letters that no font of paper has. */
  drawn: readonly string[];
};

export function paperPicture(picture: Picture): PaperPicture {
  const strokes = recorded(
    (pen) => picture.draw(pen),
    () => true,
  );
  return {
    picture,
    strokes,
    smallest: smallestIn(strokes),
    drawn: drawnLetters(strokes),
  };
}

function smallestIn(strokes: readonly Stroke[]): number {
  const smallest = smallestText(strokes);
  return smallest === Infinity ? TYPE.mark.size : smallest;
}

/** The size of the smallest text of a picture, in units. */
export const smallestOf = (picture: Picture): number =>
  smallestIn(
    recorded(
      (pen) => picture.draw(pen),
      () => false,
    ),
  );

export type PaperPlan =
  | { kind: 'one'; width: number; height: number; points: number; remedies: readonly Remedy[] }
  | { kind: 'tiles'; tiling: Tiling; paper: PaperSize; points: number }
  /** More sheets than anybody would glue. */
  | { kind: 'too-many' };

/** What makes small text larger with one click. */
export type Remedy = { paper: PaperSize } | { pages: 'tiles' };

type PaperOptions = Pick<ExportOptions, 'paper' | 'pages' | 'points'>;

/** Lays a picture on paper. */
export function planPaper(
  { picture, strokes, smallest }: PaperPicture,
  { paper = 'fit', pages = 'one', points = LEAST_POINTS }: PaperOptions,
): PaperPlan {
  if (pages === 'tiles' && paper !== 'fit') {
    const tiling = tilingOf(picture, strokes, paper, points);
    return tiling ? { kind: 'tiles', tiling, paper, points } : { kind: 'too-many' };
  }
  return onOnePage(picture, smallest, paper);
}

type OnePage = PaperPlan & { kind: 'one' };

function onOnePage(picture: Picture, smallest: number, paper: PaperChoice): OnePage {
  const { page, scale } = fitOn(picture.box, smallest, paper);
  const reached = scale * smallest;
  const remedies: Remedy[] = [];
  if (isSmall(reached)) {
    const larger = largerPaper(picture, smallest, paper === 'fit' ? undefined : paper);
    if (larger) remedies.push({ paper: larger });
    if (paper !== 'fit') remedies.push({ pages: 'tiles' });
  }
  return { kind: 'one', ...page, points: reached, remedies };
}

const isSmall = (points: number): boolean => points < LEAST_POINTS - 0.05;

/** A document of many pages on paper. */
export type DocumentPlan = {
  /** Of the smallest text of all its pages that are there to be read: an overview is not. */
  points: number;
  /** The pages on which text is too small to be read, counted from one. */
  small: readonly number[];
  /** The pages that show at a glance what others show to be read, counted from one. */
  overviews: readonly number[];
  remedies: readonly Remedy[];
};

/**
 * Lays the pages of a document on paper, each on a sheet of its own.
 * @param texts the size of the smallest text of each page, in units
 */
export function planDocument(
  pages: readonly Picture[],
  texts: readonly number[],
  paper: PaperChoice = 'fit',
): DocumentPlan {
  const plans = pages.flatMap((page, at) =>
    page.isOverview ? [] : { ...onOnePage(page, texts[at] ?? TYPE.mark.size, paper), number: at + 1 },
  );
  const points = Math.min(...plans.map((plan) => plan.points));
  return {
    points,
    small: plans.flatMap((plan) => (isSmall(plan.points) ? plan.number : [])),
    overviews: pages.flatMap((page, at) => (page.isOverview ? at + 1 : [])),
    // What helps the worst of them helps all.
    remedies: plans.find((plan) => plan.points === points)?.remedies ?? [],
  };
}

const METRIC = ['a4', 'a3', 'a2', 'a1', 'a0'] as const;
const AMERICAN = ['letter', 'tabloid', 'a2', 'a1', 'a0'] as const;

/** The first larger sheet on which the picture can be read; a large sheet is asked for by its metric name everywhere. */
function largerPaper(
  { box }: Picture,
  smallest: number,
  paper: PaperSize | undefined,
): PaperSize | undefined {
  const row: readonly PaperSize[] = paper === 'letter' || paper === 'tabloid' ? AMERICAN : METRIC;
  const area = (one: PaperSize): number => PAPER_SIZES[one].width * PAPER_SIZES[one].height;
  return row
    .filter((one) => paper === undefined || area(one) > area(paper))
    .find((one) => fitOn(box, smallest, one).scale * smallest >= LEAST_POINTS);
}
