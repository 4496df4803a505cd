// The columns and swimlanes of the board, between which cards are dragged by pointer, finger or keyboard.
import {
  type CollisionDetection,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  type KeyboardCoordinateGetter,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Board, BoardCard } from '@/analysis/strategyBoard';
import { useT } from '@/i18n/useT';
import { STRATEGY_STATUSES } from '@/model/constants';
import type { Id } from '@/model/id';
import type { StrategyStatus } from '@/model/types';
import styles from './Board.module.css';
import { type CardActs, CardFace } from './BoardCard';
import { BoardCell } from './BoardCell';
import {
  type Cell,
  cellKey,
  cellOf,
  type Dragged,
  laneName,
  neighbour,
  placeAt,
  placeName,
  WAYS,
} from './boardMoves';

type GridProps = {
  board: Board;
  /** One column alone, where there is no room for more. */
  only: StrategyStatus | undefined;
  today: string;
  readOnly: boolean;
  acts: CardActs;
  movedId: Id | undefined;
};

/** How far a card that is carried by keys lies inside its cell, in pixels. */
const INSET = 6;

/** Under the pointer, or where the keys have carried it. */
const collisions: CollisionDetection = (args) => {
  const { left: x, top: y } = args.collisionRect;
  return pointerWithin({
    ...args,
    pointerCoordinates: args.pointerCoordinates ?? { x: x + INSET, y: y + INSET },
  });
};

const draggedOf = (thing: { data: { current?: unknown } } | null | undefined): Dragged | undefined =>
  thing?.data.current as Dragged | undefined;
const cellUnder = (thing: { data: { current?: unknown } } | null | undefined): Cell | undefined =>
  thing?.data.current as Cell | undefined;

// The same objects each time: new ones would draw every card again.
// A finger that moves at once scrolls; one that rests takes the card.
const MOUSE = { activationConstraint: { distance: 5 } };
const TOUCH = { activationConstraint: { delay: 250, tolerance: 8 } };

export function BoardGrid({ board, only, today, readOnly, acts, movedId }: GridProps) {
  const t = useT();
  const [held, setHeld] = useState<BoardCard>();
  const { lanes } = board;
  const columns = only ? [only] : STRATEGY_STATUSES;
  const shown = useRef(lanes);
  useEffect(() => {
    shown.current = lanes;
  });
  const keys = useMemo(() => {
    const coordinateGetter: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
      const way = WAYS.get(event.code);
      const cell = cellUnder(context.over) ?? draggedOf(context.active);
      const from = cell && placeAt(shown.current, cell);
      if (!way || !from) return undefined;
      event.preventDefault();
      const to = neighbour(shown.current, from, ...way);
      const rect = to && context.droppableRects.get(cellKey(cellOf(to)));
      return rect ? { x: rect.left + INSET, y: rect.top + INSET } : currentCoordinates;
    };
    return {
      coordinateGetter,
      keyboardCodes: { start: ['Space'], cancel: ['Escape', 'Tab'], end: ['Space', 'Enter'] },
    };
  }, []);
  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(KeyboardSensor, keys),
  );
  const words = (cell: Cell | undefined): string => {
    const place = cell && placeAt(lanes, cell);
    return place ? placeName(place, t) : '';
  };
  const told = (dragged: Dragged | undefined, to: Cell | undefined): string => {
    const title = dragged?.title ?? '';
    return to && dragged && cellKey(to) !== cellKey(dragged)
      ? t('board.moved', { title, place: words(to) })
      : t('board.stays', { title, place: words(dragged) });
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collisions}
      accessibility={{
        // The screen itself says where the focus goes: the card is another element in its new cell.
        restoreFocus: false,
        screenReaderInstructions: { draggable: t('board.instructions') },
        announcements: {
          onDragStart: ({ active }) => {
            const dragged = draggedOf(active);
            return t('board.pickedUp', { title: dragged?.title ?? '', place: words(dragged) });
          },
          onDragOver: ({ active, over }) => {
            const { title = '' } = draggedOf(active) ?? {};
            return over
              ? t('board.over', { title, place: words(cellUnder(over)) })
              : t('board.overNothing', { title });
          },
          onDragEnd: ({ active, over }) => told(draggedOf(active), cellUnder(over)),
          onDragCancel: ({ active }) => told(draggedOf(active), undefined),
        },
      }}
      onDragStart={({ active }) => {
        const dragged = draggedOf(active);
        const from = dragged && placeAt(lanes, dragged);
        setHeld(from?.lane.cells[from.status].find(({ strategy }) => strategy.id === dragged?.id));
      }}
      onDragCancel={() => setHeld(undefined)}
      onDragEnd={({ active, over }) => {
        setHeld(undefined);
        const [dragged, to] = [draggedOf(active), cellUnder(over)];
        if (dragged && to) acts.onMove(dragged, to);
      }}
    >
      <div className={styles.board} data-single={only !== undefined}>
        {!only && (
          <div className={styles.heads}>
            {STRATEGY_STATUSES.map((status) => (
              <h2 key={status} className={styles.head}>
                {t(`board.status.${status}`)}
                <Sums {...board.columns[status]} />
              </h2>
            ))}
          </div>
        )}
        {lanes.map((lane) => (
          <section
            key={lane.key}
            className={styles.lane}
            aria-label={laneName(lane.place, t) || t('board.title')}
          >
            {lane.place.by !== 'none' && (
              <h3 className={styles.laneHead}>
                <span dir="auto">{laneName(lane.place, t)}</span>
                <Sums count={lane.count} weight={lane.weight} />
              </h3>
            )}
            <div className={styles.cells}>
              {columns.map((status) => (
                <BoardCell
                  key={status}
                  place={{ lane, status }}
                  today={today}
                  readOnly={readOnly}
                  acts={acts}
                  movedId={movedId}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {held && (
          <div className={styles.held}>
            <CardFace card={held} today={today} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

function Sums({ count, weight }: { count: number; weight: number }) {
  const t = useT();
  return (
    <span className={styles.sums}>{weight === 0 ? count : t('board.countAndWeight', { count, weight })}</span>
  );
}
