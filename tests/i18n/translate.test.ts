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

describe('a sentence', () => {
  it('that ends with an abbreviation has one full stop', async () => {
    await import('@/i18n/en/measures');
    await setLanguage('ru');
    expect(t('measures.fromTo', { from: '40 п.', to: '55 п.', by: '15 п.' })).toBe(
      'Было 40 п., стало 55 п.: разница 15 п.',
    );
    expect(t('measures.fromTo', { from: 4, to: 5, by: 1 })).toBe('Было 4, стало 5: разница 1.');
  });
});

describe('words of imports in Russian', () => {
  it('have one verb, a dash where a dash is meant, and say what is waited for', async () => {
    await import('@/i18n/en/contacts');
    await import('@/i18n/en/customers');
    await setLanguage('ru');
    expect([t('contacts.import'), t('customers.import'), t('measures.import')]).toEqual([
      'Импортировать обращения',
      'Импортировать числа',
      'Импортировать ответы',
    ]);
    expect(t('contacts.activitiesAbout')).toMatch(/^Узкое место — там/);
    expect(t('contacts.headWait', { name: 'Звонок', wait: '2 дня' })).toContain('перед действием «Звонок»');
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
