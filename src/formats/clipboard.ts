// The clipboard: a picture as PNG, ready to be pasted into a document or a chat.

/** Whether this browser can put pictures on the clipboard at all. */
export const canCopyPicture = (): boolean =>
  typeof ClipboardItem !== 'undefined' && typeof navigator.clipboard?.write === 'function';

/**
 * Puts a PNG on the clipboard. Must be called straight from a click: the browser is given a promise,
 * because by the time a large picture is ready the right to write would have passed.
 * @throws Error when the browser or the person refuses
 */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
