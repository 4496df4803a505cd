// A picture as a PDF: on one page, whole.
import { fitOn } from './paperSizes';
import type { ExportOptions, ExportSource, ExportTools, Written } from '../exportFormat';
import { imagesOf, titleOf } from '../pictureImages';
import type { Picture } from '../picture';
import { imageData, type ImageData } from './imageData';
import { recorded, type Stroke } from './record';
import { type Bookmark, type PdfPage, writePdf } from './writePdf';

/** Writes the picture of a source. */
export async function pictureToPdf(
  source: ExportSource,
  options: ExportOptions,
  tools: ExportTools,
): Promise<Written> {
  const { fontBytes } = tools;
  if (!fontBytes) throw new Error('no-fonts');
  const picture = source.picture(options);
  const images = new Map<string, ImageData>();
  for (const [id, { bytes }] of await imagesOf(picture, tools.imageOf)) {
    const data = imageData(bytes);
    if (data) images.set(id, data);
  }
  const strokes = recorded(
    (pen) => picture.draw(pen),
    (id) => images.has(id),
  );
  await tools.pause?.();
  const { page, bookmarks } = onOnePage(picture, strokes, options);
  const { content } = await writePdf(
    { title: picture.title, language: source.language, pages: [page], bookmarks, images },
    { ...tools, fontBytes },
  );
  return { content, title: titleOf(picture) };
}

function onOnePage(
  picture: Picture,
  strokes: readonly Stroke[],
  { paper = 'fit' }: ExportOptions,
): { page: PdfPage; bookmarks: Bookmark[] } {
  const { box } = picture;
  const { page, scale, at } = fitOn(box, paper);
  const bookmarks = (picture.bookmarks ?? []).map(({ title, x, y }) => ({
    title,
    page: 0,
    x: at.x + (x - box.x) * scale,
    y: at.y + (y - box.y) * scale,
    depth: 1,
  }));
  return {
    page: { ...page, drawings: [{ strokes, from: box, at, scale }] },
    bookmarks: [{ title: picture.title, page: 0, x: 0, y: 0, depth: 0 }, ...bookmarks],
  };
}
