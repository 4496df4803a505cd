// What is painted on the canvas and what is drawn as SVG show the same; that PDF and SVG do is shown by tests/formats/paper/golden.test.ts.
import { readFile } from 'node:fs/promises';
import { content as russian } from '@/content/example/content.ru';
import { exampleProject } from '@/content/example/exampleProject';
import { toFile } from '@/model/serialise';
import { rightToLeftProject } from '@tests/support/paper';
import { difference, type Greys } from '@tests/support/pixels';
import type { Page } from '@playwright/test';
import { expect, test } from './support';

/** The part of the inked places that may differ: what remains is the smoothing of thin lines. */
const TOLERANCE = 0.002;

/** A picture as this browser shows it on a page of its own, which no policy of the app reaches. */
async function greysOf(page: Page, bytes: Buffer, type: string): Promise<Greys> {
  const { width, height, data } = await page.evaluate(
    async ([text, type]) => {
      const image = new Image();
      image.src = `data:${type};base64,${text}`;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, width, height);
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const greys = new Uint8Array(width * height);
      for (let at = 0; at < greys.length; at += 1) {
        const [red = 0, green = 0, blue = 0] = [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]];
        greys[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
      }
      let binary = '';
      for (let at = 0; at < greys.length; at += 32_768)
        binary += String.fromCharCode(...greys.subarray(at, at + 32_768));
      return { width, height, data: btoa(binary) };
    },
    [bytes.toString('base64'), type] as const,
  );
  return { width, height, values: new Uint8Array(Buffer.from(data, 'base64')) };
}

test('the canvas and the drawing agree on the example, a Russian map and one from the right', async ({
  app,
  context,
}) => {
  const library = app.url();
  const plain = await context.newPage();
  const opened = async (name: string, content: string): Promise<void> => {
    await app.goto(library);
    const chooser = app.waitForEvent('filechooser');
    await app.getByRole('button', { name: 'Import' }).first().click();
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  const taken = async (format: RegExp): Promise<Buffer> => {
    const dialog = app.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: format }).check({ force: true });
    const download = app.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download' }).click();
    return readFile(await (await download).path());
  };
  const maps = [
    () => app.getByRole('button', { name: 'Open example' }).first().click(),
    async () => opened('russian.json', await toFile(exampleProject(russian))),
    async () => opened('fromTheRight.json', await toFile(rightToLeftProject())),
  ];
  for (const open of maps) {
    await open();
    await app.getByRole('button', { name: 'Export', exact: true }).click();
    await app.getByRole('radio', { name: '1×' }).check({ force: true });
    const painted = await greysOf(plain, await taken(/^PNG/), 'image/png');
    const drawn = await greysOf(plain, await taken(/^SVG/), 'image/svg+xml');
    expect(Math.abs(painted.height - drawn.height)).toBeLessThanOrEqual(1);
    expect(difference(painted, drawn)).toBeLessThan(TOLERANCE);
    // The measure sees what is missing: turned upside down, it is another picture.
    expect(difference(painted, { ...drawn, values: drawn.values.toReversed() })).toBeGreaterThan(0.2);
    await app.keyboard.press('Escape');
  }
});
