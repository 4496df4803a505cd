// What strategies answer together: each finding once, copies of it in a target as well, what weighs no more not at all.
import { describe, expect, it } from 'vitest';
import { bubbleRadius, matrixCells, RADIUS, stepFrom } from '@/analysis/strategyMatrix';
import { planWeights, weightAnswered } from '@/analysis/planWeights';
import { strategiesFor, strategyPlan } from '@/analysis/strategyPlan';
import { addFinding, updateFinding } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import { addStrategy, updateStrategy, type StrategyChanges } from '@/commands/strategies';
import { cardsOf, findingsOf, strategiesOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

const TODAY = '2026-03-10';

function aPlan() {
  const built = aProject({
    stages: ['Find', 'Buy'],
    lanes: ['Website'],
    cards: { 'Find/Website': ['Searches'], 'Buy/Website': ['Pays'] },
    findings: [
      { title: 'Slow', kind: 'pain', on: ['Searches'], severity: 5, frequency: 4 },
      { title: 'Dear', kind: 'barrier', on: ['Pays'], severity: 3, frequency: 4 },
      { title: 'Kind', kind: 'delight', on: ['Pays'], severity: 5, frequency: 5 },
      { title: 'Unrated', kind: 'pain', on: ['Pays'] },
    ],
  });
  const editor = openEditor(built.project);
  const finding = built.ids.finding;
  const propose = (id: string, findings: string[], changes: StrategyChanges = {}): void => {
    editor.commit(addStrategy, { id, title: id, findingIds: findings.map(finding) });
    editor.commit(updateStrategy, { id, changes });
  };
  const plan = () => {
    const { project } = editor.store.getState();
    return strategyPlan(strategiesOf(project), planWeights(project, TODAY), TODAY);
  };
  return { editor, built, finding, propose, plan };
}

describe('strategyPlan', () => {
  it('counts the weight of a finding once, however many strategies of a quarter answer it', () => {
    const { propose, plan } = aPlan();
    propose('one', ['Slow'], { impact: 5, effort: 2 });
    propose('two', ['Slow', 'Dear', 'Kind', 'Unrated'], { impact: 3, effort: 1 });
    propose('three', ['Dear'], { impact: 5, effort: 3, due: '2026-03-01' });
    propose('four', []);
    const { all, quarters, unplaced, answered, total, late } = plan();
    expect(all.map(({ weight }) => weight)).toEqual([20, 32, 12, 0]);
    expect(quarters.quickWin).toEqual({ count: 2, weight: 32, answering: 2 });
    expect(quarters.bigProject).toEqual({ count: 1, weight: 12, answering: 1 });
    expect(quarters.timeSink).toEqual({ count: 0, weight: 0, answering: 0 });
    expect(unplaced).toEqual({ count: 1, weight: 0, answering: 0 });
    expect([answered, total, late]).toEqual([32, 32, 1]);
  });

  it('counts nothing that was dropped, and goes on to count what is solved', () => {
    const { editor, finding, propose, plan } = aPlan();
    propose('one', ['Slow'], { impact: 5, effort: 2, status: 'dropped' });
    propose('two', ['Dear'], { impact: 5, effort: 2, status: 'done' });
    expect(plan().quarters.quickWin).toEqual({ count: 1, weight: 12, answering: 1 });
    editor.commit(updateFinding, { id: finding('Dear'), changes: { status: 'solved' }, today: TODAY });
    expect(plan().quarters.quickWin).toEqual({ count: 1, weight: 12, answering: 1 });
    expect(plan().all[1]).toMatchObject({ weight: 12, solved: 12, stillOpen: 0 });
    expect([plan().total, plan().unanswered]).toEqual([32, 20]);
  });

  it('knows a copy in a target for the same finding, and weighs nothing that only the target would bring', () => {
    const { editor, built, propose, finding } = aPlan();
    propose('one', ['Slow']);
    editor.commit(deriveTarget, { sourceMapId: built.mapId, id: 'target', title: 'Target' });
    const copy = findingsOf(editor.store.getState().project, 'target').find(({ title }) => title === 'Slow');
    const cardIds = [cardsOf(editor.store.getState().project, 'target')[0]?.id ?? ''];
    editor.commit(addFinding, { id: 'fresh', kind: 'barrier', cardIds, title: 'Fresh' });
    editor.commit(updateFinding, { id: 'fresh', changes: { severity: 5, frequency: 5 } });
    editor.commit(addStrategy, { id: 'two', title: 'two', findingIds: [copy?.id ?? '', 'fresh'] });
    const { project } = editor.store.getState();
    const weights = planWeights(project, TODAY);
    expect(weights.total).toBe(32);
    expect(weightAnswered(weights, strategiesOf(project))).toBe(20);
    const answering = strategiesFor(project);
    expect(answering(finding('Slow')).map(({ id }) => id)).toEqual(['one', 'two']);
    expect(answering(copy?.id ?? '').map(({ id }) => id)).toEqual(['one', 'two']);
    expect(answering(finding('Dear'))).toEqual([]);
  });
});

describe('matrixCells', () => {
  it('has all 25 cells from the upper left, and shows less of each the more share one', () => {
    const { propose, plan } = aPlan();
    const put = (count: number, impact: number, effort: number) =>
      Array.from({ length: count }, (_, at) => propose(`${impact}${effort}${at}`, [], { impact, effort }));
    put(2, 5, 1);
    put(3, 4, 1);
    put(7, 1, 5);
    put(13, 1, 4);
    propose('heavy', ['Slow'], { impact: 4, effort: 1 });
    propose('half', [], { impact: 4 });
    const { cells, unplaced } = matrixCells(plan().all);
    expect(cells).toHaveLength(25);
    expect(cells[0]).toMatchObject({ impact: 5, effort: 1, showing: 'whole' });
    expect(cells[5]).toMatchObject({ impact: 4, effort: 1, showing: 'line' });
    expect(cells[5]?.strategies[0]?.strategy.id).toBe('heavy');
    expect(cells[24]).toMatchObject({ impact: 1, effort: 5, showing: 'bubble' });
    expect(cells[23]?.showing).toBe('dot');
    expect(cells.reduce((sum, { strategies }) => sum + strategies.length, 0)).toBe(26);
    expect(unplaced.map(({ strategy }) => strategy.id)).toEqual(['half']);
  });

  it('draws the area of a bubble by its weight', () => {
    expect(bubbleRadius(0, 20)).toBe(RADIUS.least);
    expect(bubbleRadius(20, 20)).toBe(RADIUS.most);
    expect(bubbleRadius(0, 0)).toBe(RADIUS.least);
    const middle = bubbleRadius(10, 20);
    expect(middle ** 2).toBeCloseTo((RADIUS.least ** 2 + RADIUS.most ** 2) / 2, 0);
  });

  it('is walked one step at a time and not beyond its edge', () => {
    expect(stepFrom({ impact: 3, effort: 3 }, 'ArrowUp')).toEqual({ impact: 4, effort: 3 });
    expect(stepFrom({ impact: 3, effort: 3 }, 'ArrowLeft')).toEqual({ impact: 3, effort: 2 });
    expect(stepFrom({ impact: 1, effort: 5 }, 'ArrowDown')).toEqual({ impact: 1, effort: 5 });
    expect(stepFrom({ impact: 1, effort: 5 }, 'ArrowRight')).toEqual({ impact: 1, effort: 5 });
  });
});
