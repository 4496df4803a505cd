// Where dragged cards would land: the cell, and the gap between its cards.
import { ViewportPortal } from '@xyflow/react';
import { cardWidthIn, SIZES } from '@/layout/sizes';
import { useSession } from '@/views/app/EditorContext';
import { useCanvasState } from './canvasStore';
import styles from './Layers.module.css';

export function DropMark() {
  const drag = useSession((session) => session.drag);
  const scene = useCanvasState((state) => state.scene);
  if (!drag) return null;
  const row = scene.rows.find((candidate) => candidate.lane.id === drag.laneId);
  const column = scene.columns.find((candidate) => candidate.stage.id === drag.stageId);
  const cell = column && row?.cells[column.index];
  if (!row || !column || !cell) return null;
  const staying = cell.items.filter((item) => !drag.ids.includes(item.id));
  const after = staying[drag.index - 1];
  const next = staying[drag.index];
  const y = after
    ? after.y + after.height + SIZES.cardGap / 2
    : next
      ? next.y - SIZES.cardGap / 2
      : SIZES.rowPad;
  return (
    <ViewportPortal>
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
    </ViewportPortal>
  );
}
