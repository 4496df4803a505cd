// TrueType fonts: which glyph draws a character, how wide it is, and the font cut down to the glyphs of a file.

export type TrueType = {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  /** xMin, yMin, xMax, yMax of all glyphs. */
  bounds: readonly [number, number, number, number];
  /** The glyph of a code point; 0 where the font has none. */
  glyphOf: (code: number) => number;
  widthOf: (glyph: number) => number;
  /** A font of these glyphs alone, numbered in this order; the first must be 0. A blank has a width and no outline. */
  subset: (glyphs: readonly SubsetGlyph[]) => Uint8Array;
};
export type SubsetGlyph = { glyph: number } | { blank: number };

type Table = { at: number; length: number };

/**
 * Reads a font of TrueType outlines.
 * @throws Error 'bad-font' on anything else
 */
export function readTrueType(bytes: Uint8Array): TrueType {
  try {
    return fontOf(bytes);
  } catch {
    // Reading beyond the end: the file breaks off.
    throw new Error('bad-font');
  }
}

function fontOf(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Table>();
  if (bytes.length < 12 || view.getUint32(0) !== 0x0001_0000) throw new Error('bad-font');
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, { at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  const table = (tag: string): Table => {
    const found = tables.get(tag);
    if (!found || found.at + found.length > bytes.length) throw new Error('bad-font');
    return found;
  };
  const [head, hhea, maxp, hmtx, loca, glyf] = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'].map((tag) =>
    table(tag),
  ) as [Table, Table, Table, Table, Table, Table];
  const count = view.getUint16(maxp.at + 4);
  const isLong = view.getInt16(head.at + 50) === 1;
  const metrics = view.getUint16(hhea.at + 34);
  const os2 = table('OS/2').at;
  const hasCap = view.getUint16(os2) >= 2;
  const codes = characterMap(view, table('cmap').at);

  const widthOf = (glyph: number): number => view.getUint16(hmtx.at + 4 * Math.min(glyph, metrics - 1));
  const bearingOf = (glyph: number): number =>
    glyph < metrics
      ? view.getInt16(hmtx.at + 4 * glyph + 2)
      : view.getInt16(hmtx.at + 4 * metrics + 2 * (glyph - metrics));
  const offset = (glyph: number): number =>
    isLong ? view.getUint32(loca.at + 4 * glyph) : 2 * view.getUint16(loca.at + 2 * glyph);
  const outline = (glyph: number): Uint8Array =>
    glyph >= count ? new Uint8Array() : bytes.slice(glyf.at + offset(glyph), glyf.at + offset(glyph + 1));

  return {
    unitsPerEm: view.getUint16(head.at + 18),
    ascent: view.getInt16(hhea.at + 4),
    descent: view.getInt16(hhea.at + 6),
    capHeight: hasCap ? view.getInt16(os2 + 88) : view.getInt16(hhea.at + 4),
    bounds: [36, 38, 40, 42].map((at) => view.getInt16(head.at + at)) as [number, number, number, number],
    glyphOf: (code) => codes.get(code) ?? 0,
    widthOf,
    subset(wanted) {
      const kept: SubsetGlyph[] = [...wanted];
      const places = new Map<number, number>();
      for (const [at, one] of kept.entries()) if ('glyph' in one) places.set(one.glyph, at);
      const outlines: Uint8Array[] = [];
      // What a composite glyph is made of comes behind; the list grows while it is walked.
      for (let at = 0; at < kept.length; at += 1) {
        const one = kept[at];
        if (!one || !('glyph' in one)) {
          outlines.push(new Uint8Array());
          continue;
        }
        const data = outline(one.glyph);
        for (const place of componentsOf(data)) {
          const own = new DataView(data.buffer, data.byteOffset);
          const part = own.getUint16(place);
          let known = places.get(part);
          if (known === undefined) {
            known = kept.length;
            places.set(part, known);
            kept.push({ glyph: part });
          }
          own.setUint16(place, known);
        }
        outlines.push(data);
      }
      const advance = kept.map((one) => ('glyph' in one ? widthOf(one.glyph) : one.blank));
      const bearing = kept.map((one) => ('glyph' in one ? bearingOf(one.glyph) : 0));
      const copy = ({ at, length }: Table): Uint8Array => bytes.slice(at, at + length);
      return assemble(outlines, advance, bearing, { head: copy(head), hhea: copy(hhea), maxp: copy(maxp) });
    },
  };
}

