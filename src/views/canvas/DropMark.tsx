// Where dragged cards would land: their cells, and the gap between the cards there.
import { ViewportPortal } from '@xyflow/react';
import { type CardPlace, placesTogether } from '@/commands/cards';
import { cardWidthIn, SIZES } from '@/layout/sizes';
import type { Id } from '@/model/id';
import { useEditor, useSession } from '@/views/app/EditorContext';
import { useCanvasState } from './canvasStore';
import styles from './Layers.module.css';

export function DropMark() {
  const editor = useEditor();
  const drag = useSession((session) => session.drag);
  if (!drag) return null;
  const groups = placesTogether(editor.store.getState().project, drag.ids, drag);
  return (
    <ViewportPortal>
      {groups.map(({ place }) => (
        <Mark key={`${place.stageId} ${place.laneId}`} place={place} ids={drag.ids} />
      ))}
    </ViewportPortal>
  );
}

function Mark({ place, ids }: { place: CardPlace; ids: readonly Id[] }) {
  const scene = useCanvasState((state) => state.scene);
  const row = scene.rows.find((candidate) => candidate.lane.id === place.laneId);
  const column = scene.columns.find((candidate) => candidate.stage.id === place.stageId);
  const cell = column && row?.cells[column.index];
  if (!row || !column || !cell) return null;
  const staying = cell.items.filter((item) => !ids.includes(item.id));
  const after = staying[Math.min(place.index, staying.length) - 1];
  const next = staying[place.index];
  const y = after
    ? after.y + after.height + SIZES.cardGap / 2
    : next
      ? next.y - SIZES.cardGap / 2
      : SIZES.rowPad;
  return (
    <>
      <div
        className={styles.target}
        style={{
          transform: `translate(${column.x}px, ${row.y + 4}px)`,
          width: column.width,
          height: row.height - 8,
        }}
      />
      <div
        className={styles.insertion}
        style={{
          transform: `translate(${column.x + SIZES.cellPad}px, ${row.y + y - 1.5}px)`,
          width: cardWidthIn(column.width),
        }}
      />
    </>
  );
}
