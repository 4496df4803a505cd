// Where a finding hangs, as two lists: a stage, and a touchpoint of it. Of a large map only one stage is listed at a time.
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { cardsInCell, lanesOf, stagesOf } from '@/model/select';
import { Select } from '@/ui/Select';
import { useProject } from '@/views/context/EditorContext';
import styles from './FindingDialog.module.css';

type TouchpointPickerProps = {
  mapId: Id;
  /** Those that it hangs on already. */
  taken: readonly Id[];
  cardId: Id | undefined;
  onCard: (cardId: Id | undefined) => void;
};

export function TouchpointPicker({ mapId, taken, cardId, onCard }: TouchpointPickerProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  const [stageId, setStageId] = useState<Id>();
  const stages = stagesOf(project, mapId);
  const lanes = lanesOf(project, mapId);
  // Touchpoints before the notes: real maps tag actions and thoughts as well.
  const sorted = [...lanes].sort(
    (a, b) => Number(laneKind(b.kind).touchpoints) - Number(laneKind(a.kind).touchpoints),
  );
  const cards =
    stageId === undefined
      ? []
      : sorted.flatMap((lane) =>
          cardsInCell(project, stageId, lane.id)
            .filter(({ id }) => !taken.includes(id))
            .map(({ id, text }) => ({
              value: id,
              label: text || t('map.emptyText'),
              note: lane.name,
            })),
        );
  return (
    <div className={styles.picker}>
      <Select
        size="s"
        label={t('inspector.stage')}
        value={stageId}
        placeholder={t('findings.chooseStage')}
        choices={stages.map(({ id, name }) => ({ value: id, label: name || t('map.untitledStage') }))}
        onChange={(next) => {
          setStageId(next);
          onCard(undefined);
        }}
      />
      <Select
        size="s"
        label={t('inspector.touchpoint')}
        value={cardId}
        placeholder={t(
          stageId !== undefined && cards.length === 0 ? 'findings.noTouchpoint' : 'findings.chooseTouchpoint',
        )}
        disabled={cards.length === 0}
        choices={cards}
        onChange={onCard}
      />
    </div>
  );
}
