// Makes the file that the export dialog was asked for.
import { toBitmap, type Bitmap } from '@/formats/browser/bitmap';
import { fileName } from '@/formats/fileName';
import { projectTitle } from '@/formats/mapTitle';
import type { Picture, PictureBackground } from '@/formats/picture';
import { toSvg } from '@/formats/svg';
import { language } from '@/i18n/translate';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { embeddedFaces, loadMapFaces } from '@/formats/browser/mapFaces';

export type ExportFormat = 'png' | 'jpeg' | 'svg' | 'copy' | 'json';
export type ExportScale = 1 | 2 | 4;
export type ExportChoice = {
  format: ExportFormat;
  scale: ExportScale;
  title: boolean;
  legend: boolean;
  background: PictureBackground;
};
/** A file ready to be saved; `reached` is the scale of a bitmap that had to be made smaller. */
export type ExportedFile = { blob: Blob; name: string; reached?: number };

/** JPEG has no transparency: it takes white instead. */
export const backgroundFor = ({
  format,
  background,
}: Pick<ExportChoice, 'format' | 'background'>): PictureBackground =>
  format === 'jpeg' && background === 'transparent' ? 'white' : background;

/** The picture as PNG; what goes on the clipboard, too. */
export async function makePng(picture: Picture, scale: number): Promise<Bitmap> {
  await loadMapFaces();
  return toBitmap(picture, { format: 'image/png', scale });
}

/** Makes the file of a choice. Rejects when it cannot be made; nothing half-made ever comes out. */
export async function makeFile(
  choice: ExportChoice,
  picture: Picture,
  project: Project,
): Promise<ExportedFile> {
  switch (choice.format) {
    case 'json': {
      const blob = new Blob([toJson(project)], { type: 'application/json' });
      return { blob, name: fileName(projectTitle(project), 'json') };
    }
    case 'svg': {
      const svg = toSvg(picture, { scale: 1, language: language(), fonts: await embeddedFaces() });
      return { blob: new Blob([svg], { type: 'image/svg+xml' }), name: fileName(picture.title, 'svg') };
    }
    case 'jpeg': {
      await loadMapFaces();
      const bitmap = await toBitmap(picture, { format: 'image/jpeg', scale: choice.scale });
      return named(bitmap, fileName(picture.title, 'jpg'));
    }
    case 'png':
    case 'copy':
      return named(await makePng(picture, choice.scale), fileName(picture.title, 'png'));
  }
}

const named = ({ blob, lowered, scale }: Bitmap, name: string): ExportedFile => ({
  blob,
  name,
  ...(lowered && { reached: scale }),
});
