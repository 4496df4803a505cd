// The quiet hints of the grid: the selected cell, and what could be added to the cell under the pointer. Never in a picture.
import { ViewportPortal } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { type CSSProperties, type RefObject, useRef } from 'react';
import { useT } from '@/i18n/useT';
import { locate } from '@/layout/locate';
import type { Box, Cell, Column, Row, Scene } from '@/layout/scene';
import { cardWidthIn, SIZES } from '@/layout/sizes';
import type { Id } from '@/model/id';
import { holdsValues, takesCards } from '@/model/laneKinds';
import { promptIn } from '@/model/select';
import { classes } from '@/ui/classes';
import { Icon } from '@/ui/Icon';
import { isWritten, showsStrategies } from '@/views/actions/grid';
import { beginStrategy } from '@/views/actions/strategyActions';
import { beginCard } from '@/views/actions/cardActions';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { useCanvasState } from './canvasStore';
import { FirstLetter } from '@/views/map/FirstLetter';
import { asking } from '@/views/map/names';
import { ValueEntry } from '@/views/map/ValueEntry';
import styles from './Layers.module.css';
import { useCursor } from '@/views/map/useCursor';

type Place = { row: Row; column: Column; cell: Cell };

function placeIn(scene: Scene, stageId: Id, laneId: Id): Place | undefined {
  const row = scene.rows.find((candidate) => candidate.lane.id === laneId);
  const column = scene.columns.find((candidate) => candidate.stage.id === stageId);
  const cell = column && row?.cells[column.index];
  return row && column && cell && { row, column, cell };
}

/** The free slot of a cell: after its last card, or the whole of an empty one. */
function slotOf({ row, column, cell }: Place): Box {
  const last = cell.items.at(-1);
  const top = last ? last.y + last.height + SIZES.cardGap : SIZES.rowPad;
  const height = last ? Math.max(20, Math.min(32, row.height - top - 4)) : row.height - 2 * SIZES.rowPad;
  return { x: column.x + SIZES.cellPad, y: row.y + top, width: cardWidthIn(column.width), height };
}

/** All that stands in a cell, with a little air around it. */
const wholeOf = ({ row, column, cell }: Place): Box => ({
  x: column.x + 4,
  y: row.y + SIZES.rowPad - 4,
  width: column.width - 8,
  height: cell.height - 2 * SIZES.rowPad + 8,
});

const at = ({ x, y, width, height }: Box): CSSProperties => ({
  transform: `translate(${x}px, ${y}px)`,
  width,
  height,
});

export function CellHints() {
  return (
    <ViewportPortal>
      <FirstCardHint />
      <HoverHint />
      <SelectedCell />
      <WalkRing />
    </ViewportPortal>
  );
}

/** A map without a card says, in the first cell that takes one, how to write it. */
function FirstCardHint() {
  const t = useT();
  const scene = useCanvasState((state) => state.scene);
  const readOnly = useEditorState((state) => state.readOnly);
  const begun = useSession((session) => session.draft !== undefined || session.selection.kind === 'cell');
  const row = scene.rows.find(({ lane, collapsed }) => takesCards(lane) && !collapsed);
  const [column, cell] = [scene.columns[0], row?.cells[0]];
  const prompt = useProject((project) => cell && promptIn(project, cell.stageId, cell.laneId));
  if (!row || !column || !cell || prompt || readOnly || begun || hasCards(scene)) return null;
  return (
    <div className={styles.first} style={at(slotOf({ row, column, cell }))}>
      {t('map.firstCard')}
    </div>
  );
}

/** Stops at the first card, so a full map costs nothing. */
const hasCards = (scene: Scene): boolean =>
  scene.rows.some((row) => takesCards(row.lane) && row.cells.some((cell) => cell.count > 0));

/** Around the card from which a path is drawn. One for the whole map, so that no card has to ask for itself. */
function WalkRing() {
  const cardId = useSession((session) => session.walk?.cardId);
  const scene = useCanvasState((state) => state.scene);
  const box = cardId === undefined ? undefined : locate(scene, cardId);
  return box ? <div className={styles.walk} style={at(box)} aria-hidden="true" /> : null;
}

