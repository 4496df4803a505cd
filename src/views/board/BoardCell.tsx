// A cell of the board: the strategies of one status in one swimlane. Of many it draws the first, and more when asked.
import { useDroppable } from '@dnd-kit/core';
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import styles from './Board.module.css';
import { BoardCard, type CardActs } from './BoardCard';
import { cellKey, cellOf, type Place, placeName } from './boardMoves';

/** So many cards are drawn at once. */
const AT_ONCE = 40;

type CellProps = {
  place: Place;
  today: string;
  readOnly: boolean;
  acts: CardActs;
  /** The card that was moved last is drawn wherever it stands. */
  movedId: Id | undefined;
};

export function BoardCell({ place, today, readOnly, acts, movedId }: CellProps) {
  const t = useT();
  const cell = cellOf(place);
  const [room, setRoom] = useState(AT_ONCE);
  const { setNodeRef, isOver } = useDroppable({ id: cellKey(cell), data: cell, disabled: readOnly });
  const cards = place.lane.cells[place.status];
  const shown = cards.filter(({ strategy }, at) => at < room || strategy.id === movedId);
  const left = cards.length - shown.length;
  return (
    <div ref={setNodeRef} className={styles.cell} data-over={isOver} data-status={place.status}>
      <ul
        aria-label={t('board.cell', {
          place: placeName(place, t),
          count: t('board.strategies', { count: cards.length }),
        })}
      >
        {shown.map((card) => (
          <BoardCard
            key={card.strategy.id}
            card={card}
            {...cell}
            today={today}
            readOnly={readOnly}
            acts={acts}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button variant="quiet" size="s" className={styles.rest} onClick={() => setRoom(room + AT_ONCE * 2)}>
          {t('board.more', { count: Math.min(left, AT_ONCE * 2) })}
        </Button>
      )}
    </div>
  );
}
