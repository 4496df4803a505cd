// A table of a file comes into the open project: as a new map, into the open one, or as changes of the records that it names.
import { bringMap } from '@/commands/bringMap';
import { updateRecords } from '@/commands/updateRecords';
import type { Editor } from '@/editor/editor';
import { readTableInWorker } from '@/formats/browser/readWorker';
import type { FoundTable } from '@/formats/foundTable';
import { importWords, problemSentence } from '@/formats/readingSentence';
import { readUpdate, type SheetUpdate } from '@/formats/sheetUpdate';
import { countStanding, type Standing } from '@/formats/standingAlready';
import type { TableChoice } from '@/formats/tableShape';
import '@/i18n/en/importing';
import '@/i18n/en/reading';
import { todayIso } from '@/i18n/format';
import { t, tIn } from '@/i18n/translate';
import { type Id, newId } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import { pasteWholeMap, staysBehind } from './clipboardWork';
import { createImportWorker as createWorker } from './importWorker';
import { navigate } from '@/views/context/router';
import { tellTrouble } from './trouble';

/** Reads the table as it was decided and puts it into the open map, or beside it as a map of its own; one step. */
export async function takeTable(
  editor: Editor,
  { table, shape }: TableChoice,
  { mapId, into, fileName }: { mapId: Id; into: 'map' | 'new'; fileName: string },
): Promise<void> {
  const options = { context: { words: importWords(t) }, createWorker };
  const read = await readTableInWorker(table, shape, fileName, options);
  if (!read.ok) return tellTrouble(editor, problemSentence(t, read.problem));
  const { project: from } = read;
  if (into === 'map') return pasteWholeMap(editor, mapId, from, importWords(t).customer);
  const [map] = mapsOf(from);
  const id = newId();
  if (!map || !editor.commit(bringMap, { from, sourceMapId: map.id, id, title: map.title, state: map.state }))
    return;
  navigate({ screen: 'map', projectId: editor.store.getState().project.id, mapId: id });
}

/** What of a table stays behind on the map that it comes into, in sentences. */
export const staysBehindOn = (editor: Editor, mapId: Id) => (from: Project) =>
  staysBehind(editor, mapId, from, importWords(t).customer);

/** What sheets say of records that are here, and the names of those that say nothing of any, as none with ids does. */
export type SheetUpdates = { updates: readonly SheetUpdate[]; aside: readonly string[] };

/** Reads the sheets of a file for records that are here, sheet by sheet; in both languages. */
export async function updatesOf(table: FoundTable, project: Project, mapId: Id): Promise<SheetUpdates> {
  const [english, russian] = await Promise.all([tIn('en'), tIn('ru')]);
  const spoken = [
    { t: english, decimalComma: false },
    { t: russian, decimalComma: true },
  ];
  const read = (table.sheets ?? [{ name: '', table }]).map((sheet) => ({
    name: sheet.name,
    update: readUpdate(sheet.table, { project, mapId, spoken }),
  }));
  return {
    updates: read.flatMap(({ update }) => update ?? []),
    aside: read.flatMap(({ name, update }) => (update ? [] : name)),
  };
}

/** A table as it was read, beside the project that is open. */
export type TableRead = {
  table: FoundTable;
  /** To be read again in another encoding. */
  file: File;
  found: SheetUpdates;
  /** What of it stands on the map that is open. */
  standing: Standing;
};

export async function tableRead(
  table: FoundTable,
  file: File,
  editor: Editor,
  mapId: Id,
): Promise<TableRead> {
  const { project } = editor.store.getState();
  const found = await updatesOf(table, project, mapId);
  return { table, file, found, standing: countStanding(table, project, mapId) };
}

/** Writes the updates as one step, and says how much changed. */
export function takeUpdates(editor: Editor, updates: readonly SheetUpdate[]): void {
  const changed = updates.flatMap((one) => one.updates);
  const cards = updates.flatMap(({ fresh }) => fresh);
  editor.seal();
  if (!editor.commit(updateRecords, { updates: changed, cards, today: todayIso() })) return;
  announce(
    [
      t('importing.update.changed', { count: changed.length }),
      ...(cards.length > 0 ? [t('importing.update.fresh', { count: cards.length })] : []),
    ].join(', '),
  );
}
