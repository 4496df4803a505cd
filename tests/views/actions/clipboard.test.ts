// Laws: a copy lands where the selection says, is selected and undone at once; what cannot be pasted changes nothing and says why.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LIMITS } from '@/model/constants';
import { cardsInCell, lanesOf, stagesOf } from '@/model/select';
import { runAction } from '@/views/actions/action';
import { actionFor, actions, contextsOf } from '@/views/actions/actions';
import { copied, copyFromMenu, paste, pasteFromMenu } from '@/views/actions/clipboardWork';
import { showTrouble } from '@/views/actions/trouble';
import { cardsToCopy } from '@/views/actions/grid';
import { aProject } from '../../support/aProject';
import { openEditor } from '../../support/openEditor';

function opened(id = 'project-1') {
  const built = aProject({
    id,
    stages: ['Need', 'Buy', 'Use'],
    lanes: ['Website', 'Shop', { kind: 'actions', name: 'Actions' }, { kind: 'emotion', name: 'Feelings' }],
    cards: { 'Need/Website': ['one', 'two'], 'Need/Actions': ['three'], 'Buy/Shop': ['four'] },
    personas: [{ id: `${id}-olga`, name: id === 'project-1' ? 'Olga' : 'Mark' }],
  });
  const editor = openEditor(built.project);
  editor.setSession({ mapId: built.mapId });
  const told: string[] = [];
  showTrouble(editor, { show: ({ title }) => `${told.push(title)}`, close: () => undefined });
  const project = () => editor.store.getState().project;
  const cell = (stage: string, lane: string) => ({
    stageId: built.ids.stage(stage),
    laneId: built.ids.lane(lane),
  });
  return {
    ...built,
    editor,
    told,
    now: project,
    session: () => editor.store.getState().session,
    select: (...names: string[]) =>
      editor.setSession({ selection: { kind: 'cards', ids: names.map(built.ids.card) } }),
    selectCell: (stage: string, lane: string) =>
      editor.setSession({ selection: { kind: 'cell', ...cell(stage, lane) } }),
    texts: (stage: string, lane: string) => {
      const { stageId, laneId } = cell(stage, lane);
      return cardsInCell(project(), stageId, laneId).map((card) => card.text);
    },
  };
}

const ofText = (text: string) => ({ text, html: '' });
const clipOf = (editor: Parameters<typeof copied>[0]) => copied(editor) ?? ofText('');

describe('copied cards', () => {
  test('are pasted into the selected cell, selected, and taken back by one undo', () => {
    const { editor, select, selectCell, texts, session, now, project } = opened();
    select('one', 'three');
    const clip = clipOf(editor);
    selectCell('Use', 'Website');
    paste(editor, clip);
    expect([texts('Use', 'Website'), texts('Use', 'Shop'), texts('Use', 'Actions')]).toEqual([
      ['one'],
      [],
      ['three'],
    ]);
    const { selection, reveal } = session();
    expect(selection).toMatchObject({ kind: 'cards', ids: { length: 2 } });
    expect(selection.kind === 'cards' && selection.ids[0]).toBe(reveal);
    editor.undo();
    expect(now()).toEqual(project);
  });

  test('stand after the selected card', () => {
    const { editor, select, texts } = opened();
    select('four');
    const clip = clipOf(editor);
    select('one');
    paste(editor, clip);
    expect(texts('Need', 'Website')).toEqual(['one', 'four', 'two']);
  });

  test('pasted where they were copied, stand below themselves', () => {
    const { editor, select, texts } = opened();
    select('one', 'three');
    paste(editor, clipOf(editor));
    expect(texts('Need', 'Website')).toEqual(['one', 'one', 'two']);
    expect(texts('Need', 'Actions')).toEqual(['three', 'three']);
  });

  test('go into their own lanes when only a stage is selected', () => {
    const { editor, select, ids, texts } = opened();
    select('three');
    const clip = clipOf(editor);
    editor.setSession({ selection: { kind: 'stage', id: ids.stage('Buy') } });
    paste(editor, clip);
    expect(texts('Buy', 'Actions')).toEqual(['three']);
  });

  test('go to another project, into the lane of the same name', () => {
    const from = opened();
    from.select('four');
    const clip = clipOf(from.editor);
    const to = opened('project-2');
    to.editor.setSession({ selection: { kind: 'stage', id: to.ids.stage('Use') } });
    paste(to.editor, clip);
    expect(to.texts('Use', 'Shop')).toEqual(['four']);
    expect(to.told).toEqual([]);
  });

  test('leave feelings behind that belong to nobody here, and say so', () => {
    const from = aProject({
      id: 'elsewhere',
      stages: ['Need'],
      lanes: ['Website'],
      cards: { 'Need/Website': ['felt'] },
      personas: [{ id: 'stranger', name: 'Vera' }],
      feelings: { Vera: { felt: 2 } },
    });
    const source = openEditor(from.project);
    source.setSession({ mapId: from.mapId, selection: { kind: 'cards', ids: [from.ids.card('felt')] } });
    const { editor, selectCell, told, now } = opened();
    selectCell('Need', 'Shop');
    paste(editor, clipOf(source));
    expect(Object.keys(now().feelings)).toEqual([]);
    expect(told).toEqual(['1 feeling was left behind: its persona is not in this project.']);
  });

  test('are all those of a selected stage or lane', () => {
    const { editor, ids } = opened();
    editor.setSession({ selection: { kind: 'stage', id: ids.stage('Need') } });
    expect(cardsToCopy(editor)).toEqual(['one', 'two', 'three'].map(ids.card));
    expect(copied(editor)?.text).toBe('"one\ntwo"\n""\nthree');
    editor.setSession({ selection: { kind: 'lane', id: ids.lane('Shop') } });
    expect(cardsToCopy(editor)).toEqual([ids.card('four')]);
  });
});

