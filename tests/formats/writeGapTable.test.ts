// The gap table and the list of differences as cells and as CSV: what a spreadsheet gets.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import type { GapMetric } from '@/analysis/gapMetrics';
import { gapTable } from '@/analysis/gapTable';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import { writtenRows } from '@/formats/sheets/writtenCells';
import { writeBlock } from '@/formats/tsv';
import { writeCsv } from '@/formats/writeCsv';
import { differenceCells } from '@/formats/writeDifferences';
import { gapCells, metricChange } from '@/formats/writeGapTable';
import { writePlainTable } from '@/formats/writeHtmlTable';
import { setLanguage, t } from '@/i18n/translate';
import { mapsOf, stagesOf } from '@/model/select';
import type { Metric } from '@/model/types';

const words = { t, number: String, time: (minutes: number) => `${minutes / 1440} d` };

function cells(change: (project: ReturnType<typeof exampleProject>, toId: string) => void = () => undefined) {
  const project = exampleProject(content, new Date('2026-11-10T12:00:00Z'));
  const [from, to] = mapsOf(project);
  change(project, to?.id ?? '');
  const rows = gapCells(gapTable(compareMaps(project, from?.id ?? '', to?.id ?? ''), '2026-11-10'), words);
  const [head = []] = rows;
  return {
    rows,
    at: (stage: string, column: string) => rows.find(([name]) => name === stage)?.[head.indexOf(column)],
  };
}

describe('what becomes of a metric', () => {
  const metric: Metric = { id: 'm', order: 'a0', kind: 'nps', name: 'NPS' };
  const now = { value: 5, n: 240 };
  const told = (rest: Partial<GapMetric>) => metricChange({ key: 'm', metric, now, ...rest }, words);
  const goal = { value: 40, by: 'goal' } as const;
  const measured = { value: 40, by: 'measurement' } as const;

  it('to a goal is what is still to go, however sure the measurement is', () => {
    for (const certainty of ['real', 'unclear', 'untold'] as const)
      expect(told({ target: goal, change: 35, direction: 'better', certainty })).toBe('still to go: 35');
    expect(told({ target: goal, change: 0, certainty: 'unclear' })).toBe('reached');
    const passed = { value: 2, by: 'goal' } as const;
    expect(told({ target: passed, change: -3, direction: 'worse', certainty: 'real' })).toBe('reached');
    expect(told({ target: passed, change: -3, certainty: 'real' })).toBe('3 from the goal');
    expect(told({ target: goal, certainty: 'other' })).toBe('not comparable: another question or scale');
  });

  it('is told in the figures that the map shows', () => {
    const counted = (promoters: number, detractors: number, n: number) => ({
      value: (100 * (promoters - detractors)) / n,
      n,
      counted: { by: 'nps', promoters, detractors, n } as const,
    });
    const near = { target: goal, change: 21.25, direction: 'better', certainty: 'real' } as const;
    // 18.75 is +19 on the map, and 19 to 40 are 21.
    expect(told({ ...near, now: counted(7, 4, 16) })).toBe('still to go: 21');
    // 39.6 is +40 on the map: what rounding hides is told as it is.
    expect(told({ ...near, now: counted(120, 21, 250), change: 0.4 })).toBe('still to go: 0.4');
  });

  it('between two measurements is a change, or none that is clear', () => {
    expect(told({ target: measured, change: 35, direction: 'better', certainty: 'real' })).toBe(
      'better by 35',
    );
    expect(told({ target: measured, change: 2, direction: 'better', certainty: 'unclear' })).toBe(
      'no clear change (n\u00a0=\u00a0240)',
    );
  });

  it('is said in Russian too', async () => {
    await setLanguage('ru');
    expect(told({ target: goal, change: 35, direction: 'better' })).toBe('осталось: 35');
    expect(told({ target: goal, change: 0 })).toBe('достигнуто');
    await setLanguage('en');
  });
});

describe('the gap table as cells', () => {
  const { rows, at } = cells();

  it('has a head, a row a stage and the whole way, all equally long', () => {
    expect(rows.map(([first]) => first)).toEqual([
      'Stage',
      'Notice the need',
      'Choose a bank',
      'Apply',
      'Prove identity',
      'Get the card',
      'First payment',
      'Whole way',
    ]);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  it('says what is now and what is aimed at', () => {
    expect(at('Prove identity', 'Feeling of Anna now')).toBe(-1.6);
    expect(at('Prove identity', 'Feeling of Viktor in the target')).toBe(0.4);
    expect([at('Whole way', 'Weight now'), at('Whole way', 'Weight in the target')]).toEqual([122, 40]);
    const resolved = at('Prove identity', 'Resolved');
    expect(typeof resolved === 'string' ? resolved.split('\n').sort() : resolved).toEqual([
      'Nobody says how long it takes',
      'Passport must be shown twice',
    ]);
    expect(at('Prove identity', 'Reduced')).toBe('Selfie check fails');
    expect(at('Prove identity', 'Time now')).toBe('3 days');
    expect(at('Prove identity', 'NPS: gap')).toBe('still to go: 35');
    expect(at('Whole way', 'NPS: gap')).toBe('still to go: 7');
    expect(at('Choose a bank', 'Owners')).toBe('Dana S.');
    expect(at('Choose a bank', 'Due')).toBe('2026-11-02');
  });

  it('never lets a spreadsheet reckon with what somebody wrote', () => {
    const wild = cells((project, toId) => {
      const [stage] = stagesOf(project, toId);
      const written = stage && project.stages[stage.id];
      if (written) Object.assign(written, { name: '=HYPERLINK("x","y")', goal: '@SUM(A1;A2)' });
    });
    const rows = writtenRows(wild.rows, String);
    const csv = writeCsv(rows);
    expect(csv).toContain(`"'=HYPERLINK(""x"",""y"")"`);
    expect(csv).toContain("'@SUM(A1;A2)");
    expect(writeBlock(rows)).toContain("'@SUM(A1;A2)");
    const html = writePlainTable(rows);
    expect(html).toContain('<td>&#39;@SUM(A1;A2)</td>');
    expect(html).not.toMatch(/style|<td>[=@]/);
    expect(csv).not.toMatch(/(^|,|\n)"?[=@]/);
  });
});

describe('CSV', () => {
  it('is quoted as RFC 4180 says, and read as UTF-8', () => {
    expect(writeCsv([['a', 'b, c', 'd "e"', 'f\ng', ' h ', '-1.5', '-x']])).toBe(
      `\uFEFFa,"b, c","d ""e""","f\ng"," h ",-1.5,'-x\r\n`,
    );
    expect(writeCsv([['1,5', 'a;b']], ';')).toBe('\uFEFF1,5;"a;b"\r\n');
  });

  it('of differences has a row for each, with all that changed in it', () => {
    const line = {
      what: 'Moved',
      kind: 'Card',
      title: '=1+1',
      stage: 'Apply',
      lane: 'Web',
      details: ['a', 'b'],
    };
    expect(differenceCells([line, { ...line, weightBefore: 12, weightAfter: 0 }], t)).toEqual([
      ['What happens', 'Kind', 'Title', 'Stage', 'Lane', 'Weight before', 'Weight after', 'In detail'],
      ['Moved', 'Card', '=1+1', 'Apply', 'Web', null, null, 'a\nb'],
      ['Moved', 'Card', '=1+1', 'Apply', 'Web', 12, 0, 'a\nb'],
    ]);
  });
});