function HoverHint() {
  const hover = useCanvasState((state) => state.hover);
  const scene = useCanvasState((state) => state.scene);
  const readOnly = useEditorState((state) => state.readOnly);
  const busy = useSession((session) => session.drag !== undefined || session.draft !== undefined);
  const prompt = useProject((project) => hover && promptIn(project, hover.stageId, hover.laneId));
  const place = hover && placeIn(scene, hover.stageId, hover.laneId);
  if (!place || readOnly || busy || !isWritten(place.row.lane) || place.row.collapsed) return null;
  if (place.cell.items.length > 0) return null;
  return (
    <div className={styles.hint} style={at(slotOf(place))} aria-hidden="true">
      {!prompt && <Icon icon={Plus} />}
    </div>
  );
}

function SelectedCell() {
  const t = useT();
  const editor = useEditor();
  const ref = useRef<HTMLElement>(null);
  const selection = useSession((session) => session.selection);
  const writing = useSession((session) => session.draft !== undefined);
  const readOnly = useEditorState((state) => state.readOnly);
  const scene = useCanvasState((state) => state.scene);
  const place = selection.kind === 'cell' ? placeIn(scene, selection.stageId, selection.laneId) : undefined;
  const prompt = useProject((project) =>
    selection.kind === 'cell' && place?.cell.items.length === 0
      ? promptIn(project, selection.stageId, selection.laneId)?.text
      : undefined,
  );
  useCursor(ref, place !== undefined && !writing, place?.cell.key);
  if (!place || writing) return null;
  const { row, column, cell } = place;
  const proposes = showsStrategies(row.lane) && !readOnly && !row.collapsed;
  const writable = takesCards(row.lane) && !readOnly;
  const where = `${row.lane.name}, ${column.stage.name}`;
  const what = cell.items.map((item) => [item.text, ...(item.note?.lines ?? [])].join(', ')).join('; ');
  const empty = what === '' ? t('map.emptyCell', { where }) : t('map.cellHolds', { where, what });
  const name = asking(
    writable ? t('map.addCardIn', { where }) : proposes ? t('map.addStrategyIn', { where }) : empty,
    prompt,
  );
  const box = at(
    row.collapsed
      ? { x: column.x, y: row.y + 4, width: column.width, height: row.height - 8 }
      : !takesCards(row.lane) && cell.items.length > 0
        ? wholeOf(place)
        : slotOf(place),
  );
  if (holdsValues(row.lane) && !readOnly && !row.collapsed && cell.items.length > 0) {
    return (
      <div className={classes(styles.cell, styles.through, 'nopan')} style={box}>
        <ValueEntry
          key={cell.key}
          ref={ref as RefObject<HTMLTextAreaElement | null>}
          lane={row.lane}
          stageId={cell.stageId}
          label={name}
          className={styles.valueEntry}
        />
      </div>
    );
  }
  if (!writable) {
    return (
      <button
        ref={ref as RefObject<HTMLButtonElement | null>}
        type="button"
        aria-label={name}
        className={classes(styles.cell, what !== '' && styles.through, 'nopan')}
        style={box}
        {...(proposes && { 'data-place': '', onClick: () => beginStrategy(editor, cell) })}
      >
        {proposes && <Icon icon={Plus} />}
      </button>
    );
  }
  const { stageId, laneId } = cell;
  return (
    // The field has the keys; the place around it has the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={classes(styles.cell, 'nopan')}
      style={box}
      onClick={() => beginCard(editor, stageId, laneId)}
    >
      <FirstLetter
        key={cell.key}
        ref={ref as RefObject<HTMLTextAreaElement | null>}
        stageId={stageId}
        laneId={laneId}
        label={name}
        className={styles.letter}
      />
      {prompt === undefined && (hasCards(scene) ? <Icon icon={Plus} /> : <span>{t('map.typeFirst')}</span>)}
    </div>
  );
}