describe('a pasted text', () => {
  test('of 10 rows and 8 columns lands in one step and makes the stages and lanes it needs', () => {
    const { editor, selectCell, now, mapId, project } = opened();
    const rows = Array.from({ length: 10 }, (_, y) => Array.from({ length: 8 }, (_, x) => `r${y} c${x}`));
    selectCell('Buy', 'Shop');
    paste(editor, ofText(`${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`));
    expect(stagesOf(now(), mapId).map(({ name }) => name)).toEqual([
      'Need',
      'Buy',
      'Use',
      ...[4, 5, 6, 7, 8, 9].map((n) => `Stage ${n}`),
    ]);
    expect(lanesOf(now(), mapId)).toHaveLength(12);
    const lanes = lanesOf(now(), mapId).filter(({ kind }) => kind !== 'emotion');
    const read = lanes.slice(1).map((lane) =>
      stagesOf(now(), mapId)
        .slice(1)
        .map((stage) => cardsInCell(now(), stage.id, lane.id).at(-1)?.text),
    );
    expect(read).toEqual(rows);
    editor.undo();
    expect(now()).toEqual(project);
  });

  test('of lines without tabs becomes several cards of the one cell', () => {
    const { editor, selectCell, texts } = opened();
    selectCell('Use', 'Website');
    paste(editor, ofText('first\n\n  second  \n'));
    expect(texts('Use', 'Website')).toEqual(['first', 'second']);
    expect(texts('Use', 'Shop')).toEqual([]);
  });

  test('needs a selected place, unless the map is empty', () => {
    const { editor, told, now, project } = opened();
    paste(editor, ofText('a\tb'));
    expect(told).toEqual(['Nothing was pasted: select the cell where the block begins first.']);
    expect(now()).toBe(project);
    const empty = aProject();
    const other = openEditor(empty.project);
    other.setSession({ mapId: empty.mapId });
    paste(other, ofText('a\tb'));
    expect(stagesOf(other.store.getState().project, empty.mapId)).toHaveLength(2);
  });

  test('beyond a limit, or empty, changes nothing and says why in one sentence', () => {
    const { editor, selectCell, told, now, project } = opened();
    selectCell('Buy', 'Shop');
    paste(editor, ofText('a\t'.repeat(LIMITS.stages) + 'b'));
    paste(editor, ofText('a'.repeat(LIMITS.text + 1)));
    paste(editor, ofText(' \n\t\n'));
    expect(now()).toBe(project);
    expect(told).toEqual([
      'Nothing was pasted: a map holds at most 200 stages.',
      'Nothing was pasted: a card holds at most 20,000 characters.',
      'There is no text and there are no cards on the clipboard.',
    ]);
  });
});

