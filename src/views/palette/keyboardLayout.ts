// The other keyboard layout: what a text would be had the same keys been pressed on it, QWERTY and ЙЦУКЕН.
const qwerty = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const jcuken = 'ёйцукенгшщзхъфывапролджэячсмитьбю.';
/** What Shift makes of the keys that are letters on one of them only. */
const shifted = { qwerty: '~{}:"<>', jcuken: 'ёхъжэбю' };

const pairs = (from: string, to: string): [string, string][] =>
  from.split('').map((letter, at) => [letter, to[at] ?? letter]);
const toJcuken = new Map([...pairs(qwerty, jcuken), ...pairs(shifted.qwerty, shifted.jcuken)]);
const toQwerty = new Map(pairs(jcuken, qwerty));

/** The text as the other layout would have written it, in small letters: "gjbcr" is "поиск", "фвв" is "add". */
export function inOtherLayout(text: string): string {
  const small = text.toLowerCase();
  const table = /\p{Script=Cyrillic}/u.test(small) ? toQwerty : toJcuken;
  return Array.from(small, (letter) => table.get(letter) ?? letter).join('');
}
