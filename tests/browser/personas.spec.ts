// Personas: made without a second one, given a portrait that is only its pixels, shown on a page, taken elsewhere.
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { axeCheck, expect, test } from './support';

const SECRET = 'GPS 55.7558 37.6173';

/** A picture that the browser itself has drawn, as a file. */
async function drawn(page: Page, type: string): Promise<Buffer> {
  const base64 = await page.evaluate((mime) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 900;
    const context = canvas.getContext('2d');
    if (context) {
      const ground = context.createLinearGradient(0, 0, 1200, 900);
      ground.addColorStop(0, '#e06a9a');
      ground.addColorStop(1, '#2a60c8');
      context.fillStyle = ground;
      context.fillRect(0, 0, 1200, 900);
    }
    return canvas.toDataURL(mime).split(',')[1] ?? '';
  }, type);
  return Buffer.from(base64, 'base64');
}

/** A JPEG with a segment of its own behind the start, as a camera writes it. */
function withExif(jpeg: Buffer): Buffer {
  const text = Buffer.from(`Exif\0\0${SECRET}`);
  const head = Buffer.from([0xff, 0xe1, 0, text.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]);
}

/** A PNG that says it is 16,000 by 16,000 pixels. */
function bomb(png: Buffer): Buffer {
  const copy = Buffer.from(png);
  copy.writeUInt32BE(16_000, 16);
  copy.writeUInt32BE(16_000, 20);
  return copy;
}

async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'JSON', exact: true }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return file.path();
}

type Saved = {
  personas: Record<string, { name: string; portraitId?: string }>;
  assets: Record<string, { mime: string; data: string; width: number; height: number }>;
};

