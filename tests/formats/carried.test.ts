// @vitest-environment node
// A project inside a picture or a link: it comes out as it went in, and what is made to be too much is not unpacked.
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { partAlone } from '@/analysis/partAlone';
import { partOf, partWithin, seenBy, unfoldedProject } from '@/analysis/shownProject';
import { toAddress } from '@/formats/base64';
import type { ExportOptions } from '@/formats/exportFormat';
import { writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import { packText, unpackText } from '@/formats/packedText';
import { pngExport, svgExport } from '@/formats/pictureExports';
import { withProject } from '@/formats/pngProject';
import { LINK_LENGTH, sharedLink, SHARED, unpackLink } from '@/formats/sharedLink';
import { checksum } from '@/formats/zip';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { checkInvariants } from '@/model/invariants';
import { lanesOf, mapsOf, stagesOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import { imported, importBytes, importText, said } from '@tests/support/importing';
import { sampleProject } from '@tests/support/sampleProject';
import { shoes } from '@tests/support/shoes';

const options: ExportOptions = { scale: 1, title: true, legend: true, background: 'white', carries: true };
const { project, mapId } = shoes();
const source = (part?: string, of = project) =>
  exportSource(of, mapsOf(of)[0]?.id ?? mapId, { t, language: 'en', measure: createTableMeasure(), part });

function chunk(type: string, held: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), held]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(held.length);
  sum.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, sum]);
}
/** The smallest PNG: one grey pixel. */
const pixel = new Uint8Array(
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Uint8Array.from([0, 128]))),
    chunk('IEND', new Uint8Array()),
  ]),
);
const bitmap = async () => ({ content: pixel, scale: 1 });
const png = async (more: Partial<ExportOptions> = {}) =>
  (await writeExport(pngExport, source(), { ...options, ...more }, { bitmap }))
    .content as Uint8Array<ArrayBuffer>;

describe('a packed text', () => {
  it.each(['', 'hello', 'Привет \u{1f600}', 'x'.repeat(3_000_000)])('comes out as it went in', (text) => {
    expect(unpackText(packText(text))).toEqual({ ok: true, text });
  });

  it('is damaged where a byte is another, or the end is missing', () => {
    const packed = packText('a project '.repeat(500));
    for (let at = 0; at < packed.length; at += 3) {
      const other = packed.slice();
      other[at] = (other[at] ?? 0) ^ 0x55;
      expect(unpackText(other).ok).toBe(false);
      expect(unpackText(packed.subarray(0, at)).ok).toBe(false);
    }
  });

  it('ends where it would be far larger than its bytes', () => {
    const bomb = new Uint8Array(deflateSync(Buffer.alloc(200_000_000)));
    expect(bomb.length).toBeLessThan(250_000);
    expect(unpackText(bomb)).toEqual({ ok: false, trouble: 'tooLarge' });
  });
});

describe('a picture', () => {
  it('carries the project where that is wished, and only there', async () => {
    expect(toJson(imported(importBytes(await png(), 'map.png')).project)).toBe(toJson(project));
    expect(await png({ carries: false })).toEqual(pixel);
    const none = importBytes(pixel, 'map.png');
    expect(said(none).join()).toContain('PNG');
    const svg = String((await writeExport(svgExport, source(), options, {})).content);
    expect(toJson(imported(importText(svg, 'map.svg')).project)).toBe(toJson(project));
    const plain = String(
      (await writeExport(svgExport, source(), { ...options, carries: false }, {})).content,
    );
    expect(plain).not.toContain('<metadata');
  });

  it('that leaves lanes out or unfolds them carries the project with all of them as they are', async () => {
    const [first] = lanesOf(project, mapId);
    if (!first) throw new Error('no lane');
    const folded = { ...project, lanes: { ...project.lanes, [first.id]: { ...first, collapsed: true } } };
    const shown = [
      partWithin(folded, mapId, { laneIds: new Set([first.id]) }),
      unfoldedProject(folded, mapId),
    ];
    for (const of of shown) {
      // oxlint-disable-next-line no-await-in-loop
      const { content } = await writeExport(pngExport, source(undefined, of), options, { bitmap });
      const back = imported(importBytes(content as Uint8Array<ArrayBuffer>, 'map.png')).project;
      expect(toJson(back)).toBe(toJson(folded));
    }
    // What a filter leaves out of a picture stays out where its lanes are unfolded.
    const filtered = partOf(folded, mapId, { hasCard: () => false });
    expect(seenBy(unfoldedProject(filtered, mapId))).toBe(seenBy(filtered));
  });

  it('is refused in a sentence where what it carries is damaged, too much, or no project', async () => {
    const whole = await png();
    const damaged = whole.slice();
    damaged[whole.length - 40] = (damaged[whole.length - 40] ?? 0) ^ 1;
    expect(said(importBytes(damaged, 'a.png'))).toEqual(['The project that is carried here is damaged.']);
    const svg = (held: string) => `<svg><metadata id="waymark-project">${held}</metadata></svg>`;
    const bomb = deflateSync(Buffer.alloc(200_000_000)).toString('base64');
    expect(said(importText(svg(bomb), 'a.svg')).join()).toContain('more than 50 MB');
    expect(importText(svg('!!'), 'a.svg').ok).toBe(false);
    expect(importBytes(withProject(pixel, '{"format":"else"}'), 'a.png').ok).toBe(false);
    // A chunk that says it is longer than the file.
    const lying = whole.slice();
    new DataView(lying.buffer).setUint32(8, 0xffffffff);
    expect(importBytes(lying, 'a.png').ok).toBe(false);
  });
});

