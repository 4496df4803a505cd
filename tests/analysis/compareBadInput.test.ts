// Comparison of what no edit makes: origins that lie, chains and circles, maps without stages, thousands of differences.
import { describe, expect, it } from 'vitest';
import { alignLanes, alignStages } from '@/analysis/align';
import { compareMaps } from '@/analysis/compare';
import { findCounterparts } from '@/analysis/counterparts';
import { curveGap } from '@/analysis/curveGap';
import { deriveTarget, removeMap } from '@/commands/maps';
import { fromDocument, toDocument, type ProjectDocument } from '@/model/document';
import { cardsOf, stagesOf } from '@/model/select';
import { finish } from '@/model/steps';
import type { Project } from '@/model/types';
import { openEditor } from '@tests/support/openEditor';
import { sampleProject } from '@tests/support/sampleProject';
import { shoes } from '@tests/support/shoes';

/** A project with a derived target, written into as no command would. */
function withTarget(
  project: Project,
  mapId: string,
  spoil: (document: ProjectDocument) => void = () => undefined,
) {
  const editor = openEditor(project);
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const document = structuredClone(toDocument(editor.store.getState().project));
  spoil(document);
  return fromDocument(document);
}

/** Compares both ways with all that is computed of it, and answers with the number of differences. */
function differences(project: Project, from: string, to: string): number {
  const counts = [
    [from, to],
    [to, from],
  ].map(([one = '', other = '']) => {
    const comparison = compareMaps(project, one, other);
    alignStages(comparison);
    alignLanes(comparison);
    curveGap(comparison, Object.keys(project.personas)[0] ?? '');
    finish(findCounterparts(comparison.from, comparison.to));
    return comparison.differences.length;
  });
  expect(counts[0]).toBe(counts[1]);
  return counts[0] ?? -1;
}

describe('a comparison stands', () => {
  it('with two records of one origin: the first is the one, the second is new', () => {
    const { project, mapId } = shoes();
    const spoiled = withTarget(project, mapId, ({ cards }) => {
      const [first] = Object.values(cards).filter(({ origin }) => origin !== undefined);
      if (first) cards['twin'] = { ...first, id: 'twin', order: `${first.order}V` };
    });
    expect(differences(spoiled, mapId, 'target')).toBe(1);
    expect(compareMaps(spoiled, mapId, 'target').cards.added.map(({ id }) => id)).toEqual(['twin']);
  });

  it('with a chain of targets of targets, whose middle has gone', () => {
    const { project, mapId } = shoes();
    const editor = openEditor(project);
    let last = mapId;
    for (let at = 0; at < 40; at += 1) {
      editor.commit(deriveTarget, { sourceMapId: last, id: `t${at}`, title: '' });
      last = `t${at}`;
    }
    expect(differences(editor.store.getState().project, mapId, last)).toBe(0);
    for (let at = 10; at < 30; at += 1) editor.commit(removeMap, { id: `t${at}` });
    expect(differences(editor.store.getState().project, 't5', last)).toBe(0);
  });

  it('with origins that point at themselves: they are of their own, and what comes from them is known', () => {
    const { project, mapId } = shoes();
    const own = structuredClone(toDocument(project));
    for (const record of [
      ...Object.values(own.cards),
      ...Object.values(own.stages),
      ...Object.values(own.lanes),
    ])
      record.origin = record.id;
    const before = fromDocument(own);
    expect(differences(before, mapId, mapId)).toBe(0);
    expect(differences(withTarget(before, mapId), mapId, 'target')).toBe(0);
  });

  it('with many records that are said to be of their own: none of them is another', () => {
    const { project, mapId } = shoes();
    const apart = withTarget(project, mapId, ({ stages }) => {
      for (const stage of Object.values(stages)) stage.origin = stage.id;
    });
    expect(compareMaps(apart, mapId, 'target').stages.pairs).toEqual([]);
    expect(differences(apart, mapId, 'target')).toBeGreaterThan(0);
    const again = openEditor(apart);
    again.commit(deriveTarget, { sourceMapId: 'target', id: 'next', title: '' });
    expect(differences(again.store.getState().project, 'target', 'next')).toBe(0);
  });

  it('with origins that go round in a circle, also over both maps, or lead to other tables', () => {
    const { project, mapId } = shoes();
    const circle = withTarget(project, mapId, ({ cards }) => {
      for (const card of Object.values(cards)) {
        const origin = card.origin === undefined ? undefined : cards[card.origin];
        if (origin) origin.origin = card.id;
      }
    });
    expect(differences(circle, mapId, 'target')).toBe(0);
    const astray = withTarget(project, mapId, ({ cards, stages }) => {
      const [stage] = Object.keys(stages);
      for (const card of Object.values(cards)) if (card.origin !== undefined && stage) card.origin = stage;
    });
    expect(compareMaps(astray, mapId, 'target').cards.pairs).toHaveLength(cardsOf(project, mapId).length);
  });

  it('with maps without stages, without lanes, and maps that are not there', () => {
    const { project, mapId } = shoes();
    const editor = openEditor(project);
    const bare = structuredClone(toDocument(project));
    bare.maps['bare'] = { id: 'bare', order: 'b0', title: '', state: 'target', personaIds: [] };
    const both = fromDocument(bare);
    expect(differences(both, mapId, 'bare')).toBeGreaterThan(0);
    expect(differences(both, 'bare', 'bare')).toBe(0);
    expect(differences(editor.store.getState().project, mapId, 'gone')).toBeGreaterThan(0);
    expect(differences(editor.store.getState().project, 'gone', 'gone too')).toBe(0);
  });

  it('with 2,000 differences, each told once', () => {
    const project = sampleProject(5000);
    const mapId = Object.keys(project.maps)[0] ?? '';
    const spoiled = withTarget(project, mapId, ({ cards, stages }) => {
      let left = 2000;
      for (const card of Object.values(cards)) {
        if (stages[card.stageId]?.mapId !== 'target' || left === 0) continue;
        card.text = `${card.text} and more`;
        left -= 1;
      }
    });
    const { differences: told } = compareMaps(spoiled, mapId, 'target');
    expect(told).toHaveLength(2000);
    expect(new Set(told.map((one) => ('toId' in one ? one.toId : '')))).toHaveProperty('size', 2000);
    expect(stagesOf(spoiled, 'target')).toHaveLength(stagesOf(spoiled, mapId).length);
  });
});
