// The table of strategies for a spreadsheet: written and read back, in both languages, and what people write into cells.
import { beforeAll, describe, expect, it } from 'vitest';
import { planWeights } from '@/analysis/planWeights';
import { strategyPlan } from '@/analysis/strategyPlan';
import { addStrategy, updateStrategy } from '@/commands/strategies';
import { readDay, readFigure } from '@/formats/spreadsheetCells';
import {
  readStrategyRows,
  STRATEGY_COLUMNS,
  strategyCells,
  type StrategyReading,
} from '@/formats/strategyTable';
import { readBlock, writeBlock } from '@/formats/tsv';
import '@/i18n/en/strategies';
import { setLanguage, t } from '@/i18n/translate';
import { strategiesOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

const built = aProject({
  stages: ['Buy'],
  lanes: ['Website'],
  cards: { 'Buy/Website': ['Pays'] },
  findings: [
    { title: 'Dear', kind: 'pain', on: ['Pays'], severity: 5, frequency: 4 },
    { title: 'Slow; and "late"', kind: 'pain', on: ['Pays'] },
  ],
});
const editor = openEditor(built.project);
const findingIds = ['Dear', 'Slow; and "late"'].map(built.ids.finding);
editor.commit(addStrategy, { id: 'one', title: '=Price first', findingIds });
editor.commit(updateStrategy, {
  id: 'one',
  changes: {
    kind: 'selfService',
    impact: 5,
    effort: 2,
    reach: 4200.5,
    confidence: 50,
    cost: 12_000,
    owner: 'Ann Lee',
    department: 'Digital',
    start: '2026-03-01',
    due: '2026-04-15',
    status: 'testing',
  },
});
editor.commit(addStrategy, { id: 'two', title: 'Bare' });
const { project } = editor.store.getState();
const planned = strategyPlan(strategiesOf(project), planWeights(project, '2026-03-10'), '2026-03-10').all;
const findingOf: StrategyReading['findingOf'] = (title) =>
  Object.values(project.findings).find((finding) => finding.title === title)?.id;
const reading = (changes: Partial<StrategyReading> = {}): StrategyReading => ({
  t,
  decimalComma: false,
  from: 'title',
  findingOf,
  ...changes,
});

describe.each([
  ['en', false],
  ['ru', true],
] as const)('the table in %s', (spoken, decimalComma) => {
  beforeAll(() => setLanguage(spoken));
  const figure = (value: number) => (decimalComma ? `${value}`.replace('.', ',') : `${value}`);

  it('is read back as it was written', () => {
    const cells = strategyCells(project, planned, t, figure);
    expect(cells.map((row) => row.length)).toEqual(Array(3).fill(STRATEGY_COLUMNS.length));
    const read = readStrategyRows(readBlock(writeBlock(cells)), reading({ decimalComma }));
    expect(read.unread).toEqual([]);
    const { id: _, order: __, title, findingIds: answers, ...fields } = project.strategies['one'] ?? {};
    expect(read.rows[0]).toEqual({ title, fields, findingIds: answers });
    expect(read.rows[1]?.title).toBe('Bare');
    expect(Object.values(read.rows[1]?.fields ?? {}).filter((value) => value !== undefined)).toEqual([]);
  });
});

describe('rows of a spreadsheet', () => {
  beforeAll(() => setLanguage('en'));

  it('are read by their heads in any order, and columns that nobody knows are passed over', () => {
    const { rows, columns } = readStrategyRows(
      [
        ['Status', 'Strategy', 'Colour', 'RICE'],
        ['DONE', 'Discount', 'red', '99'],
        ['', '', '', ''],
      ],
      reading(),
    );
    expect(columns).toEqual(['status', 'title', 'rice']);
    expect(rows).toEqual([{ title: 'Discount', fields: { status: 'done' } }]);
  });

  it('without heads begin at the column at hand', () => {
    const read = readStrategyRows(
      [
        ['4', '1'],
        ['', '9'],
      ],
      reading({ from: 'impact' }),
    );
    expect(read.columns).toEqual(['impact', 'effort']);
    expect(read.rows.map(({ fields }) => fields)).toEqual([{ impact: 4, effort: 1 }, { impact: undefined }]);
    expect(read.unread).toEqual([{ column: 'effort', text: '9' }]);
  });

  it('say which cells were not understood', () => {
    const { rows, unread } = readStrategyRows(
      [
        ['Strategy', 'Due', 'Confidence, %', 'Kind', 'Answers', 'Impact'],
        ['A', '31.02.2026', '120', 'magic', 'Dear\nNo such finding', '2.5'],
      ],
      reading(),
    );
    expect(rows).toEqual([{ title: 'A', fields: {}, findingIds: [findingIds[0]] }]);
    expect(unread.map(({ column }) => column)).toEqual(['due', 'confidence', 'kind', 'answers', 'impact']);
  });
});

describe('a cell', () => {
  it.each([
    ['4200', false, 4200],
    ['4,200', false, 4200],
    ['4,2', false, 4.2],
    ['1,234,567.5', false, 1234567.5],
    ['4 200', true, 4200],
    ['4.200', true, 4200],
    ['0,5', true, 0.5],
    ['80 %', true, 80],
    ['−3', false, -3],
    ['about 5', false, undefined],
    ['', false, undefined],
    ['1e9', false, undefined],
  ])('%j is the figure that it means', (text, comma, value) => {
    expect(readFigure(text, comma)).toBe(value);
  });

  it.each([
    ['2026-02-28', '2026-02-28'],
    ['28.02.2026', '2026-02-28'],
    ['31.02.2026', undefined],
    ['29.02.2024', '2024-02-29'],
    ['2026/3/5', '2026-03-05'],
    ['13/04/2026', '2026-04-13'],
    ['04/13/2026', '2026-04-13'],
    ['03/04/2026', undefined],
    ['4/4/2026', '2026-04-04'],
    ['46000', undefined],
    ['1.2.26', undefined],
    ['soon', undefined],
  ])('%j is the day that it means', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
