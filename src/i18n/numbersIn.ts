// How a language writes numbers for people, wherever they read them: on the screen, on slides and pages, and on the page
// of the reader. Files that machines read write plain numbers.
import { localeOf } from './locale';

export type Numbers = {
  /** Two decimals at most, thousands set apart, a true minus: "3.76", "1,000", "\u22121.5". */
  number: (value: number) => string;
  /** Of one decimal at most, and always with its sign: "+5", "\u221212.5", "0". */
  signed: (value: number) => string;
};

/** What a formatter has written, with a true minus in place of its hyphen. */
export const withMinus = (text: string): string => text.replace('-', '\u2212');

/** @param language the tag of the language */
export function numbersIn(language: string): Numbers {
  const format = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 });
  // What rounds to nothing has no sign.
  const number = (value: number): string => withMinus(format.format(Math.round(value * 100) / 100 || 0));
  return {
    number,
    signed(value) {
      const rounded = Math.round(value * 10) / 10;
      return rounded > 0 ? `+${number(rounded)}` : number(rounded);
    },
  };
}
