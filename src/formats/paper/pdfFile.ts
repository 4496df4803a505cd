// The PDF file: numbered objects, most of them packed together, and the table that says where each of them is.
import { Zlib, zlibSync } from 'fflate';

export type PdfFile = {
  /** The number of an object that is written later. */
  reserve: () => number;
  /** Writes an object, in the notation of PDF; without a number it takes the next one. */
  put: (body: string, id?: number) => number;
  /** Writes a stream; `entries` are those of its dictionary beside length and filter. */
  stream: (entries: string, content: Uint8Array | string, how?: { id?: number; filter?: string }) => number;
  /** Writes a long stream of text, and lets others have their turn between its pieces. */
  longStream: (entries: string, lines: readonly string[], breathe: () => Promise<void>) => Promise<number>;
  /** The bytes of the file. */
  finish: (trailer: string) => Uint8Array<ArrayBuffer>;
};

/** So many small objects are packed together. */
const PACKED = 200;

/** So many characters are packed in a few thousandths of a second. */
const PIECE = 65_536;

export const ref = (id: number): string => `${id} 0 R`;

/** A number as PDF takes it: never an exponent, four digits behind the point at most. */
export function num(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const rounded = Math.round(value * 10_000) / 10_000;
  return Object.is(rounded, -0) ? '0' : String(Math.abs(rounded) < 1e-4 ? 0 : rounded);
}

// Controls say nothing in a name or a bookmark; half a surrogate pair is no character.
const unsaid =
  // oxlint-disable-next-line no-control-regex -- these controls are exactly what must go
  /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as a string of PDF: UTF-16 in hexadecimal, in which nothing can be mistaken for notation. */
export const textString = (text: string): string => `<FEFF${hex16(text.replace(unsaid, ' '))}>`;

/** The UTF-16 code units of a text in hexadecimal. */
export function hex16(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += hex4(text.charCodeAt(i));
  return out;
}

export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** Latin text as bytes; everything that is not text is written in hexadecimal. */
export function latin(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Begins a file of PDF 1.7. The same calls make the same bytes. */
export function createPdfFile(): PdfFile {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let next = 1;
  /** Where an object begins, or in which pack it is and at which place. */
  const places = new Map<number, { at: number } | { pack: number; index: number }>();
  let open: { id: number; body: string }[] = [];
  const write = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    size += bytes.length;
  };
  write(latin('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'));

  const reserve = (): number => (next += 1) - 1;
  function stream(
    entries: string,
    content: Uint8Array | string,
    { id = reserve(), filter }: { id?: number; filter?: string } = {},
  ): number {
    const raw = typeof content === 'string' ? latin(content) : content;
    const bytes = filter === undefined ? zlibSync(raw, { level: 6 }) : raw;
    // An empty filter: as it is.
    const how = filter === '' ? '' : `/Filter${filter ?? '/FlateDecode'}`;
    return writeStream(id, entries + how, [bytes]);
  }
  function writeStream(id: number, entries: string, parts: readonly Uint8Array[]): number {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    places.set(id, { at: size });
    write(latin(`${id} 0 obj\n<<${entries}/Length ${length}>>\nstream\n`));
    for (const part of parts) write(part);
    write(latin('\nendstream\nendobj\n'));
    return id;
  }
  async function longStream(
    entries: string,
    lines: readonly string[],
    breathe: () => Promise<void>,
  ): Promise<number> {
    const packed: Uint8Array[] = [];
    const packer = new Zlib({ level: 6 }, (part) => void packed.push(part));
    let piece = '';
    for (const line of lines) {
      piece += `${line}\n`;
      if (piece.length < PIECE) continue;
      packer.push(latin(piece));
      piece = '';
      // oxlint-disable-next-line no-await-in-loop -- the pauses are the point
      await breathe();
    }
    packer.push(latin(piece), true);
    return writeStream(reserve(), `${entries}/Filter/FlateDecode`, packed);
  }
  function pack(): void {
    if (open.length === 0) return;
    const id = reserve();
    let heads = '';
    let bodies = '';
    for (const [index, { id: own, body }] of open.entries()) {
      heads += `${own} ${bodies.length} `;
      bodies += `${body}\n`;
      places.set(own, { pack: id, index });
    }
    stream(`/Type/ObjStm/N ${open.length}/First ${heads.length}`, heads + bodies, { id });
    open = [];
  }
  return {
    reserve,
    put(body, id = reserve()) {
      open.push({ id, body });
      if (open.length === PACKED) pack();
      return id;
    },
    stream,
    longStream,
    finish(trailer) {
      pack();
      const id = reserve();
      const start = size;
      places.set(id, { at: start });
      // One row of 1 + 4 + 2 bytes for each object; the first is the free one that every file has.
      const rows = new DataView(new ArrayBuffer(7 * next));
      rows.setUint16(5, 0xffff);
      for (const [own, place] of places) {
        const row = 7 * own;
        rows.setUint8(row, 'at' in place ? 1 : 2);
        rows.setUint32(row + 1, 'at' in place ? place.at : place.pack);
        rows.setUint16(row + 5, 'at' in place ? 0 : place.index);
      }
      stream(`/Type/XRef/W[1 4 2]/Size ${next}${trailer}`, new Uint8Array(rows.buffer), { id });
      write(latin(`startxref\n${start}\n%%EOF\n`));
      const file = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        file.set(chunk, at);
        at += chunk.length;
      }
      return file;
    },
  };
}
