// Names that are the same although they are written differently, each by the spelling that most have.
import { LIMITS } from '@/model/constants';
import { comparableText } from './comparableText';

/** The number of no name. */
export const NONE = -1;

/** Two texts by their letters, the same in every language. */
export const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names as they are compared: upper case, white space and look-alike signs aside. */
export const sameName = (text: string): string => comparableText(text).replace(/\s+/g, ' ').trim();

/** Numbers names in the order in which they come; knows how each is written most. */
export function nameBook() {
  const known = new Map<string, number>();
  const spellings: Map<string, number>[] = [];
  return {
    size: (): number => spellings.length,
    /** The number of a name; NONE where there is none. */
    numberOf: (written: string | undefined): number => {
      const name = (written ?? '').trim().replace(/\s+/g, ' ').slice(0, LIMITS.title);
      if (name === '') return NONE;
      const key = sameName(name);
      let number = known.get(key);
      if (number === undefined) {
        number = spellings.length;
        known.set(key, number);
        spellings.push(new Map());
      }
      const counts = spellings[number];
      counts?.set(name, (counts.get(name) ?? 0) + 1);
      return number;
    },
    /** The most frequent spelling, of equal ones the first by its letters: whatever the order of the rows was. */
    nameOf: (number: number): string => {
      let [best, most] = ['', 0];
      for (const [name, count] of spellings[number] ?? [])
        if (count > most || (count === most && name < best)) [best, most] = [name, count];
      return best;
    },
  };
}
