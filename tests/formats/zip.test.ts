// A ZIP of slides, read back by its list at the end, as programs that unpack do.
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from '@/formats/zip';

type Entry = { name: string; content: Buffer; sum: number; flags: number };

function entriesOf(bytes: Uint8Array): Entry[] {
  const file = Buffer.from(bytes);
  const end = file.length - 22;
  expect(file.readUInt32LE(end)).toBe(0x06054b50);
  let at = file.readUInt32LE(end + 16);
  expect(at + file.readUInt32LE(end + 12)).toBe(end);
  return Array.from({ length: file.readUInt16LE(end + 10) }, (): Entry => {
    expect(file.readUInt32LE(at)).toBe(0x02014b50);
    const [size, nameSize, start] = [
      file.readUInt32LE(at + 24),
      file.readUInt16LE(at + 28),
      file.readUInt32LE(at + 42),
    ];
    const name = file.toString('utf8', at + 46, at + 46 + nameSize);
    const [flags, sum] = [file.readUInt16LE(at + 8), file.readUInt32LE(at + 16)];
    at += 46 + nameSize;
    expect(file.readUInt32LE(start)).toBe(0x04034b50);
    expect(file.toString('utf8', start + 30, start + 30 + nameSize)).toBe(name);
    const body = start + 30 + nameSize;
    return { name, flags, sum, content: file.subarray(body, body + size) };
  });
}

describe('zip', () => {
  it('holds every file as it was, with its name and checksum', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256);
    const files = [
      { name: 'Банк - 1.svg', content: '<svg>\u2192</svg>' },
      { name: 'Bank - 2.png', content: bytes },
      { name: 'empty.txt', content: '' },
    ];
    const read = entriesOf(zip(files));
    expect(read.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    for (const [at, { content, sum, flags }] of read.entries()) {
      expect(content.equals(Buffer.from(files[at]?.content ?? ''))).toBe(true);
      expect(sum).toBe(crc32(content));
      // Names are UTF-8.
      expect(flags).toBe(0x0800);
    }
  });

  it('makes the same bytes of the same files', () => {
    const files = [{ name: 'a', content: 'b' }];
    expect(zip(files)).toEqual(zip(files));
    expect(entriesOf(zip([]))).toEqual([]);
  });
});
