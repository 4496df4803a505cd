// The images that a picture shows, as bytes, and the title that names its file.
import type { Id } from '@/model/id';
import type { ExportTools, ImageBytes } from './exportFormat';
import type { Picture } from './picture';

/** The bytes of what a picture shows; what is lost is not among them. */
export async function imagesOf(
  picture: Picture,
  imageOf: ExportTools['imageOf'],
): Promise<Map<Id, ImageBytes>> {
  const found = new Map<Id, ImageBytes>();
  for (const id of imageOf ? picture.images() : []) {
    // One after the other: a thousand reads at once would wait for one another all the same.
    // oxlint-disable-next-line no-await-in-loop
    const image = await imageOf?.(id).catch(() => undefined);
    if (image) found.set(id, image);
  }
  return found;
}

const PLAIN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

/** An image as PNG or JPEG, for what reads no other kind; undefined where it is lost or cannot be decoded. */
export async function plainImage(
  id: Id,
  { imageOf, toPlain }: Pick<ExportTools, 'imageOf' | 'toPlain'>,
): Promise<ImageBytes | undefined> {
  const image = await imageOf?.(id).catch(() => undefined);
  return image && asPlain(image, toPlain);
}

/** The same of an image that is at hand. */
export const asPlain = async (
  image: ImageBytes,
  toPlain: ExportTools['toPlain'],
): Promise<ImageBytes | undefined> =>
  PLAIN.has(image.mime) ? image : toPlain?.(image).catch(() => undefined);

/** What the file of a picture is called. */
export const titleOf = ({ fileTitle, title }: Picture): string => fileTitle ?? title;
