// What was measured on a stage, on the head of that stage.
import { describe, expect, test } from 'vitest';
import { updateMap } from '@/commands/maps';
import { updateStage } from '@/commands/stages';
import { drawScene } from '@/formats/drawScene';
import { PALETTES } from '@/layout/palette';
import type { Measurement, Metric, Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { aLayout } from '@tests/support/aScene';
import { checkCommand } from '@tests/support/openEditor';

const built = aProject({ stages: ['Find', 'Buy'], lanes: ['Shop'], cards: { 'Find/Shop': ['Looks'] } });
const { mapId, ids } = built;
const csat: Metric = { id: 'm', order: 'a0', kind: 'csat', name: 'CSAT', scale: { min: 1, max: 5 } };
const measured: Measurement = {
  id: 'x',
  metricId: 'm',
  mapId,
  stageId: ids.stage('Buy'),
  counts: { 5: 42, 1: 19 },
};
const project: Project = { ...built.project, metrics: { m: csat }, measurements: { x: measured } };
const showing = checkCommand(project, updateMap, { id: mapId, changes: { layers: ['measures'] } });
const notes = (scene: ReturnType<ReturnType<typeof aLayout>>) =>
  scene.columns.map(({ note }) => note?.join(' ').replaceAll(/\s/g, ' '));

describe('the head of a stage', () => {
  test('says what was measured there where the map shows measures', () => {
    const layout = aLayout();
    expect(notes(layout(project, mapId))).toEqual([undefined, undefined]);
    const scene = layout(showing, mapId);
    expect(notes(scene)[0]).toBeUndefined();
    expect(notes(scene)[1]).toMatch(/^CSAT 68\.9\s?% \(n 61\)$/);
    expect(scene.columns[1]?.measured?.replaceAll(/\s/g, ' ')).toBe(notes(scene)[1]);
    const words: string[] = [];
    const pen = {
      box: () => undefined,
      path: () => undefined,
      text: (text: string) => void words.push(text),
      image: () => 'missing' as const,
      group: (_: string, draw: () => void) => draw(),
    };
    drawScene(pen, scene, PALETTES.light, { header: true, rail: true });
    expect(words.map((word) => word.replaceAll(/\s/g, ' '))).toContain(notes(scene)[1]);
  });

  test('has it below the duration, makes room for it, and changes when it is measured again', () => {
    const layout = aLayout();
    const lasting = checkCommand(showing, updateStage, {
      id: ids.stage('Buy'),
      changes: { duration: '2 days' },
    });
    const before = layout(lasting, mapId);
    expect(before.columns[1]?.note).toHaveLength(2);
    expect(before.columns[1]?.note?.[0]).toBe('2 days');
    const again = { ...lasting, measurements: { x: { ...measured, counts: { 5: 55, 1: 9 } } } };
    const after = layout(again, mapId);
    expect(after.columns[1]?.note?.[1]).toContain('n 64');
    // The head of the other stage is the same as before.
    expect(after.columns[0]).toBe(before.columns[0]);
  });
});
