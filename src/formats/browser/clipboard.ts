// The clipboard of the browser: a picture as PNG, and text with the page that goes with it.
import type { Clip } from '../readPaste';

/** The one kind of picture that every clipboard takes. */
export const CLIPBOARD_PICTURE = 'image/png';

/** Whether this browser can put pictures on the clipboard at all. */
export const canCopyPicture = (): boolean =>
  typeof ClipboardItem !== 'undefined' && typeof navigator.clipboard?.write === 'function';

/**
 * Puts a picture of that kind on the clipboard. Must be called straight from a click: the browser is given a promise,
 * because by the time a large picture is ready the right to write would have passed.
 * @throws Error when the browser or the person refuses
 */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ [CLIPBOARD_PICTURE]: picture })]);
}

/**
 * Puts a text on the clipboard where no copy event is at hand, such as from a menu.
 * @throws Error when the browser or the person refuses
 */
export async function writeClip({ text, html }: Clip): Promise<void> {
  const parts = {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  };
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}

type Read = Clip & { picture: Blob | undefined };

async function readOnce(): Promise<Read> {
  const items = await navigator.clipboard.read();
  const part = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  const isPicture = (type: string) => type.startsWith('image/');
  const shown = items.find(({ types }) => types.some(isPicture));
  const picture = await shown?.getType(shown.types.find(isPicture) ?? '');
  return { text: await part('text/plain'), html: await part('text/html'), picture };
}

/**
 * Reads the clipboard where no paste event is at hand. What is written there meanwhile is read in its place.
 * @throws Error when the browser or the person refuses
 */
export async function readClip(): Promise<Read> {
  try {
    return await readOnce();
  } catch (error) {
    const changed = error instanceof DOMException && error.name === 'InvalidStateError';
    if (!changed) throw error;
    return readOnce();
  }
}
