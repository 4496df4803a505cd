// Laws of limits: whatever would go beyond one changes nothing, is told by the name of the limit, and is told before it is tried.
import { describe, expect, it } from 'vitest';
import { addCard, duplicateCards } from '@/commands/cards';
import type { Command } from '@/commands/command';
import { addLane, duplicateLane } from '@/commands/lanes';
import { addMap, deriveTarget } from '@/commands/maps';
import { pasteCards, pasteTexts } from '@/commands/paste';
import { addStage, duplicateStage, splitStage } from '@/commands/stages';
import { cutOut } from '@/formats/clipboardCards';
import { cardTable } from '@/model/cardTable';
import { LIMITS } from '@/model/constants';
import { keysBetween } from '@/model/order';
import { type Limit, limitReached } from '@/model/rules';
import { lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

const names = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${word} ${at}`);

/** A map with so many stages, lanes and cards; the cards stand in its first cell. */
function filled(stages: number, lanes: number, cards: number) {
  const built = aProject({ stages: names('Stage', stages), lanes: names('Lane', lanes) });
  const [stageId, laneId] = [built.ids.stage('Stage 0'), built.ids.lane('Lane 0')];
  const all = keysBetween(null, null, cards).map((order, at) => {
    return { id: `c${at}`, stageId, laneId, order, text: `Card ${at}` };
  });
  const project = cards === 0 ? built.project : { ...built.project, cards: cardTable(all) };
  return { project, mapId: built.mapId, stageId, laneId };
}

type Filled = ReturnType<typeof filled>;

/** What an editor says to a command: its answer, the limits it told of, and the project after it. */
function tried<Args>(project: Project, command: Command<Args>, args: Args) {
  const editor = openEditor(project);
  const told: Limit[] = [];
  editor.onRefused((limit) => told.push(limit));
  const done = editor.commit(command, args);
  return { done, told, after: editor.store.getState().project, undone: editor.undo() };
}

function refused<Args>(project: Project, limit: Limit, command: Command<Args>, args: Args): void {
  expect(command.limit(project, args)).toBe(limit);
  const { done, told, after, undone } = tried(project, command, args);
  expect([command.name, done, told, undone]).toEqual([command.name, false, [limit], false]);
  expect(after).toBe(project);
}

function allowed<Args>(project: Project, command: Command<Args>, args: Args): Project {
  const { done, told, after } = tried(project, command, args);
  expect([command.name, done, told]).toEqual([command.name, true, []]);
  return after;
}

const card = ({ stageId, laneId }: Filled) => ({ id: 'new', stageId, laneId, text: 'One more' });
const lane = ({ mapId }: Filled) => ({ id: 'new', mapId, kind: 'thoughts', name: 'One more' });

describe('a project full of cards', () => {
  const full = filled(2, 2, LIMITS.cards);
  const nearly = filled(2, 2, LIMITS.cards - 1);

  it('takes no card by any command', () => {
    const { project, mapId, stageId, laneId } = full;
    refused(project, 'cards', addCard, card(full));
    refused(project, 'cards', duplicateCards, { ids: ['c0'] });
    refused(project, 'cards', duplicateStage, { id: stageId, copyId: 'new', name: 'Copy' });
    refused(project, 'cards', duplicateLane, { id: laneId, copyId: 'new', name: 'Copy' });
    refused(project, 'cards', deriveTarget, { sourceMapId: mapId, id: 'new', title: 'Target' });
  });

  it('takes no pasted card', () => {
    const { project, mapId, stageId, laneId } = full;
    const landing = { mapId, stageId, laneId };
    const words = { nameStage: String, nameLane: String };
    const cutout = cutOut(project, ['c0']);
    if (!cutout) throw new Error('nothing was cut out');
    expect(tried(project, pasteTexts, { landing, cells: [[['One']]], ...words }).after).toBe(project);
    expect(tried(project, pasteCards, { landing, cutout }).after).toBe(project);
  });

  it('takes the last one, and no two where there is room for one', () => {
    const { project } = nearly;
    expect(limitReached(allowed(project, addCard, card(nearly)), { cards: 1 })).toBe('cards');
    refused(project, 'cards', duplicateCards, { ids: ['c0', 'c1'] });
  });

  it('may be rearranged, and split without a new card', () => {
    const { project, stageId } = full;
    allowed(project, splitStage, { id: stageId, nextId: 'new', name: 'Second', cardIds: ['c0'] });
  });
});

describe('a map full of stages', () => {
  const full = filled(LIMITS.stages, 1, 2);

  it('takes no stage by any command', () => {
    const { project, mapId, stageId } = full;
    refused(project, 'stages', addStage, { id: 'new', mapId, name: 'One more' });
    refused(project, 'stages', duplicateStage, { id: stageId, copyId: 'new', name: 'Copy' });
    refused(project, 'stages', splitStage, { id: stageId, nextId: 'new', name: 'Second', cardIds: ['c0'] });
  });

  it('takes cards and lanes, and another map of the project takes stages', () => {
    const { project, mapId } = full;
    allowed(project, addCard, card(full));
    allowed(project, addLane, lane(full));
    const after = allowed(project, deriveTarget, {
      sourceMapId: mapId,
      id: 'target',
      title: 'x'.repeat(600),
    });
    expect(stagesOf(after, 'target')).toHaveLength(LIMITS.stages);
    expect(after.maps['target']?.title).toHaveLength(LIMITS.title);
  });

  it('one beyond the limit, as it may have been saved, is edited and not derived from', () => {
    const beyond = filled(LIMITS.stages + 1, 1, 1);
    allowed(beyond.project, addCard, card(beyond));
    const derived = { sourceMapId: beyond.mapId, id: 'target', title: 'Target' };
    refused(beyond.project, 'stages', deriveTarget, derived);
  });
});

describe('a map full of lanes', () => {
  const full = filled(1, LIMITS.lanes, 1);

  it('takes no lane by any command', () => {
    refused(full.project, 'lanes', addLane, lane(full));
    refused(full.project, 'lanes', duplicateLane, { id: full.laneId, copyId: 'new', name: 'Copy' });
  });

  it('stays one where a new map begins too large', () => {
    const map = { id: 'new', title: 'New', state: 'current' as const };
    refused(full.project, 'stages', addMap, { ...map, stages: names('S', LIMITS.stages + 1), lanes: [] });
    const lanes = names('L', LIMITS.lanes + 1).map((name) => ({ kind: 'thoughts', name }));
    refused(full.project, 'lanes', addMap, { ...map, stages: [], lanes });
    expect([mapsOf(full.project).length, lanesOf(full.project, full.mapId).length]).toEqual([
      1,
      LIMITS.lanes,
    ]);
  });
});
