// Long tables, one row a card: their columns by their heads, when a table is taken for one, and what becomes of its rows.
import { describe, expect, test } from 'vitest';
import { findTable } from '@/formats/findTable';
import { readTable } from '@/formats/readTable';
import { guessShape, readShape } from '@/formats/tableShape';
import { cardsOf, mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { countReading } from '@/views/importing/countReading';
import { context, imported, importText, said } from '@tests/support/importing';

const found = (text: string) => {
  const table = findTable(text);
  if (!table) throw new Error('no table');
  return table;
};
const guessed = (text: string) => {
  const { form, columns } = guessShape(found(text)).shape;
  return { form, columns: columns.join(' ') };
};
/** Each card with its stage, its lane, and what is found and felt at it. */
const told = (project: Project) =>
  mapsOf(project)
    .flatMap(({ id }) => cardsOf(project, id))
    .map(({ id, text, stageId, laneId }) => [
      stageId && project.stages[stageId]?.name,
      laneId && project.lanes[laneId]?.name,
      text,
      ...Object.values(project.findings).flatMap(({ kind, title, cardIds }) =>
        cardIds.includes(id) ? [`${kind}: ${title}`] : [],
      ),
      ...Object.values(project.feelings).flatMap(({ cardId, value }) => (cardId === id ? [value] : [])),
    ]);

const CSV = `Stage;Channel;Step;Pain point;Emotion
Find;Website;Searches;Too many offers;2
Find;Friend;Asks;;4
Find;Website;Compares;No filter;
Buy;Website;Pays;Card refused;1
Buy;Shop;Collects;;5`;
const RUSSIAN = `Этап;Канал;Шаг;Барьер;Эмоция
Поиск;Сайт;Ищет;Долго;2
Поиск;Друг;Спрашивает;;4
Покупка;Сайт;Платит;;5`;

test('a dash in a cell stands for nothing, across and down', () => {
  const told = (csv: string) => {
    const { project } = imported(importText(csv, 'table.csv'));
    return [
      cardsOf(project, mapsOf(project)[0]?.id ?? '').map(({ text }) => text),
      Object.values(project.findings).map(({ title }) => title),
    ];
  };
  expect(told('Lane;Find;Buy\nActions;Looks;-\nPain points;\u2014;Slow\n')).toEqual([
    ['Looks', 'Slow'],
    ['Slow'],
  ]);
  expect(
    told('Stage;Channel;Step;Pain point\nFind;Web;Looks;-\nBuy;Web;Pays;Slow\nBuy;Shop;Takes;\u2013\n'),
  ).toEqual([['Looks', 'Pays', 'Takes'], ['Slow']]);
});

describe('columns by their heads', () => {
  const all = 'stage lane text pain feeling';
  test.each([
    ['Stage;Channel;Step;Pain point;Emotion', all],
    ['Phase;Lane;Touchpoint;Barrier;Feeling', all],
    ['Stage;Touchpoint channel;Action;Problem;Score', all],
    ['Stage;Channel;Task;Pain points;Emotions', all],
    ['Stage;Channel;Card;Pain;Emotion', all],
    ['Stage;Channel;Text;Pain;Emotion', all],
    ['Этап;Канал;Шаг;Боль;Эмоция', all],
    ['Этап;Дорожка;Точка контакта;Болевая точка;Чувство', all],
    ['Этап;Канал;Действие;Барьер;Оценка', all],
    ['Этап;Канал;Карточка;Проблема;Эмоция', all],
    ['Этап;Канал;Текст;Боль;Эмоция', all],
    ['Stage;Channel;Step;Pain point;Feeling (1-5)', all],
    ['Этап;Канал;Шаг;Боль;Эмоция (от 1 до 5)', all],
    ['Stage;Channel;Step;Text;Emotion', 'stage lane skip text feeling'],
  ])('%s', (heads, columns) => {
    const rows = 'a;b;c;d;1\na;e;f;g;2\nh;i;j;k;3';
    expect(guessed(`${heads}\n${rows}`)).toEqual({ form: 'long', columns });
  });
  test('a step is a stage only where nothing else is', () => {
    const rows = 'Search;Find;Web\nAsk;Find;Friend\nPay;Buy;Web';
    expect(guessed(`Step;Stage;Channel\n${rows}`)).toEqual({ form: 'long', columns: 'text stage lane' });
    expect(guessed(`Step;Channel;Text\n${rows}`).columns).toBe('stage lane text');
  });
  test('words are no scores: they give no feelings', () => {
    expect(guessed('Stage;Step;Emotion\nFind;Searches;angry\nFind;Asks;glad').columns).toBe(
      'stage text skip',
    );
  });
});

describe('the form by default', () => {
  test('a stage over several rows and a step: one row, one card', () => {
    expect(guessed(CSV).form).toBe('long');
    expect(guessed(RUSSIAN).form).toBe('long');
  });
  test('a row for each stage: stages and lanes', () => {
    expect(guessed('Stage;Channel;Touchpoint;Emotion\nFind;Web;Search;2\nBuy;Shop;Till;5').form).toBe('wide');
  });
  test('a channel before a step: one row, one card, though each stage has one row', () => {
    const russian =
      'Этап;Канал;Действие;Боль;Эмоция\nОсознание;Сайт;Ищет банк;;1\nВыбор;Сайт;Сравнивает;Дорого;-1';
    expect(guessed(russian)).toEqual({ form: 'long', columns: 'stage lane text pain feeling' });
    expect(told(imported(importText(russian, 'table.csv')).project)).toEqual([
      ['Осознание', 'Сайт', 'Ищет банк', 1],
      ['Выбор', 'Сайт', 'Сравнивает', 'pain: Дорого', -1],
    ]);
    expect(guessed('Stage;Channel;Action\nFind;Web;Searches\nBuy;Shop;Pays').form).toBe('long');
  });
  test.each([
    'Этап;Действия;Боли\nПоиск;Ищет;Долго\nПокупка;Платит;Дорого',
    'Этап;Действие;Канал\nПоиск;Ищет;Сайт\nПокупка;Платит;Магазин',
    'Этап;Каналы;Действия\nПоиск;Сайт;Ищет\nПокупка;Магазин;Платит',
    'Этап;Канал;Действие\nПоиск;Сайт, друзья;Ищет\nПокупка;Магазин;Платит',
  ])('lines about each stage stay lanes: %j', (table) => {
    const { form, turned } = guessShape(found(table)).shape;
    expect({ form, turned }).toEqual({ form: 'wide', turned: true });
  });
  test('heads that name lanes leave a table wide, though a stage has several rows', () => {
    const text = 'Stage;Actions;Thoughts\nFind;Searches;Which?\nFind;Asks;Who?\nBuy;Pays;Dear';
    expect(guessed(text).form).toBe('wide');
  });
});

describe('rows of a long table', () => {
  test('each is a card in its stage and lane, with its finding and its feeling', () => {
    const { project, report } = imported(importText(CSV));
    expect(told(project)).toEqual([
      ['Find', 'Website', 'Searches', 'pain: Too many offers', -1],
      ['Find', 'Website', 'Compares', 'pain: No filter'],
      ['Find', 'Friend', 'Asks', 1],
      ['Buy', 'Website', 'Pays', 'pain: Card refused', -2],
      ['Buy', 'Shop', 'Collects', 2],
    ]);
    expect(report.read).toMatchObject({ stages: 2, cards: 5, findings: 3, feelings: 4 });
    expect(Object.values(project.channels).map(({ name }) => name)).toEqual(['Website', 'Friend', 'Shop']);
    expect(Object.values(project.feelings)[0]?.source).toEqual({ score: 2, scale: '1..5' });
  });
  test('Russian, with barriers', () => {
    expect(told(imported(importText(RUSSIAN)).project)).toEqual([
      ['Поиск', 'Сайт', 'Ищет', 'barrier: Долго', -1],
      ['Поиск', 'Друг', 'Спрашивает', 1],
      ['Покупка', 'Сайт', 'Платит', 2],
    ]);
  });
  test('the line under the preview counts what will be read', () => {
    const table = found(CSV);
    const counts = countReading(readShape(table, guessShape(table).shape));
    expect(counts).toEqual({ stages: 2, lanes: 5, cards: 5, findings: 3, feelings: 4, strategies: 0 });
  });
  test.each([
    CSV,
    RUSSIAN,
    'Lane;Find;Buy\nActions;Looks;Pays\nWebsite;Reads;Orders',
    'Lane;Find;Buy\nActions;Looks;Pays\nPain points;Slow;Dear\nFeelings;2;4\nGoal;Know;Have',
    'Lane;Find;Buy\nActions;Looks;Pays\nOpportunities;Show prices;Show prices\nOpportunities;;Pay later',
  ])('the line under the preview and the notice afterwards count the same: %#', (text) => {
    const table = found(text);
    const { strategies, ...counts } = countReading(readShape(table, guessShape(table).shape));
    const { project, report } = imported(importText(text));
    expect(report.read).toMatchObject(counts);
    expect(Object.keys(project.strategies)).toHaveLength(strategies);
  });
  test('a pain without a step is a card of its own; a feeling that is none is said', () => {
    const result = importText('Stage;Step;Pain point;Emotion\nFind;;Too slow;2\nFind;Asks;;so-so');
    expect(told(imported(result).project)).toEqual([
      ['Find', 'Lane 1', 'Too slow', 'pain: Too slow', -1],
      ['Find', 'Lane 1', 'Asks'],
    ]);
    expect(said(result)).toContain('“so-so” is neither a number nor a face; the feeling there is unknown.');
  });
  test('a row of a feeling alone is what is felt at its stage', () => {
    const text = 'Stage;Step;Emotion\nFind;Searches;2\nFind;;4\nBuy;Pays;5\nUse;Runs;\nUse;;1\nUse;;3';
    const result = importText(text);
    const { project } = imported(result);
    const nameOf = ({
      stageId = '',
      cardId,
    }: {
      stageId?: string | undefined;
      cardId?: string | undefined;
    }) => (cardId === undefined ? project.stages[stageId]?.name : 'card');
    expect(Object.values(project.feelings).map((felt) => [nameOf(felt), felt.value])).toEqual([
      ['card', -1],
      ['card', 2],
      ['Find', 1],
      ['Use', -1],
    ]);
    expect(said(result)).toContain('1 stage has several scores; its emotion is their mean.');
    const table = found(text);
    expect(countReading(readShape(table, guessShape(table).shape)).feelings).toBe(4);
    expect(said(importText('Stage;Step;Emotion\nFind;Searches;2\nFind;;so-so\nBuy;Pays;5'))).toContain(
      '“so-so” is neither a number nor a face; the feeling there is unknown.',
    );
  });
  test.each([
    ['blanks below', 'Stage;Step;Channel\nFind;Searches;Website\n;Asks;Friend\nBuy;Pays;Website'],
    [
      'a page',
      '<table><tr><th>Stage</th><th>Step</th><th>Channel</th></tr><tr><td rowspan="2">Find</td><td>Searches</td><td>Website</td></tr><tr><td>Asks</td><td>Friend</td></tr><tr><td>Buy</td><td>Pays</td><td>Website</td></tr></table>',
    ],
  ])('a stage merged over its rows, by %s', (_, text) => {
    expect(told(imported(importText(text)).project)).toEqual([
      ['Find', 'Website', 'Searches'],
      ['Find', 'Friend', 'Asks'],
      ['Buy', 'Website', 'Pays'],
    ]);
  });
  test('a pain that is too long for a title is cut, and that is said', () => {
    const result = importText(`Stage;Step;Pain point\nFind;Searches;${'x'.repeat(600)}\nFind;Asks;`);
    expect(imported(result).report.notes.map(({ code }) => code)).toContain('textCut');
  });
});

test.each([
  [
    'one stage is called like a lane',
    ';Осознание;Выбор;Оплата;Поддержка\nКлиент;Видит;Ищет;Платит;Звонит',
    false,
  ],
  ['lanes across', ';Actions;Thoughts;Payment\nFind;Searches;Where?;Cash\nBuy;Pays;Dear;Card', true],
  ['stages by their head', 'Stage;Actions;Payment;Desk\nFind;Searches;Cash;First\nBuy;Pays;Card;Last', true],
])('a wide table lies on its side only where lanes are across: %s', (_, text, isTurned) => {
  expect(guessShape(found(text)).shape).toMatchObject({ form: 'wide', turned: isTurned });
});

test('a wide table says where several scores of a stage became one feeling', () => {
  const table = found(CSV);
  const { shape } = guessShape(table);
  const result = readTable(table, '', context, { ...shape, form: 'wide', turned: true });
  expect(Object.values(imported(result).project.feelings).map(({ value }) => value)).toEqual([0, 0]);
  expect(said(result)).toContain('2 stages have several scores; the emotion of each is their mean.');
  expect(said(importText('Stage;Actions;Emotions\nFind;Searches;2\nBuy;Pays;5')).join(' ')).not.toMatch(
    /mean/,
  );
});
