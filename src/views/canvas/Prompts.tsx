// The questions of empty cells, in grey on the paper: only what is in sight. No picture of the map knows of them.
import { ViewportPortal } from '@xyflow/react';
import { columnsIn, rowsIn } from '@/layout/locate';
import type { Column, Row } from '@/layout/scene';
import { cardWidthIn, SIZES } from '@/layout/sizes';
import type { Id } from '@/model/id';
import { promptsOf } from '@/model/select';
import { useProject, useSession } from '@/views/context/EditorContext';
import { useCanvasState } from './canvasStore';
import styles from './Layers.module.css';

export function Prompts() {
  const scene = useCanvasState((state) => state.scene);
  const window = useCanvasState((state) => state.window);
  const hidden = useCanvasState((state) => state.detail !== 'nodes');
  const some = useProject(({ prompts }) => Object.keys(prompts).length > 0);
  if (hidden || !some) return null;
  const columns = scene.columns.slice(...columnsIn(scene, window.x, window.x + window.width));
  const rows = scene.rows.slice(...rowsIn(scene, window.y, window.y + window.height));
  return (
    <ViewportPortal>
      {columns.map((column) => (
        <StagePrompts key={column.stage.id} column={column} rows={rows} />
      ))}
    </ViewportPortal>
  );
}

function StagePrompts({ column, rows }: { column: Column; rows: readonly Row[] }) {
  const stageId = column.stage.id;
  const prompts = useProject((project) => promptsOf(project, stageId));
  const writtenIn = useSession(({ draft }): Id | undefined =>
    draft?.stageId === stageId ? draft.laneId : undefined,
  );
  if (prompts.length === 0) return null;
  const texts = new Map(prompts.map(({ laneId, text }) => [laneId, text]));
  return rows.map((row) => {
    const text = texts.get(row.lane.id);
    const filled = row.cells[column.index]?.items.length !== 0 || writtenIn === row.lane.id;
    if (text === undefined || row.collapsed || filled) return null;
    return (
      <p
        key={row.lane.id}
        // The cell itself tells it to screen readers.
        aria-hidden="true"
        className={styles.prompt}
        data-prompt=""
        style={{
          transform: `translate(${column.x + SIZES.cellPad}px, ${row.y + SIZES.rowPad}px)`,
          width: cardWidthIn(column.width),
          maxHeight: row.height - 2 * SIZES.rowPad,
        }}
      >
        {text}
      </p>
    );
  });
}
