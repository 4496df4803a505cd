// The picture: whatever is drawn, with title, margin, background and proportions around it. What every export shows.
import { createBreaker } from '@/layout/breakText';
import { savesInk } from '@/layout/lookPalette';
import type { Palette } from '@/layout/palette';
import type { Box, MeasureText } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { TitleFace } from '@/model/types';
import { TYPE } from '@/layout/sizes';
import { brandFoot, brandHead, imagesOfBrand, titleRoom } from './brandFrame';
import { baselineIn, type Pen } from './pen';
import { leafOf, type Proportions, slideBox, type SlideSize } from './slide';

/** `ink`: white grounds throughout, for paper that large areas would cost ink. */
export type PictureBackground = 'paper' | 'white' | 'transparent' | 'ink';
export type PictureOptions = {
  title: boolean;
  legend: boolean;
  background: PictureBackground;
  /** Whether marks of evidence are drawn; left out, as the map itself shows them. */
  evidence?: boolean | undefined;
  /** As it is, unless something else is said. */
  proportions?: Proportions | undefined;
};

/** How much of a picture is drawn. */
export type DrawingOf = {
  /** What touches this rectangle, in scene units: for paper that is painted in pieces. */
  rect?: Box;
  /** Stands in for the full drawing of the scene, for small previews. */
  cells?: (() => void) | undefined;
};

export type PictureBookmark = { title: string; x: number; y: number };
export type PictureBorders = { x: readonly number[]; y: readonly number[] };

/** A picture laid out: its box in scene units, and how to draw it, in scene units as well. */
export type Picture = {
  box: Box;
  /** What the picture is called for those who cannot see it. */
  title: string;
  /** The title of its file, where that is another. */
  fileTitle?: string;
  /** The face of its titles, where that is not the usual one. */
  titleFace?: TitleFace | undefined;
  /** The colour that it stands on; absent where it is transparent. */
  ground?: string | undefined;
  /** The images that it shows, each once. */
  images: () => readonly Id[];
  /** Places that one may want to go to at once, in the order of reading. */
  bookmarks?: readonly PictureBookmark[] | undefined;
  /** Where it is cut best when it goes over several sheets. */
  borders?: PictureBorders | undefined;
  /** It shows at a glance what the pages behind it show to be read, so that its text may be small. */
  isOverview?: boolean;
  draw: (pen: Pen, how?: DrawingOf) => void;
};

/** What stands within a frame, in scene units. */
export type Framed = {
  /** Where it is drawn; its left and upper edge are those of the title. */
  bounds: Box;
  /** The title, shown above when the options ask for it, and the name of the picture; empty without one. */
  title: string;
  /** The small line under the title. */
  subtitle: string;
  palette: Palette;
  measure: MeasureText;
  images?: () => readonly Id[];
  bookmarks?: readonly PictureBookmark[];
  borders?: PictureBorders;
  /** @param palette that of the picture on its own background */
  draw: (pen: Pen, palette: Palette, how: DrawingOf) => void;
  /** The slide that it is set on, at its upper left: several pictures of one size. Taken where it is large enough. */
  slide?: SlideSize | undefined;
  /** What stands below. */
  foot?:
    { height: number; draw: (pen: Pen, left: number, top: number, palette: Palette) => void } | undefined;
};

export const MARGIN = 24;
const TITLE_GAP = 20;
export const FOOT_GAP = 18;
/** A sentence over a picture takes so many lines at most. */
const TITLE_LINES = 3;

/** How high the words around a picture of a width are: the title and the line below it, the line at the foot. */
export function titleHeight(
  title: string,
  width: number,
  { palette: { brand }, measure }: Pick<Framed, 'palette' | 'measure'>,
): number {
  const head = brandHead(brand, width);
  const room = titleRoom(width - (head?.beside ?? 0), brand);
  const lines = title === '' ? 0 : createBreaker(measure)(title, 'title', room, TITLE_LINES).length;
  const foot = brandFoot(brand, width, measure)?.height ?? 0;
  return Math.max(heightOfHead(lines), head?.height ?? 0) + foot;
}

