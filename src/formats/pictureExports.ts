// The picture of a map as a file: PNG and JPEG, which need a machine that paints, and SVG.
import type { BitmapMime, ExportFormat } from './exportFormat';
import { toSvg } from './svg';

const pictureOptions = {
  background: ['paper', 'white', 'transparent'],
  title: [true, false],
  legend: [true, false],
  evidence: [true, false],
} as const;

const scale = [1, 2, 4] as const;

const writeBitmap =
  (mime: BitmapMime): ExportFormat['write'] =>
  async (source, options, { bitmap }) => {
    if (!bitmap) throw new Error('no-bitmap');
    const picture = source.picture(options);
    const painted = await bitmap(picture, { mime, scale: options.scale });
    const { content, scale: reached } = painted;
    return { content, title: picture.title, ...(reached < options.scale && { reached }) };
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
  async write(source, options, { faces }) {
    const picture = source.picture(options);
    const fonts = (await faces?.()) ?? [];
    return { content: toSvg(picture, { language: source.language, fonts }), title: picture.title };
  },
};
