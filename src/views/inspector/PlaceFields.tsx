// Where cards stand, as two lists: moving without dragging.
import { memo, useState } from 'react';
import { moveCards } from '@/commands/cards';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import { cardsInCell, lanesOf, stagesOf } from '@/model/select';
import { Select } from '@/ui/Select';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import styles from './Inspector.module.css';

type PlaceFieldsProps = {
  ids: readonly Id[];
  mapId: Id;
  stageId: Id | undefined;
  laneId: Id | undefined;
};

/**
 * Moves the cards to the end of the chosen cell. Where they stand in several, the lists begin empty, and the cards move
 * as soon as both are chosen.
 */
export const PlaceFields = memo(function PlaceFields({ ids, mapId, ...here }: PlaceFieldsProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const stages = useProject((project) => stagesOf(project, mapId));
  const lanes = useProject((project) => lanesOf(project, mapId));
  const [chosen, setChosen] = useState<{ stageId?: Id | undefined; laneId?: Id | undefined }>({});
  const stageId = here.stageId ?? chosen.stageId;
  const laneId = here.laneId ?? chosen.laneId;
  const move = (toStage: Id | undefined, toLane: Id | undefined): void => {
    setChosen({ stageId: toStage, laneId: toLane });
    if (toStage === undefined || toLane === undefined) return;
    const index = cardsInCell(editor.store.getState().project, toStage, toLane).length;
    if (editor.commit(moveCards, { ids, stageId: toStage, laneId: toLane, index })) {
      editor.setSession({ reveal: ids[0] });
    }
  };
  return (
    <div className={styles.pair}>
      <Select
        size="s"
        label={t('inspector.stage')}
        value={stageId}
        placeholder={t('inspector.several')}
        disabled={readOnly}
        choices={stages.map((stage) => ({ value: stage.id, label: stage.name || t('map.untitledStage') }))}
        onChange={(next) => move(next, laneId)}
      />
      <Select
        size="s"
        label={t('inspector.lane')}
        value={laneId}
        placeholder={t('inspector.several')}
        disabled={readOnly}
        choices={lanes
          .filter(takesCards)
          .map((lane) => ({ value: lane.id, label: lane.name || t('map.untitledLane') }))}
        onChange={(next) => move(stageId, next)}
      />
    </div>
  );
});
