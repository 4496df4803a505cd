// t(): finds words, fills in values, and counts as each language counts.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { language, onLanguage, setLanguage, t } from '@/i18n/translate';

afterEach(() => setLanguage('en'));

describe('t()', () => {
  it('says the word of a key in the language of the interface', async () => {
    expect(t('inspector.stage')).toBe('Stage');
    await setLanguage('ru');
    expect(language()).toBe('ru');
    expect(t('inspector.stage')).toBe('Этап');
  });

  it('fills values in as they are, without reading them', () => {
    expect(t('map.stageMenu', { name: '<b>{{name}}</b> $& Café' })).toContain('<b>{{name}}</b> $& Café');
  });

  it.each([
    [1, '1 stage'],
    [2, '2 stages'],
    [0, '0 stages'],
  ])('counts %d in English', (count, words) => {
    expect(t('inspector.countStages', { count })).toBe(words);
  });

  it.each([
    [1, '1 этап'],
    [3, '3 этапа'],
    [5, '5 этапов'],
    [11, '11 этапов'],
    [21, '21 этап'],
    [1.5, '1.5 этапа'],
  ])('counts %d in Russian', async (count, words) => {
    await setLanguage('ru');
    expect(t('inspector.countStages', { count })).toBe(words);
  });
});

describe('the language', () => {
  it('is told to whoever listens, until they stop', async () => {
    const heard = vi.fn();
    const stop = onLanguage(heard);
    await setLanguage('ru');
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await setLanguage('en');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('is the one asked for last, although the other takes longer to fetch', async () => {
    const slow = setLanguage('ru');
    await setLanguage('en');
    await slow;
    expect(language()).toBe('en');
  });
});
