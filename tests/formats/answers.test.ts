// Answers to counts: which count, which do not and why, what splits them, and what a file seems to be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswerCounts,
  type AnswerMapping,
  type AnswerRole,
  answerNumber,
  countAnswers,
  periodOf,
} from '@/formats/answers';
import { equalPlaces, fittingScaleOf, guessScaleOf, orderIsOpen, previewOf } from '@/formats/answersGuess';
import { readRows } from '@/formats/rows';

const read = (text: string) => {
  const rows = readRows(new TextEncoder().encode(text));
  if (!rows.ok) throw new Error(rows.problem.code);
  return rows;
};
const mapping = (roles: AnswerRole[], more: Partial<AnswerMapping> = {}): AnswerMapping => ({
  roles,
  order: 'dmy',
  scale: { min: 0, max: 10 },
  span: 'quarter',
  places: {},
  asks: {},
  ...more,
});
const count = (text: string, roles: AnswerRole[], more?: Partial<AnswerMapping>): AnswerCounts =>
  countAnswers(read(text), mapping(roles, more));
describe('answers with decimals', () => {
  const text = 'score;who\n4,5;a\n4.5;b\n3;c\n1,25;d\n5,5;e\n';

  it('count as they are where the measure takes them, within its scale', () => {
    const { answered, rejected, groups } = count(text, ['answer', 'skip'], {
      scale: { min: 1, max: 5 },
      fractions: true,
    });
    expect(answered).toBe(4);
    expect(groups[0]?.counts).toEqual({ '4.5': 2, '3': 1, '1.25': 1 });
    expect(rejected).toMatchObject([{ reason: 'range', value: '5,5', count: 1 }]);
  });

  it('are rejected where only whole ones count', () => {
    const { answered, rejected } = count(text, ['answer', 'skip'], { scale: { min: 1, max: 5 } });
    expect(answered).toBe(1);
    expect(rejected.filter(({ reason }) => reason === 'fraction').reduce((n, one) => n + one.count, 0)).toBe(
      3,
    );
  });

  it('are no averages to be taken further, not even there', () => {
    const averages = count('score;n\n4,5;10\n', ['answer', 'count'], { fractions: true });
    expect(averages.problem).toBe('averages');
  });
});

const nobody = { stage: [], card: [], channel: [], persona: [] };

describe('an answer', () => {
  it.each([
    ['5', 5],
    ['5.0', 5],
    ['5,0', 5],
    [' 10 ', 10],
    ['10 - certainly', 10],
    ['1: никогда', 1],
    ['4,5', 4.5],
    ['nine', undefined],
    ['', undefined],
    ['5/10', undefined],
    ['=1+1', undefined],
    ['Infinity', undefined],
    ['1e3', undefined],
  ])('%j is %s', (text, number) => {
    expect(answerNumber(text)).toBe(number);
  });

  it('counts, or is blank, or rejected with its reason and the first three lines', () => {
    const text = `score;name\n${['9', '5.0', '', '11', 'good', '11', '11', '11', '7,5', '0'].map((cell, i) => `${cell};n${i}`).join('\n')}\n`;
    const counts = count(text, ['answer', 'skip']);
    expect(counts).toMatchObject({ answered: 3, blank: { count: 1, lines: [4] } });
    expect(counts.rejected).toEqual([
      { reason: 'range', value: '11', count: 4, lines: [5, 7, 8] },
      { reason: 'fraction', value: '7,5', count: 1, lines: [10] },
      { reason: 'word', count: 1, lines: [6] },
    ]);
    expect(counts.groups).toEqual([{ place: {}, counts: { 0: 1, 5: 1, 9: 1 } }]);
  });

  it('given twice counts once: by its id, or as the same whole row where rows tell people apart', () => {
    expect(count('id;score\na;9\nb;9\na;3\n', ['id', 'answer'])).toMatchObject({
      answered: 2,
      rejected: [{ reason: 'duplicate', count: 1, lines: [4] }],
    });
    const rows = Array.from({ length: 20 }, (_, i) => `9;client ${i}`);
    expect(count(`score;who\n${[...rows, rows[3]].join('\n')}\n`, ['answer', 'skip'])).toMatchObject({
      answered: 20,
      rejected: [{ reason: 'duplicate', lines: [22] }],
    });
    // Where nothing tells people apart, equal rows are equal answers.
    expect(count(`score;channel\n${'9;app\n'.repeat(20)}`, ['answer', 'skip']).answered).toBe(20);
    expect(count(`score\n${'9\n'.repeat(20)}`, ['answer']).answered).toBe(20);
  });

  it('with a day that never was does not count', () => {
    const counts = count('d;s\n31.02.2026;9\n01.01.1900;9\n;9\n28.02.2026;9\n', ['date', 'answer']);
    expect(counts.answered).toBe(1);
    expect(counts.rejected).toEqual([
      { reason: 'date', count: 1, lines: [4] },
      { reason: 'date', value: '01.01.1900', count: 1, lines: [3] },
      { reason: 'date', value: '31.02.2026', count: 1, lines: [2] },
    ]);
  });

  it('that may be a telephone number is not told', () => {
    expect(count('s\n79161234567\n9\n', ['answer']).rejected).toEqual([
      { reason: 'range', count: 1, lines: [2] },
    ]);
  });
});

