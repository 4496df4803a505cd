// Colours in the notation of PDF.
import { num } from './pdfFile';

/** Red, green and blue of a colour of six hexadecimal digits, or of three. */
export function rgb(colour: string): string {
  const hex = /^#(?:[0-9a-f]{3}){1,2}$/i.test(colour) ? colour.slice(1) : '000000';
  const full = hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join('') : hex;
  return [0, 2, 4].map((at) => num(parseInt(full.slice(at, at + 2), 16) / 255)).join(' ');
}
