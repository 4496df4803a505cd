// Line breaking: no line is wider than asked, nothing is lost, and lines end where readers expect.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBreaker } from '@/layout/breakText';
import { directionOf } from '@/layout/direction';
import { createTableMeasure } from '@/layout/fontMetrics';

const measure = createTableMeasure();
const breakText = createBreaker(measure);
const card = (text: string, width = 166, maxLines = 100) => breakText(text, 'card', width, maxLines);
// Unseen marks of direction may stand before a line; they are no part of the text.
const letters = (text: string) => text.replace(/[\s\u200b\u200e\u200f]/gu, '');

// Property tests share the machine with everything else; they are slow there, never stuck.
const LONG = 60_000;

describe('breaking lines', () => {
  it(
    'no line is wider than the width, and nothing but spaces is lost',
    () => {
      const text = fc.array(
        fc.oneof(
          fc.constantFrom(
            'Оплата заказа',
            'shop-window',
            'お客様は商品を',
            '👩‍👩‍👧‍👦',
            'Donaudampfschifffahrtsgesellschaft',
            '\n',
          ),
          fc.string({ unit: 'grapheme', maxLength: 14 }),
        ),
        { maxLength: 20 },
      );
      fc.assert(
        fc.property(text, fc.integer({ min: 60, max: 300 }), (parts, width) => {
          const whole = parts.join(' ');
          const lines = card(whole, width);
          for (const line of lines) expect(measure(line, 'card')).toBeLessThanOrEqual(width + 0.01);
          expect(letters(lines.join(''))).toBe(letters(whole));
        }),
        { numRuns: 200 },
      );
    },
    LONG,
  );

  it('breaks between words, after hyphens, and keeps the line breaks of the author', () => {
    expect(card('Knees hurt; asks her club what to wear')).toEqual([
      'Knees hurt; asks her club',
      'what to wear',
    ]);
    expect(card('Well-meaning adviser', 90)).toEqual(['Well-meaning', 'adviser']);
    expect(card('extraordinary-misunderstanding', 140)).toEqual(['extraordinary-', 'misunderstanding']);
    expect(card('one\n\ntwo\r\nthree\n')).toEqual(['one', '', 'two', 'three']);
  });

  it('cuts a word that is wider than the line between letters as people see them', () => {
    const lines = card('превысокомногорассмотрительствующий', 100);
    expect(lines.length).toBeGreaterThan(1);
    const families = card('👩‍👩‍👧‍👦'.repeat(30), 100);
    expect(families.length).toBeGreaterThan(1);
    for (const line of families) expect(line).toMatch(/^(👩‍👩‍👧‍👦)+$/u);
  });

  it('breaks a word of a lane that has no room on a line between syllables, with a hyphen, and no other', () => {
    const lane = (text: string, width: number) => breakText(text, 'lane', width, 9);
    expect(lane('Поддерживающие процессы', 104)).toEqual(['Поддерживаю-', 'щие процессы']);
    expect(lane('Поддерживающие процессы', 140)).toEqual(['Поддерживающие', 'процессы']);
    for (const width of [60, 74, 90])
      for (const line of lane('Recommendations Взаимодействие', width))
        expect(measure(line, 'lane')).toBeLessThanOrEqual(width);
  });

  it('breaks Japanese between words and never begins a line with closing punctuation', () => {
    const lines = card('お客様は商品を探しています。とても長い文章です。「はい」と言う、それから帰る。', 80);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(line).not.toMatch(/^[、。」）]/u);
      expect(line).not.toMatch(/[「（]$/u);
    }
  });

  it('ends in an ellipsis when there are more lines than allowed, however long the text', () => {
    const lines = card('Очень длинный текст. '.repeat(900), 166, 8);
    expect(lines).toHaveLength(8);
    expect(lines.at(-1)).toMatch(/[^\s.,]…$/u);
    for (const line of lines) expect(measure(line, 'card')).toBeLessThanOrEqual(166);
  });

  it('an empty text has one empty line', () => {
    expect(card('')).toEqual(['']);
    expect(card('   ')).toEqual(['']);
  });

  it('every line of a paragraph has the direction of its first letter', () => {
    const hebrew = 'הלקוחה קוראת את הביקורת Reviews page on the website, ואז חוזרת.';
    const lines = card(hebrew, 120);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.some((line) => line.startsWith('\u200f'))).toBe(true);
    for (const line of lines) expect(directionOf(line)).toBe('rtl');
    for (const line of card(`Says ${hebrew}`, 120)) expect(directionOf(line)).toBe('ltr');
    for (const line of card('12 345 678 901 234 567 שלום', 60)) expect(directionOf(line)).toBe('rtl');
    expect(card('Sees prices\nقالت: مرحبا!\n42').map(directionOf)).toEqual(['ltr', 'rtl', 'ltr']);
  });

  it('a line cut short keeps the direction of its paragraph', () => {
    const [line = ''] = card('123456 Reviews שלום שלום שלום'.replace('Reviews ', ''), 60, 1);
    expect(line.endsWith('…')).toBe(true);
    expect(directionOf(line)).toBe('rtl');
  });

  it('text without such letters is left as it is', () => {
    expect(card('Оплата заказа – 12 €')).toEqual(['Оплата заказа – 12 €']);
  });
});