describe('groups', () => {
  const text =
    'date;step;score;channel\n01.10.2026;form;9;app\n02.10.2026;id;3;app\n03.07.2026;form;8;branch\n04.10.2026;other;7;app\n';
  const roles: AnswerRole[] = ['date', 'stage', 'answer', 'channel'];
  const places = { 1: { form: 'apply', id: 'prove' }, 3: { app: 'a', branch: 'b' } };

  it('are split by period and place; a value that nobody has mapped counts for the whole', () => {
    const counts = count(text, roles, { places });
    expect(counts.days).toEqual({ from: '2026-07-03', to: '2026-10-04' });
    expect(counts.groups).toEqual([
      { place: { stage: 'apply', channel: 'b' }, from: '2026-07-01', to: '2026-09-30', counts: { 8: 1 } },
      { place: { channel: 'a' }, from: '2026-10-01', to: '2026-12-31', counts: { 7: 1 } },
      { place: { stage: 'apply', channel: 'a' }, from: '2026-10-01', to: '2026-12-31', counts: { 9: 1 } },
      { place: { stage: 'prove', channel: 'a' }, from: '2026-10-01', to: '2026-12-31', counts: { 3: 1 } },
    ]);
  });

  it('may be several columns, one for each touchpoint', () => {
    const counts = count('form;id\n9;3\n;4\n8;\n;\n', ['answer', 'answer'], { asks: { 0: 'f', 1: 'i' } });
    expect(counts).toMatchObject({ answered: 4 });
    expect(counts.groups).toEqual([
      { place: { card: 'f' }, counts: { 8: 1, 9: 1 } },
      { place: { card: 'i' }, counts: { 3: 1, 4: 1 } },
    ]);
  });

  it('may be counted already: a share with its number, or points with their numbers', () => {
    const scale = { min: 1, max: 5 };
    expect(
      count('step;share;n\nform;68,85%;61\nid;0.5;10\n', ['stage', 'share', 'count'], {
        scale,
        places: { 0: { form: 'f', id: 'i' } },
      }).groups,
    ).toEqual([
      { place: { stage: 'f' }, counts: { 1: 19, 5: 42 } },
      { place: { stage: 'i' }, counts: { 1: 5, 5: 5 } },
    ]);
    expect(count('score;n\n5;42\n1;19\n', ['answer', 'count'], { scale }).groups[0]?.counts).toEqual({
      1: 19,
      5: 42,
    });
    expect(count('share\n50%\n', ['share'], { scale }).problem).toBe('noCount');
  });

  it('of averages are refused: an average cannot be taken further', () => {
    expect(count('step;score;n\nform;4.6;40\nid;3.2;10\n', ['skip', 'answer', 'count']).problem).toBe(
      'averages',
    );
  });

  it('of names are refused: in the answer, and as segments', () => {
    const names = Array.from({ length: 60 }, (_, i) => `Name ${i};${i % 10}`).join('\n');
    expect(count(`who;score\n${names}\n`, ['answer', 'skip'])).toMatchObject({
      problem: 'words',
      groups: [],
    });
    expect(count(`who;score\n${names}\n`, ['segment', 'answer'])).toMatchObject({
      problem: 'manySegments',
      groups: [],
    });
    expect(count(`who;score\n${names}\n`, ['skip', 'skip']).problem).toBe('noAnswer');
  });

  it('add up, and do not mind the order of the rows', () => {
    const cell = fc.constantFrom('0', '3', '5.0', '9', '10', '11', '', 'x', '7,5');
    const row = fc.tuple(
      cell,
      fc.constantFrom('form', 'id', 'card'),
      fc.constantFrom('01.10.2026', '05.04.2026', '31.02.2026'),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const lines = rows.map((_, i) => i + 2);
        const how = mapping(['answer', 'stage', 'date'], { places: { 1: { form: 'f', id: 'i' } } });
        const there = countAnswers({ rows, lines }, how);
        const sum = there.groups.reduce(
          (all, { counts }) => all + Object.values(counts).reduce((a, b) => a + b, 0),
          0,
        );
        expect(sum).toBe(there.answered);
        const rejected = there.rejected.reduce((all, one) => all + one.count, 0);
        expect(there.answered + there.blank.count + rejected).toBe(rows.length);
        const back = countAnswers({ rows: rows.toReversed(), lines }, how);
        expect(back.groups).toEqual(there.groups);
        expect(back.answered).toBe(there.answered);
      }),
    );
  });

  it('stand in calendar periods', () => {
    expect(periodOf('2026-02-28', 'quarter')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(periodOf('2028-02-03', 'month')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodOf('2026-12-31', 'year')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(periodOf('2026-12-31', 'all')).toBeUndefined();
  });
});

