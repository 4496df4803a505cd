// The picture of a map as a file: PNG and JPEG, which need a machine that paints, and SVG.
import { dataUrl } from '@/model/assets';
import type { BitmapMime, ExportFormat } from './exportFormat';
import { imagesOf, titleOf } from './pictureImages';
import { toSvg } from './svg';

const pictureOptions = {
  background: ['paper', 'white', 'transparent'],
  title: [true, false],
  legend: [true, false],
  evidence: [true, false],
  proportions: ['slide', 'own'],
} as const;

const scale = [1, 2, 4] as const;

const writeBitmap =
  (mime: BitmapMime): ExportFormat['write'] =>
  async (source, options, { bitmap, imageOf }) => {
    if (!bitmap) throw new Error('no-bitmap');
    const picture = source.picture(options);
    const painted = await bitmap(picture, {
      mime,
      scale: options.scale,
      images: await imagesOf(picture, imageOf),
    });
    const { content, scale: reached } = painted;
    return { content, title: titleOf(picture), ...(reached < options.scale && { reached }) };
  };

export const pngExport: ExportFormat = {
  id: 'png',
  extension: 'png',
  mime: 'image/png',
  label: 'exporting.png',
  note: 'exporting.pngNote',
  options: { scale, ...pictureOptions },
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
  options: { scale, ...pictureOptions, background: ['paper', 'white'] },
  needs: 'bitmap',
  write: writeBitmap('image/jpeg'),
};

export const svgExport: ExportFormat = {
  id: 'svg',
  extension: 'svg',
  mime: 'image/svg+xml',
  label: 'exporting.svg',
  note: 'exporting.svgNote',
  options: pictureOptions,
  async write(source, options, { faces, imageOf }) {
    const picture = source.picture(options);
    const fonts = (await faces?.()) ?? [];
    const pictures = new Map(
      [...(await imagesOf(picture, imageOf))].map(([id, { bytes, mime }]) => [id, dataUrl(bytes, mime)]),
    );
    const content = toSvg(picture, { language: source.language, fonts, pictures });
    return { content, title: titleOf(picture) };
  },
};
