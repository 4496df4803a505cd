// Pictures as people bring them: drawn by the browser, carried over an element or pasted.
import type { Locator, Page } from '@playwright/test';

/** A picture that the browser itself has drawn, in one colour over another. */
export const drawn = (page: Page, colour: string): Promise<string> =>
  page.evaluate((fill) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const context = canvas.getContext('2d');
    if (!context) return '';
    context.fillStyle = '#e8eef7';
    context.fillRect(0, 0, 640, 480);
    context.fillStyle = fill;
    context.fillRect(0, 300, 640, 180);
    context.beginPath();
    context.arc(320, 220, 120, 0, 7);
    context.fill();
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  }, colour);

/** A file is carried over an element and let go there, or pasted with the focus as it is. */
export const give = (
  target: Locator,
  base64: string,
  how: 'drop' | 'paste',
  type = 'image/png',
): Promise<void> =>
  target.evaluate(
    (element, [data, event, mime]) => {
      const files = new DataTransfer();
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      files.items.add(new File([bytes], 'scene.png', { type: mime }));
      if (event === 'paste') {
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true }),
        );
        return;
      }
      const { left, top, width, height } = element.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
      for (const name of ['dragenter', 'dragover', 'drop'])
        element.dispatchEvent(new DragEvent(name, { ...at, dataTransfer: files }));
    },
    [base64, how, type] as const,
  );