describe('what a file seems to be', () => {
  it('is told by heads, values and the names of the map', () => {
    const text =
      'date,step,score_0_10,channel,client_id,comment\n03.10.2026,Opening form,9,app,K-1,fast\n14.10.2026,identity,3,app,K-2,\n';
    const preview = previewOf(read(text), { ...nobody, stage: ['Opening form'], channel: ['App'] });
    expect(preview.columns.map(({ role }) => role)).toEqual([
      'date',
      'stage',
      'answer',
      'channel',
      'skip',
      'skip',
    ]);
    expect(preview.columns[0]?.orders).toEqual(['dmy']);
    expect(preview.total).toBe(2);
    const stages = preview.columns[1];
    expect(stages && equalPlaces(stages, [{ id: 's', name: 'opening_form' }])).toEqual({
      'Opening form': 's',
    });
  });

  it('asks for the order of dates only where it cannot be told', () => {
    const open = (dates: string[]): boolean => {
      const [column] = previewOf(
        read(`date,score\n${dates.map((date) => `${date},5`).join('\n')}\n`),
        nobody,
      ).columns;
      return column !== undefined && orderIsOpen(column);
    };
    expect(open(['03.10.2026', '04.10.2026'])).toBe(true);
    expect(open(['03.10.2026', '14.10.2026'])).toBe(false);
    expect(open(['2026-10-03', '2026-10-04'])).toBe(false);
    expect(open(['05.05.2026'])).toBe(false);
  });

  it('guesses the scale by its least and greatest number', () => {
    expect(guessScaleOf({ range: { min: 1, max: 5 } })).toEqual({ min: 1, max: 5 });
    expect(guessScaleOf({ range: { min: 1, max: 7 } })).toEqual({ min: 1, max: 7 });
    expect(guessScaleOf({ range: { min: 0, max: 11 } })).toEqual({ min: 0, max: 10 });
    expect(guessScaleOf({ range: { min: 0, max: 900 } })).toBeUndefined();
  });

  it.each([
    [
      { min: 0.1, max: 0.9 },
      { min: 0, max: 1 },
    ],
    [
      { min: 1.5, max: 4.5 },
      { min: 1, max: 5 },
    ],
    [
      { min: 0.5, max: 9.75 },
      { min: 0, max: 10 },
    ],
    [
      { min: 3, max: 87.5 },
      { min: 0, max: 100 },
    ],
    [
      { min: -1.5, max: 2.5 },
      { min: -2, max: 3 },
    ],
    [
      { min: 120, max: 120 },
      { min: 120, max: 121 },
    ],
  ])('proposes for an own measure of %j the scale that holds all of it', (range, scale) => {
    expect(fittingScaleOf({ range })).toEqual(scale);
  });

  it('knows decimals from a slip of the pen', () => {
    const column = (scores: string[]) => previewOf(read(`score\n${scores.join('\n')}\n`), nobody).columns[0];
    expect(column(['4,5', '3', '2.5'])?.decimals).toBe(true);
    expect(column([...Array<string>(20).fill('9'), '7,5'])?.decimals).toBeUndefined();
    expect(column(['5.0', '4,0'])?.decimals).toBeUndefined();
  });

  it('is one column of answers, or aggregated ones', () => {
    expect(previewOf(read('9\n3\n'), nobody).columns.map(({ role }) => role)).toEqual(['answer']);
    expect(
      previewOf(read('step,share,count\nform,50%,10\n'), nobody).columns.map(({ role }) => role),
    ).toEqual(['stage', 'share', 'count']);
  });
});
