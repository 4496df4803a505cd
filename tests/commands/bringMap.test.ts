// A map of another project: its findings keep their answers, the strategies that answer them come along.
import { describe, expect, it } from 'vitest';
import { bringMap } from '@/commands/bringMap';
import { deriveTarget } from '@/commands/maps';
import { resolveFindings } from '@/commands/resolutions';
import { addStrategy, answerFinding, placeStrategy } from '@/commands/strategies';
import { createEditor } from '@/editor/createEditor';
import { checkInvariants } from '@/model/invariants';
import { findingsOf, stagesOf, strategiesOf } from '@/model/select';
import { strategiesInStage, strategiesOnMap } from '@/model/stageStrategies';
import type { Project } from '@/model/types';
import { checkCommand } from '@tests/support/openEditor';
import { elsewhere } from '@tests/support/elsewhere';
import { shoes } from '@tests/support/shoes';

/** A project with a target that resolves a finding by one strategy; another one stands on a stage of it. */
function theirs() {
  const { project, mapId } = shoes();
  const editor = createEditor(project, { check: checkInvariants });
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Later' });
  const now = () => editor.store.getState().project;
  const finding = findingsOf(now(), 'target').find(({ kind }) => kind !== 'delight');
  const id = finding?.id ?? '';
  const [stage] = stagesOf(now(), 'target');
  editor.commit(addStrategy, { id: 'cited', title: 'Show the price first' });
  editor.commit(addStrategy, { id: 'answers', title: 'Filters that know sizes', findingIds: [id] });
  editor.commit(addStrategy, { id: 'stands', title: 'A chat for questions' });
  editor.commit(placeStrategy, { id: 'stands', stageId: stage?.id ?? '', on: true });
  editor.commit(addStrategy, { id: 'apart', title: 'Nothing of this map' });
  const answer = { cardIds: [], strategyIds: ['cited'], note: 'Seen at once' };
  editor.commit(resolveFindings, { ids: [id], answer });
  return { ...elsewhere({ project: now(), mapId: 'target' }), title: finding?.title ?? '' };
}

const bring = (project: Project) => {
  const { project: from, mapId, title } = theirs();
  const args = { from, sourceMapId: mapId, id: 'brought', title: 'Theirs', state: 'target' as const };
  const now = checkCommand(project, bringMap, args);
  const finding = findingsOf(now, 'brought').find((one) => one.title === title);
  return { now, finding };
};

describe('bringing a map', () => {
  it('brings the strategies that its findings name and that stand on it, and they answer what has come', () => {
    const { now, finding } = bring(shoes().project);
    const titles = strategiesOf(now).map(({ title }) => title);
    expect(titles).toEqual(['Show the price first', 'Filters that know sizes', 'A chat for questions']);
    const cited = finding?.resolution?.strategyIds.map((id) => now.strategies[id]?.title);
    expect(cited).toEqual(['Show the price first']);
    const onMap = strategiesOnMap(now, 'brought').map(({ title }) => title);
    expect(onMap).toEqual(['Filters that know sizes', 'A chat for questions']);
    const [stage] = stagesOf(now, 'brought');
    expect(strategiesInStage(now, 'brought', stage?.id ?? '').map(({ title }) => title)).toContain(
      'A chat for questions',
    );
  });

  it('takes a strategy of the same title for the one that is here, with what it answers here already', () => {
    const { project, mapId } = shoes();
    const editor = createEditor(project, { check: checkInvariants });
    const [own] = findingsOf(project, mapId);
    editor.commit(addStrategy, { id: 'mine', title: 'filters that know sizes ' });
    editor.commit(answerFinding, { id: 'mine', findingId: own?.id ?? '', answers: true });
    editor.commit(addStrategy, { id: 'named', title: 'Show the price first' });
    const { now, finding } = bring(editor.store.getState().project);
    expect(strategiesOf(now)).toHaveLength(3);
    expect(finding?.resolution?.strategyIds).toEqual(['named']);
    expect(now.strategies['mine']?.findingIds).toEqual([own?.id, finding?.id]);
  });
});
