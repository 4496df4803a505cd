// Quiet lines between the lanes, and the counts of collapsed ones; what lanes draw across their rows stands among them.
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { heatKey } from '@/analysis/heat';
import { tintBox } from '@/layout/bands';
import { columnsIn, rowsIn } from '@/layout/locate';
import { type Column, foldedText, type Row, type SceneHeat } from '@/layout/scene';
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
  const [first, end] = columnsIn(scene, window.x, window.x + window.width);
  const [from, to] = rowsIn(scene, window.y, window.y + window.height);
  return (
    <ViewportPortal>
      {rows.slice(from, to).map((row) => (
        <RowLine
          heat={scene.heat}
          first={first}
          end={end}
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

type RowLineProps = {
  row: Row;
  columns: readonly Column[];
  /** Those of the columns that are in sight: from the first to the one after the last. */
  first: number;
  end: number;
  heat: SceneHeat | undefined;
  width: number;
  last: boolean;
};

const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, columns, first, end, heat, width, last } = props;
  return (
    <>
      {heat &&
        columns
          .slice(first, end)
          .map((column) => <Tint key={column.stage.id} column={column} row={row} heat={heat} />)}
      {!last && (
        <div
          className={styles.line}
          style={{ transform: `translate(-6px, ${row.y + row.height}px)`, width: width + 6 }}
        />
      )}
      {row.line !== undefined && (
        <div
          className={styles.process}
          style={{ transform: `translate(-6px, ${row.y}px)`, width: width + 6 }}
        >
          <span>{row.line}</span>
        </div>
      )}
      {row.collapsed &&
        row.cells.map((cell, at) =>
          foldedText(cell) === '' ? null : (
            <div
              key={cell.key}
              className={styles.count}
              style={{
                transform: `translate(${(columns[at]?.x ?? 0) + 20}px, ${row.y}px)`,
                height: row.height,
              }}
            >
              {foldedText(cell)}
            </div>
          ),
        )}
      {row.figure && <RowFigure row={row} figure={row.figure} width={width} />}
    </>
  );
});

/** The quiet tint behind a cell in which something weighs. */
function Tint({ column, row, heat }: { column: Column; row: Row; heat: SceneHeat }) {
  const level = heat.cells.get(heatKey(column.stage.id, row.lane.id));
  if (level === undefined) return null;
  const { x, y, width, height } = tintBox(column, row);
  return (
    <div
      className={styles.tint}
      style={{
        transform: `translate(${x}px, ${y}px)`,
        width,
        height,
        background: `var(--m-heat-${level}-tint)`,
      }}
    />
  );
}
