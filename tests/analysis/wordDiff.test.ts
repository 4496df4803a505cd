// What of a text changed, word by word.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameWording, wantsBlank, wordDiff } from '@/analysis/wordDiff';

const told = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('');

describe('wordDiff', () => {
  it('marks words that came and went, with their signs', () => {
    expect(told('Fills in the form', 'Fills in the form; it saves itself')).toBe(
      'Fills in the form[+; it saves itself]',
    );
    expect(told('Заполняет анкету', 'Заполняет анкету; она сохраняется сама')).toBe(
      'Заполняет анкету[+; она сохраняется сама]',
    );
    expect(told('Waits two weeks for it', 'Waits two days for it')).toBe('Waits two [-weeks ][+days ]for it');
    expect(told('Ждёт курьера с 9 до 18', 'Ждёт курьера до 21')).toBe('Ждёт курьера [-с 9 ]до [-18][+21]');
  });

  it('tells texts with little in common, and very long ones, as wholes', () => {
    expect(told('Reads four fee documents', 'Sees all fees on one page')).toBe(
      '[-Reads four fee documents][+Sees all fees on one page]',
    );
    const long = 'word '.repeat(900);
    expect(wordDiff(long, `${long} more`)).toHaveLength(2);
  });

  it('leaves either text whole when the other is taken away', () => {
    const word = fc.constantFrom('a', 'b', 'c,', 'd.', 'e\u2019s', 'ё');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    const without = (kind: string, parts: ReturnType<typeof wordDiff>) =>
      parts
        .filter((part) => part.kind !== kind)
        .map((part) => part.text)
        .join('')
        .replace(/\s+/g, '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(without('added', parts)).toBe(before.replace(/\s+/g, ''));
        expect(without('removed', parts)).toBe(after.replace(/\s+/g, ''));
      }),
    );
  });
});

describe('wantsBlank', () => {
  it.each([
    ['a', 'an electric', true],
    ['once', '.', false],
    ['models', '!', false],
    ['card.', 'Pays', true],
    ['twelve ', 'twenty', false],
    ['3/', '4', false],
    ['(', 'new', false],
    ['new', '', false],
  ])('%s|%s: %s', (part, next, wants) => {
    expect(wantsBlank(part, next)).toBe(wants);
  });
});

describe('isSameWording', () => {
  it.each([
    ['Fills in the form', 'fills in the form.', true],
    ['Ещё раз', 'еще раз', true],
    ['Recieves a letter', 'Receives a letter', false],
    ['Receves a letter', 'Receives a letter', true],
    ['Waits 2 days', 'Waits 3 days', false],
    ['Pays', 'Pays at once', false],
    ['Not now', 'Now', false],
  ])('%s, %s: %s', (before, after, same) => {
    expect(isSameWording(before, after)).toBe(same);
  });
});
