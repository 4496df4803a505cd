// Laws: a copy lands where the selection says, is selected and undone at once; what cannot be pasted changes nothing and says why.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { guessShape } from '@/formats/tableShape';
import { LIMITS } from '@/model/constants';
import { cardsInCell, cardsInStage, lanesOf, stagesOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { runAction } from '@/views/actions/action';
import { actionFor, actions, contextsOf } from '@/views/actions/actions';
import { copied, copyFromMenu, paste, pasteFromMenu } from '@/views/actions/clipboardWork';
import { tableQuestion } from '@/views/actions/tableQuestion';
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
    void paste(editor, clip);
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
    void paste(editor, clip);
    expect(texts('Need', 'Website')).toEqual(['one', 'four', 'two']);
  });

  test('pasted where they were copied, stand below themselves', () => {
    const { editor, select, texts } = opened();
    select('one', 'three');
    void paste(editor, clipOf(editor));
    expect(texts('Need', 'Website')).toEqual(['one', 'one', 'two']);
    expect(texts('Need', 'Actions')).toEqual(['three', 'three']);
  });

  test('go into their own lanes when only a stage is selected', () => {
    const { editor, select, ids, texts } = opened();
    select('three');
    const clip = clipOf(editor);
    editor.setSession({ selection: { kind: 'stage', id: ids.stage('Buy') } });
    void paste(editor, clip);
    expect(texts('Buy', 'Actions')).toEqual(['three']);
  });

  test('go to another project, into the lane of the same name', () => {
    const from = opened();
    from.select('four');
    const clip = clipOf(from.editor);
    const to = opened('project-2');
    to.editor.setSession({ selection: { kind: 'stage', id: to.ids.stage('Use') } });
    void paste(to.editor, clip);
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
    void paste(editor, clipOf(source));
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
    void paste(editor, ofText(`${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`));
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
    void paste(editor, ofText('first\n\n  second  \n'));
    expect(texts('Use', 'Website')).toEqual(['first', 'second']);
    expect(texts('Use', 'Shop')).toEqual([]);
  });

  test('needs a selected place, unless the map is empty', () => {
    const { editor, told, now, project } = opened();
    void paste(editor, ofText('a\tb'));
    expect(told).toEqual(['Nothing was pasted: select the cell where the block begins first.']);
    expect(now()).toBe(project);
    const empty = aProject();
    const other = openEditor(empty.project);
    other.setSession({ mapId: empty.mapId });
    void paste(other, ofText('a\tb'));
    expect(stagesOf(other.store.getState().project, empty.mapId)).toHaveLength(2);
  });

  test('beyond a limit, or empty, changes nothing and says why in one sentence', () => {
    const { editor, selectCell, told, now, project } = opened();
    selectCell('Buy', 'Shop');
    void paste(editor, ofText('a\t'.repeat(LIMITS.stages) + 'b'));
    void paste(editor, ofText('a'.repeat(LIMITS.text + 1)));
    void paste(editor, ofText(' \n\t\n'));
    expect(now()).toBe(project);
    expect(told).toEqual([
      'Nothing was pasted: a map holds at most 200 stages.',
      'Nothing was pasted: a card holds at most 20,000 characters. Paste a part of the text, or divide it into lines: each becomes a card.',
      'There is no text and there are no cards on the clipboard.',
    ]);
  });
});

