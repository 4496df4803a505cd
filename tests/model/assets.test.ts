// Images: what a file carries becomes bytes named by their hash, and comes back the same.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { joinAssets, splitAssets } from '@/model/assets';
import { imageHeader } from '@/model/imageHeader';
import { readProject } from '@/model/readProject';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';

const text = readFileSync(new URL('../fixtures/v4.waymark.json', import.meta.url), 'utf8');

function example(): Project {
  const result = readProject(JSON.parse(text));
  if (!result.ok) throw new Error(result.problem.code);
  return result.project;
}
const firstId = (project: Project) => Object.keys(project.assets)[0] ?? '';
const dataUrl = (bytes: Uint8Array, mime = 'image/png') =>
  `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;

/** A PNG header that claims a size; only the header is read. */
function pngOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

async function withData(data: string) {
  const project = example();
  const asset = project.assets[firstId(project)];
  if (asset) asset.data = data;
  return splitAssets(project);
}

describe('splitting and joining', () => {
  test('takes the bytes out and puts the same file together again', async () => {
    const project = example();
    const { project: bare, blobs, report } = await splitAssets(project);
    expect(report).toEqual([]);
    expect(bare.assets[firstId(project)]).not.toHaveProperty('data');
    expect(blobs.get(firstId(project))?.length).toBe(bare.assets[firstId(project)]?.bytes);
    const joined = await joinAssets(bare, (id) => Promise.resolve(blobs.get(id) ?? null));
    expect(toJson(joined)).toBe(text);
  });

  test('75: the bytes decide id and type, and the portrait follows', async () => {
    const project = example();
    const id = firstId(project);
    const wrong = 'f'.repeat(64);
    const asset = project.assets[id];
    if (!asset || !project.personas['anna']) throw new Error('the fixture has changed');
    project.assets = { [wrong]: { ...asset, id: wrong, mime: 'image/jpeg', bytes: 3 } };
    project.personas['anna'].portraitId = wrong;
    const split = await splitAssets(project);
    expect(split.project.assets[id]).toMatchObject({ id, mime: 'image/png', bytes: asset.bytes });
    expect(split.project.personas['anna']?.portraitId).toBe(id);
    expect(split.report).toEqual([{ code: 'imageCorrected', path: `assets.${wrong}`, values: {} }]);
  });

  test.each([
    [
      '69 an SVG',
      dataUrl(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'image/svg+xml'),
    ],
    ['72 a picture bomb', dataUrl(pngOf(16_000, 16_000))],
    ['73 a larger one', dataUrl(pngOf(30_000, 30_000))],
    ['more pixels than allowed', dataUrl(pngOf(8000, 8000))],
    ['74 a file that breaks off', dataUrl(pngOf(2, 2).subarray(0, 12))],
    ['77 damaged base64', 'data:image/png;base64,iVBOR*'],
    ['a remote address', 'https://example.org/a.png'],
  ])('%s is left out with a note, the persona stays', async (_, data) => {
    const { project, blobs, report } = await withData(data);
    expect(project.assets).toEqual({});
    expect(blobs.size).toBe(0);
    expect(project.personas['anna']).not.toHaveProperty('portraitId');
    expect(report.map(({ code }) => code)).toEqual(['imageDropped']);
  });

  test('78: two copies of one image are stored once', async () => {
    const project = example();
    const copy = 'e'.repeat(64);
    const asset = project.assets[firstId(project)];
    if (!asset || !project.personas['boris']) throw new Error('the fixture has changed');
    project.assets[copy] = { ...asset, id: copy };
    project.personas['boris'].portraitId = copy;
    const split = await splitAssets(project);
    expect(split.blobs.size).toBe(1);
    expect(Object.keys(split.project.assets)).toEqual([asset.id]);
    expect(split.project.personas['boris']?.portraitId).toBe(asset.id);
  });
});

describe('image headers', () => {
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 7, 0, 9, 1, 1, 0x11, 0];
  const riff = (four: string, rest: number[]) => [
    ...Buffer.from('RIFF....WEBP'),
    ...Buffer.from(four),
    0,
    0,
    0,
    0,
    ...rest,
  ];
  test.each([
    ['png', [...pngOf(640, 480)], { mime: 'image/png', width: 640, height: 480 }],
    ['jpeg', jpeg, { mime: 'image/jpeg', width: 9, height: 7 }],
    [
      'lossy webp',
      riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 9, 0, 7, 0]),
      { mime: 'image/webp', width: 9, height: 7 },
    ],
    ['lossless webp', riff('VP8L', [0x2f, 8, 0x80, 1, 0]), { mime: 'image/webp', width: 9, height: 7 }],
    [
      'extended webp',
      riff('VP8X', [0, 0, 0, 0, 8, 0, 0, 6, 0, 0]),
      { mime: 'image/webp', width: 9, height: 7 },
    ],
    ['a size of nothing', [...pngOf(0, 480)], null],
    ['nothing', [], null],
    ['text', [...Buffer.from('<!doctype html><html><body>')], null],
    ['a GIF', [...Buffer.from('GIF89a................')], null],
  ])('%s', (_, bytes, header) => {
    expect(imageHeader(Uint8Array.from(bytes))).toEqual(header);
  });
});