const heightOfHead = (lines: number): number =>
  lines * TYPE.title.line + (lines > 0 ? 1 : 0) + TYPE.laneNote.line + TITLE_GAP - 1;

/** Lays a picture out. A pixel of a picture at 1x is one unit. */
export function framePicture(
  framed: Framed,
  { title: hasTitle, background: wanted, proportions }: PictureOptions,
): Picture {
  const { bounds, foot, measure } = framed;
  const palette = wanted === 'ink' ? savesInk(framed.palette) : framed.palette;
  const { x: left, width } = bounds;
  const { brand } = palette;
  const breakText = createBreaker(measure);
  const head = hasTitle ? brandHead(brand, width) : undefined;
  const line = brandFoot(brand, width, measure);
  const room = width - (head?.beside ?? 0);
  const title =
    framed.title === '' ? [] : breakText(framed.title, 'title', titleRoom(room, brand), TITLE_LINES);
  const [subtitle = ''] = breakText(framed.subtitle, 'laneNote', room, 1);
  const above = hasTitle ? Math.max(heightOfHead(title.length), head?.height ?? 0) : 0;
  const own = {
    x: left - MARGIN,
    y: bounds.y - above - MARGIN,
    width: width + 2 * MARGIN,
    height: Math.ceil(
      above + bounds.height + (foot ? FOOT_GAP + foot.height : 0) + (line?.height ?? 0) + 2 * MARGIN,
    ),
  };
  const { slide } = framed;
  const leaf = leafOf(proportions);
  const isOnSlide = slide !== undefined && own.width <= slide.width && own.height <= slide.height;
  const box = isOnSlide ? { ...own, ...slide } : leaf ? slideBox(own, leaf) : own;
  // On a slide it stands at the lower edge.
  const footTop =
    isOnSlide && foot
      ? box.y + box.height - MARGIN - (line?.height ?? 0) - foot.height
      : bounds.y + bounds.height + FOOT_GAP;
  const background = wanted === 'transparent' ? undefined : backgroundOf(wanted, palette);
  // Text edges and such must be of the background they stand on.
  const tinted = { ...palette, paper: background ?? palette.paper };
  return {
    box,
    title: framed.title || framed.subtitle,
    titleFace: brand?.titleFace,
    ground: background,
    images: () => [...(framed.images?.() ?? []), ...(hasTitle ? imagesOfBrand(brand) : [])],
    bookmarks: framed.bookmarks,
    borders: framed.borders,
    draw(pen, how = {}) {
      if (background !== undefined) pen.box(box.x, box.y, box.width, box.height, 0, { fill: background });
      head?.draw(pen, left, bounds.y - above);
      line?.draw(pen, left, box.y + box.height - MARGIN, palette);
      if (hasTitle) {
        let top = bounds.y - above;
        const { size, line: height } = TYPE.title;
        for (const line of title) {
          const look = { font: 'title', face: brand?.titleFace, fill: palette.ink, room } as const;
          pen.text(line, left, baselineIn(top, height, size), look);
          top += height;
        }
        if (title.length > 0) top += 1;
        const note = { font: 'laneNote', fill: palette.muted, room } as const;
        if (subtitle) pen.text(subtitle, left, baselineIn(top, TYPE.laneNote.line, TYPE.laneNote.size), note);
      }
      framed.draw(pen, tinted, how);
      foot?.draw(pen, left, footTop, tinted);
    },
  };
}

/** The colour of a background. White is the lightest of the palette, so that dark pictures stay readable. */
function backgroundOf(background: Exclude<PictureBackground, 'transparent'>, palette: Palette): string {
  if (background === 'ink') return '#ffffff';
  if (background === 'white') return palette.name === 'dark' ? palette.card : '#ffffff';
  return palette.paper;
}
