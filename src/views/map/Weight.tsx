// What a stage or a lane weighs, in a number and a word, where the map shows its heat; else nothing.
import type { CSSProperties } from 'react';
import { heatLevel, heatOf } from '@/analysis/heat';
import { sceneWords } from '@/formats/sceneWords';
import { useT } from '@/i18n/useT';
import { heatWord } from '@/layout/bands';
import type { Id } from '@/model/id';
import { useProject } from '@/views/context/EditorContext';
import styles from './Weight.module.css';

type WeightProps = { mapId: Id } & ({ stageId: Id } | { laneId: Id });

export function Weight(props: WeightProps) {
  const t = useT();
  const { mapId } = props;
  const heat = useProject((project) =>
    project.maps[mapId]?.layers?.includes('heat') ? heatOf(project, mapId) : undefined,
  );
  if (!heat) return null;
  const sum = 'stageId' in props ? heat.byStage.get(props.stageId) : heat.byLane.get(props.laneId);
  const weight = sum ?? 0;
  if (weight === 0 && 'laneId' in props) return null;
  const level = heatLevel(weight, heat.most);
  const colours = { '--band': `var(--m-heat-${level})`, '--band-ink': `var(--m-heat-${level}-ink)` };
  return (
    <div className={styles.weight} style={colours as CSSProperties}>
      {t('map.weightOf', { weight, word: heatWord(sceneWords(t), level) })}
    </div>
  );
}
