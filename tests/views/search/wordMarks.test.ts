// Law: a word that was found is marked where the screen shows it, however its lines were broken.
import { describe, expect, test } from 'vitest';
import { placesIn } from '@/views/search/useWordMarks';

/** What is marked on the screen for a stretch of the text. */
function marked(shown: string, text: string, word: string): string | undefined {
  const start = text.indexOf(word);
  const places = placesIn(shown, text);
  const [from, to] = [places[start], places[start + word.length - 1]];
  return from === undefined || to === undefined ? undefined : shown.slice(from, to + 1);
}

describe('the places of letters', () => {
  test('a break stands for the space between two words', () => {
    expect(marked('Waits forty\nminutes', 'Waits forty minutes', 'minutes')).toBe('minutes');
    expect(marked('Waits forty\nminutes', 'Waits forty minutes', 'forty minutes')).toBe('forty\nminutes');
  });

  test('a break within a long word is passed over', () => {
    expect(marked('Kunden\nzufrieden', 'Kundenzufrieden', 'denzu')).toBe('den\nzu');
  });

  test('spaces that the layout leaves out, and breaks of the text itself', () => {
    expect(marked('a\nb c', 'a   b c', 'b c')).toBe('b c');
    expect(marked('one\ntwo three', 'one\ntwo three', 'two')).toBe('two');
  });

  test('what is cut off is not marked', () => {
    expect(marked('A long …', 'A long story', 'story')).toBeUndefined();
    expect(marked('A long …', 'A long story', 'long')).toBe('long');
  });

  test('passes over the unseen marks of direction before a line', () => {
    const text = 'שלום Reviews 2';
    const shown = 'שלום\n\u200fReviews 2';
    const [at] = placesIn(shown, text).slice(text.indexOf('R'));
    expect(shown[at ?? -1]).toBe('R');
    expect(placesIn(shown, text)).toHaveLength(text.length);
  });
});
