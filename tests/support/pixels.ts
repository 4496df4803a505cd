// Pictures as pixels in tests: a PDF and an SVG rendered by programs that are not ours, and how far two of them differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontsOnDisk } from './paper';
import { inFolder, run } from './openers';

/** The bolder font calls itself a family of its own. */
const ONE_FAMILY =
  '<match target="scan"><test name="family"><string>Inter SemiBold</string></test><edit name="family" mode="assign_replace"><string>Inter</string></edit></match>';

/** Grey values from 0 to 255, row by row. */
export type Greys = { width: number; height: number; values: Uint8Array };

/** The first page of a PDF, so many pixels wide. */
export const pixelsOfPdf = (bytes: Uint8Array, width: number): Greys =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'file.pdf'), bytes);
    run(
      'pdftoppm',
      ['-gray', '-singlefile', '-scale-to-x', String(width), '-scale-to-y', '-1', 'file.pdf', 'page'],
      folder,
    );
    return readPgm(readFileSync(join(folder, 'page.pgm')));
  });

/** A drawing, so many pixels wide, with the fonts that a PDF embeds. */
export const pixelsOfSvg = (svg: string, width: number): Greys =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'file.svg'), svg);
    writeFileSync(
      join(folder, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fontsOnDisk}</dir><cachedir>${folder}</cachedir>${ONE_FAMILY}</fontconfig>`,
    );
    // As a PDF first: the two are then made pixels by the same program, and only what was drawn can differ.
    run('rsvg-convert', ['-f', 'pdf', '-o', 'file.pdf', 'file.svg'], folder, {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    });
    return pixelsOfPdf(readFileSync(join(folder, 'file.pdf')), width);
  });

function readPgm(bytes: Buffer): Greys {
  const [, width = '0', height = '0', , data = 0] = headOf(bytes);
  return {
    width: Number(width),
    height: Number(height),
    values: new Uint8Array(bytes.subarray(Number(data))),
  };
}

function headOf(bytes: Buffer): (string | number)[] {
  const head = /^(P5)\s+(\d+)\s+(\d+)\s+(\d+)\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('no PGM');
  return [...head.slice(1, 5).map(String), head[0].length];
}

/**
 * The part of the inked places at which two pictures differ. A place of one is like the other where any place there, a
 * pixel away, is nearly as dark: where the edges of letters are smoothed differently, nothing differs.
 */
export function difference(a: Greys, b: Greys): number {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  const lacks = (value: number, other: Greys, x: number, y: number): boolean => {
    for (let dy = -REACH; dy <= REACH; dy += 1)
      for (let dx = -REACH; dx <= REACH; dx += 1) {
        const [u, v] = [x + dx, y + dy];
        if (u < 0 || v < 0 || u >= other.width || v >= other.height) continue;
        if (Math.abs((other.values[v * other.width + u] ?? 0) - value) <= NEARLY) return false;
      }
    return true;
  };
  let [inked, differing] = [0, 0];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [one, two] = [a.values[y * a.width + x] ?? 0, b.values[y * b.width + x] ?? 0];
      if (Math.min(one, two) > PAPER) continue;
      inked += 1;
      if (lacks(one, b, x, y) || lacks(two, a, x, y)) differing += 1;
    }
  return differing / inked;
}

const REACH = 1;
const NEARLY = 64;
/** Lighter than any ink. */
const PAPER = 200;
