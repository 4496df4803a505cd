// Dates, sizes and lists: in the language of the interface, by formatters that are made once.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatBytes, formatCount, formatDate, formatList, formatNumber, formatWhen } from '@/i18n/format';
import { setLanguage } from '@/i18n/translate';

afterEach(async () => {
  vi.restoreAllMocks();
  await setLanguage('en');
});

const now = new Date(2025, 10, 18, 14, 20).getTime();
const day = 86_400_000;

describe('formats', () => {
  it('say when something was, as short as it can be said', () => {
    expect(formatWhen(now, now)).toBe('today 14:20');
    expect(formatWhen(now - day, now)).toBe('yesterday');
    expect(formatWhen(now - 3 * day, now)).toBe('15 Nov');
    expect(formatWhen(now - 400 * day, now)).toBe('14 Oct 2024');
  });

  it.each([
    [840_000, '840 kB'],
    [6_240_000, '6.2 MB'],
    [624_000_000, '624 MB'],
    [1_500_000_000, '1.5 GB'],
  ])('give %d bytes as %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });

  it('follow the language', async () => {
    const said = () => [
      formatNumber(1.6),
      formatList(['a', 'b']),
      formatDate('2026-01-12'),
      formatCount(20_000),
    ];
    expect(said()).toEqual(['1.6', 'a and b', '12 January 2026', '20,000']);
    await setLanguage('ru');
    expect(said()).toEqual(['1,6', 'a и b', '12 января 2026 г.', '20\u00a0000']);
    await setLanguage('en');
    expect(said()).toEqual(['1.6', 'a and b', '12 January 2026', '20,000']);
  });

  it('make no formatter a second time', () => {
    const all = () => [
      formatWhen(now, now),
      formatDate('2026-01-12'),
      formatList(['a', 'b']),
      formatBytes(1e6),
    ];
    all();
    const makes = (['DateTimeFormat', 'NumberFormat', 'ListFormat', 'RelativeTimeFormat'] as const).map(
      (name) => vi.spyOn(Intl, name),
    );
    all();
    for (const make of makes) expect(make).not.toHaveBeenCalled();
  });
});
