// Where dragged cards would land: their cells, and the gap between the cards there.
import { ViewportPortal } from '@xyflow/react';
import { type CardPlace, placesTogether } from '@/commands/cards';
import { columnsIn, rowsIn } from '@/layout/locate';
import type { Column, Row } from '@/layout/scene';
import { cardWidthIn, SIZES } from '@/layout/sizes';
import type { Id } from '@/model/id';
import { useEditor, useSession } from '@/views/context/EditorContext';
import { useCanvasState } from './canvasStore';
import styles from './Layers.module.css';

export function DropMark() {
  const editor = useEditor();
  const drag = useSession((session) => session.drag);
  const scene = useCanvasState((state) => state.scene);
  const window = useCanvasState((state) => state.window);
  if (!drag) return null;
  // Whoever drags all cards of a large map sees only some of the places.
  const [left, right] = columnsIn(scene, window.x, window.x + window.width);
  const [top, bottom] = rowsIn(scene, window.y, window.y + window.height);
  const columns = new Map(scene.columns.slice(left, right).map((column) => [column.stage.id, column]));
  const rows = new Map(scene.rows.slice(top, bottom).map((row) => [row.lane.id, row]));
  return (
    <ViewportPortal>
      {placesTogether(editor.store.getState().project, drag.ids, drag).map(({ place }) => {
        const [column, row] = [columns.get(place.stageId), rows.get(place.laneId)];
        return (
          column &&
          row && (
            <Mark
              key={`${place.stageId} ${place.laneId}`}
              column={column}
              row={row}
              index={place.index}
              ids={drag.ids}
            />
          )
        );
      })}
    </ViewportPortal>
  );
}

type MarkProps = { column: Column; row: Row; index: CardPlace['index']; ids: readonly Id[] };

function Mark({ column, row, index, ids }: MarkProps) {
  const items = row.cells[column.index]?.items ?? [];
  const staying = items.filter((item) => !ids.includes(item.id));
  const after = staying[Math.min(index, staying.length) - 1];
  const next = staying[index];
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
