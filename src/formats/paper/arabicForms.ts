// Arabic letters take the form of where they stand in a word; the fonts of paper hold these forms as characters.

/** The forms of the letters from U+FE80 on: how many each has, in the order of the block. */
const FORMS: readonly (readonly [code: number, first: number, count: 1 | 2 | 4])[] = [
  [0x621, 0xfe80, 1],
  [0x622, 0xfe81, 2],
  [0x623, 0xfe83, 2],
  [0x624, 0xfe85, 2],
  [0x625, 0xfe87, 2],
  [0x626, 0xfe89, 4],
  [0x627, 0xfe8d, 2],
  [0x628, 0xfe8f, 4],
  [0x629, 0xfe93, 2],
  [0x62a, 0xfe95, 4],
  [0x62b, 0xfe99, 4],
  [0x62c, 0xfe9d, 4],
  [0x62d, 0xfea1, 4],
  [0x62e, 0xfea5, 4],
  [0x62f, 0xfea9, 2],
  [0x630, 0xfeab, 2],
  [0x631, 0xfead, 2],
  [0x632, 0xfeaf, 2],
  [0x633, 0xfeb1, 4],
  [0x634, 0xfeb5, 4],
  [0x635, 0xfeb9, 4],
  [0x636, 0xfebd, 4],
  [0x637, 0xfec1, 4],
  [0x638, 0xfec5, 4],
  [0x639, 0xfec9, 4],
  [0x63a, 0xfecd, 4],
  [0x641, 0xfed1, 4],
  [0x642, 0xfed5, 4],
  [0x643, 0xfed9, 4],
  [0x644, 0xfedd, 4],
  [0x645, 0xfee1, 4],
  [0x646, 0xfee5, 4],
  [0x647, 0xfee9, 4],
  [0x648, 0xfeed, 2],
  [0x649, 0xfeef, 2],
  [0x64a, 0xfef1, 4],
  // Persian and Urdu.
  [0x671, 0xfb50, 2],
  [0x679, 0xfb66, 4],
  [0x67e, 0xfb56, 4],
  [0x686, 0xfb7a, 4],
  [0x688, 0xfb88, 2],
  [0x691, 0xfb8c, 2],
  [0x698, 0xfb8a, 2],
  [0x6a9, 0xfb8e, 4],
  [0x6af, 0xfb92, 4],
  [0x6ba, 0xfb9e, 2],
  [0x6be, 0xfbaa, 4],
  [0x6c1, 0xfba6, 4],
  [0x6cc, 0xfbfc, 4],
  [0x6d2, 0xfbae, 2],
];
const forms = new Map(FORMS.map(([code, first, count]) => [code, { first, count }]));
const TATWEEL = 0x640;
const LAM = 0x644;
/** Lam with each alef is one letter, alone and at the end of a word. */
const LAM_ALEF: ReadonlyMap<number, number> = new Map([
  [0x622, 0xfef5],
  [0x623, 0xfef7],
  [0x625, 0xfef9],
  [0x627, 0xfefb],
]);

/** A character to draw, and what of the text it stands for: from one place up to, not with, another. */
export type ShapedLetter = { code: number; from: number; to: number };

const joinsNext = (code: number): boolean => code === TATWEEL || forms.get(code)?.count === 4;
const joinsPrevious = (code: number): boolean => code === TATWEEL || (forms.get(code)?.count ?? 1) > 1;

/** The letters of a text in their logical order, each in the form in which it joins its neighbours. */
export function arabicForms(text: string): ShapedLetter[] {
  const letters = Array.from(text).map((letter) => letter.codePointAt(0) ?? 0);
  const out: ShapedLetter[] = [];
  let at = 0;
  for (let i = 0; i < letters.length; i += 1) {
    const code = letters[i] ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const own = forms.get(code);
    if (!own) {
      out.push({ code, from: at, to: (at += size) });
      continue;
    }
    const fromPrevious = joinsPrevious(code) && joinsNext(letters[i - 1] ?? 0);
    const next = letters[i + 1] ?? 0;
    const ligature = code === LAM ? LAM_ALEF.get(next) : undefined;
    if (ligature !== undefined) {
      out.push({ code: ligature + (fromPrevious ? 1 : 0), from: at, to: (at += 2) });
      i += 1;
      continue;
    }
    const toNext = joinsNext(code) && joinsPrevious(next);
    // In the block: alone, at the end, at the beginning, in the middle.
    const form = toNext ? (fromPrevious ? 3 : 2) : fromPrevious ? 1 : 0;
    out.push({ code: own.first + form, from: at, to: (at += size) });
  }
  return out;
}
