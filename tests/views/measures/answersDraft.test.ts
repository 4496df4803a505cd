// Import of answers: which column is proposed as the answer of the measure that was open.
import { describe, expect, it } from 'vitest';
import { periodOf, SPANS } from '@/formats/answers';
import { previewOf } from '@/formats/answersGuess';
import { readRows } from '@/formats/rows';
import type { ImportedFile, Measurement, Metric, Project } from '@/model/types';
import { beginDraft, fittingScale, mappingOf, rememberedColumns } from '@/views/measures/answersDraft';
import { aProject } from '@tests/support/aProject';

const previewOfText = (text: string) => {
  const rows = readRows(new TextEncoder().encode(text));
  if (!rows.ok) throw new Error(rows.problem.code);
  return previewOf(rows, { stage: [], card: [], channel: [], persona: [] });
};
const withMetric = (metric: Partial<Metric>): Project => {
  const { project } = aProject({ stages: ['Need'] });
  return {
    ...project,
    metrics: { m: { id: 'm', order: 'a0', kind: 'nps', name: 'NPS', ...metric } },
  };
};
const draftOf = (text: string, metric: Partial<Metric>) =>
  beginDraft(withMetric(metric), previewOfText(text), { mapId: '', metricId: 'm', period: undefined });

const HEAD = 'Респондент;Дата ответа;NPS;Удовлетворённость;Комментарий';
const row = (nps: string, satisfaction: string, at: number): string =>
  `R${at};1${at}.10.2026;${nps};${satisfaction};слово ${at}`;
const survey = (nps: string[], head = HEAD): string =>
  [head, ...nps.map((score, at) => row(score, ['4,5', '3,5', '4', '2,5', '5'][at] ?? '', at))].join('\n');

describe('the answer of the open measure', () => {
  it('is the column called as it is, even with answers out of its scale', () => {
    for (const nps of [
      ['9', '10', '6', '8', '3'],
      ['9', '10', '-5', '8', '300'],
    ]) {
      const draft = draftOf(survey(nps), {});
      expect(draft.roles).toEqual(['skip', 'date', 'answer', 'skip', 'skip']);
      expect(draft).toMatchObject({ metric: 'm', scale: { min: 0, max: 10 } });
    }
  });

  it('is the column called as its kind is, where none has its name', () => {
    const text = survey(['9', '10', '6', '8', '3']);
    expect(draftOf(text, { name: 'Лояльность', kind: 'nps' }).roles.indexOf('answer')).toBe(2);
    expect(
      draftOf(text, { name: 'CSAT', kind: 'csat', scale: { min: 1, max: 5 } }).roles.indexOf('answer'),
    ).toBe(3);
  });

  it('holds its name whatever case and spaces are', () => {
    const text = survey(['4', '5', '1', '2', '3'], 'Кто;Дата;Оценка  ВОЗВРАТА, 1–5;Оценка;Комментарий');
    const draft = draftOf(text, { name: 'Оценка возврата', kind: 'custom', scale: { min: 1, max: 5 } });
    expect(draft.roles.indexOf('answer')).toBe(2);
    expect(draft.metric).toBe('m');
  });

  it('else fits its scale best', () => {
    const text = survey(['9', '10', '6', '8', '3'], 'Кто;Дата;Вопрос 1;Вопрос 2;Комментарий');
    expect(draftOf(text, {}).roles.indexOf('answer')).toBe(2);
  });
});

describe('answers with decimals', () => {
  const preview = previewOfText('Ease of use\n4,5\n3,5\n4\n2,5\n1,5');

  it('are a new own measure on the scale that holds them, and count as they are', () => {
    const project = aProject({ stages: ['Need'] }).project;
    const draft = beginDraft(project, preview, { mapId: '', metricId: undefined, period: undefined });
    expect(draft).toMatchObject({ metric: { kind: 'custom' }, scale: { min: 1, max: 5 } });
    expect(fittingScale(draft, preview)).toEqual({ min: 1, max: 5 });
    expect(mappingOf(project, draft)).toMatchObject({ scale: { min: 1, max: 5 }, fractions: true });
  });

  it('are no answers of the open measure where that counts whole ones, although the scale is the same', () => {
    const project = withMetric({ kind: 'csat', name: 'CSAT', scale: { min: 1, max: 5 } });
    const draft = beginDraft(project, preview, { mapId: '', metricId: 'm', period: undefined });
    expect(draft.metric).toEqual({ kind: 'custom', name: '' });
    const own = withMetric({ kind: 'custom', name: 'Ease', scale: { min: 1, max: 5 } });
    expect(beginDraft(own, preview, { mapId: '', metricId: 'm', period: undefined }).metric).toBe('m');
  });

  it('of a measure that counts whole answers stay out of it', () => {
    const project = withMetric({});
    const draft = beginDraft(project, preview, { mapId: '', metricId: 'm', period: undefined });
    expect(mappingOf(project, { ...draft, metric: 'm' }).fractions).toBe(false);
  });
});

describe('a file of columns that were read before', () => {
  it.each(SPANS)('is put together by %s again', (span) => {
    const project = withMetric({});
    const preview = previewOfText(survey(['9', '10', '6', '8', '3']));
    const before = beginDraft(project, preview, { mapId: '', metricId: 'm', period: undefined });
    const file = {
      id: 'f',
      order: 'a0',
      kind: 'answers',
      metricId: 'm',
      columns: rememberedColumns(before, preview),
    } as unknown as ImportedFile;
    const measurements = ['2026-10-11', '2025-02-03'].map((day, at): Measurement => {
      const fields = { id: `v${at}`, metricId: 'm', mapId: 'map', fileId: 'f', counts: { 9: 1 } };
      return { ...fields, ...periodOf(day, span) };
    });
    const known = {
      ...project,
      importedFiles: { f: file },
      measurements: Object.fromEntries(measurements.map((one) => [one.id, one])),
    };
    expect(beginDraft(known, preview, { mapId: '', metricId: 'm', period: undefined }).span).toBe(span);
  });
});
