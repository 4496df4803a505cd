// One amount reads the same wherever it stands: on the screen, on the map, on slides and on the page of the reader.
import { afterEach, describe, expect, it } from 'vitest';
import { shownBound, shownValue } from '@/analysis/measured';
import { deckWords } from '@/formats/deck/deckWords';
import { sceneWords } from '@/formats/sceneWords';
import { plainNumber } from '@/formats/sheets/writtenCells';
import {
  formatCount,
  formatDecimals,
  formatMonth,
  formatNumber,
  formatPeriod,
  formatSigned,
} from '@/i18n/format';
import { setLanguage, t, tIn } from '@/i18n/translate';
import type { Metric } from '@/model/types';
import { wordsIn } from '@/reader/words';
import { boundText, valueText } from '@/views/measures/measureWords';

afterEach(() => setLanguage('en'));

describe('an amount', () => {
  it.each([
    ['en', 3.76, '3.76'],
    ['en', 1000, '1,000'],
    ['en', -1.5, '\u22121.5'],
    ['en', -0.001, '0'],
    ['ru', 1234.5, '1\u00a0234,5'],
    ['ru', -1.5, '\u22121,5'],
  ] as const)('in %s of %d is %s everywhere', async (language, value, written) => {
    await setLanguage(language);
    const said = [
      formatNumber(value),
      deckWords(language).number(value),
      wordsIn(language).number(value),
      sceneWords(await tIn(language)).value(value, '', false),
    ];
    expect(said).toEqual([written, written, written, written]);
  });

  it('with its sign is to tenths everywhere', () => {
    for (const value of [1.26, -1.26, 0]) {
      const said = formatSigned(value);
      expect([deckWords('en').signed(value), wordsIn('en').signed(value)]).toEqual([said, said]);
    }
    expect(formatSigned(-1.26)).toBe('\u22121.3');
  });

  it('has its thousands apart and a true minus as a count and with fixed decimals', () => {
    expect([formatCount(-20_000), formatDecimals(-1000, 2)]).toEqual(['\u221220,000', '\u22121,000.00']);
  });

  it('is plain in files for machines', () => {
    expect([plainNumber(-1234.5, 'en'), plainNumber(-1234.5, 'ru')]).toEqual(['-1234.5', '-1234,5']);
  });

  it('of a mean of answers is the same on the map as on the page of its metric', () => {
    const metric = {
      id: 'm',
      order: 'a0',
      name: 'Effort',
      kind: 'ces',
      better: 'lower',
    } as unknown as Metric;
    const measured = { value: 3.7619, counted: { by: 'mean' } } as never;
    const { value } = sceneWords(t);
    expect(value(shownValue(metric, measured), '', false)).toBe('3.76');
    expect(valueText(metric, 3.7619, measured)).toBe('3.76');
    expect(value(shownBound(metric, 4.1234), '', false)).toBe(boundText(metric, 4.1234));
  });

  it('of a month has one short name', () => {
    const [day] = [Math.floor(Date.parse('2026-09-15T12:00:00Z') / 86_400_000)];
    expect(deckWords('en').shortMonth(day ?? 0)).toBe(formatMonth('2026-09', true));
    expect(formatPeriod('2026-09-14', undefined)).toContain(formatMonth('2026-09', true));
  });
});
