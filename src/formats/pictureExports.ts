// The picture of a map as a file: PNG and JPEG, which need a machine that paints, and SVG.
import { dataUrl } from '@/model/assets';
import type { BitmapMime, ExportFormat, ExportSource, ExportTools } from './exportFormat';
import { imagesOf, titleOf } from './pictureImages';
import { toSvg } from './svg';

const pictureOptions = {
  background: ['paper', 'white', 'transparent', 'ink'],
  title: [true, false],
  legend: [true, false],
  evidence: [true, false],
  proportions: ['slide', 'own'],
} as const;

const scale = [1, 2, 4] as const;
const carries = [false, true] as const;

/** The project as a text that a picture carries; the writer is fetched when somebody wants that. */
async function carriedText(source: ExportSource, tools: ExportTools): Promise<string> {
  const { carriedDocument } = await import('./carriedDocument');
  return JSON.stringify(await carriedDocument(source, tools));
}

async function withCarried(
  png: Uint8Array<ArrayBuffer>,
  source: ExportSource,
  tools: ExportTools,
): Promise<Uint8Array<ArrayBuffer>> {
  const { withProject } = await import('./pngProject');
  return withProject(png, await carriedText(source, tools));
}

const writeBitmap =
  (mime: BitmapMime): ExportFormat['write'] =>
  async (source, options, tools) => {
    const { bitmap, imageOf, progress } = tools;
    if (!bitmap) throw new Error('no-bitmap');
    const picture = source.picture(options);
    const painted = await bitmap(picture, {
      mime,
      scale: options.scale,
      images: await imagesOf(picture, imageOf),
      progress,
    });
    const { scale: reached } = painted;
    const content =
      options.carries && mime === 'image/png'
        ? await withCarried(painted.content, source, tools)
        : painted.content;
    return { content, title: titleOf(picture), ...(reached < options.scale && { reached }) };
  };

export const pngExport: ExportFormat = {
  id: 'png',
  extension: 'png',
  mime: 'image/png',
  label: 'exporting.png',
  note: 'exporting.pngNote',
  options: { scale, ...pictureOptions, carries },
  needs: 'bitmap',
  write: writeBitmap('image/png'),
};

export const jpegExport: ExportFormat = {
  id: 'jpeg',
  extension: 'jpg',
  mime: 'image/jpeg',
  label: 'exporting.jpeg',
  note: 'exporting.jpegNote',
  // It knows no transparency.
  options: { scale, ...pictureOptions, background: ['paper', 'white', 'ink'] },
  needs: 'bitmap',
  write: writeBitmap('image/jpeg'),
};

export const svgExport: ExportFormat = {
  id: 'svg',
  extension: 'svg',
  mime: 'image/svg+xml',
  label: 'exporting.svg',
  note: 'exporting.svgNote',
  options: { ...pictureOptions, carries },
  async write(source, options, tools) {
    const { faces, imageOf } = tools;
    const picture = source.picture(options);
    const fonts = (await faces?.(picture.titleFace)) ?? [];
    const pictures = new Map(
      [...(await imagesOf(picture, imageOf))].map(([id, { bytes, mime }]) => [id, dataUrl(bytes, mime)]),
    );
    const metadata = options.carries
      ? (await import('./svgProject')).projectMetadata(await carriedText(source, tools))
      : undefined;
    const content = toSvg(picture, { language: source.language, fonts, pictures, metadata });
    return { content, title: titleOf(picture) };
  },
};
