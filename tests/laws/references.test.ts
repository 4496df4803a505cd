// Law of references: no command leaves a reference that leads nowhere, whatever kinds of records the project holds.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeMap } from '@/commands/maps';
import { checkInvariants } from '@/model/invariants';
import { tableNames, type TableName } from '@/model/tables';
import { arbitraryEdit, runEdit } from '@tests/support/arbitraryCommands';
import { arbitraryProject } from '@tests/support/arbitraryProject';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

describe('no reference is left dangling', () => {
  it('by any sequence of commands, undo and redo (the editor of the tests throws otherwise)', () => {
    const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(arbitraryProject(), edits, (project, list) => {
        const editor = openEditor(project);
        list.forEach((edit, at) => runEdit(editor, edit, `new-${at}`));
        while (editor.undo());
        expect(editor.store.getState().project).toEqual(project);
        while (editor.redo());
      }),
      { numRuns: 300 },
    );
  });

  it('by removing any map of any project', () => {
    fc.assert(
      fc.property(arbitraryProject(), fc.nat(5), (project, at) => {
        const ids = Object.keys(project.maps);
        fc.pre(ids.length > 0);
        const editor = openEditor(project);
        expect(editor.commit(removeMap, { id: ids[at % ids.length] ?? '' })).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('where a finding on no touchpoint is named by a strategy', () => {
    const { project, mapId } = shoes();
    const finding = { id: 'bare', mapId, order: 'z0', kind: 'pain' as const, title: 'Bare', cardIds: [] };
    const editor = openEditor({
      ...project,
      findings: { ...project.findings, bare: finding },
      strategies: { s: { id: 's', order: 'a0', title: 'Do', findingIds: ['bare'] } },
    });
    editor.commit(removeMap, { id: mapId });
    expect(editor.store.getState().project.strategies['s']?.findingIds).toEqual([]);
  });

  it('and the generated projects hold every kind of record with every kind of reference', () => {
    const held = new Set<TableName>();
    const named = new Set<string>();
    for (const project of fc.sample(arbitraryProject(), { numRuns: 200, seed: 1 })) {
      expect(checkInvariants(project)).toEqual([]);
      for (const name of tableNames) if (Object.keys(project[name]).length > 0) held.add(name);
      for (const { findingIds, dependsOnIds = [] } of Object.values(project.strategies)) {
        if (findingIds.length > 0) named.add('finding of a strategy');
        if (dependsOnIds.length > 0) named.add('strategy before a strategy');
      }
      for (const { metricId } of Object.values(project.experiments))
        if (metricId !== undefined) named.add('metric of an experiment');
      for (const one of Object.values(project.measurements)) {
        for (const field of ['mapId', 'stageId', 'cardId', 'personaId', 'evidenceIds'] as const)
          if (one[field] !== undefined) named.add(`${field} of a measurement`);
      }
    }
    expect([...held].sort()).toEqual([...tableNames].sort());
    expect([...named].sort()).toEqual([
      'cardId of a measurement',
      'evidenceIds of a measurement',
      'finding of a strategy',
      'mapId of a measurement',
      'metric of an experiment',
      'personaId of a measurement',
      'stageId of a measurement',
      'strategy before a strategy',
    ]);
  });
});