describe('the menu', () => {
  afterEach(() => vi.unstubAllGlobals());
  const withClipboard = (clipboard: object) => vi.stubGlobal('navigator', { clipboard, userAgent: '' });

  test('says how else to copy and paste when the browser keeps the clipboard closed', async () => {
    const { editor, select, told, now, project } = opened();
    const refuse = () => Promise.reject(new Error('denied'));
    withClipboard({ read: refuse, write: refuse });
    select('one');
    await copyFromMenu(editor, true);
    await pasteFromMenu(editor);
    expect(told).toEqual([
      'The browser did not let the cards onto the clipboard. Press Ctrl+X instead.',
      'The browser did not let the clipboard be read. Press Ctrl+V instead.',
    ]);
    expect(now()).toBe(project);
  });

  test('shows the keys of copy, cut and paste, but leaves them to the browser', () => {
    const { editor, select } = opened();
    select('one');
    const key = { altKey: false, shiftKey: false, ctrlKey: true, metaKey: false };
    for (const [letter, id] of [
      ['c', 'cards.copy'],
      ['x', 'cards.cut'],
      ['v', 'cards.paste'],
    ] as const) {
      const action = actionFor(
        { ...key, key: letter, code: `Key${letter.toUpperCase()}` },
        contextsOf(editor, true),
      );
      expect([action?.id, action?.byEvent]).toEqual([id, true]);
    }
  });
});

describe('stages', () => {
  const run = (editor: ReturnType<typeof opened>['editor'], id: string) => {
    const action = actions.find((candidate) => candidate.id === id);
    return action !== undefined && runAction(action, editor);
  };

  test('selected cards go over to a new stage, whose name is open for writing', () => {
    const { editor, select, session, texts, now, mapId } = opened();
    select('two', 'three');
    expect(run(editor, 'card.splitStage')).toBe(true);
    expect(stagesOf(now(), mapId).map(({ name }) => name)).toEqual(['Need', 'Stage 4', 'Buy', 'Use']);
    expect(texts('Need', 'Website')).toEqual(['one']);
    expect(session().editing).toBe(stagesOf(now(), mapId)[1]?.id);
    select('one', 'four');
    expect(run(editor, 'card.splitStage'), 'cards of two stages').toBe(false);
  });

  test('split without choosing: of each lane the later half of the cards goes on', () => {
    const { editor, ids, texts, now, mapId } = opened();
    const before = texts('Need', 'Website');
    editor.setSession({ selection: { kind: 'stage', id: ids.stage('Need') } });
    expect(run(editor, 'stage.split')).toBe(true);
    expect(stagesOf(now(), mapId).map(({ name }) => name)).toEqual(['Need', 'Stage 4', 'Buy', 'Use']);
    expect(before).toEqual(['one', 'two']);
    expect(texts('Need', 'Website')).toEqual(['one']);
    const next = stagesOf(now(), mapId)[1]?.id ?? '';
    expect(Object.values(now().cards[next] ?? {}).map(({ text }) => text)).toEqual(['two']);
    editor.undo();
    expect(texts('Need', 'Website')).toEqual(before);
  });

  test('merge with the next one, duplicate, and the last has nothing to merge with', () => {
    const { editor, ids, texts, now, mapId } = opened();
    editor.setSession({ selection: { kind: 'stage', id: ids.stage('Need') } });
    expect(run(editor, 'stage.merge')).toBe(true);
    expect(texts('Need', 'Shop')).toEqual(['four']);
    expect(run(editor, 'stage.duplicate')).toBe(true);
    expect(stagesOf(now(), mapId).map(({ name }) => name)).toEqual([
      'Need + Buy',
      'Need + Buy (copy)',
      'Use',
    ]);
    editor.setSession({ selection: { kind: 'stage', id: ids.stage('Use') } });
    expect(run(editor, 'stage.merge')).toBe(false);
  });
});
