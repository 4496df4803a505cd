// The board: statuses, swimlanes by owner and stage, sums that count each finding once, and what is due first in front.
import { describe, expect, test } from 'vitest';
import { boardSums, keyOf, strategyBoard, type Swimlanes } from '@/analysis/strategyBoard';
import { planWeights } from '@/analysis/planWeights';
import type { Project, Strategy } from '@/model/types';
import { aProject } from '@tests/support/aProject';

const {
  project: base,
  mapId,
  ids,
} = aProject({
  stages: ['Find', 'Buy'],
  lanes: ['Website'],
  cards: { 'Find/Website': ['searches'], 'Buy/Website': ['pays'] },
  findings: [
    { title: 'Slow', kind: 'pain', on: ['searches'], severity: 2, frequency: 3 },
    { title: 'Dear', kind: 'barrier', on: ['pays'], severity: 5, frequency: 4 },
  ],
});
const [slow, dear] = [ids.finding('Slow'), ids.finding('Dear')];

const withStrategies = (...list: Partial<Strategy>[]): Project => ({
  ...base,
  strategies: Object.fromEntries(
    list.map((fields, at) => {
      const id = fields.id ?? `s${at}`;
      return [id, { id, order: `a${at}`, title: id, findingIds: [], ...fields }];
    }),
  ),
});
const board = (project: Project, swimlanes: Swimlanes = { by: 'none' }) =>
  strategyBoard(project, planWeights(project, '2026-02-01'), swimlanes);
const idsIn = (cards: readonly { strategy: Strategy }[] = []) => cards.map(({ strategy }) => strategy.id);

describe('the board', () => {
  test('has a column for each status; what has none is proposed', () => {
    const project = withStrategies({ id: 'a' }, { id: 'b', status: 'done' }, { id: 'c', status: 'proposed' });
    const { columns, lanes } = board(project);
    expect(idsIn(lanes[0]?.cells.proposed)).toEqual(['a', 'c']);
    expect(Object.entries(columns).map(([status, { count }]) => `${status} ${count}`)).toEqual([
      'proposed 2',
      'planned 0',
      'testing 0',
      'done 1',
      'dropped 0',
    ]);
  });

  test('counts the weight of a finding once in a column, however many answer it', () => {
    const project = withStrategies({ findingIds: [slow, dear] }, { findingIds: [dear] });
    const { columns, lanes } = board(project);
    expect(columns.proposed).toEqual({ count: 2, weight: 26 });
    expect(lanes[0]?.cells.proposed.map(({ weight }) => weight)).toEqual([26, 20]);
  });

  test('puts first what is due first, then what is heavier; of what has ended the latest', () => {
    const project = withStrategies(
      { id: 'light' },
      { id: 'heavy', findingIds: [dear] },
      { id: 'later', due: '2026-05-01' },
      { id: 'soon', due: '2026-04-01' },
      { id: 'old', status: 'done', endedOn: '2026-01-01' },
      { id: 'new', status: 'done', endedOn: '2026-02-01' },
    );
    const cells = board(project).lanes[0]?.cells;
    expect(idsIn(cells?.proposed)).toEqual(['soon', 'later', 'heavy', 'light']);
    expect(idsIn(cells?.done)).toEqual(['new', 'old']);
  });

  test('has a swimlane for each owner, and the last for what nobody does', () => {
    const project = withStrategies({ owner: ' Zoe ' }, { owner: 'Ann' }, { owner: 'Zoe' }, { owner: ' ' });
    const { lanes } = board(project, { by: 'owner' });
    expect(lanes.map(({ key, count }) => [key, count])).toEqual([
      ['owner Ann', 1],
      ['owner Zoe', 2],
      ['owner ', 1],
    ]);
  });

  test('shows a strategy in the swimlane of each stage that it stands on, and apart what stands on none', () => {
    const project = withStrategies(
      { id: 'both', findingIds: [slow], stageIds: [ids.stage('Buy')] },
      { id: 'nowhere' },
    );
    const { lanes, columns } = board(project, { by: 'stage', mapId });
    expect(lanes.map((lane) => idsIn(lane.cells.proposed))).toEqual([['both'], ['both'], ['nowhere']]);
    expect(columns.proposed.count).toBe(2);
    expect(lanes.map(({ key, place }) => key === keyOf(place))).toEqual([true, true, true]);
  });

  test('is told in sums of what is planned or in testing, done, overdue and nobody’s', () => {
    const project = withStrategies(
      { status: 'testing', findingIds: [dear], owner: 'Ann', due: '2026-01-31' },
      { status: 'planned', findingIds: [dear] },
      { status: 'done', due: '2026-01-01' },
      { status: 'dropped', due: '2026-01-01' },
    );
    expect(boardSums(project, planWeights(project, '2026-02-01'), '2026-02-01')).toEqual({
      toDo: 2,
      decided: 2,
      done: 1,
      late: 1,
      unowned: 1,
      weightDecided: 20,
      weightAll: 26,
    });
  });
});
