// The bands of the header: phases over neighbouring stages, and what each stage weighs.
import { describe, expect, test } from 'vitest';
import { moveCards, updateCard } from '@/commands/cards';
import { addPhase, setPhase } from '@/commands/phases';
import { updateFinding } from '@/commands/findings';
import { updateMap } from '@/commands/maps';
import { updateStage } from '@/commands/stages';
import { heatKey, heatOf } from '@/analysis/heat';
import { drawScene } from '@/formats/drawScene';
import { PALETTES } from '@/layout/palette';
import { SIZES } from '@/layout/sizes';
import { aProject } from '@tests/support/aProject';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';

function opened() {
  const { project, mapId, ids } = aProject({
    stages: ['A', 'B', 'C', 'D'],
    lanes: ['Shop', 'Website'],
    cards: { 'B/Shop': ['Queues'], 'C/Website': ['Orders'] },
    findings: [
      { title: 'Queue', kind: 'barrier', severity: 5, frequency: 4, on: ['Queues'] },
      { title: 'Price', kind: 'pain', severity: 2, frequency: 1, on: ['Orders'] },
    ],
  });
  const editor = openEditor(project);
  const layout = aLayout();
  const scene = () => layout(editor.store.getState().project, mapId);
  const phase = (id: string, ...names: string[]) =>
    editor.commit(addPhase, { id, mapId, name: `Phase ${id}`, stageIds: names.map(ids.stage) });
  return { editor, mapId, ids, scene, phase };
}

/** All words that a picture of a scene has. */
function wordsOf(scene: ReturnType<ReturnType<typeof aLayout>>): string[] {
  const words: string[] = [];
  const pen = {
    box: () => undefined,
    path: () => undefined,
    text: (text: string) => void words.push(text),
    image: () => 'missing' as const,
    group: (_: string, draw: () => void) => draw(),
  };
  drawScene(pen, scene, PALETTES.light, { header: true, rail: true });
  return words;
}

describe('phases', () => {
  test('a band reaches from its first stage to its last, and the header makes room for it', () => {
    const { scene, phase } = opened();
    const before = scene().headerHeight;
    phase('one', 'A', 'B');
    const { phases, columns, headerHeight } = scene();
    const [first, second] = columns;
    expect(phases).toMatchObject([
      {
        phase: { id: 'one' },
        x: first?.x,
        width: (second?.x ?? 0) + (second?.width ?? 0),
        line: 'Phase one',
      },
    ]);
    expect(headerHeight).toBe(before + SIZES.phaseHeight + SIZES.bandGap);
    expect(wordsOf(scene())).toContain('Phase one');
  });

  test('a phase whose stages stand apart has a band over each run', () => {
    const { scene, phase, ids } = opened();
    phase('one', 'A', 'B', 'D');
    expect(scene().phases.map(({ stageIds }) => stageIds)).toEqual([
      [ids.stage('A'), ids.stage('B')],
      [ids.stage('D')],
    ]);
  });

  test('follow the width of a stage; bands that stay are the same objects', () => {
    const { editor, scene, phase, ids } = opened();
    phase('one', 'A');
    phase('two', 'C');
    const [one, two] = scene().phases;
    editor.commit(updateStage, { id: ids.stage('C'), changes: { width: 400 } });
    expect(scene().phases[0]).toBe(one);
    expect(scene().phases[1]?.width).toBe(400);
    editor.commit(setPhase, { stageId: ids.stage('C'), phaseId: undefined });
    expect(scene().phases).toEqual([one]);
    expect(two?.width).not.toBe(400);
  });
});

describe('heat', () => {
  test('is there only where it is switched on, with number and word', () => {
    const { editor, mapId, ids, scene } = opened();
    const before = scene();
    expect(before.heat).toBeUndefined();
    editor.commit(updateMap, { id: mapId, changes: { layers: ['heat'] } });
    const { heat, headerHeight } = scene();
    expect(heat?.stages.map(({ weight, word }) => `${weight} ${word}`)).toEqual([
      '0 nothing',
      '20 heaviest',
      '2 light',
      '0 nothing',
    ]);
    expect(heat?.rows.get(ids.lane('Shop'))).toMatchObject({ weight: 20 });
    expect(heat?.cells.get(heatKey(ids.stage('C'), ids.lane('Website')))).toBe('light');
    expect(headerHeight).toBe(before.headerHeight + SIZES.heatHeight + SIZES.bandGap);
    expect(wordsOf(scene())).toEqual(expect.arrayContaining(['Weight by stage', '22', '20  heaviest']));
  });

  test('follows a finding, and stays the same object while nothing weighs otherwise', () => {
    const { editor, mapId, ids, scene } = opened();
    editor.commit(updateMap, { id: mapId, changes: { layers: ['heat'] } });
    const { heat } = scene();
    editor.commit(updateFinding, { id: ids.finding('Price'), changes: { title: 'Hidden price' } });
    expect(scene().heat).toBe(heat);
    editor.commit(updateFinding, { id: ids.finding('Price'), changes: { frequency: 5 } });
    expect(scene().heat?.stages[2]).toMatchObject({ weight: 10, level: 'heavy' });
  });

  test('a letter in a touchpoint asks nothing anew, one that moves does', () => {
    const { editor, mapId, ids, scene } = opened();
    editor.commit(updateMap, { id: mapId, changes: { layers: ['heat'] } });
    const { project } = editor.store.getState();
    const [heat, sums] = [scene().heat, heatOf(project, mapId)];
    const id = ids.card('Queues');
    editor.commit(updateCard, { id, changes: { text: 'Queues for an hour' } });
    expect(heatOf(editor.store.getState().project, mapId)).toBe(sums);
    expect(scene().heat).toBe(heat);
    editor.commit(moveCards, { ids: [id], stageId: ids.stage('D'), laneId: ids.lane('Shop'), index: 0 });
    expect(scene().heat?.stages.map(({ weight }) => weight)).toEqual([0, 0, 2, 20]);
    editor.undo();
    expect(scene().heat).toEqual(heat);
    // Whoever still looks at the state before it gets what weighs there.
    expect(heatOf(project, mapId)).toEqual(sums);
  });
});
