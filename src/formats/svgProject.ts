// An SVG that carries the project: packed in its metadata, which nobody draws.
import { fromBase64, toBase64 } from './base64';
import { packText, type Unpacked, unpackText } from './packedText';

const ID = 'waymark-project';
const HELD = new RegExp(`<metadata\\b[^>]*\\bid="${ID}"[^>]*>([A-Za-z0-9+/=\\s]*)`);

/** The element that holds a text. */
export const projectMetadata = (text: string): string =>
  `<metadata id="${ID}">${toBase64(packText(text))}</metadata>`;

/** The text that an SVG carries; undefined where it carries none. */
export function projectInSvg(text: string): Unpacked | undefined {
  const [, held] = HELD.exec(text) ?? [];
  if (held === undefined) return undefined;
  const bytes = fromBase64(held);
  return bytes ? unpackText(bytes) : { ok: false, trouble: 'damaged' };
}