test('a persona from its name to the wall', async ({ app }) => {
  await app.getByRole('button', { name: 'example' }).first().click();
  await expect(app.locator('[data-item]').first()).toBeVisible();
  await app.getByRole('tab', { name: 'Personas' }).click();
  const gallery = app.getByRole('list', { name: 'Gallery of personas' });
  await expect(gallery.getByRole('listitem')).toHaveCount(2);
  const fields = app.getByRole('complementary');
  const name = fields.getByRole('textbox', { name: 'Name', exact: true });

  await test.step('pressed twice, and with keys that are held, it is one, on the map, with its name selected', async () => {
    await app.getByRole('button', { name: 'New persona' }).dblclick();
    await expect(name).toBeFocused();
    for (const key of ['Enter', 'Enter']) await app.keyboard.press(key);
    await app.getByRole('button', { name: 'New persona' }).first().focus();
    await app.keyboard.down('Enter');
    await app.keyboard.down('Enter');
    await app.keyboard.up('Enter');
    await expect(name).toBeFocused();
    await app.keyboard.type('Vera');
    await expect(name).toHaveValue('Vera');
    await expect(gallery.getByRole('listitem')).toHaveCount(3);
    await expect(gallery.getByRole('listitem').last()).toContainText('Today');
  });

  await test.step('what is no portrait is refused in a sentence', async () => {
    const chooser = fields.locator('input[type=file]').first();
    const png = await drawn(app, 'image/png');
    const give = (buffer: Buffer) =>
      chooser.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer });
    await give(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
    await expect(fields.getByRole('alert')).toContainText('HEIC');
    await give(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
    await expect(fields.getByRole('alert')).toContainText('SVG');
    await give(bomb(png));
    await expect(fields.getByRole('alert')).toContainText('too many pixels');
    await give(png.subarray(0, png.length / 2));
    await expect(fields.getByRole('alert')).toContainText('damaged');
  });

  await test.step('a photo becomes a portrait of at most 512 pixels that knows no place', async () => {
    const photo = withExif(await drawn(app, 'image/jpeg'));
    expect(photo.includes(SECRET)).toBe(true);
    const chooser = fields.locator('input[type=file]').first();
    await chooser.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: photo });
    await expect(fields.getByRole('button', { name: 'Remove picture' })).toBeVisible();
    await expect(gallery.getByRole('listitem').last().locator('img')).toBeVisible();
    await expect(fields.getByRole('alert')).toBeHidden();
  });

  await test.step('a picture that is dropped or pasted takes its place, and an SVG that is pasted does not', async () => {
    const png = (await drawn(app, 'image/png')).toString('base64');
    const face = fields.getByRole('button', { name: 'Remove picture' });
    const shown = fields.locator('img').first();
    /** A file as a hand brings it: dropped on the portrait, or out of the clipboard. */
    const bring = (way: 'drop' | 'paste', file: { base64: string; type: string }) =>
      face.evaluate(
        (target, { kind, data, type }) => {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          const transfer = new DataTransfer();
          transfer.items.add(new File([bytes], 'face', { type }));
          const event =
            kind === 'paste'
              ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
              : new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
          target.dispatchEvent(event);
        },
        { kind: way, data: file.base64, type: file.type },
      );
    const before = await shown.getAttribute('src');
    await bring('drop', { base64: png, type: 'image/png' });
    await expect(shown).not.toHaveAttribute('src', before ?? '');
    await app.getByRole('heading', { level: 1, name: 'Personas' }).click();
    await app.keyboard.press('Control+z');
    await bring('paste', { base64: png, type: 'image/png' });
    await expect(shown).not.toHaveAttribute('src', before ?? '');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    await bring('paste', { base64: svg, type: 'image/png' });
    await expect(fields.getByRole('alert')).toContainText('SVG');
    await app.getByRole('heading', { level: 1, name: 'Personas' }).click();
    await app.keyboard.press('Control+z');
    await expect(fields.getByRole('button', { name: 'Remove picture' })).toBeVisible();
  });

  await test.step('it is taken back, done again, and there after the page is opened anew', async () => {
    await app.getByRole('heading', { level: 1, name: 'Personas' }).click();
    await app.keyboard.press('Control+z');
    await expect(fields.getByRole('button', { name: 'Remove picture' })).toBeHidden();
    await app.keyboard.press('Control+Shift+z');
    await expect(fields.getByRole('button', { name: 'Remove picture' })).toBeVisible();
    await expect(app.getByText('Saved', { exact: true })).toBeVisible();
    await app.reload();
    await expect(gallery.getByRole('listitem').last().locator('img')).toBeVisible();
  });

  const file = await test.step('a file carries it, once, and nothing else of the photo', async () => {
    const path = await exported(app);
    const saved = JSON.parse(await readFile(path, 'utf8')) as Saved;
    // Beside it only the drawings of the example.
    const [asset, ...more] = Object.values(saved.assets).filter(({ mime }) => mime !== 'image/webp');
    expect(more).toEqual([]);
    expect(asset).toMatchObject({ mime: 'image/jpeg', width: 512, height: 384 });
    const bytes = Buffer.from(asset?.data.split(',')[1] ?? '', 'base64');
    expect(bytes.includes(SECRET) || bytes.includes('Exif')).toBe(false);
    return path;
  });

  await test.step('scales by keyboard; what is not known has no point', async () => {
    await gallery.getByRole('button', { name: 'Vera' }).click();
    await fields.getByRole('button', { name: 'Add a scale' }).click();
    await app.getByRole('menuitem', { name: /at home online/ }).click();
    const slider = fields.getByRole('slider', { name: /at home online/ });
    await expect(slider).toBeFocused();
    await expect(slider).toHaveAttribute('aria-valuetext', /not known|unknown/i);
    await app.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', /55%/);
    await fields.getByRole('textbox', { name: 'Says' }).fill('“I only wanted to ask one thing.”');
    await axeCheck(app);
  });

  await test.step('the page: blocks hidden and moved, long texts on a second page, as a picture', async () => {
    await fields.getByRole('link', { name: 'Persona card' }).click();
    const pages = app.getByRole('article');
    await expect(pages).toHaveCount(1);
    await expect(pages).toContainText('I only wanted to ask one thing');
    await axeCheck(app);
    // Paper is light, whatever the theme around it.
    const inks = () =>
      pages.evaluate((page) => [page, document.body].map((element) => getComputedStyle(element).color));
    const [paper, around] = await inks();
    await app.emulateMedia({ colorScheme: 'dark' });
    expect(await inks()).toEqual([paper, expect.not.stringContaining(around ?? '')]);
    await app.emulateMedia({ colorScheme: 'light' });
    await app.getByRole('button', { name: 'Hide “Scales”' }).click();
    await expect(pages).not.toContainText('at home online');
    await app.getByRole('button', { name: 'Show “Scales”' }).click();
    const [picture] = await Promise.all([
      app.waitForEvent('download'),
      app.getByRole('button', { name: 'Save PNG' }).click(),
    ]);
    const png = await readFile(await picture.path());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([794 * 2, 1123 * 2]);
    await app.getByRole('button', { name: 'Edit', exact: true }).click();
    const sentence = 'Every evening she writes down what the day has cost and what it has brought. ';
    await fields.getByRole('textbox', { name: 'A day in their life' }).fill(sentence.repeat(90) + 'The end.');
    await fields.getByRole('link', { name: 'Persona card' }).click();
    await expect(app.getByRole('status').filter({ hasText: 'Nothing is cut' })).toBeVisible();
    await expect(pages.last()).toContainText('The end.');
    // The end of the last page stands on the paper.
    const inside = await pages.last().evaluate((page) => {
      const end = page.getBoundingClientRect().bottom;
      return [...page.querySelectorAll('p')].every((text) => text.getBoundingClientRect().bottom <= end);
    });
    expect(inside).toBe(true);
    // The printer gets the same pages and nothing around them.
    const count = await pages.count();
    const pdf = (await app.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(count);
  });

  await test.step('a persona out of a file, and ready-made ones', async () => {
    await app.getByRole('link', { name: 'Personas', exact: true }).click();
    // Beside the gallery her fields are open: printed are her pages, and none of the fields and buttons.
    await expect(fields).toBeVisible();
    const open = (await app.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(open.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    // With none open it is everybody's.
    await fields.getByRole('button', { name: 'Back to the gallery' }).click();
    await expect(fields).toBeHidden();
    const all = (await app.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(all.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3);
    await app.getByLabel('From a file of another project').setInputFiles(file);
    const dialog = app.getByRole('dialog', { name: /Personas of/ });
    await expect(dialog.getByRole('checkbox')).toHaveCount(3);
    for (const box of ['Anna', 'Viktor'])
      await dialog.getByRole('checkbox', { name: box }).uncheck({ force: true });
    await dialog.getByRole('button', { name: 'Add 1 persona' }).click();
    await expect(gallery.getByRole('listitem')).toHaveCount(4);
    await expect(gallery.getByRole('listitem').last().locator('img')).toBeVisible();
    await app.getByRole('button', { name: 'Ready-made or from a file' }).click();
    await app.getByRole('menuitem', { name: 'Starter personas' }).click();
    const ready = app.getByRole('dialog', { name: 'Starter personas' });
    await expect(ready.getByRole('checkbox')).toHaveCount(8);
    await ready.getByRole('checkbox', { name: 'Victor' }).check({ force: true });
    await ready.getByRole('button', { name: 'Add 1 persona' }).click();
    await expect(gallery.getByRole('listitem')).toHaveCount(5);
    await app.getByRole('radio', { name: 'Segments' }).check({ force: true });
    await expect(app.getByRole('columnheader', { name: /^Lost 1/ })).toBeVisible();
    await axeCheck(app);
  });
});
