// Images: a picture is put on a record, and its record of the project goes with the last that shows it.
import type { Draft } from 'immer';
import { putCard } from '@/model/cardTable';
import type { Id } from '@/model/id';
import { keysBetween } from '@/model/order';
import type { AnyRecord } from '@/model/records/recordKind';
import { idsOf, kinds, recordIn, recordsIn, referencesTo, setField, type TableName } from '@/model/tables';
import { canHoldCards } from '@/model/rules';
import { cardsInCell } from '@/model/select';
import type { Asset, Project } from '@/model/types';
import { command } from './command';
import { dropEmptyLook, lookIn } from './look';

/** The tables whose records can show one picture. */
export type PictureTable = 'cards' | 'personas' | 'personaBlocks' | 'looks';

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
    // A logo may be all that a look says.
    const isLook = table === 'looks';
    if (!reference || (!before && !isLook)) return;
    const old = before && imageOf(table, before);
    if (old === asset?.id) return;
    const record = isLook ? lookIn(draft) : recordIn(draft, table, id);
    if (!record) return;
    if (asset && !project.assets[asset.id]) draft.assets[asset.id] = asset;
    setField(record, reference.field, asset?.id);
    if (isLook) dropEmptyLook(draft);
    if (old !== undefined) forgetImages(draft, project, [old], new Map([[table, new Set([id])]]));
  },
);

/**
 * Adds a card for each picture to a cell, without captions; without an index they come last. The bytes are stored
 * already, as for `setImage`.
 */
export const addPictures = command<{
  stageId: Id;
  laneId: Id;
  index?: number | undefined;
  pictures: readonly { id: Id; asset: Asset }[];
}>(
  'image.add',
  'undo.addPictures',
  (draft, { stageId, laneId, index, pictures }, project) => {
    if (!canHoldCards(project, stageId, laneId)) return;
    const cell = cardsInCell(project, stageId, laneId);
    const at = Math.max(0, Math.min(index ?? cell.length, cell.length));
    const keys = keysBetween(cell[at - 1]?.order ?? null, cell[at]?.order ?? null, pictures.length);
    for (const [place, { id, asset }] of pictures.entries()) {
      if (!project.assets[asset.id]) draft.assets[asset.id] = asset;
      putCard(draft.cards, {
        id,
        stageId,
        laneId,
        order: keys[place] ?? '',
        text: '',
        pictureId: asset.id,
      });
    }
  },
  ({ pictures }) => ({ cards: pictures.length }),
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
