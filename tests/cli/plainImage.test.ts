// WebP on the command line: made a PNG for what reads no other kind, so that documents and pictures show it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Io } from '@/cli/io';
import { toPlain } from '@/cli/plainImage';
import { plainImage } from '@/formats/pictureImages';
import { imageHeader } from '@/model/imageHeader';
import { repository } from '@tests/support/sourceFiles';
import { resources } from '../../scripts/cli/build.mjs';

const io = {
  resource: (name: keyof typeof resources) => Promise.resolve(new Uint8Array(readFileSync(resources[name]))),
} as unknown as Io;
const bytes = new Uint8Array(readFileSync(`${repository}/src/content/example/pictures/selfie.webp`));
const webp = { bytes, mime: 'image/webp' };
const png = { bytes: new Uint8Array([1]), mime: 'image/png' };

describe('a WebP', () => {
  it('becomes a PNG of the same size', async () => {
    const plain = await toPlain(webp, io);
    expect(plain.mime).toBe('image/png');
    expect(imageHeader(plain.bytes)).toEqual({ mime: 'image/png', width: 480, height: 300 });
  });

  it.each([
    ['cut off', bytes.slice(0, 100)],
    ['empty', new Uint8Array()],
    ['something else', new TextEncoder().encode('RIFF....WEBPVP8 and nothing more')],
  ])('that is %s is refused', async (_, damaged) => {
    await expect(toPlain({ bytes: damaged, mime: 'image/webp' }, io)).rejects.toThrow();
  });
});

describe('an image for a document', () => {
  const tools = {
    imageOf: (id: string) =>
      id === 'lost' ? Promise.reject(new Error('gone')) : Promise.resolve(id === 'webp' ? webp : png),
    toPlain: () => Promise.resolve({ bytes, mime: 'image/jpeg' }),
  };

  it('is taken as it is, written anew, or missing', async () => {
    expect(await plainImage('png', tools)).toBe(png);
    expect(await plainImage('webp', tools)).toMatchObject({ mime: 'image/jpeg' });
    expect(await plainImage('lost', tools)).toBeUndefined();
  });

  it('that nothing here can decode is missing', async () => {
    expect(await plainImage('webp', { imageOf: tools.imageOf })).toBeUndefined();
    const fails = { ...tools, toPlain: () => Promise.reject(new Error('damaged')) };
    expect(await plainImage('webp', fails)).toBeUndefined();
  });
});
