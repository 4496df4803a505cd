// The fonts of a PDF: the faces that paper has, each embedded with the glyphs that the file shows and no others.
import type { TitleFace } from '@/model/types';
import { hex16, hex4, num, type PdfFile, ref } from './pdfFile';
import { readTrueType, type SubsetGlyph, type TrueType } from './trueType';

export type PaperScript = 'inter' | 'noto-hebrew' | 'noto-arabic';
/** A file of `public/fonts`, without its ending. */
export type PaperFont = `${PaperScript}-${400 | 600}` | `${TitleFace}-600`;

/** A face while a file is written: what it was asked for, and how it is told to the reader. */
export type PdfFace = {
  /** The name by which pages call it. */
  name: string;
  has: (code: number) => boolean;
  /** The number of a glyph in the embedded font, and its width in thousandths of the type size; undefined where there is none. */
  glyph: (code: number, said: string) => { id: number; width: number } | undefined;
  /** A glyph of a width that shows nothing and says a text: that of a picture which stands over it. */
  blank: (width: number, said: string) => number;
  /** Embeds it; the number of the font. */
  embed: (file: PdfFile) => number;
  isUsed: () => boolean;
};

/** A face out of the bytes of its font. */
export function createFace(name: string, postscript: string, bytes: Uint8Array): PdfFace {
  const font = readTrueType(bytes);
  const em = (value: number): number => (value * 1000) / font.unitsPerEm;
  const glyphs: SubsetGlyph[] = [{ glyph: 0 }];
  const widths: number[] = [em(font.widthOf(0))];
  const said: string[] = [''];
  const known = new Map<string, number>();
  function take(key: string, glyph: SubsetGlyph, width: number, text: string): number {
    const own = known.get(key);
    if (own !== undefined) return own;
    known.set(key, glyphs.length);
    glyphs.push(glyph);
    widths.push(width);
    said.push(text);
    return glyphs.length - 1;
  }
  return {
    name,
    has: (code) => font.glyphOf(code) !== 0,
    isUsed: () => glyphs.length > 1,
    glyph(code, text) {
      const glyph = font.glyphOf(code);
      if (glyph === 0) return undefined;
      const width = em(font.widthOf(glyph));
      // The same glyph may say two things: a letter, and the one that looks like it.
      return { id: take(`${glyph} ${text}`, { glyph }, width, text), width };
    },
    blank(width, text) {
      const own = Math.round((width * font.unitsPerEm) / 1000);
      return take(`b${own} ${text}`, { blank: own }, em(own), text);
    },
    embed: (file) => embed(file, font, `${tagOf(said)}+${postscript}`, { glyphs, widths, said }),
  };
}

/** Six letters that differ between subsets, as every embedded one must carry. */
function tagOf(said: readonly string[]): string {
  let hash = 2_166_136_261;
  for (const text of said)
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

type Used = { glyphs: readonly SubsetGlyph[]; widths: readonly number[]; said: readonly string[] };

function embed(file: PdfFile, font: TrueType, name: string, { glyphs, widths, said }: Used): number {
  const em = (value: number): string => num(Math.round((value * 1000) / font.unitsPerEm));
  // Several numbers may draw one glyph; of a font each number is a glyph of its own.
  const bytes = font.subset(glyphs);
  const data = file.stream(`/Length1 ${bytes.length}`, bytes);
  const descriptor = file.put(
    `<</Type/FontDescriptor/FontName/${name}/Flags 32/FontBBox[${font.bounds.map(em).join(' ')}]` +
      `/ItalicAngle 0/Ascent ${em(font.ascent)}/Descent ${em(font.descent)}/CapHeight ${em(font.capHeight)}` +
      `/StemV 80/FontFile2 ${ref(data)}>>`,
  );
  const descendant = file.put(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDToGIDMap/Identity` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${ref(descriptor)}/DW 0/W[0[${widths.map((width) => num(Math.round(width * 10) / 10)).join(' ')}]]>>`,
  );
  const toUnicode = file.stream('', unicodeMap(said));
  return file.put(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${ref(descendant)}]/ToUnicode ${ref(toUnicode)}>>`,
  );
}

/** What each glyph says: by it a reader searches and copies. */
function unicodeMap(said: readonly string[]): string {
  const rows = said.flatMap((text, glyph) =>
    // The notation has room for 512 bytes.
    text === '' ? [] : [`<${hex4(glyph)}><${hex16(text.slice(0, 250))}>`],
  );
  let blocks = '';
  for (let i = 0; i < rows.length; i += 100) {
    const part = rows.slice(i, i + 100);
    blocks += `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`;
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    `/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def`,
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000><FFFF> endcodespacerange',
    blocks + 'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
