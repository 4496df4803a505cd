// Images: a picture is put on a record, and its record of the project goes with the last that shows it.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import type { AnyRecord } from '@/model/records/recordKind';
import { idsOf, kinds, recordIn, recordsIn, referencesTo, setField, type TableName } from '@/model/tables';
import type { Asset, Project } from '@/model/types';
import { command } from './command';

/** The tables whose records can show one picture. */
export type PictureTable = 'cards' | 'personas' | 'personaBlocks';

/** The reference by which a record shows its picture. */
const shownBy = (table: TableName) => kinds[table].references.find(({ to }) => to === 'assets');

/** The picture that a record shows. */
export function imageOf(table: PictureTable, record: object): Id | undefined {
  const reference = shownBy(table);
  return reference && idsOf(record as AnyRecord, reference)[0];
}

/**
 * Puts a picture on a record in place of the one before; undefined takes it away. Its bytes are stored already, under
 * the id of the asset (see `useTakeImage`).
 */
export const setImage = command<{ table: PictureTable; id: Id; asset: Asset | undefined }>(
  'image.set',
  'undo.setImage',
  (draft, { table, id, asset }, project) => {
    const reference = shownBy(table);
    const before = recordIn(project, table, id);
    const record = recordIn(draft, table, id);
    if (!reference || !before || !record) return;
    const old = imageOf(table, before);
    if (old === asset?.id) return;
    if (asset && !project.assets[asset.id]) draft.assets[asset.id] = asset;
    setField(record, reference.field, asset?.id);
    if (old !== undefined) forgetImages(draft, project, [old], new Map([[table, new Set([id])]]));
  },
);

/**
 * Takes the records of images out of the project that nothing shows any more. Their bytes stay on disk for as long as
 * an undo, a restore point or another project can want them (`storage/sweep.ts`).
 * @param gone records that do not show them any longer
 */
export function forgetImages(
  draft: Draft<Project>,
  project: Project,
  images: Iterable<Id>,
  gone: ReadonlyMap<TableName, ReadonlySet<Id>>,
): void {
  const unused = new Set(images);
  for (const { table, reference } of unused.size > 0 ? referencesTo('assets') : [])
    for (const record of recordsIn(project, table)) {
      if (gone.get(table)?.has(record['id'] as Id)) continue;
      for (const id of idsOf(record, reference)) unused.delete(id);
    }
  for (const id of unused) delete draft.assets[id];
}
