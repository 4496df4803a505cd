// Taking in a picture: a file from a person becomes a small PNG or JPEG that holds nothing but its pixels.
import { LIMITS } from '@/model/constants';
import { imageHeader } from '@/model/imageHeader';
import { type ImageRefusal, imageRefusal, PICTURE_FILE_BYTES } from '../imageRefusal';

/** A picture as it is kept. */
export type TakenImage = {
  bytes: Uint8Array<ArrayBuffer>;
  mime: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
};
export type Taking = { ok: true; image: TakenImage } | { ok: false; refusal: ImageRefusal };

/** The longest side that a picture is kept with, in pixels. */
export const LONGEST_SIDE = 512;
const QUALITY = 0.88;
/** A drawing stays a PNG, with its sharp edges, unless that is this many times as large. */
const PNG_MAY_COST = 2;

/**
 * Decodes a file, makes it smaller and writes it anew, so that neither the place of a photo nor anything else that was
 * hidden in the file comes along. Never throws: what cannot be taken is refused with a reason.
 */
export async function takeImage(file: Blob, longest = LONGEST_SIDE): Promise<Taking> {
  const no = (refusal: ImageRefusal): Taking => ({ ok: false, refusal });
  if (file.size > PICTURE_FILE_BYTES) return no('fileTooLarge');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return no('damaged');
  }
  const refusal = imageRefusal(bytes);
  const header = imageHeader(bytes);
  if (refusal || !header) return no(refusal ?? 'damaged');
  try {
    // The type that the bytes show, whatever the file says of itself. Turned as the camera was held.
    const decoded = await createImageBitmap(new Blob([bytes], { type: header.mime }), {
      imageOrientation: 'from-image',
    });
    try {
      const image = await encoded(decoded, longest, header.mime === 'image/jpeg');
      return image && image.bytes.length <= LIMITS.assetBytes ? { ok: true, image } : no('damaged');
    } finally {
      decoded.close();
    }
  } catch {
    return no('damaged');
  }
}

async function encoded(
  source: ImageBitmap,
  longest: number,
  photo: boolean,
): Promise<TakenImage | undefined> {
  const scale = Math.min(1, longest / Math.max(source.width, source.height));
  const width = Math.max(1, Math.round(source.width * scale));
  const height = Math.max(1, Math.round(source.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  const write = async (mime: TakenImage['mime']): Promise<TakenImage | undefined> => {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, mime, QUALITY));
    return blob ? { bytes: new Uint8Array(await blob.arrayBuffer()), mime, width, height } : undefined;
  };
  if (photo) return write('image/jpeg');
  const sharp = await write('image/png');
  if (seesThrough(context.getImageData(0, 0, width, height).data)) return sharp;
  const small = await write('image/jpeg');
  return sharp && small && sharp.bytes.length > PNG_MAY_COST * small.bytes.length ? small : sharp;
}

/** Whether any pixel lets the ground through, which a JPEG would turn black. */
function seesThrough(pixels: Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return true;
  return false;
}
