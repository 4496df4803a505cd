// A strategy on the board: what it is, who does it, until when, and what it answers. It is dragged, and moved by keys.
import { useDraggable } from '@dnd-kit/core';
import { CalendarClock, Check, Ellipsis, TriangleAlert, X } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import type { BoardCard as CardOfBoard } from '@/analysis/strategyBoard';
import { isLate, isToDo } from '@/analysis/strategyScores';
import { formatPeriod } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { STRATEGY_STATUSES } from '@/model/constants';
import { Avatar } from '@/ui/Avatar';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { strategyName } from '@/views/context/strategyWords';
import styles from './Board.module.css';
import { cardKey, type Cell, type Dragged, WAYS } from './boardMoves';

/** What can be done with a card. */
export type CardActs = {
  onOpen: (dragged: Dragged) => void;
  onShowOnMap: (dragged: Dragged) => void;
  onMove: (dragged: Dragged, to: Cell) => void;
  /** Moves to the cell beside it. */
  onStep: (dragged: Dragged, across: number, down: number) => void;
};

type CardProps = Cell & { card: CardOfBoard; today: string; readOnly: boolean; acts: CardActs };

export const BoardCard = memo(function BoardCard(props: CardProps) {
  const { card, laneKey, status, today, readOnly, acts } = props;
  const t = useT();
  const { id } = card.strategy;
  const title = strategyName(card.strategy, t);
  const dragged: Dragged = { id, title, laneKey, status };
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: cardKey(laneKey, id),
    data: dragged,
    disabled: readOnly,
    attributes: { roleDescription: t('board.draggable') },
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const way = WAYS.get(event.key);
    if (way && event.altKey && !isDragging && !readOnly) {
      event.preventDefault();
      acts.onStep(dragged, ...way);
    } else listeners?.['onKeyDown']?.(event);
  };
  return (
    <li ref={setNodeRef} className={styles.card} data-dragged={isDragging}>
      <button
        type="button"
        id={cardKey(laneKey, id)}
        ref={setActivatorNodeRef}
        // Its keys are its own, Space among them, also when the focus came along with a move.
        data-cursor=""
        className={styles.face}
        {...(readOnly ? {} : attributes)}
        {...listeners}
        aria-pressed={undefined}
        onKeyDown={onKeyDown}
        onClick={() => acts.onOpen(dragged)}
      >
        <CardFace card={card} today={today} />
      </button>
      <CardMenu id={id} title={title} laneKey={laneKey} status={status} readOnly={readOnly} acts={acts} />
    </li>
  );
});

type CardMenuProps = Dragged & { readOnly: boolean; acts: CardActs };

/** The same by menu, for whoever cannot drag. Apart, because a drag asks every card whether it is meant. */
const CardMenu = memo(function CardMenu({ readOnly, acts, ...dragged }: CardMenuProps) {
  const t = useT();
  const { title, laneKey, status } = dragged;
  const moves = () =>
    STRATEGY_STATUSES.filter((one) => one !== status).map((one) => ({
      id: one,
      label: t(`board.status.${one}`),
      run: () => acts.onMove(dragged, { laneKey, status: one }),
    }));
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          icon={Ellipsis}
          size="xs"
          className={styles.more}
          label={t('board.actionsOf', { title })}
        />
      }
      entries={() => [
        ...(readOnly ? [] : [{ group: t('board.moveTo'), entries: moves() }, 'separator' as const]),
        { id: 'open', label: t('board.open'), run: () => acts.onOpen(dragged) },
        { id: 'map', label: t('board.showOnMap'), run: () => acts.onShowOnMap(dragged) },
      ]}
    />
  );
});

/** What a card looks like, in its place and under the hand. */
export const CardFace = memo(function CardFace({
  card: { strategy, weight, quarter, stillOpen },
  today,
}: {
  card: CardOfBoard;
  today: string;
}) {
  const t = useT();
  const owner = strategy.owner?.trim();
  const facts = [
    quarter && t(`strategies.quarter.${quarter}`),
    weight > 0 && t('board.weight', { weight }),
    strategy.status === 'done' && stillOpen > 0 && t('strategies.doneButOpen', { count: stillOpen }),
  ].filter(Boolean);
  return (
    <>
      <span className={styles.cardTitle} dir="auto">
        {strategyName(strategy, t)}
      </span>
      {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
      <span className={styles.foot}>
        {owner && (
          <span className={styles.owner}>
            <Avatar name={owner} size={20} decorative />
            <span dir="auto">{owner}</span>
          </span>
        )}
        <Day strategy={strategy} today={today} />
      </span>
    </>
  );
});

function Day({ strategy, today }: { strategy: CardOfBoard['strategy']; today: string }) {
  const t = useT();
  const { due, endedOn, status } = strategy;
  if (!isToDo(strategy)) {
    return endedOn === undefined ? null : (
      <span className={styles.day}>
        <Icon icon={status === 'done' ? Check : X} size={13} />
        {formatPeriod(endedOn, undefined)}
      </span>
    );
  }
  if (due === undefined) return null;
  const late = isLate(strategy, today);
  const date = formatPeriod(due, undefined);
  return (
    <span className={styles.day} data-late={late}>
      <Icon icon={late ? TriangleAlert : CalendarClock} size={13} />
      {t(late ? 'board.overdue' : 'board.due', { date })}
    </span>
  );
}
