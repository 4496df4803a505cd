// ZIP: several files in one, as they are. Pictures are packed already, and what unpacks a ZIP is everywhere.

export type ZippedFile = { name: string; content: string | Uint8Array<ArrayBuffer> };

const utf8 = new TextEncoder();
/** Names are UTF-8; nothing is packed. */
const FLAGS = 0x0800;
const VERSION = 20;
/** 1 January 1980, the first day that the format knows: the same files make the same bytes. */
const DAY = 0x0021;

/**
 * Writes the files one behind the other with their list at the end (APPNOTE.TXT 6.3.10, 4.3: no compression, no
 * encryption, no ZIP64: below 4 GB and 65,536 files).
 */
export function zip(files: readonly ZippedFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const name = utf8.encode(file.name);
    const bytes = typeof file.content === 'string' ? utf8.encode(file.content) : file.content;
    const size = bytes.length;
    // Version, flags, method, time, day, checksum, packed and plain size, lengths of name and extra field.
    const told = [
      [VERSION, 2],
      [FLAGS, 2],
      [0, 2],
      [0, 2],
      [DAY, 2],
      [checksum(bytes), 4],
      [size, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    ] as const;
    parts.push(numbers([0x04034b50, 4], ...told), name, bytes);
    list.push(
      // The version that wrote it; then comment, disk, attributes, and where the file begins.
      numbers([0x02014b50, 4], [VERSION, 2], ...told, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      name,
    );
    at += 30 + name.length + size;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const count = files.length;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  return joined([...parts, ...list, end]);
}

type Field = readonly [value: number, bytes: number];

/** Little-endian. */
function numbers(...values: readonly Field[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309). */
export function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