describe('a link', () => {
  const base = 'https://example.org/waymark/#/projects/a/maps/b';

  it('holds the project behind the sign that is sent to nobody', async () => {
    const made = await sharedLink(source(), base);
    if (!made.ok) throw new Error('too long');
    const [address = '', data = ''] = made.link.split(SHARED);
    expect(address).toBe('https://example.org/waymark/');
    expect(data).toMatch(/^[\w-]+$/);
    const unpacked = unpackLink(data);
    expect(toJson(imported(importText(unpacked.ok ? unpacked.text : '')).project)).toBe(toJson(project));
  });

  it('is not made of what is too large, and says when it is long', async () => {
    const large = sampleProject(3000);
    expect(await sharedLink(source(undefined, large), base)).toMatchObject({ ok: false });
    const some = await sharedLink(source(undefined, sampleProject(100)), base);
    expect(some).toMatchObject({ ok: true, isLong: true });
  });

  it('is told from a damaged one where its end is missing, wherever it breaks off', async () => {
    const made = await sharedLink(source(), base);
    const [, data = ''] = made.ok ? made.link.split(SHARED) : [];
    expect(data.length).toBeGreaterThan(500);
    const ends = [
      ...Array(40).keys(),
      ...Array.from({ length: 100 }, (_, i) => Math.floor((data.length * i) / 100)),
    ];
    for (const end of [...ends, ...ends.map((at) => data.length - 1 - at)])
      expect([end, unpackLink(data.slice(0, end))]).toEqual([end, { ok: false, trouble: 'cutOff' }]);
    expect(unpackLink(`${data.slice(0, -4)}AAAA`)).toEqual({ ok: false, trouble: 'damaged' });
  });

  it('is not opened where it is damaged or was made to be too much', () => {
    for (const data of ['', 'abc', '<script>', '%00', 'a'.repeat(LINK_LENGTH.most + 1)])
      expect(unpackLink(data).ok).toBe(false);
    const bomb = toAddress(new Uint8Array(deflateSync(Buffer.alloc(20_000_000))));
    expect(bomb.length).toBeLessThan(LINK_LENGTH.most);
    expect(unpackLink(bomb)).toEqual({ ok: false, trouble: 'tooLarge' });
  });
});

describe('a part of a map', () => {
  it('leaves as a project by itself that holds nothing else', async () => {
    const [first] = stagesOf(project, mapId);
    const cut = partOf(project, mapId, { stageIds: new Set([first?.id ?? '']) });
    const alone = partAlone({ ...cut, description: 'secret', views: {} }, mapId, 'other');
    expect(Object.keys(alone.maps)).toEqual([mapId]);
    expect(Object.keys(alone.stages)).toEqual([first?.id]);
    expect(alone.description).toBeUndefined();
    const svg = String((await writeExport(svgExport, source('One stage', cut), options, {})).content);
    const read = imported(importText(svg, 'a.svg'));
    expect(read.report.notes).toEqual([]);
    expect(checkInvariants(read.project)).toEqual([]);
    expect(read.project.id).not.toBe(project.id);
    expect(Object.keys(read.project.stages)).toEqual([first?.id]);
  });
});
