// What a taken difference takes from Opportunities: foretold, and the same as when it is carried out.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { removeFindings } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import { addStrategy, answerFinding, placeStrategy } from '@/commands/strategies';
import { takeBack, takeOver } from '@/commands/takeOver';
import { strategiesLeaving } from '@/commands/takeOverLosses';
import { findingsOf, stagesOf } from '@/model/select';
import { strategiesOnMap } from '@/model/stageStrategies';
import { leavingWords } from '@/views/compare/takeOverWords';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

function answered() {
  const { project, mapId } = shoes();
  const editor = openEditor(project);
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Later' });
  const now = () => editor.store.getState().project;
  const [finding] = findingsOf(now(), mapId);
  const partner = findingsOf(now(), 'target').find(({ title }) => title === finding?.title);
  editor.commit(addStrategy, { id: 'plan', title: 'Show the price first', findingIds: [finding?.id ?? ''] });
  const titles = (map: string) => strategiesOnMap(now(), map).map(({ title }) => title);
  const compared = () => compareMaps(now(), mapId, 'target');
  return { editor, mapId, finding: finding?.id ?? '', partner: partner?.id ?? '', titles, compared, now };
}

describe('strategies that leave with a finding', () => {
  it('are foretold by name where the finding was all that they answer on the map', () => {
    const { editor, mapId, partner, titles, compared } = answered();
    editor.commit(removeFindings, { ids: [partner] });
    const comparison = compared();
    const differences = comparison.differences.filter(({ of }) => of === 'finding');
    expect(differences).toHaveLength(1);
    expect(strategiesLeaving(comparison, differences, 'over').map(({ id }) => id)).toEqual(['plan']);
    // The other way the finding comes back: nothing leaves.
    expect(strategiesLeaving(comparison, differences, 'back')).toEqual([]);
    expect(leavingWords(comparison, differences, 'over')).toMatch(
      /^The strategy “Show the price first” leaves Opportunities of “.+” with it/,
    );
    expect(titles(mapId)).toEqual(['Show the price first']);
    editor.commit(takeOver, { comparison, differences });
    expect(titles(mapId)).toEqual([]);
  });

  it('are not told where they stand on a stage of the map or answer another finding there', () => {
    const { editor, mapId, partner, titles, compared, now } = answered();
    const [stage] = stagesOf(now(), mapId);
    editor.commit(placeStrategy, { id: 'plan', stageId: stage?.id ?? '', on: true });
    editor.commit(removeFindings, { ids: [partner] });
    const comparison = compared();
    const differences = comparison.differences.filter(({ of }) => of === 'finding');
    expect(strategiesLeaving(comparison, differences, 'over')).toEqual([]);
    expect(leavingWords(comparison, differences, 'over')).toBe('');
    editor.commit(takeOver, { comparison, differences });
    expect(titles(mapId)).toEqual(['Show the price first']);
  });

  it('are told of what is taken back as well', () => {
    const { editor, finding, titles, compared } = answered();
    editor.commit(removeFindings, { ids: [finding] });
    const [only] = compared().differences.filter(({ of }) => of === 'finding');
    if (only?.kind !== 'added') throw new Error('not new');
    editor.commit(answerFinding, { id: 'plan', findingId: only.toId, answers: true });
    const comparison = compared();
    const differences = comparison.differences.filter(({ of }) => of === 'finding');
    expect(strategiesLeaving(comparison, differences, 'back').map(({ id }) => id)).toEqual(['plan']);
    editor.commit(takeBack, { comparison, differences });
    expect(titles('target')).toEqual([]);
  });
});
