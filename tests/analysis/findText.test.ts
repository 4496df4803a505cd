// Laws: matches come in reading order and lie where they are said to lie, whatever the alphabet.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparableText } from '@/analysis/comparableText';
import { findText, type FindOptions, type TextMatch } from '@/analysis/findText';
import { cardById } from '@/model/select';
import { aProject } from '@tests/support/aProject';

const built = aProject({
  stages: [{ name: 'Need a shoe', goal: 'Know which shoe' }, 'Buy'],
  lanes: [{ kind: 'actions', name: 'Shoe shop', note: 'every shoe' }, 'Website'],
  cards: {
    'Need a shoe/Website': [{ text: 'Shoe search', description: 'A shoe, then another shoe' }, 'none'],
    'Buy/Shoe shop': ['Pays for the shoe'],
  },
  findings: [{ title: 'No shoe fits', cause: 'shoes are small', on: ['Pays for the shoe'] }],
});

const find = (query: string, options?: FindOptions) => findText(built.project, built.mapId, query, options);
const said = ({ kind, field, start, end }: TextMatch) => `${kind}.${field} ${start}-${end}`;

/** What is found in one card of this text, as the pieces of the text. */
function pieces(text: string, query: string, options?: FindOptions): string[] {
  const { project, mapId, ids } = aProject({
    stages: ['1'],
    lanes: ['2'],
    cards: { '1/2': [text] },
  });
  const card = cardById(project, ids.card(text));
  return findText(project, mapId, query, options)
    .filter(({ kind }) => kind === 'card')
    .map(({ start, end }) => card?.text.slice(start, end) ?? '');
}

describe('what is found', () => {
  test('comes in reading order: the lanes, then stage by stage, a finding with its first touchpoint', () => {
    expect(find('shoe').map(said)).toEqual([
      'lane.name 0-4',
      'lane.note 6-10',
      'stage.name 7-11',
      'stage.goal 11-15',
      'card.text 0-4',
      'card.description 2-6',
      'card.description 21-25',
      'card.text 13-17',
      'finding.title 3-7',
      'finding.cause 0-4',
    ]);
  });

  test('is nothing for an empty query, and nothing of another map', () => {
    expect(find('')).toEqual([]);
    expect(findText(built.project, 'elsewhere', 'shoe')).toEqual([]);
  });

  test('with case counted is only what is written so', () => {
    expect(find('Shoe', { matchCase: true }).map(said)).toEqual(['lane.name 0-4', 'card.text 0-4']);
  });

  test('as whole words has no letter beside it, in Russian either', () => {
    expect(pieces('shoe shoes snowshoe shoe', 'shoe', { wholeWord: true })).toHaveLength(2);
    expect(pieces('Этап, этапы, поэтапно: этап', 'этап', { wholeWord: true })).toEqual(['Этап', 'этап']);
    expect(pieces('a_b a-b', 'a', { wholeWord: true })).toEqual(['a']);
  });

  test('takes е for ё and ё for е, unless case counts', () => {
    expect(pieces('Всё и все', 'все')).toEqual(['Всё', 'все']);
    expect(pieces('Всё и все', 'всё')).toEqual(['Всё', 'все']);
    expect(pieces('Всё и Все', 'Всё', { matchCase: true })).toEqual(['Всё']);
  });

  test('has its right place where a letter is written in two signs, or grows when made small', () => {
    const twoSigns = 'и\u0306огурт и рай\u0306'; // й as и with a breve
    expect(pieces(`Ещё ${twoSigns}`, 'йогурт')).toEqual(['и\u0306огурт']);
    expect(pieces('\u1112\u1161\u11ab\u1100\u1173\u11af', '한')).toEqual(['\u1112\u1161\u11ab']);
    // An accent that is no part of another sign is left beside what is found.
    expect(pieces('कि', 'क')).toEqual(['क']);
    expect(pieces('İstanbul and Paris', 'paris')).toEqual(['Paris']);
    expect(pieces('😀 Paris 😀', 'paris')).toEqual(['Paris']);
  });

  test('takes signs for each other that look alike, and marks what is written', () => {
    expect(pieces('open 24\u00a0h, 24\u202fh', '24 h')).toEqual(['24\u00a0h', '24\u202fh']);
    expect(pieces('24 h', '24\u00a0h')).toEqual(['24 h']);
    expect(pieces('It doesn\u2019t work', "doesn't")).toEqual(['doesn\u2019t']);
    expect(pieces("It doesn't work", 'doesn\u2019t')).toEqual(["doesn't"]);
    expect(pieces('Кнопка «Купить»', '"купить"')).toEqual(['«Купить»']);
    expect(pieces('say \u201chello\u201d', '"hello"')).toEqual(['\u201chello\u201d']);
    expect(pieces('9\u201318, e\u2011mail', '9-18')).toEqual(['9\u201318']);
    expect(pieces('9\u201318, e\u2011mail', 'e-mail')).toEqual(['e\u2011mail']);
    expect(pieces('pay\u00adment', 'payment')).toEqual(['pay\u00adment']);
    expect(pieces('ΟΔΟΣ', 'οδός')).toEqual([]);
    expect(pieces('Η ΟΔΟΣ', 'οδος')).toEqual(['ΟΔΟΣ']);
  });

  test('tells letters by their accents, however they are written', () => {
    expect(pieces('Cafe\u0301 and Caf\u00e9', 'Caf\u00e9')).toEqual(['Cafe\u0301', 'Caf\u00e9']);
    expect(pieces('Cafe\u0301 and Caf\u00e9', 'cafe\u0301')).toEqual(['Cafe\u0301', 'Caf\u00e9']);
    expect(pieces('Cafe\u0301 and Caf\u00e9', 'cafe')).toEqual([]);
    expect(pieces('\u212bngström', '\u00c5ng')).toEqual(['\u212bng']);
  });

  test('never overlaps, also where one letter becomes two', () => {
    expect(pieces('İİ', '\u0307')).toEqual(['İ', 'İ']);
    for (const query of ['i', '\u0307', 'i\u0307', '\u0307i']) {
      const found = pieces('İİiİ', query);
      expect(found.join('').length).toBeLessThanOrEqual(4);
    }
  });

  test('takes signs literally', () => {
    expect(pieces('cost (2.50) [x]', '(2.50)')).toEqual(['(2.50)']);
    expect(pieces('axb a.b', 'a.b')).toEqual(['a.b']);
    expect(pieces('a\\b-c', '\\b-')).toEqual(['\\b-']);
  });

  test('any part of any text is found where it stands, whole letters with their accents at most', () => {
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, texts, (before, query, after) => {
        const text = `${before}${query}${after}`;
        const found = pieces(text, query, { matchCase: true });
        // Where a mark may belong to the letter before it, what is looked for may be only half of what stands there.
        const plain = !/[\p{M}\p{Cs}\u1160-\u11ff]/u.test(text);
        if (plain && comparableText(query, true) !== '') expect(found.length).toBeGreaterThan(0);
        for (const piece of found) {
          const [read, asked] = [comparableText(piece, true), comparableText(query, true)];
          expect(read).toContain(asked);
          if (!/[\p{M}\u1160-\u11ff]/u.test(text)) expect(read).toBe(asked);
        }
      }),
      { numRuns: 200 },
    );
  });
});
