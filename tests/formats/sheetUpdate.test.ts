// @vitest-environment node
// A table that was exported comes back: nothing changes where nobody wrote, and what was written comes to its record.
import { beforeAll, describe, expect, it } from 'vitest';
import { updateRecords } from '@/commands/updateRecords';
import { content } from '@/content/example/content.en';
import { content as russian } from '@/content/example/content.ru';
import { exampleProject } from '@/content/example/exampleProject';
import { csvExport } from '@/formats/csvExport';
import { excelExport } from '@/formats/excelExport';
import type { ExportFormat, ExportOptions } from '@/formats/exportFormat';
import { writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import type { FoundTable } from '@/formats/foundTable';
import { readUpdate, type SheetUpdate, type UpdateContext } from '@/formats/sheetUpdate';
import { findTable } from '@/formats/findTable';
import { workbookTables } from '@/formats/workbookTables';
import type { Translate } from '@/i18n/messages';
import { tIn } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { cardById, cardsInCell, feelingsAt, mapsOf, personasOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { FORMULAS } from '@tests/support/hostileTexts';
import { openEditor } from '@tests/support/openEditor';

const options: ExportOptions = { scale: 1, title: true, legend: true, background: 'paper' };
const measure = createTableMeasure();
let en: Translate;
let ru: Translate;
beforeAll(async () => {
  [en, ru] = await Promise.all([tIn('en'), tIn('ru')]);
});

const contextOf = (project: Project, mapId: string): UpdateContext => ({
  project,
  mapId,
  spoken: [
    { t: en, decimalComma: false },
    { t: ru, decimalComma: true },
  ],
});

async function exported(
  format: ExportFormat,
  project: Project,
  mapId: string,
  { t = en, language = 'en', ...more }: Partial<ExportOptions> & { t?: Translate; language?: string } = {},
): Promise<FoundTable[]> {
  const source = exportSource(project, mapId, { t, language, measure });
  const { content: made } = await writeExport(format, source, { ...options, ...more }, {});
  if (typeof made === 'string') {
    const table = findTable(made.replace(/^\uFEFF/, ''));
    return table ? [table] : [];
  }
  const found = workbookTables(made);
  if (!found.ok) throw new Error(found.problem.code);
  return found.table.sheets?.map(({ table }) => table) ?? [found.table];
}

const mapIdOf = (project: Project): string => mapsOf(project)[0]?.id ?? '';
const cellAt = (table: FoundTable, head: string): number => (table.rows[0] ?? []).indexOf(head);
/** The table with another text in the row that has `name` in one of its cells. */
function rewritten(table: FoundTable, name: string, changes: Record<string, string>): FoundTable {
  const rows = table.rows.map((row) => {
    if (!row.includes(name)) return row;
    const next = [...row];
    for (const [head, text] of Object.entries(changes)) next[cellAt(table, head)] = text;
    return next;
  });
  return { ...table, rows };
}
const read = (table: FoundTable, project: Project): SheetUpdate => {
  const update = readUpdate(table, contextOf(project, mapIdOf(project)));
  if (!update) throw new Error('no update');
  return update;
};

describe.each([
  ['en', content],
  ['ru', russian],
] as const)('the example in %s', (language, words) => {
  const project = exampleProject(words, new Date('2026-11-10T12:00:00Z'));
  const mapId = mapIdOf(project);
  const spoken = () => ({ t: language === 'en' ? en : ru, language });

  it('of a workbook changes nothing where nobody wrote', async () => {
    const tables = await exported(excelExport, project, mapId, spoken());
    const updates = tables.flatMap((table) => readUpdate(table, contextOf(project, mapId)) ?? []);
    expect(updates.map(({ kind }) => kind)).toEqual(['cards', 'findings', 'strategies']);
    for (const { updates: changed, fresh, unknown, unread, notTaken, same, kind } of updates) {
      expect({ changed, fresh, unknown, unread, notTaken }, kind).toEqual({
        changed: [],
        fresh: [],
        unknown: [],
        unread: [],
        notTaken: [],
      });
      expect(same).toBeGreaterThan(5);
    }
  });

  it.each(['cards', 'findings', 'strategies'] as const)('of a CSV of %s changes nothing', async (sheet) => {
    const [table] = await exported(csvExport, project, mapId, { ...spoken(), sheet });
    if (!table) throw new Error('no table');
    expect(read(table, project)).toMatchObject({
      kind: sheet,
      updates: [],
      unknown: [],
      unread: [],
      notTaken: [],
    });
  });
});

describe('what somebody wrote into the table', () => {
  const project = exampleProject(content, new Date('2026-11-10T12:00:00Z'));
  const mapId = mapIdOf(project);

  it('comes to the card of its id: title, facts, marks; what is emptied goes', async () => {
    const [table] = await exported(csvExport, project, mapId, { sheet: 'cards' });
    if (!table) throw new Error('no table');
    const name = 'Films passport and face';
    const {
      updates,
      same,
      read: heads,
    } = read(
      rewritten(table, name, {
        Text: 'Films only the face',
        Description: '',
        Tags: 'identity, app',
        'Moment of truth': 'Second: the first use',
        'Importance to the customer': '2',
      }),
      project,
    );
    expect(heads).toEqual(expect.arrayContaining(['Text', 'Description', 'Moment of truth', 'Tags']));
    expect(updates).toHaveLength(1);
    expect(same).toBeGreaterThan(10);
    const [update] = updates;
    const before = cardById(project, update?.id ?? '');
    expect(update).toMatchObject({
      name,
      changes: {
        text: 'Films only the face',
        description: undefined,
        tags: ['identity', 'app'],
        momentOfTruth: { kind: 'second', reason: before?.momentOfTruth?.reason },
        customerImportance: 2,
      },
    });
    expect(update?.changes).toHaveProperty('description');
  });

  it('tells of the reason that goes with a moment of truth, though it still stands in the table', async () => {
    const [table] = await exported(csvExport, project, mapId, { sheet: 'cards' });
    if (!table) throw new Error('no table');
    const { updates } = read(rewritten(table, 'Films passport and face', { 'Moment of truth': '' }), project);
    expect(updates[0]?.told).toEqual([
      { column: 'Moment of truth', text: '' },
      { column: 'Why it decides', text: '' },
    ]);
  });

  it('comes to findings and strategies, in the words of either language', async () => {
    const tables = await exported(excelExport, project, mapId, { t: ru, language: 'ru' });
    const [findings, plan] = ['Наблюдение', 'Стратегия'].map((head) =>
      tables.find((one) => cellAt(one, head) !== -1 && cellAt(one, 'Код Waymark') !== -1),
    );
    if (!findings || !plan) throw new Error('no table');
    const { updates } = read(
      rewritten(findings, 'Selfie check fails', { Тяжесть: '3', Ответственный: 'Ivan' }),
      project,
    );
    expect(updates).toMatchObject([{ kind: 'findings', changes: { severity: 3, owner: 'Ivan' } }]);
    const planned = read(rewritten(plan, 'Form saves itself', { Эффект: '2', Срок: '2027-03-01' }), project);
    expect(planned.updates).toMatchObject([
      { kind: 'strategies', changes: { impact: 2, due: '2027-03-01' } },
    ]);
  });

  it('rows without an id are new where their cell is on the map; unknown ids and places are told; missing rows are kept', async () => {
    const [table] = await exported(csvExport, project, mapId, { sheet: 'cards' });
    if (!table) throw new Error('no table');
    const head = table.rows[0] ?? [];
    const row = (cells: Record<string, string>) => head.map((name) => cells[name] ?? '');
    const rows = [
      head,
      row({ Stage: 'Apply', Lane: 'App', Text: 'Signs in the app', Department: 'Apps' }),
      row({ Stage: 'Nowhere', Lane: 'App', Text: 'Lost' }),
      row({ Stage: 'Apply', Lane: 'App', Text: 'Stranger', 'Waymark id': 'not-here' }),
      table.rows[1] ?? [],
      table.rows[1] ?? [],
    ];
    const update = read({ ...table, rows }, project);
    expect(update).toMatchObject({ updates: [], same: 1, unread: [] });
    expect(update.fresh).toMatchObject([{ text: 'Signs in the app', changes: { department: 'Apps' } }]);
    expect(update.unknown).toEqual(['Lost', 'Stranger']);
    expect(update.repeated).toEqual([table.rows[1]?.[2]]);
  });

  it('what fits nowhere is left out and told; a card is never emptied', async () => {
    const [table] = await exported(csvExport, project, mapId, { sheet: 'findings' });
    if (!table) throw new Error('no table');
    const { updates, unread, notTaken } = read(
      rewritten(table, 'Selfie check fails', { Severity: '9', Finding: '', Kind: 'Wish' }),
      project,
    );
    expect(updates).toEqual([]);
    expect(unread).toEqual([
      { row: 'Selfie check fails', column: 'Kind', text: 'Wish' },
      { row: 'Selfie check fails', column: 'Severity', text: '9' },
    ]);
    expect(notTaken).toEqual([{ column: 'Finding', count: 1 }]);
  });

  it('moves a card, says how a persona feels and why it decides; what is no place and no feeling is told', async () => {
    const [table] = await exported(csvExport, project, mapId, { sheet: 'cards' });
    if (!table) throw new Error('no table');
    const feeling = 'Feeling: Anna';
    const edited = [
      ['Reads four fee documents', { [feeling]: '2' }],
      ['Fills in the form', { [feeling]: '' }],
      ['Films passport and face', { [feeling]: 'fine', Stage: 'Nowhere', Lane: 'Branch' }],
      ['Asks her flatmates', { Stage: 'Apply', Lane: 'App', 'Why it decides': 'They know' }],
      ['Gets the account number', { [feeling]: '-7' }],
    ] as const;
    const { updates, unread, notTaken } = read(
      edited.reduce((one, [name, changes]) => rewritten(one, name, changes), table),
      project,
    );
    const [fees, form, flatmates] = [
      'Reads four fee documents',
      'Fills in the form',
      'Asks her flatmates',
    ].map((name) => updates.find((one) => one.name === name));
    expect(updates).toHaveLength(3);
    expect(unread.map(({ row, column, text }) => [row, column, text])).toEqual(
      expect.arrayContaining([
        ['Films passport and face', feeling, 'fine'],
        ['Films passport and face', 'Stage', 'Nowhere'],
        ['Gets the account number', feeling, '-7'],
      ]),
    );
    expect(notTaken).toEqual([]);
    expect(flatmates).toMatchObject({ changes: { momentOfTruth: { reason: 'They know' } } });
    const editor = openEditor(project);
    expect(editor.commit(updateRecords, { updates, cards: [] })).toBe(true);
    const after = editor.store.getState().project;
    const felt = (id = '') => feelingsAt(after, id).map(({ value }) => value);
    expect([felt(fees?.id), felt(form?.id)]).toEqual([[2], []]);
    const moved = cardById(after, flatmates?.id ?? '');
    const cell = cardsInCell(after, moved?.stageId ?? '', moved?.laneId ?? '');
    expect(after.stages[moved?.stageId ?? '']?.name).toBe('Apply');
    expect(cell.at(-1)?.id).toBe(moved?.id);
    expect(editor.undo()).toBe(true);
    expect(editor.store.getState().project).toEqual(project);
  });

  it('says how many had a finding and who; names that are nobody\u2019s are told', async () => {
    const [table] = await exported(csvExport, project, mapId, { sheet: 'findings' });
    if (!table) throw new Error('no table');
    const edited = rewritten(
      rewritten(table, 'Selfie check fails', { 'How many had it': '9 of 12', Personas: 'Viktor, Anna' }),
      'Form forgets what was typed',
      { 'How many had it': '13 of 12', Personas: 'Nobody' },
    );
    const { updates, unread } = read(edited, project);
    const ids = ['Viktor', 'Anna'].map((name) => personasOf(project).find((one) => one.name === name)?.id);
    expect(updates).toMatchObject([{ changes: { people: { count: 9, of: 12 }, personaIds: ids } }]);
    expect(unread.map(({ column, text }) => `${column}: ${text}`)).toEqual([
      'How many had it: 13 of 12',
      'Personas: Nobody',
    ]);
  });

  it.each([
    ['cards', 'Films passport and face', ['Findings', 'Evidence', 'Sources']],
    [
      'findings',
      'Selfie check fails',
      ['Rank', 'Stage', 'Lane', 'Weight', 'Opportunity', 'Answered by', 'Sources', 'Found on'],
    ],
    ['strategies', 'Form saves itself', ['RICE', 'Weight', 'Answers']],
  ] as const)('is named where a column of %s is not taken', async (sheet, name, asked) => {
    const [table] = await exported(csvExport, project, mapId, { sheet });
    if (!table) throw new Error('no table');
    const heads = asked.filter((head) => cellAt(table, head) !== -1);
    const edited = rewritten(table, name, Object.fromEntries(heads.map((head) => [head, '77'])));
    const { updates, same, notTaken } = read(edited, project);
    expect(heads.length).toBeGreaterThan(1);
    expect(updates).toEqual([]);
    expect(same).toBe(table.rows.length - 1);
    expect(notTaken).toEqual(heads.map((column) => ({ column, count: 1 })));
  });

  it('a table without our ids is none of these', () => {
    const table = findTable('Stage,Lane,Text\nApply,App,Signs\nApply,App,Waits\n');
    if (!table) throw new Error('no table');
    expect(readUpdate(table, contextOf(project, mapId))).toBeUndefined();
  });

  it('texts that look like formulas come back as they were', async () => {
    const texts = FORMULAS.filter((text) => text.trim() === text && !text.startsWith("'"));
    const built = aProject({ stages: ['A'], lanes: ['W'], cards: { 'A/W': [...texts] } });
    const [table] = await exported(csvExport, built.project, built.mapId, { sheet: 'cards' });
    if (!table) throw new Error('no table');
    expect(read(table, built.project)).toMatchObject({ updates: [], same: texts.length });
  });
});

describe('taking it', () => {
  it('is one step that comes back with one undo; new cards stand behind the others in their order', () => {
    const { project, ids } = aProject({
      stages: ['A'],
      lanes: ['W'],
      cards: { 'A/W': ['one', 'two'] },
      findings: [{ title: 'slow', on: ['one'] }],
    });
    const editor = openEditor(project);
    const place = { stageId: ids.stage('A'), laneId: ids.lane('W') };
    const done = editor.commit(updateRecords, {
      updates: [
        { kind: 'cards', id: ids.card('one'), changes: { text: 'first' } },
        { kind: 'findings', id: ids.finding('slow'), changes: { severity: 4, status: 'solved' } },
        { kind: 'cards', id: 'gone', changes: { text: 'x' } },
      ],
      cards: [
        { ...place, text: 'three', changes: { tags: ['t'] } },
        { ...place, text: 'four', changes: {} },
      ],
      today: '2026-11-27',
    });
    expect(done).toBe(true);
    const after = editor.store.getState().project;
    const texts = (of: Project) => cardsInCell(of, place.stageId, place.laneId).map(({ text }) => text);
    expect(texts(after)).toEqual(['first', 'two', 'three', 'four']);
    expect(after.findings[ids.finding('slow')]).toMatchObject({ severity: 4, endedOn: '2026-11-27' });
    expect(editor.undo()).toBe(true);
    expect(texts(editor.store.getState().project)).toEqual(['one', 'two']);
    expect(editor.store.getState().project).toEqual(project);
  });
});
