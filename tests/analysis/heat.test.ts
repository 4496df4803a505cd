// What weighs where: sums of severity x frequency by stage, lane and cell, and the words of the levels.
import { describe, expect, test } from 'vitest';
import { heatKey, heatLevel, heatOf } from '@/analysis/heat';
import type { Finding } from '@/model/types';
import { aProject } from '@tests/support/aProject';

const built = aProject({
  stages: ['Look', 'Buy', 'Use'],
  lanes: ['Shop', 'Website'],
  cards: { 'Look/Website': ['Searches'], 'Buy/Shop': ['Queues', 'Pays'], 'Buy/Website': ['Orders'] },
  findings: [
    { title: 'Long queue', kind: 'barrier', severity: 5, frequency: 4, on: ['Queues', 'Pays'] },
    { title: 'Hidden price', kind: 'pain', severity: 2, frequency: 3, on: ['Searches', 'Orders'] },
    { title: 'Friendly', kind: 'delight', severity: 5, frequency: 5, on: ['Pays'] },
    { title: 'Not rated', kind: 'pain', on: ['Searches'] },
  ],
});
const { project, mapId, ids } = built;

describe('heat', () => {
  const heat = heatOf(project, mapId);

  test('counts pain points and barriers, each once in every stage, lane and cell it touches', () => {
    expect(heat.total).toBe(26);
    expect(Object.fromEntries(heat.byStage)).toEqual({ [ids.stage('Look')]: 6, [ids.stage('Buy')]: 26 });
    expect(Object.fromEntries(heat.byLane)).toEqual({ [ids.lane('Shop')]: 20, [ids.lane('Website')]: 6 });
    expect(Object.fromEntries(heat.byCell)).toEqual({
      [heatKey(ids.stage('Look'), ids.lane('Website'))]: 6,
      [heatKey(ids.stage('Buy'), ids.lane('Shop'))]: 20,
      [heatKey(ids.stage('Buy'), ids.lane('Website'))]: 6,
    });
    expect(heat.most).toBe(26);
  });

  test.each(['solved', 'dismissed'] as const)(
    'what is %s weighs nothing, until it is open again',
    (status) => {
      const id = ids.finding('Long queue');
      const settled = (next: typeof status | 'inWork') => ({
        ...project,
        findings: { ...project.findings, [id]: { ...project.findings[id], status: next } as Finding },
      });
      expect(heatOf(settled(status), mapId)).toMatchObject({ total: 6, most: 6 });
      expect(heatOf(settled(status), mapId).byLane.has(ids.lane('Shop'))).toBe(false);
      expect(heatOf(settled('inWork'), mapId)).toEqual(heat);
    },
  );

  test.each([
    [0, 51, 'nothing'],
    [8, 51, 'light'],
    [12, 51, 'medium'],
    [20, 51, 'medium'],
    [31, 51, 'heavy'],
    [51, 51, 'heaviest'],
    [0, 0, 'nothing'],
  ] as const)('%i of at most %i is %s', (weight, most, level) => {
    expect(heatLevel(weight, most)).toBe(level);
  });
});
