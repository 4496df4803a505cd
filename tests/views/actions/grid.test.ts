// Laws: every place of the map is reached by arrows, none is a trap, and the edge holds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Selection } from '@/editor/session';
import { extended } from '@/views/actions/extended';
import { type Direction, firstStop, nextCell, rowEnd, step } from '@/views/actions/grid';
import { aProject } from '../../support/aProject';

const { project, mapId, ids } = aProject({
  stages: ['Need', 'Buy'],
  lanes: [
    'Website',
    { kind: 'emotion', name: 'Feelings' },
    { kind: 'actions', name: 'Folded', collapsed: true },
    { kind: 'findings', name: 'Findings' },
  ],
  cards: { 'Need/Website': ['one', 'two'], 'Buy/Website': ['three'] },
  findings: [
    { title: 'On both', on: ['one', 'three'] },
    { title: 'On one', on: ['one'] },
  ],
});
const card = (text: string): Selection => ({ kind: 'cards', ids: [ids.card(text)] });
const finding = (title: string, stage: string): Selection => ({
  kind: 'finding',
  id: ids.finding(title),
  stageId: ids.stage(stage),
});
const walk = (from: Selection, ...directions: Direction[]) =>
  directions.reduce((at, direction) => step(project, mapId, at, direction), from);

describe('arrows', () => {
  test('go down through a cell, then past lanes without cells to the next', () => {
    expect(walk(card('one'), 'down')).toEqual(card('two'));
    expect(walk(card('two'), 'down')).toEqual(finding('On both', 'Need'));
    expect(walk(card('two'), 'down', 'down')).toEqual(finding('On one', 'Need'));
  });

  test('a finding that stands in two stages is left to the right all the same', () => {
    expect(walk(finding('On both', 'Need'), 'right')).toEqual(finding('On both', 'Buy'));
    expect(walk(finding('On both', 'Buy'), 'right')).toEqual(finding('On both', 'Buy'));
  });

  test('lead from the first row to the stage and from the first column to the lane, and back', () => {
    expect(walk(card('one'), 'up')).toEqual({ kind: 'stage', id: ids.stage('Need') });
    expect(walk(card('one'), 'up', 'down')).toEqual(card('one'));
    expect(walk(card('one'), 'left')).toEqual({ kind: 'lane', id: ids.lane('Website') });
    expect(walk(card('one'), 'left', 'right')).toEqual(card('one'));
  });

  test('in the rail lead through every lane, also those without cells', () => {
    expect(walk({ kind: 'lane', id: ids.lane('Website') }, 'down', 'down', 'down')).toEqual({
      kind: 'lane',
      id: ids.lane('Findings'),
    });
    expect(walk({ kind: 'lane', id: ids.lane('Feelings') }, 'right')).toEqual({
      kind: 'lane',
      id: ids.lane('Feelings'),
    });
  });

  test('at the edge nothing changes', () => {
    const corner: Selection = { kind: 'stage', id: ids.stage('Need') };
    expect(walk(corner, 'up')).toEqual(corner);
    expect(walk(corner, 'left')).toEqual(corner);
  });

  test('Home and End go to the first and last stage of the row', () => {
    expect(rowEnd(project, mapId, card('two'), 'last')).toEqual(card('three'));
    expect(rowEnd(project, mapId, card('three'), 'first')).toEqual(card('one'));
  });

  test('from nowhere they enter at the first card; an empty map offers nothing', () => {
    expect(firstStop(project, mapId)).toEqual(card('one'));
    const empty = aProject();
    expect(firstStop(empty.project, empty.mapId)).toEqual({ kind: 'none' });
  });

  test('from any place, enough steps up and left lead to the first stage or lane', () => {
    const directions = fc.array(fc.constantFrom<Direction>('left', 'right', 'up', 'down'), { maxLength: 30 });
    fc.assert(
      fc.property(directions, (steps) => {
        const anywhere = walk(card('one'), ...steps);
        const home = walk(anywhere, ...Array<Direction>(12).fill('left'), ...Array<Direction>(12).fill('up'));
        expect([ids.stage('Need'), ids.lane('Website')]).toContain('id' in home ? home.id : '');
      }),
      { numRuns: 200 },
    );
  });
});

describe('Shift and an arrow', () => {
  const wide = aProject({
    stages: ['Need', 'Compare', 'Buy'],
    lanes: ['Website', { kind: 'findings', name: 'Findings' }, { kind: 'actions', name: 'Actions' }],
    cards: {
      'Need/Website': ['one', 'two'],
      'Buy/Website': ['three'],
      'Need/Actions': ['four'],
      'Compare/Actions': ['five'],
    },
  });
  const ofCards = (...texts: string[]): Selection => ({ kind: 'cards', ids: texts.map(wide.ids.card) });
  const extend = (from: Selection, ...directions: Direction[]) =>
    directions.reduce((at, direction) => extended(wide.project, wide.mapId, at, direction), from);

  test('selects down a column past what holds no cards, and gives it back the same way', () => {
    expect(extend(ofCards('one'), 'down')).toEqual(ofCards('one', 'two'));
    expect(extend(ofCards('one'), 'down', 'down')).toEqual(ofCards('one', 'two', 'four'));
    expect(extend(ofCards('one'), 'down', 'down', 'up')).toEqual(ofCards('one', 'two'));
    expect(extend(ofCards('one'), 'down', 'up')).toEqual(ofCards('one'));
  });

  test('selects the rectangle between its ends, and goes over empty cells', () => {
    expect(extend(ofCards('one'), 'right')).toEqual(ofCards('one', 'three'));
    expect(extend(ofCards('two'), 'down', 'right')).toEqual(ofCards('two', 'four', 'five'));
    expect(extend(ofCards('five'), 'left', 'up')).toEqual(ofCards('five', 'four', 'two'));
  });

  test('stays among the cards: at the edge nothing changes, and from an empty cell it begins at the next card', () => {
    const edge = ofCards('one', 'two');
    expect(extend(edge, 'left')).toBe(edge);
    expect(extend(ofCards('one'), 'up')).toEqual(ofCards('one'));
    const cell: Selection = {
      kind: 'cell',
      stageId: wide.ids.stage('Compare'),
      laneId: wide.ids.lane('Website'),
    };
    expect(extend(cell, 'right')).toEqual(ofCards('three'));
    const stage: Selection = { kind: 'stage', id: wide.ids.stage('Need') };
    expect(extend(stage, 'right')).toBe(stage);
  });
});

describe('Tab behind a written card', () => {
  const wide = aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website', { kind: 'findings', name: 'Findings' }, { kind: 'actions', name: 'Actions' }],
    cards: { 'Need/Website': ['one'], 'Buy/Website': ['two'] },
  });
  const cell = (stage: string, lane: string) => ({
    stageId: wide.ids.stage(stage),
    laneId: wide.ids.lane(lane),
  });
  const go = (stage: string, lane: string, by: 1 | -1) =>
    nextCell(wide.project, wide.mapId, cell(stage, lane), by);

  test('goes to the next stage, and from the last one to the first cell of the next lane that takes cards', () => {
    expect(go('Need', 'Website', 1)).toEqual(cell('Buy', 'Website'));
    expect(go('Buy', 'Website', 1)).toEqual(cell('Need', 'Actions'));
    expect(go('Need', 'Actions', -1)).toEqual(cell('Buy', 'Website'));
  });

  test('leads out of the map where the map ends', () => {
    expect(go('Buy', 'Actions', 1)).toBeUndefined();
    expect(go('Need', 'Website', -1)).toBeUndefined();
  });
});
