// Which commits are worth a restore point before them.
import { describe, expect, test } from 'vitest';
import { removeCards } from '@/commands/cards';
import { removeLane, updateLane } from '@/commands/lanes';
import { deriveTarget, removeMap, updateMap } from '@/commands/maps';
import { restoreContents } from '@/commands/restore';
import { removeStage, updateStage } from '@/commands/stages';
import type { Commit } from '@/editor/editor';
import { cardsOf } from '@/model/select';
import { riskOf } from '@/app/riskOf';
import { openEditor } from '@tests/support/openEditor';
import { aProject } from '@tests/support/aProject';

function opened() {
  const { project } = aProject({
    title: 'Shoes',
    stages: ['Need', 'Buy'],
    lanes: ['Website', 'Shop'],
    cards: {
      'Need/Website': ['Searches', 'Reads', 'Asks', 'Compares', 'Waits', 'Looks', 'Finds'],
      'Buy/Shop': ['Pays'],
    },
  });
  const editor = openEditor(project);
  const commits: Commit[] = [];
  editor.onCommit((commit) => commits.push(commit));
  const [mapId = ''] = Object.keys(project.maps);
  const last = () => {
    const commit = commits.at(-1);
    return commit && riskOf(commit);
  };
  return { project, editor, mapId, last };
}

describe('worth a restore point', () => {
  test('a map that goes, a target that is derived, a state that is restored', () => {
    const { project, editor, mapId, last } = opened();
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    expect(last()).toEqual({ reason: 'derive' });
    editor.commit(restoreContents, { earlier: project });
    expect(last()).toEqual({ reason: 'restore' });
    const { title = '' } = project.maps[mapId] ?? {};
    editor.commit(updateMap, { id: mapId, changes: { title: 'As it is' } });
    editor.commit(removeMap, { id: mapId });
    expect(title).not.toBe('As it is');
    expect(last()).toEqual({ reason: 'delete', deletion: { what: 'map', name: 'As it is' } });
  });

  test('a stage with cards, and many cards at once, but not one card', () => {
    const { project, editor, mapId, last } = opened();
    const cards = cardsOf(project, mapId);
    editor.commit(removeCards, { ids: cards.slice(0, 1).map(({ id }) => id) });
    expect(last()).toBeUndefined();
    editor.commit(removeCards, { ids: cards.slice(1, 7).map(({ id }) => id) });
    expect(last()).toEqual({ reason: 'delete', deletion: { what: 'cards', count: 6 } });
    editor.undo();
    expect(last()).toBeUndefined();
    const first = cards.at(-1);
    editor.commit(removeStage, { id: first?.stageId ?? '' });
    expect(last()).toEqual({ reason: 'delete', deletion: { what: 'stage', name: 'Buy' } });
  });

  test('what has no name is told by the cards that go with it', () => {
    const { project, editor, mapId, last } = opened();
    const [card] = cardsOf(project, mapId);
    editor.commit(updateLane, { id: card?.laneId ?? '', changes: { name: '' } });
    editor.commit(removeLane, { id: card?.laneId ?? '' });
    expect(last()).toEqual({ reason: 'delete', deletion: { what: 'cards', count: 7 } });
  });

  test('an edit is none', () => {
    const { project, editor, last } = opened();
    const [stageId = ''] = Object.keys(project.stages);
    editor.commit(updateStage, { id: stageId, changes: { name: 'Otherwise' } });
    expect(last()).toBeUndefined();
  });
});
