// Pictures that carry a project, as files that are read: the drawing by its text, the painted one by its bytes.
import { LIMITS } from '@/model/constants';
import type { ImportFormat } from './importFormat';
import { type ImportContext, type ImportResult, refuse } from './importTypes';
import { readJsonText } from './jsonText';
import type { Unpacked } from './packedText';
import { projectInPng } from './pngProject';
import { projectInSvg } from './svgProject';
import { waymarkImport } from './waymarkImport';

const MEGABYTE = 1024 * 1024;

export const pictureImport: ImportFormat<Unpacked> = {
  id: 'picture',
  name: 'reading.format.picture',
  extensions: ['png', 'svg'],
  mimes: ['image/png', 'image/svg+xml'],
  surest: 'proven',
  sniff({ text }) {
    const carried = text.includes('<metadata') ? projectInSvg(text) : undefined;
    return carried && { certainty: 'proven', found: carried };
  },
  read: readCarried,
};

/** Reads what was unpacked of a picture or a link, as any file of ours. */
export function readCarried(carried: Unpacked, fileName: string, context: ImportContext): ImportResult {
  if (!carried.ok)
    return carried.trouble === 'tooLarge'
      ? refuse('carriedTooLarge', { limit: LIMITS.fileBytes / MEGABYTE })
      : refuse('carriedDamaged');
  const result = waymarkImport.read(readJsonText(carried.text), fileName, context);
  return result.ok ? { ...result, kind: pictureImport.id } : result;
}

/** Reads a PNG that carries a project; undefined where it is no PNG or carries none. */
export function readPng(
  bytes: Uint8Array,
  fileName: string,
  context: ImportContext,
): ImportResult | undefined {
  const carried = projectInPng(bytes);
  return carried && readCarried(carried, fileName, context);
}
