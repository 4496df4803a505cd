// What is not taken in as a picture, told from its bytes: cases 69 to 80 of the bad inputs.
import { describe, expect, it } from 'vitest';
import { imageRefusal } from '@/formats/imageRefusal';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part,
    ),
  );
const four = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const png = (width: number, height: number, end = true) =>
  bytes(
    '\x89PNG\r\n\x1a\n',
    four(13),
    'IHDR',
    four(width),
    four(height),
    [8, 6, 0, 0, 0],
    four(0),
    end ? 'IEND' : '',
  );
const jpeg = (end: number[]) =>
  bytes([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 16, 1, 1, 0x11, 0], [1, 2, 3, 4], end);

describe('a file that is to become a picture', () => {
  it.each([
    ['a PNG', png(4, 3), undefined],
    ['a JPEG', jpeg([0xff, 0xd9]), undefined],
    ['a JPEG with more behind its end', jpeg([0xff, 0xd9, 0, 0, 0]), undefined],
    ['a PNG with a page behind it', bytes([...png(4, 3)], '<html><script>alert(1)</script>'), undefined],
    ['nothing', bytes(), 'empty'],
    ['an SVG with a script', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'svg'],
    ['an SVG behind a declaration', bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a --><svg:svg>'), 'svg'],
    ['16,000 by 16,000 pixels', png(16_000, 16_000), 'tooManyPixels'],
    ['30,000 by 30,000 pixels', png(30_000, 30_000), 'tooManyPixels'],
    ['a PNG that breaks off', png(4, 3, false), 'damaged'],
    ['a PNG of its signature alone', bytes('\x89PNG\r\n\x1a\n'), 'damaged'],
    ['a JPEG that breaks off', jpeg([]), 'damaged'],
    ['an empty size', png(0, 3), 'damaged'],
    [
      'a WebP shorter than it says',
      bytes('RIFF', [200, 0, 0, 0], 'WEBPVP8L', four(9), [0x2f, 3, 0, 0, 0]),
      'damaged',
    ],
    ['a GIF', bytes('GIF89a', [1, 0, 1, 0]), 'gif'],
    ['a photo of a telephone', bytes(four(24), 'ftypheic', four(0), 'mif1heic'), 'heic'],
    ['AVIF', bytes(four(24), 'ftypavif'), 'otherImage'],
    ['TIFF', bytes('II*\0', four(8)), 'otherImage'],
    ['a page', bytes('<!doctype html><p>svg'), 'notImage'],
    ['a PDF', bytes('%PDF-1.7'), 'notImage'],
    ['text', bytes('hello'), 'notImage'],
  ])('%s', (_name, file, refusal) => {
    expect(imageRefusal(file)).toBe(refusal);
  });
});
