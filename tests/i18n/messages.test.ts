// The words: both languages say the same things, every word is used, and no screen speaks past t().
import { describe, expect, it } from 'vitest';
import { en } from '@/i18n/en';
import { ru as ofBrowser } from '@/i18n/ru';
import { cli } from '@/i18n/ru/cli';
import { sourceFiles } from '../support/sourceFiles';
import type { SourceFile } from '../support/sourceFiles';
import { baseKeys, differences, literalWords, usage } from './catalogue';

/** All Russian words; a browser never loads those of the command line. */
const ru = { ...ofBrowser, cli };
const code = sourceFiles(['.ts', '.tsx']).filter(({ path }) => !/^src\/i18n\/(?:en|ru)\//.test(path));
/** The example project is content in two languages, not interface. */
const screens = code.filter(({ path }) => /^src\/(?:views|ui)\//.test(path) && !path.includes('/example/'));
const plant = (text: string): SourceFile => ({ path: 'src/views/planted.tsx', text });

describe('the two languages', () => {
  it('have the same keys, plural forms and placeholders', () => {
    expect(baseKeys(en).size).toBeGreaterThan(5);
    expect(differences(en, ru)).toEqual([]);
  });

  it.each([
    ['a key that Russian lacks', { a: { x: 'One' } }, { a: {} }, 'a.x: not in Russian'],
    ['a key that English lacks', { a: {} }, { a: { x: 'Раз' } }, 'a.x: not in English'],
    [
      'a missing plural form',
      { n_one: '{{count}} card', n_other: '{{count}} cards' },
      { n_one: '{{count}} карточка', n_few: '{{count}} карточки', n_other: '{{count}} карточки' },
      'n: no _many in ru',
    ],
    [
      'a number that a Russian form forgets',
      { n_one: 'One card', n_other: '{{count}} cards' },
      { n_one: 'Карточка', n_few: '{{count}} к', n_many: '{{count}} к', n_other: '{{count}} к' },
      'n_one: {{}} in ru, {{count}} in en',
    ],
    ['another placeholder', { x: 'Hi {{name}}' }, { x: 'Эй {{nmae}}' }, 'x: {{nmae}} in ru, {{name}} in en'],
    ['an empty text', { x: 'Hi' }, { x: ' ' }, 'x: empty in ru'],
    ['a text left in English', { x: 'Open the map' }, { x: 'Open the map' }, 'x: not translated'],
  ])('are compared by a check that finds %s', (_, english, russian, complaint) => {
    expect(differences(english, russian)).toEqual([complaint]);
  });

  it('may use one form where the other language needs four', () => {
    const russian = {
      n_one: '{{count}} к',
      n_few: '{{count}} к',
      n_many: '{{count}} к',
      n_other: '{{count}} к',
    };
    expect(differences({ n_one: 'One card', n_other: '{{count}} cards' }, russian)).toEqual([]);
  });
});

describe('keys', () => {
  it('exist where the code asks for them, and every one is asked for', () => {
    expect(usage(code, en)).toEqual([]);
  });

  const words = { map: { title: 'Map', kind: { pain: 'Pain', delight: 'Delight' } } };
  const all = "t('map.title');\n// keys: map.kind.*\nt(`map.${part}`);";

  it('may be built inside one group, or where a comment declares them', () => {
    expect(usage([plant(all)], words)).toEqual([]);
    expect(usage([plant("t('map.title'); t(`map.kind.${kind}`);")], words)).toEqual([]);
  });

  it.each([
    ['a key that does not exist', `${all}\nt('map.titel');`, 'src/views/planted.tsx:4: no key "map.titel"'],
    ['a key that nobody uses', all.replace("t('map.title')", ''), 'map.title: nobody uses it'],
    [
      'a built key that no comment declares',
      "t('map.title'); t('map.kind.pain'); t('map.kind.delight');\nt(`map.${part}`);",
      'src/views/planted.tsx:2: built key without a "// keys: map.*" comment',
    ],
    [
      'a comment that declares nothing',
      `${all}\n// keys: map.colour.*`,
      'src/views/planted.tsx: no key starts with "map.colour."',
    ],
  ])('are judged by a check that finds %s', (_, text, complaint) => {
    expect(usage([plant(text)], words)).toEqual([complaint]);
  });
});

describe('screens', () => {
  it('say every word through t()', () => {
    expect(screens.flatMap(literalWords)).toEqual([]);
  });

  it.each([
    ['a text', '<p>Hello there</p>', 'Hello there'],
    ['a Russian text', '<p>Привет</p>', 'Привет'],
    ['a quoted text', "<p>{isOpen ? 'Close' : t('a.open')}</p>", 'Close'],
    ['a spoken name', '<button aria-label="Close" />', 'Close'],
    ['a hint', '<input placeholder={`Search ${name}`} />', 'Search \u2026'],
    ['a picture', '<img alt="A curve" />', 'A curve'],
    ['a notice', "notify('File saved well')", 'File saved well'],
  ])('are judged by a check that finds %s', (_, jsx, words) => {
    expect(literalWords(plant(`export const planted = ${jsx};`))).toEqual([
      `src/views/planted.tsx:1 "${words}"`,
    ]);
  });

  it('may show signs, classes, names of keys and the words of errors', () => {
    const fine =
      "const a = <p className={open ? 'open' : 'shut'}>· {t('a.b')} – 5 % <Kbd>Esc</Kbd></p>; throw new Error('Editor not found here');";
    expect(literalWords(plant(fine))).toEqual([]);
  });
});
