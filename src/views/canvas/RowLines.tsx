// Quiet lines between the lanes, and the counts of collapsed ones; what lanes draw across their rows stands among them.
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { rowsIn } from '@/layout/locate';
import type { Column, Row } from '@/layout/scene';
import { useCanvasState } from './canvasStore';
import styles from './Layers.module.css';
import { RowFigure } from './RowFigure';

export function RowLines() {
  const rows = useCanvasState((state) => state.scene.rows);
  const columns = useCanvasState((state) => state.scene.columns);
  const width = useCanvasState((state) => state.scene.width);
  const window = useCanvasState((state) => state.window);
  const hidden = useCanvasState((state) => state.detail !== 'nodes');
  const scene = useCanvasState((state) => state.scene);
  if (hidden) return null;
  const [from, to] = rowsIn(scene, window.y, window.y + window.height);
  return (
    <ViewportPortal>
      {rows.slice(from, to).map((row) => (
        <RowLine
          key={row.lane.id}
          row={row}
          columns={columns}
          width={width}
          last={row.index === rows.length - 1}
        />
      ))}
    </ViewportPortal>
  );
}

type RowLineProps = { row: Row; columns: readonly Column[]; width: number; last: boolean };

const RowLine = memo(function RowLine({ row, columns, width, last }: RowLineProps) {
  return (
    <>
      {!last && (
        <div
          className={styles.line}
          style={{ transform: `translate(-6px, ${row.y + row.height}px)`, width: width + 6 }}
        />
      )}
      {row.collapsed &&
        row.cells.map((cell, at) =>
          cell.count === 0 ? null : (
            <div
              key={cell.key}
              className={styles.count}
              style={{
                transform: `translate(${(columns[at]?.x ?? 0) + 20}px, ${row.y}px)`,
                height: row.height,
              }}
            >
              {cell.count}
            </div>
          ),
        )}
      {row.figure && <RowFigure row={row} figure={row.figure} width={width} />}
    </>
  );
});
