// Image refusal: why a file cannot be taken in as a picture, told from its first bytes and before anything decodes it.
import { LIMITS } from '@/model/constants';
import { imageHeader } from '@/model/imageHeader';

/** Why a picture is not taken. The sentence of each is `images.refused.*`. */
export type ImageRefusal =
  | 'empty'
  /** more bytes than a photo has */
  | 'fileTooLarge'
  /** more pixels than can be decoded without harm: an image bomb, or the scan of a wall */
  | 'tooManyPixels'
  | 'heic'
  | 'svg'
  | 'gif'
  | 'otherImage'
  | 'notImage'
  /** it begins as an image and cannot be decoded */
  | 'damaged'
  /** the storage of the browser did not take it */
  | 'notStored';

/** The most bytes of a file that a picture is made of. What is kept of it is far less. */
export const PICTURE_FILE_BYTES = 40 * 1024 * 1024;

const latin = new TextDecoder('latin1');
/** TIFF of either byte order, and JPEG 2000. */
const OTHER_IMAGES = ['II*\0', 'MM\0*', '\0\0\0\fjP  '];
const HEIC_BRANDS = /^(hei[cmsx]|hev[cmx]|mif1|msf1)/;

/**
 * Why these bytes are not taken as a picture; undefined when they begin as a PNG, JPEG or WebP of a size that can be
 * decoded. Name and declared type of the file are not asked, since they may be wrong.
 */
export function imageRefusal(bytes: Uint8Array): ImageRefusal | undefined {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > PICTURE_FILE_BYTES) return 'fileTooLarge';
  const header = imageHeader(bytes);
  if (header) {
    const { width, height } = header;
    if (Math.max(width, height) > LIMITS.imageSide || width * height > LIMITS.imagePixels)
      return 'tooManyPixels';
    return isWhole(bytes) ? undefined : 'damaged';
  }
  const begin = latin.decode(bytes.subarray(0, 1024));
  // The signature without a header that can be read: the file breaks off.
  if (/^(\x89PNG|\xff\xd8\xff|RIFF[^]{4}WEBP)/.test(begin)) return 'damaged';
  if (begin.slice(4, 8) === 'ftyp') return HEIC_BRANDS.test(begin.slice(8, 12)) ? 'heic' : 'otherImage';
  if (begin.startsWith('GIF8')) return 'gif';
  if (OTHER_IMAGES.some((sign) => begin.startsWith(sign))) return 'otherImage';
  if (/^(\xef\xbb\xbf)?\s*</.test(begin) && /<svg[\s>:]/i.test(begin)) return 'svg';
  return 'notImage';
}

/** Whether the end of the image is there. Half an image would be decoded with a grey rest. */
function isWhole(bytes: Uint8Array): boolean {
  const at = (index: number) => bytes[index] ?? -1;
  if (at(0) === 0x52) {
    const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
    return bytes.length >= size + 8;
  }
  // Of PNG the chunk IEND, of JPEG the marker FFD9. Some cameras and editors write more behind it.
  const end = at(0) === 0x89 ? [0x49, 0x45, 0x4e, 0x44] : [0xff, 0xd9];
  for (let from = bytes.lastIndexOf(end[0] ?? 0); from > 0; from = bytes.lastIndexOf(end[0] ?? 0, from - 1)) {
    if (end.every((byte, offset) => at(from + offset) === byte)) return true;
  }
  return false;
}
