// Stages in which the lead persona's feeling is unknown: a quiet plus to set it. Never in a picture.
import { Plus } from 'lucide-react';
import { setFeeling } from '@/commands/feelings';
import { useT } from '@/i18n/useT';
import { columnsIn } from '@/layout/locate';
import type { Emotion, Row } from '@/layout/scene';
import { Icon } from '@/ui/Icon';
import { useEditor, useEditorState } from '@/views/app/EditorContext';
import { useCanvasState } from './canvasStore';
import styles from './Emotion.module.css';

export function UnknownFeelings({ row, emotion }: { row: Row; emotion: Emotion }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const scene = useCanvasState((state) => state.scene);
  const window = useCanvasState((state) => state.window);
  const lead = emotion.curves.find((curve) => curve.lead);
  if (!lead || readOnly) return null;
  const [from, to] = columnsIn(scene, window.x, window.x + window.width);
  const unknown = scene.columns
    .slice(from, to)
    .filter(({ x, width }) => !lead.points.some((point) => point.x >= x && point.x <= x + width));
  return unknown.map(({ stage, x, width }) => (
    <button
      key={stage.id}
      type="button"
      data-control=""
      className={`${styles.unknown ?? ''} nopan`}
      style={{ transform: `translateX(${x}px)`, width, height: row.height }}
      aria-label={t('map.setFeeling', { persona: lead.persona.name, stage: stage.name })}
      data-unknown={stage.id}
      onClick={(event) => {
        const lane = event.currentTarget.closest('[role=group]');
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
