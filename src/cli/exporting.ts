// What the command line lends to the export formats, and a map of a project as they take it.
import type { ExportFormat, ExportOptions, ExportSource, ExportTools } from '@/formats/exportFormat';
import { exportSource } from '@/formats/exportSource';
import type { EmbeddedFont } from '@/formats/svg';
import '@/i18n/en/cli';
import { createTableMeasure } from '@/layout/fontMetrics';
import { paletteOf } from '@/layout/lookPalette';
import { FACE_SUBSETS, ownFamily } from '@/layout/titleFaces';
import { imageBytes } from '@/model/assets';
import type { Id } from '@/model/id';
import type { Project, TitleFace } from '@/model/types';
import { EXIT, type Io, Refusal } from './io';
import { paint, type Painted } from './paint';
import { toPlain } from './plainImage';
import { nameOf } from './projectFile';
import type { Call, Option } from './verb';

export const fontOption: Option = {
  name: 'font',
  value: 'FILE',
  repeats: true,
  about: 'cli.option.font',
};

/** A face and that of titles as an SVG carries them, as the app embeds them. */
const facesOf = (io: Io, titles: TitleFace | undefined): Promise<EmbeddedFont[]> =>
  Promise.all(
    (titles === undefined ? [undefined] : [undefined, titles]).flatMap((face) =>
      FACE_SUBSETS.map(async ({ script, unicodeRange }) => ({
        family: ownFamily(face),
        base64: Buffer.from(await io.resource(`${face ?? 'inter'}-${script}-wght-normal.woff2`)).toString(
          'base64',
        ),
        unicodeRange,
      })),
    ),
  );

/** The widths of texts, the same as without a screen everywhere. */
export const measure = createTableMeasure();

/** A map of a project as the formats take it. */
export const sourceFor = (
  project: Project,
  mapId: Id,
  { t, language, has }: Call,
  part: string | undefined,
): ExportSource =>
  exportSource(project, mapId, {
    t,
    language,
    measure,
    palette: paletteOf(project, has('dark') ? 'dark' : 'light'),
    part,
  });

/** What the files of fonts begin with: TrueType, OpenType, and collections of them. */
const FONTS: ReadonlySet<string> = new Set(['\u0000\u0001\u0000\u0000', 'OTTO', 'true', 'ttcf']);

/** Refuses a file that was given as a font and is none, also where the format needs none. */
export async function checkFonts({ io, t, all }: Pick<Call, 'io' | 't' | 'all'>): Promise<void> {
  for (const path of all(fontOption.name)) {
    // oxlint-disable-next-line no-await-in-loop -- there are few, and the first that is none ends it
    const begin = String.fromCharCode(...(await io.read(path)).subarray(0, 4));
    if (!FONTS.has(begin)) throw new Refusal(EXIT.unreadable, t('cli.noFont', { file: nameOf(path) }));
  }
}

export type Lent = {
  tools: ExportTools;
  /** What there is to say of what was painted. */
  notes: string[];
};

/** Tools without a browser: a painter, the face, and the images that the file itself holds. */
export function lentTools(project: Project, { io, t, all }: Call): Lent {
  const notes: string[] = [];
  const tools: ExportTools = {
    async bitmap(picture, { mime, scale, images }) {
      if (mime !== 'image/png') throw new Refusal(EXIT.refused, t('cli.noJpeg'));
      const painted = await paint(picture, { scale, images, given: all('font'), io });
      notes.push(...paintNotes(painted, scale, t));
      return painted;
    },
    faces: (titles) => facesOf(io, titles),
    fontBytes: (font) => io.resource(`${font}.ttf`),
    readerScript: async () => new TextDecoder().decode(await io.resource('reader.js')),
    toPlain: (image) => toPlain(image, io),
    imageOf: (id) => {
      const asset = project.assets[id];
      const bytes = asset?.data === undefined ? null : imageBytes(asset.data);
      return Promise.resolve(asset && bytes ? { bytes, mime: asset.mime } : undefined);
    },
  };
  return { tools, notes };
}

function paintNotes({ missing, unpainted, scale }: Painted, wished: number, t: Call['t']): string[] {
  return [
    ...(missing.length > 0
      ? [t('cli.render.missing', { count: missing.length, characters: missing.slice(0, 20).join(' ') })]
      : []),
    ...(unpainted > 0 ? [t('cli.render.unpainted', { count: unpainted })] : []),
    ...(scale < wished ? [t('cli.render.smaller', { scale: Math.floor(scale * 100) / 100 })] : []),
  ];
}

/** The choices that a format leaves open, as they are without a word. */
const usual: ExportOptions = { scale: 1, title: true, legend: true, background: 'paper', proportions: 'own' };

/**
 * The options of a format: what is usual, else the first that it offers, and over that what was said, `name=value` each.
 * A format says what it takes; anything else ends the call.
 */
export function optionsOf(format: ExportFormat, said: readonly string[], t: Call['t']): ExportOptions {
  const options: Record<string, unknown> = { ...usual };
  const offered = format.options as Readonly<Partial<Record<string, readonly unknown[]>>>;
  for (const [name, values = []] of Object.entries(offered))
    if (!values.includes(options[name])) options[name] = values[0];
  for (const one of said) {
    const at = one.indexOf('=');
    const [name, value] = at < 0 ? [one, 'true'] : [one.slice(0, at), one.slice(at + 1)];
    const values = Object.hasOwn(offered, name) ? offered[name] : undefined;
    if (!values) {
      const names = Object.keys(offered).join(', ');
      throw new Refusal(
        EXIT.usage,
        names === ''
          ? t('cli.convert.noOptions', { format: format.id })
          : t('cli.convert.noOption', { format: format.id, name, names }),
      );
    }
    const chosen = values.find((each) => String(each) === value);
    if (chosen === undefined) {
      const choices = values.map(String).join(', ');
      throw new Refusal(EXIT.usage, t('cli.optionChoices', { option: name, value, choices }));
    }
    options[name] = chosen;
  }
  return options as ExportOptions;
}
