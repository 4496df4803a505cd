// The direction of texts: by their first letter, with names from the right apart in a sentence.
import { describe, expect, it } from 'vitest';
import { personaWords } from '@/formats/deck/headlineWords';
import { deckWords } from '@/formats/deck/deckWords';
import { t } from '@/i18n/translate';
import { directionOf, inSentence } from '@/layout/direction';

describe('the direction of a text', () => {
  it.each([
    ['', 'ltr'],
    ['Anna', 'ltr'],
    ['12: ענת', 'rtl'],
    ['Anna and ענת', 'ltr'],
    ['\u2068ענת\u2069 waits', 'ltr'],
    ['\u2068Anna\u2069 ענת', 'rtl'],
    // The second line of a sentence that was broken within a name.
    ['\u2068ענת', 'ltr'],
  ])('of %j is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });

  it('of a sentence is that of its own words, whoever it names', () => {
    const said = personaWords({ t, words: deckWords('en') }, 'ענת', {
      low: { name: 'בדיקה', feeling: -1.6 },
      high: { name: 'Pays', feeling: 1 },
    });
    expect(said).toBe('\u2068ענת\u2069 is worst off at “\u2068בדיקה\u2069” (−1.6), best at “Pays” (+1)');
    expect(directionOf(said)).toBe('ltr');
    expect(inSentence('Anna')).toBe('Anna');
  });
});
