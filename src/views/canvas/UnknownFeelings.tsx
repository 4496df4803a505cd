// Stages in which the lead persona's feeling is unknown: a quiet plus to set it. Never in a picture.
import { Plus } from 'lucide-react';
import { setFeeling } from '@/commands/feelings';
import { useT } from '@/i18n/useT';
import type { Column, Curve, Row } from '@/layout/scene';
import { Icon } from '@/ui/Icon';
import { useEditor } from '@/views/context/EditorContext';
import { focusAlong } from './curveWalk';
import styles from './Emotion.module.css';

/** The stages in sight over which a persona has no point. */
export function unknownIn(
  lead: Curve,
  columns: readonly Column[],
  left: number,
  right: number,
): readonly Column[] {
  return columns.filter(
    ({ x, width }) =>
      x + width > left && x <= right && !lead.points.some((point) => point.x >= x && point.x <= x + width),
  );
}

type Props = {
  row: Row;
  lead: Curve | undefined;
  columns: readonly Column[];
  stop: string | undefined;
  /** Asks first whether a click is meant for a curve that runs here, and then chooses it. */
  choose: (lane: HTMLElement, at: { clientX: number; clientY: number }) => boolean;
};

export function UnknownFeelings({ row, lead, columns, stop, choose }: Props) {
  const t = useT();
  const editor = useEditor();
  if (!lead) return null;
  return columns.map(({ stage, x, width }) => (
    <button
      key={stage.id}
      type="button"
      data-control=""
      className={`${styles.unknown ?? ''} nopan`}
      style={{ transform: `translateX(${x}px)`, width, height: row.height }}
      aria-label={t('map.setFeeling', { persona: lead.persona.name, stage: stage.name })}
      tabIndex={stop === stage.id ? 0 : -1}
      data-unknown={stage.id}
      data-along={lead.persona.id}
      data-stop={stage.id}
      data-x={x + width / 2}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        event.stopPropagation();
        focusAlong(event.currentTarget, event.key === 'ArrowLeft' ? -1 : 1);
      }}
      onClick={(event) => {
        const lane = event.currentTarget.closest<HTMLElement>('[role=group]');
        // Keys click without a place.
        if (lane && event.detail > 0 && choose(lane, event)) return;
        editor.commit(setFeeling, {
          mapId: row.lane.mapId,
          personaId: lead.persona.id,
          place: { stageId: stage.id },
          value: 0,
        });
        // The new point takes the focus, ready for the arrow keys.
        requestAnimationFrame(() => {
          const point = `[data-feeling="${lead.persona.id}"][data-place="${stage.id}"]`;
          lane?.querySelector<HTMLElement>(point)?.focus({ preventScroll: true });
        });
      }}
    >
      <span className={styles.plus}>
        <Icon icon={Plus} size={14} />
      </span>
    </button>
  ));
}
