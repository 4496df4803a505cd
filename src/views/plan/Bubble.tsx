// One strategy in the matrix: a bubble as large as the weight that it answers, its name, its status by line and by word, its owner.
import type { CSSProperties } from 'react';
import { bubbleRadius, type Place, type Showing, stepFrom } from '@/analysis/strategyMatrix';
import type { PlannedStrategy } from '@/analysis/strategyPlan';
import { initialsOf } from '@/i18n/initials';
import type { Translate } from '@/i18n/messages';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';
import { Icon } from '@/ui/Icon';
import { Tooltip } from '@/ui/Tooltip';
import { strategyName } from '@/views/context/strategyWords';
import styles from './Bubble.module.css';
import { STATUS_ICONS } from './strategyIcons';

type BubbleProps = {
  planned: PlannedStrategy;
  showing: Showing;
  heaviest: number;
  open: boolean;
  /** The element that says how it is moved. */
  hintId: string;
  /** It is being dragged: what stays is its shadow. */
  held: boolean;
  onOpen: (id: Id) => void;
  onPlace: (id: Id, to: Place | undefined) => void;
};

export function Bubble({ planned, showing, heaviest, open, hintId, held, onOpen, onPlace }: BubbleProps) {
  const t = useT();
  const { strategy } = planned;
  const { id } = strategy;
  const alone = showing === 'bubble' || showing === 'dot';
  const button = (
    <button
      type="button"
      className={styles.item}
      data-strategy={id}
      data-grip=""
      data-showing={showing}
      data-open={open}
      data-held={held}
      aria-label={bubbleName(planned, t)}
      aria-describedby={hintId}
      aria-pressed={open}
      onClick={() => onOpen(id)}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const { impact, effort } = strategy;
        const { key } = event;
        if (key === 'Delete' || key === 'Backspace') onPlace(id, undefined);
        else if (impact === undefined || effort === undefined) return;
        else if (key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight')
          onPlace(id, stepFrom({ impact, effort }, key));
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Circle planned={planned} heaviest={heaviest} small={showing === 'line' || showing === 'dot'} />
      {!alone && (
        <span className={styles.words}>
          <span className={styles.title} dir="auto">
            {strategyName(strategy, t)}
          </span>
          <Facts strategy={strategy} />
        </span>
      )}
    </button>
  );
  if (!alone) return button;
  const facts = factsOf(strategy, t);
  return <Tooltip content={[strategyName(strategy, t), facts].filter(Boolean).join(' · ')}>{button}</Tooltip>;
}

/** The bubble alone; where all is equal it is as small as the words beside it. */
export function Circle({
  planned: { strategy, weight },
  heaviest,
  small = false,
}: {
  planned: PlannedStrategy;
  heaviest: number;
  small?: boolean;
}) {
  const radius = small ? 13 : bubbleRadius(weight, heaviest);
  return (
    <span
      className={styles.circle}
      data-status={strategy.status ?? 'none'}
      style={{ '--size': `${2 * radius}px` } as CSSProperties}
      aria-hidden="true"
    >
      {weight}
    </span>
  );
}

/** The status with its sign and its word, and who answers for it, by initials. */
export function Facts({ strategy: { status, owner } }: { strategy: Strategy }) {
  const t = useT();
  const parts = [status && t(`scene.status.${status}`), owner && initialsOf(owner)].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <span className={styles.facts}>
      {status && <Icon icon={STATUS_ICONS[status]} size={12} />}
      {parts.join(' · ')}
    </span>
  );
}

/** Status and owner in words. */
export const factsOf = ({ status, owner }: Strategy, t: Translate): string =>
  [status && t(`scene.status.${status}`), owner].filter(Boolean).join(', ');

/** What screen readers are told: what it is, where it stands, what it weighs. */
function bubbleName({ strategy, quarter, weight }: PlannedStrategy, t: Translate): string {
  const { impact = 0, effort = 0 } = strategy;
  const place = quarter
    ? t('strategies.place', { impact, effort, quarter: t(`strategies.quarter.${quarter}`) })
    : t('strategies.notPlaced');
  const facts = factsOf(strategy, t);
  return t('strategies.bubble', { title: strategyName(strategy, t), place, weight, facts }).trim();
}