/** Where in a composite glyph the numbers of its parts stand; nowhere in a simple one. */
function componentsOf(data: Uint8Array): number[] {
  if (data.length < 10) return [];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (view.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & 0x1 ? 4 : 2);
    if (flags & 0x8) at += 2;
    else if (flags & 0x40) at += 4;
    else if (flags & 0x80) at += 8;
    if (!(flags & 0x20)) return places;
  }
}

/** The character map of format 4, which holds the plane in which our scripts are. */
function characterMap(view: DataView, cmap: number): Map<number, number> {
  const codes = new Map<number, number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * i);
    if (view.getUint16(at) !== 4) continue;
    const segments = view.getUint16(at + 6) / 2;
    for (let k = 0; k < segments; k += 1) {
      const end = view.getUint16(at + 14 + 2 * k);
      const start = view.getUint16(at + 16 + 2 * segments + 2 * k);
      const delta = view.getInt16(at + 16 + 4 * segments + 2 * k);
      const rangeAt = at + 16 + 6 * segments + 2 * k;
      const range = view.getUint16(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
        const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0) codes.set(code, glyph);
      }
    }
    break;
  }
  return codes;
}

/** Puts the tables of a cut font together. */
function assemble(
  outlines: readonly Uint8Array[],
  advance: readonly number[],
  bearing: readonly number[],
  { head, hhea, maxp }: Record<'head' | 'hhea' | 'maxp', Uint8Array>,
): Uint8Array {
  const count = outlines.length;
  const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * count));
  const padded = outlines.map((one) => one.length + ((4 - (one.length % 4)) % 4));
  const glyf = new Uint8Array(padded.reduce((sum, one) => sum + one, 0));
  let at = 0;
  for (const [i, data] of outlines.entries()) {
    glyf.set(data, at);
    at += padded[i] ?? 0;
    loca.setUint32(4 * (i + 1), at);
    hmtx.setUint16(4 * i, advance[i] ?? 0);
    hmtx.setInt16(4 * i + 2, bearing[i] ?? 0);
  }
  const of = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset);
  of(head).setUint32(8, 0); // checksum of the whole, filled in below
  of(head).setInt16(50, 1);
  of(hhea).setUint16(34, count);
  of(maxp).setUint16(4, count);
  const raw = (view: DataView): Uint8Array => new Uint8Array(view.buffer);
  const tables = [
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', raw(hmtx)],
    ['loca', raw(loca)],
    ['maxp', maxp],
  ] as const;
  return sfnt(tables);
}

function sfnt(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const pad = (length: number): number => (length + 3) & ~3;
  const start = 12 + 16 * tables.length;
  const file = new Uint8Array(start + tables.reduce((sum, [, data]) => sum + pad(data.length), 0));
  const view = new DataView(file.buffer);
  const steps = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x0001_0000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** steps);
  view.setUint16(8, steps);
  view.setUint16(10, 16 * (tables.length - 2 ** steps));
  let at = start;
  let head = 0;
  for (const [i, [tag, data]] of tables.entries()) {
    const entry = 12 + 16 * i;
    for (let k = 0; k < 4; k += 1) view.setUint8(entry + k, tag.charCodeAt(k));
    file.set(data, at);
    view.setUint32(entry + 4, checksum(view, at, pad(data.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.length);
    if (tag === 'head') head = at;
    at += pad(data.length);
  }
  view.setUint32(head + 8, (0xb1b0_afba - checksum(view, 0, file.length)) >>> 0);
  return file;
}

function checksum(view: DataView, at: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i += 4) sum = (sum + view.getUint32(at + i)) >>> 0;
  return sum;
}
