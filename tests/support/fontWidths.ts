// Advance widths out of a variable WOFF2 file, as its own tables say them: cmap, hmtx, and HVAR along the axis of weight.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** The tags that are needed here, by the numbers that WOFF2 has for them. HVAR has none and is spelt out. */
const TAGS = new Map([
  [0, 'cmap'],
  [1, 'head'],
  [2, 'hhea'],
  [3, 'hmtx'],
  [10, 'glyf'],
  [11, 'loca'],
  [39, 'avar'],
  [47, 'fvar'],
]);

/** The tables of a WOFF2 file. Outlines stay as they are packed: nobody draws here. */
function tablesOf(file: Buffer): Map<string, Buffer> {
  let at = 48;
  const count = file.readUInt16BE(12);
  const number = () => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const entries = Array.from({ length: count }, () => {
    const flags = file.readUInt8(at++);
    const index = flags & 63;
    if (index === 63) at += 4;
    const tag = index === 63 ? file.toString('latin1', at - 4, at) : (TAGS.get(index) ?? `#${index}`);
    const length = number();
    const outlines = tag === 'glyf' || tag === 'loca';
    const packed = outlines ? flags >> 6 !== 3 : flags >> 6 !== 0;
    return { tag, length: packed ? number() : length };
  });
  const bytes = brotliDecompressSync(file.subarray(at));
  let start = 0;
  return new Map(
    entries.map(({ tag, length }) => [tag, bytes.subarray(start, (start += length))] as [string, Buffer]),
  );
}

/** The glyph of each code point, from a cmap of format 4. */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    if (table.readUInt16BE(0) !== 4) continue;
    const size = table.readUInt16BE(6);
    for (let at = 0; at < size; at += 2) {
      const end = table.readUInt16BE(14 + at);
      const first = table.readUInt16BE(16 + size + at);
      const delta = table.readUInt16BE(16 + 2 * size + at);
      const place = 16 + 3 * size + at;
      const offset = table.readUInt16BE(place);
      for (let code = first; code <= end && code !== 0xffff; code++) {
        const found = offset === 0 ? code : table.readUInt16BE(place + offset + 2 * (code - first));
        if (found !== 0) glyphs.set(code, (found + delta) & 0xffff);
      }
    }
  }
  return glyphs;
}

const fixed = (table: Buffer, at: number) => table.readInt32BE(at) / 65_536;
const f2dot14 = (table: Buffer, at: number) => table.readInt16BE(at) / 16_384;

/** Where a weight stands on the one axis of the font: 0 at its default, 1 at its heaviest. */
function positionOf(weight: number, fvar: Buffer, avar: Buffer): number {
  const axis = fvar.readUInt16BE(4);
  const [least, usual, most] = [fixed(fvar, axis + 4), fixed(fvar, axis + 8), fixed(fvar, axis + 12)];
  const plain = weight < usual ? (weight - usual) / (usual - least) : (weight - usual) / (most - usual);
  const points = Array.from({ length: avar.readUInt16BE(8) }, (_, i) => ({
    from: f2dot14(avar, 10 + 4 * i),
    to: f2dot14(avar, 12 + 4 * i),
  }));
  for (const [i, b] of points.entries()) {
    const a = points[i - 1];
    if (a && plain >= a.from && plain <= b.from)
      return a.to + ((plain - a.from) / (b.from - a.from)) * (b.to - a.to);
  }
  return plain;
}

/** What HVAR adds to the width of a glyph. */
function deltaOf(glyph: number, position: number, hvar: Buffer): number {
  const store = hvar.subarray(hvar.readUInt32BE(4));
  const regions = store.subarray(store.readUInt32BE(2));
  let [outer, inner] = [0, glyph];
  const mapAt = hvar.readUInt32BE(8);
  if (mapAt !== 0) {
    const format = hvar.readUInt8(mapAt + 1);
    const size = ((format >> 4) & 3) + 1;
    const last = hvar.readUInt16BE(mapAt + 2) - 1;
    const entry = hvar.readUIntBE(mapAt + 4 + size * Math.min(glyph, last), size);
    const bits = (format & 15) + 1;
    [outer, inner] = [entry >> bits, entry & ((1 << bits) - 1)];
  }
  const data = store.subarray(store.readUInt32BE(8 + 4 * outer));
  const words = data.readUInt16BE(2);
  const used = data.readUInt16BE(4);
  const row = data.subarray(6 + 2 * used + inner * (words + used));
  let sum = 0;
  for (let i = 0; i < used; i++) {
    const delta = i < words ? row.readInt16BE(2 * i) : row.readInt8(words + i);
    const region = 4 + 6 * data.readUInt16BE(6 + 2 * i);
    const [start, peak, end] = [0, 2, 4].map((at) => f2dot14(regions, region + at));
    if (start === undefined || peak === undefined || end === undefined) continue;
    if (position <= start || position >= end) sum += position === peak ? delta : 0;
    else if (position <= peak) sum += (delta * (position - start)) / (peak - start);
    else sum += (delta * (end - position)) / (end - peak);
  }
  return sum;
}

/** The widths of a font at a weight by code point, in thousandths of the type size. */
export function fontWidths(path: string, weight: number): Map<number, number> {
  const tables = tablesOf(readFileSync(path));
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no ${tag}`);
    return found;
  };
  const [hmtx, hvar] = [table('hmtx'), table('HVAR')];
  const unitsPerEm = table('head').readUInt16BE(18);
  const longMetrics = table('hhea').readUInt16BE(34);
  const position = positionOf(weight, table('fvar'), table('avar'));
  const widths = new Map<number, number>();
  for (const [code, glyph] of glyphsOf(table('cmap'))) {
    const plain = hmtx.readUInt16BE(4 * Math.min(glyph, longMetrics - 1));
    const width = plain + deltaOf(glyph, position, hvar);
    widths.set(code, (width * 1000) / unitsPerEm);
  }
  return widths;
}
