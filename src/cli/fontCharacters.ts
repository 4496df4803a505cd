// Which characters a TrueType or OpenType font can draw: read from its own table, so that what it lacks can be told.

/** The ranges of characters of a font, from its `cmap`; empty where it has none that is understood. */
export function characterRanges(font: Uint8Array): [first: number, last: number][] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    const cmap = tableAt(view, 'cmap');
    return cmap === undefined ? [] : rangesAt(view, cmap);
  } catch {
    // A font that breaks off draws nothing that we could promise.
    return [];
  }
}

function tableAt(view: DataView, name: string): number | undefined {
  // A collection of fonts begins with the places of its fonts.
  const start = tagAt(view, 0) === 'ttcf' ? view.getUint32(12) : 0;
  const count = view.getUint16(start + 4);
  for (let at = 0; at < count; at += 1) {
    const entry = start + 12 + at * 16;
    if (tagAt(view, entry) === name) return view.getUint32(entry + 8);
  }
  return undefined;
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));

function rangesAt(view: DataView, cmap: number): [number, number][] {
  const ranges: [number, number][] = [];
  const count = view.getUint16(cmap + 2);
  for (let at = 0; at < count; at += 1) {
    const table = cmap + view.getUint32(cmap + 8 + at * 8);
    const format = view.getUint16(table);
    if (format === 12) {
      const groups = view.getUint32(table + 12);
      for (let group = 0; group < groups; group += 1) {
        const place = table + 16 + group * 12;
        ranges.push([view.getUint32(place), view.getUint32(place + 4)]);
      }
    } else if (format === 4) {
      const segments = view.getUint16(table + 6) / 2;
      for (let segment = 0; segment < segments; segment += 1) {
        const last = view.getUint16(table + 14 + segment * 2);
        const first = view.getUint16(table + 16 + segments * 2 + segment * 2);
        if (last !== 0xffff) ranges.push([first, last]);
      }
    }
  }
  return ranges;
}

const unseen = /^[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Mn}]$/u;

/** The characters of texts that none of the fonts can draw, each once. */
export function missingCharacters(texts: Iterable<string>, fonts: readonly Uint8Array[]): string[] {
  const ranges = fonts.flatMap(characterRanges);
  const missing = new Set<string>();
  const known = new Set<string>();
  for (const text of texts)
    for (const character of text) {
      if (known.has(character) || unseen.test(character)) continue;
      known.add(character);
      const code = character.codePointAt(0) ?? 0;
      if (!ranges.some(([first, last]) => code >= first && code <= last)) missing.add(character);
    }
  return [...missing];
}