describe('what other programs put on the clipboard', () => {
  const table = (editor: ReturnType<typeof opened>['editor']) => {
    const question = tableQuestion(editor);
    if (editor.store.getState().session.dialog !== 'pastedTable' || !question) throw new Error('no question');
    return question;
  };
  /** The map as plain data: the names of stages, and lanes with their cells. */
  const grid = (project: Project, mapId: string) => ({
    stages: stagesOf(project, mapId).map(({ name }) => name),
    lanes: lanesOf(project, mapId).flatMap((lane) => {
      const cells = stagesOf(project, mapId).map(({ id }) =>
        cardsInCell(project, id, lane.id)
          .map(({ text }) => text)
          .join(' / '),
      );
      return cells.some(Boolean) ? [[lane.name, ...cells]] : [];
    }),
    findings: Object.values(project.findings).map(({ kind, title }) => [kind, title]),
  });
  const web =
    '<table><tr><th>Stage</th><th>Aware</th></tr><tr><td>Actions</td><td>Searches<br>compares</td></tr></table>';

  test('matrix.tsv on a blank map: its heads are stages and lanes, its pains findings, in one step', async () => {
    const { project, mapId, ids } = aProject({
      stages: ['Stage 1', 'Stage 2', 'Stage 3'],
      lanes: [{ kind: 'actions', name: 'Actions' }, 'Website', { kind: 'emotion', name: 'Feelings' }],
    });
    const editor = openEditor(project);
    editor.setSession({ mapId, selection: { kind: 'stage', id: ids.stage('Stage 1') } });
    const text = readFileSync(new URL('../../fixtures/cases/matrix.tsv', import.meta.url), 'utf8');
    void paste(editor, ofText(text));
    const { table: found, onShape } = table(editor);
    await onShape(guessShape(found).shape);
    const now = editor.store.getState().project;
    expect(grid(now, mapId)).toEqual({
      stages: ['Find', 'Buy'],
      lanes: [
        ['Actions', 'Searches', 'Pays'],
        ['Pain points', 'Too many offers', 'Card refused'],
      ],
      findings: [
        ['pain', 'Too many offers'],
        ['pain', 'Card refused'],
      ],
    });
    // The pains are a row; a lane of findings would only show them again.
    expect(lanesOf(now, mapId).map(({ name }) => name)).toEqual([
      'Actions',
      'Website',
      'Pain points',
      'Feelings',
    ]);
    editor.undo();
    expect(editor.store.getState().project).toEqual(project);
  });

  test('on a map with cards: equal names are found again, the others come behind the chosen stage', async () => {
    const { editor, ids, now, mapId } = opened();
    editor.setSession({ selection: { kind: 'stage', id: ids.stage('Need') } });
    void paste(editor, ofText('\tBuy\tReturn\nActions\tpays\tsends back\nShop\tasks\t'));
    await table(editor).onShape(guessShape(table(editor).table).shape);
    expect(grid(now(), mapId)).toMatchObject({
      stages: ['Need', 'Return', 'Buy', 'Use'],
      lanes: [
        ['Website', 'one / two', '', '', ''],
        ['Shop', '', '', 'four / asks', ''],
        ['Actions', 'three', 'sends back', 'pays', ''],
      ],
    });
  });

  test('or as the mere cells that it has', () => {
    const { editor, selectCell, texts } = opened();
    selectCell('Need', 'Website');
    void paste(editor, { text: '', html: web });
    table(editor).onCells();
    expect([texts('Need', 'Website'), texts('Buy', 'Shop')]).toEqual([
      ['one', 'two', 'Stage'],
      ['four', 'Searches\ncompares'],
    ]);
  });

  test('a table of the web: the page is read first, the break stays within the card', () => {
    const { editor, selectCell } = opened();
    selectCell('Need', 'Website');
    void paste(editor, { text: 'Stage\tAware\nActions\tSearches\ncompares', html: web });
    expect(table(editor).table.rows).toEqual([
      ['Stage', 'Aware'],
      ['Actions', 'Searches\ncompares'],
    ]);
  });

  test.each([
    ['a table without heads', '<table><tr><td>a<p>b</p></td><td>c</td></tr></table>', 'a\nb\tc', ['a\nb']],
    ['bullets of Word', '', '•\tSearches\n•\tAsks\n•\tPays', ['Searches', 'Asks', 'Pays']],
    ['numbers', '', '1.\tSearches\n2.\tAsks', ['Searches', 'Asks']],
    ['dashes', '', '- Searches\n- Asks', ['Searches', 'Asks']],
    ['an outline', '', 'Find\n\tSearches\n\t\tby name\n\tAsks', ['Find', 'Searches', 'by name', 'Asks']],
    ['bullets below bullets', '', '•\tFind\no\tSearches\n§\tAsks', ['Find', 'Searches', 'Asks']],
    [
      'a list of a page alone',
      '<ul><li>Searches</li><li>Asks &amp; pays</li></ul>',
      '',
      ['Searches', 'Asks & pays'],
    ],
    ['a break of PowerPoint', '', 'Searches\u000bthe web\nAsks', ['Searches\nthe web', 'Asks']],
    ['one cell of Excel', '', '"Opens the site\nand looks"\r\n', ['Opens the site\nand looks']],
    ['years', '', '2024. A good year\n2025. Another', ['2024. A good year', '2025. Another']],
  ])('%s', (_, html, text, expected) => {
    const { editor, selectCell, texts } = opened();
    selectCell('Use', 'Website');
    void paste(editor, { text, html });
    expect(texts('Use', 'Website')).toEqual(expected);
  });

  test('a column of Excel is a column', () => {
    const { editor, selectCell, texts } = opened();
    selectCell('Use', 'Website');
    void paste(editor, {
      text: 'a\r\nb\r\n',
      html: '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>',
    });
    expect([texts('Use', 'Website'), texts('Use', 'Shop')]).toEqual([['a'], ['b']]);
  });

  test('a journey comes with its stages, personas and feelings; several are sent to the library', () => {
    const { editor, now, mapId, told, project } = opened();
    const journey = 'journey\nsection Pay\nPays by card: 5: Olga, Vera';
    void paste(editor, ofText(journey));
    expect(stagesOf(now(), mapId).map(({ name }) => name)).toEqual(['Need', 'Buy', 'Use', 'Pay']);
    const felt = Object.values(now().feelings).map(({ personaId, value }) => [
      now().personas[personaId]?.name,
      value,
    ]);
    expect(felt).toEqual([
      ['Olga', 2],
      ['Vera', 2],
    ]);
    editor.undo();
    expect(now()).toEqual(project);
    void paste(editor, ofText(`# As is\n\n${journey}\n\n# To be\n\n${journey}`));
    void paste(editor, ofText(toJson(project)));
    expect(now()).toEqual(project);
    expect(told.map((title) => title.split('.')[0])).toEqual([
      'These are 2 journeys',
      `This is a whole project, “${project.title}”`,
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
    expect(cardsInStage(now(), next).map(({ text }) => text)).toEqual(['two']);
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
