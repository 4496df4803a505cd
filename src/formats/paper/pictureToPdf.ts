// A picture as a PDF: whole on one page, or over several sheets that are glued together.
import '@/i18n/en/paper';
import { PALETTES } from '@/layout/palette';
import { TYPE } from '@/layout/sizes';
import type { Id } from '@/model/id';
import type { ExportOptions, ExportPages, ExportSource, ExportTools, Written } from '../exportFormat';
import type { Picture } from '../picture';
import { plainImage, titleOf } from '../pictureImages';
import { LEAST_POINTS } from '../slide';
import { imageData, type ImageData } from './imageData';
import { fitOn } from './paperSizes';
import type { Undrawn } from './pdfText';
import { recorded, type Stroke } from './record';
import { tilePages } from './tilePages';
import { smallestText, type Tiling, tilingOf } from './tiles';
import { type Bookmark, type PdfPage, type PlacedDrawing, writePdf } from './writePdf';

/** Writes the picture of a source. */
export async function pictureToPdf(
  source: ExportSource,
  options: ExportOptions,
  tools: ExportTools,
): Promise<Written> {
  const { fontBytes } = tools;
  if (!fontBytes) throw new Error('no-fonts');
  const picture = source.picture(options);
  await tools.pause?.();
  const images = await imagesForPdf(picture, tools);
  const strokes = recorded(
    (pen) => picture.draw(pen),
    (id) => images.has(id),
  );
  await tools.pause?.();
  const { pages, bookmarks } = pagesOf(source, picture, strokes, options);
  const { content, undrawn } = await writePdf(
    { title: picture.title, language: source.language, pages, bookmarks, images },
    { ...tools, fontBytes },
  );
  return { content, title: titleOf(picture), ...toldOf(undrawn, source) };
}

/** Writes several pictures, each on a sheet of its own: what is one over many sheets is one picture. */
export async function pagesToPdf(
  { title, pages: pictures }: ExportPages,
  source: ExportSource,
  { paper }: ExportOptions,
  tools: ExportTools,
): Promise<Written> {
  const { fontBytes } = tools;
  if (!fontBytes) throw new Error('no-fonts');
  const images = new Map<Id, ImageData>();
  const pages: PdfPage[] = [];
  const bookmarks: Bookmark[] = [];
  for (const [at, picture] of pictures.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are drawn
    for (const [id, data] of await imagesForPdf(picture, tools)) images.set(id, data);
    const strokes = recorded(
      (pen) => picture.draw(pen),
      (id) => images.has(id),
    );
    const own = pagesOf(source, picture, strokes, { paper });
    // Slides of one thing have one bookmark.
    const goesOn = bookmarks.at(-1)?.title === picture.title;
    if (!goesOn) bookmarks.push({ title: picture.title, page: at, x: 0, y: 0, depth: 0 });
    pages.push(...own.pages);
    tools.progress?.((at + 1) / (pictures.length + 1));
    // oxlint-disable-next-line no-await-in-loop -- the pause is the point
    await tools.pause?.();
    if (tools.signal?.aborted) throw new Error('aborted');
  }
  const { content, undrawn } = await writePdf(
    { title, language: source.language, pages, bookmarks, images },
    { ...tools, fontBytes },
  );
  return { content, title, ...toldOf(undrawn, source) };
}

/** How many of the characters that could not be drawn a sentence names. */
const NAMED = 20;

/** Which characters are boxes, in a sentence. */
function toldOf({ graphemes, lines }: Undrawn, { t }: ExportSource): Partial<Pick<Written, 'told'>> {
  if (graphemes.length === 0) return {};
  const characters = graphemes.slice(0, NAMED).join(' ');
  return { told: t('paper.undrawn', { count: graphemes.length, characters, lines: lines.length }) };
}

/** The images of a picture as a PDF holds them. */
export async function imagesForPdf(
  picture: Picture,
  tools: Pick<ExportTools, 'imageOf' | 'toPlain'>,
): Promise<Map<Id, ImageData>> {
  const images = new Map<Id, ImageData>();
  for (const id of picture.images()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each is decoded at once
    const image = await plainImage(id, tools);
    const data = image && imageData(image.bytes);
    if (data) images.set(id, data);
  }
  return images;
}

type PageSize = Pick<PdfPage, 'width' | 'height'>;
type PaperOptions = Pick<ExportOptions, 'paper' | 'pages' | 'points'>;
type Pages = { pages: PdfPage[]; bookmarks: Bookmark[] };

function pagesOf(
  { t }: ExportSource,
  picture: Picture,
  strokes: readonly Stroke[],
  { paper = 'fit', pages = 'one', points = LEAST_POINTS }: PaperOptions,
): Pages {
  if (pages === 'tiles' && paper !== 'fit') {
    const tiling = tilingOf(picture, strokes, paper, points);
    if (!tiling) throw new Error('too-many-sheets');
    const palette = PALETTES.light;
    return {
      pages: tilePages({ picture, strokes, tiling, paper, t, palette }),
      bookmarks: bookmarksOnTiles(picture, tiling),
    };
  }
  const { box } = picture;
  const smallest = smallestText(strokes);
  const { page, scale, at } = fitOn(box, smallest === Infinity ? TYPE.mark.size : smallest, paper);
  return {
    pages: [
      {
        ...page,
        drawings: [...(paper === 'fit' ? [] : groundOf(picture, page)), { strokes, from: box, at, scale }],
      },
    ],
    bookmarks: [
      { title: picture.title, page: 0, x: 0, y: 0, depth: 0 },
      ...(picture.bookmarks ?? []).map(({ title, x, y }) => ({
        title,
        page: 0,
        x: at.x + (x - box.x) * scale,
        y: at.y + (y - box.y) * scale,
        depth: 1,
      })),
    ],
  };
}

/** A sheet is of the colour of its picture up to its edges, so that the picture is no box on white. */
function groundOf({ ground }: Picture, page: PageSize): PlacedDrawing[] {
  if (ground === undefined || ground === WHITE) return [];
  const strokes = recorded(
    (pen) => pen.box(0, 0, page.width, page.height, 0, { fill: ground }),
    () => false,
  );
  return [{ strokes, from: { x: 0, y: 0, ...page }, at: { x: 0, y: 0 }, scale: 1 }];
}
const WHITE = '#ffffff';

/** Each place on the first sheet that keeps it. */
function bookmarksOnTiles(picture: Picture, { tiles }: Tiling): Bookmark[] {
  const pageOf = (x: number, y: number): number =>
    1 +
    Math.max(
      0,
      tiles.findIndex(
        ({ kept }) => x >= kept.x && x < kept.x + kept.width && y >= kept.y && y <= kept.y + kept.height,
      ),
    );
  return [
    { title: picture.title, page: 0, x: 0, y: 0, depth: 0 },
    ...(picture.bookmarks ?? []).map(({ title, x, y }) => ({
      title,
      page: pageOf(x, y),
      x: 0,
      y: 0,
      depth: 1,
    })),
  ];
}
