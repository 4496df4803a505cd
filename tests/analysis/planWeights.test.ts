// The weights of a plan: the same sums for Strategies, Board and Control, before and after a strategy is spread to all.
import { describe, expect, test } from 'vitest';
import { control } from '@/analysis/control';
import { answeredBy, planSums, planWeights } from '@/analysis/planWeights';
import { boardSums } from '@/analysis/strategyBoard';
import { strategyPlan } from '@/analysis/strategyPlan';
import { spreadStrategy } from '@/commands/spreading';
import { strategiesOf } from '@/model/select';
import type { Project, Strategy } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { checkCommand } from '@tests/support/openEditor';

const TODAY = '2026-11-27';
const built = aProject({
  stages: ['Find', 'Buy'],
  lanes: ['Website'],
  cards: { 'Find/Website': ['searches'], 'Buy/Website': ['pays'] },
  findings: [
    { title: 'Slow', on: ['searches'], severity: 5, frequency: 4 },
    { title: 'Dear', on: ['pays'], severity: 4, frequency: 3 },
    { title: 'Hidden', on: ['pays'], severity: 2, frequency: 3 },
    { title: 'Unrated', on: ['pays'] },
    { title: 'Kind', kind: 'delight', on: ['pays'], severity: 5, frequency: 5 },
  ],
});
const id = built.ids.finding;
const strategy = (key: string, titles: string[], rest: Partial<Strategy> = {}): Strategy => ({
  id: key,
  order: key === 'a' ? 'a0' : 'a1',
  title: key,
  findingIds: titles.map(id),
  ...rest,
});
const project: Project = {
  ...built.project,
  strategies: Object.fromEntries(
    [
      strategy('a', ['Slow', 'Unrated'], { status: 'testing', impact: 5, effort: 1 }),
      strategy('b', ['Dear'], { status: 'planned', impact: 5, effort: 1 }),
    ].map((one) => [one.id, one]),
  ),
};

/** What each of the three screens says of the same plan. */
function sumsOf(of: Project) {
  const weights = planWeights(of, TODAY);
  const { solved, inWork, open } = planSums(of, TODAY);
  const onControl = control(of, '2026-11', TODAY);
  const last = onControl.fates.at(-1)?.sums;
  return {
    strategies: strategyPlan(strategiesOf(of), weights, TODAY),
    board: boardSums(of, weights, TODAY),
    sums: [solved, inWork, open],
    onControl: [last?.solved, last?.inWork, last?.open],
    doneButOpen: onControl.doneButOpen,
    weights,
  };
}

describe('the weights of a plan', () => {
  test('are the same sums on every screen', () => {
    const { strategies, board, sums, onControl } = sumsOf(project);
    expect(sums).toEqual([0, 20, 18]);
    expect(onControl).toEqual(sums);
    expect([strategies.total, board.weightAll]).toEqual([38, 38]);
    expect([strategies.answered, strategies.unanswered]).toEqual([32, 6]);
  });

  test('stay what they were when a strategy is spread to all and solves what it answers', () => {
    const ids = [id('Slow'), id('Unrated')];
    const spread = checkCommand(project, spreadStrategy, { id: 'a', endedOn: TODAY, solvedIds: ids });
    const { strategies, board, sums, onControl, doneButOpen, weights } = sumsOf(spread);
    expect(sums).toEqual([20, 0, 18]);
    expect(onControl).toEqual(sums);
    expect([strategies.total, board.weightAll, weights.solved]).toEqual([38, 38, 20]);
    expect([strategies.answered, strategies.unanswered]).toEqual([32, 6]);
    expect(strategies.quarters.quickWin).toEqual({ count: 2, weight: 32, answering: 2 });
    expect(strategies.all[0]).toMatchObject({ weight: 20, solved: 20, stillOpen: 0 });
    expect(doneButOpen).toBe(0);
  });

  test('tell of a strategy that is done how many findings it leaves open', () => {
    const spread = checkCommand(project, spreadStrategy, { id: 'a', endedOn: TODAY, solvedIds: [] });
    const { strategies, sums, doneButOpen } = sumsOf(spread);
    expect(strategies.all[0]).toMatchObject({ weight: 20, solved: 0, stillOpen: 2 });
    expect(sums).toEqual([0, 20, 18]);
    expect(doneButOpen).toBe(1);
  });

  test('leave out what is dismissed, and know nothing of what is no finding', () => {
    const findings = { ...project.findings };
    const dear = findings[id('Dear')];
    if (dear) findings[dear.id] = { ...dear, status: 'dismissed' };
    const weights = planWeights({ ...project, findings }, TODAY);
    expect([weights.total, weights.solved]).toEqual([26, 0]);
    expect(answeredBy(weights, [{ findingIds: [id('Dear'), 'gone'] }])).toEqual({
      weight: 0,
      solved: 0,
      stillOpen: 0,
    });
  });
});
