// File names: what a title becomes on a disk, the same on every system.

/** What a file is called of whose title nothing is there or can stay. */
export const NAMELESS = 'waymark';

const MAX_LENGTH = 100;
/** Linux allows 255 bytes; the rest is for the ending and for the numbers that browsers add. */
const MAX_BYTES = 235;
const utf8 = new TextEncoder();
// Separators and wildcards of one system or another, and controls.
// oxlint-disable-next-line no-control-regex -- these controls are exactly what must go
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/g;
// They turn the direction of what follows, so that a name may pretend another ending.
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const invisible =
  /[\u200b\u2060\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Titles set off their parts with longer ones, which one system or another writes with other signs. */
const longDash = /\s[\u2012-\u2015]\s/g;
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The name of a file for a title, at most 100 characters with its extension, which is always the one given.
 * @param fallback the name when nothing of the title can stay
 */
export function fileName(title: string, extension: string, fallback = NAMELESS): string {
  const shown = title.normalize('NFC').replace(bidi, '').replace(invisible, '');
  const clean = tidy(shown.replace(forbidden, ' ').replace(longDash, ' - '));
  const most = MAX_LENGTH - extension.length - 1;
  const whole = short(clean || fallback, most);
  const named = reserved.test(whole) ? `_${whole}` : whole;
  return `${cut(named, most)}.${extension}`;
}

/** What stands behind the last dash says which part it is: of a long title the title is cut, and not that. */
function short(name: string, most: number): string {
  const part = / - [^-]{1,40}$/.exec(name)?.[0] ?? '';
  const bytes = utf8.encode(part).length;
  if (part === '' || (name.length <= most && utf8.encode(name).length <= MAX_BYTES)) return cut(name, most);
  return cut(name.slice(0, -part.length), most - part.length, MAX_BYTES - bytes) + part;
}

/** One space for many; no spaces or dots at either end, which Windows drops and Unix hides. */
const tidy = (name: string): string => name.replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '');

/** Cuts between letters as people see them; file systems count characters, or bytes of UTF-8, or both. */
function cut(name: string, most: number, mostBytes = MAX_BYTES): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of graphemes.segment(name)) {
    bytes += utf8.encode(segment).length;
    if (kept.length + segment.length > most || bytes > mostBytes) break;
    kept += segment;
  }
  return kept.length === name.length ? name : tidy(kept);
}
