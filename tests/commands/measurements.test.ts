// Measurements by hand and from files of answers: one step each, and what goes along when a file comes again.
import { expect, it } from 'vitest';
import {
  addMetric,
  type AnswersImport,
  importAnswers,
  putGoal,
  putMeasurement,
  removeMeasurements,
  removeMetric,
} from '@/commands/measurements';
import { setMeasuredFeelings, setFeeling } from '@/commands/feelings';
import { feelingsAt, personasOf } from '@/model/select';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const begin = () => {
  const editor = openEditor(shoes().project);
  const now = () => editor.store.getState().project;
  const [map] = Object.values(now().maps);
  const mapId = map?.id ?? '';
  const stageId = Object.values(now().stages).find((stage) => stage.mapId === mapId)?.id ?? '';
  return { editor, now, mapId, stageId };
};

const answers = (mapId: string, stageId: string, more: Partial<AnswersImport> = {}): AnswersImport => ({
  file: { id: 'file', name: 'answers.csv', hash: 'h', answered: 3, blank: 1, rejected: [] },
  metric: { id: 'nps', kind: 'nps', name: 'NPS' },
  mapId,
  measurements: [{ id: 'one', stageId, counts: { 9: 2, 3: 1 }, from: '2026-10-01', to: '2026-12-31' }],
  source: { id: 'source', title: 'answers.csv', answers: 3 },
  ...more,
});

it('takes a file of answers in as one step: the file, the measure, what was measured, and a source', () => {
  const { editor, now, mapId, stageId } = begin();
  const before = now();
  editor.commit(importAnswers, answers(mapId, stageId));
  expect(now().importedFiles['file']).toMatchObject({
    kind: 'answers',
    metricId: 'nps',
    mapId,
    evidenceId: 'source',
  });
  expect(now().metrics['nps']?.name).toBe('NPS');
  expect(now().measurements['one']).toMatchObject({
    metricId: 'nps',
    fileId: 'file',
    evidenceIds: ['source'],
  });
  expect(now().evidence['source']?.kind).toBe('survey');
  editor.undo();
  expect(now()).toEqual(before);
});

it('lets the same file stand in for what it brought before', () => {
  const { editor, now, mapId, stageId } = begin();
  editor.commit(importAnswers, answers(mapId, stageId));
  const again = { file: { id: 'again', name: 'answers.csv', hash: 'h' }, metric: 'nps', replaces: 'file' };
  editor.commit(importAnswers, {
    ...answers(mapId, stageId, again),
    measurements: [{ id: 'two', stageId, counts: { 9: 3 } }],
    source: undefined,
  });
  expect(Object.keys(now().importedFiles)).toEqual(['again']);
  expect(now().measurements['one']).toBeUndefined();
  expect(now().measurements['two']?.fileId).toBe('again');
});

it('writes a value by hand, writes over it, and takes a file along with the last that was counted from it', () => {
  const { editor, now, mapId, stageId } = begin();
  editor.commit(addMetric, { metric: { id: 'nps', kind: 'nps', name: 'NPS' } });
  const measurement = {
    id: 'm',
    metricId: 'nps',
    mapId,
    value: 40,
    n: 12,
    from: '2026-10-01',
    to: '2026-12-31',
  };
  editor.commit(putMeasurement, { measurement });
  editor.commit(putMeasurement, { measurement: { id: 'm', metricId: 'nps', mapId, counts: { 9: 4 } } });
  expect(now().measurements['m']).toEqual({ id: 'm', metricId: 'nps', mapId, counts: { 9: 4 } });
  editor.commit(importAnswers, answers(mapId, stageId, { metric: 'nps' }));
  editor.commit(removeMeasurements, { ids: ['one'] });
  expect(now().importedFiles).toEqual({});
  expect(now().measurements['m']).toBeDefined();
});

it('removes a measure with its values and targets, and an undo brings all back', () => {
  const { editor, now, mapId, stageId } = begin();
  editor.commit(importAnswers, answers(mapId, stageId));
  editor.commit(putGoal, { goal: { id: 'g', metricId: 'nps', mapId, value: 10, due: '2027-03-31' } });
  editor.commit(putGoal, { goal: { id: 'g', metricId: 'nps', mapId, value: 12 } });
  expect(now().goals['g']).toEqual({ id: 'g', metricId: 'nps', mapId, value: 12 });
  const before = now();
  editor.commit(removeMetric, { id: 'nps' });
  expect([now().metrics['nps'], now().measurements['one'], now().goals['g']]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  editor.undo();
  expect(now()).toEqual(before);
});

it('sets feelings from a measure with their source, which goes when somebody sets another feeling', () => {
  const { editor, now, mapId, stageId } = begin();
  const personaId = personasOf(now())[0]?.id ?? '';
  const source = { score: -20, scale: '-100..100' };
  editor.commit(setMeasuredFeelings, {
    mapId,
    personaId,
    feelings: [{ stageId, value: -0.4, answers: 100, source }],
  });
  const felt = () => feelingsAt(now(), stageId).find((feeling) => feeling.personaId === personaId);
  expect(felt()).toMatchObject({ value: -0.4, answers: 100, source });
  editor.commit(setFeeling, { mapId, personaId, place: { stageId }, value: 1 });
  expect(felt()?.source).toBeUndefined();
});
