// The headers of the columns: each stage with its duration and goal.
import { type CSSProperties, memo, useRef } from 'react';
import { sceneWords } from '@/formats/sceneWords';
import { useT } from '@/i18n/useT';
import { measuredOnStage, showsMeasures } from '@/layout/cardFacts';
import { COLOURS } from '@/model/constants';
import type { Stage } from '@/model/types';
import { stageEntries } from '@/views/actions/selectionMenu';
import { useEditor, useProject, useSession } from '@/views/context/EditorContext';
import { classes } from '@/ui/classes';
import { Weight } from '@/views/map/Weight';
import { StageFields } from '@/views/map/StageFields';
import { HeadName } from './HeadName';
import styles from './Table.module.css';

/** The colour of a stage: its own, else the one of its place. */
export const stageStyle = ({ colour }: Stage, at: number): CSSProperties => {
  const name = colour ?? COLOURS[at % COLOURS.length] ?? 'slate';
  return {
    '--soft': `var(--m-stage-${name}-soft)`,
    '--tone': `var(--m-stage-${name}-ink)`,
    '--bar': `var(--m-stage-${name})`,
  } as CSSProperties;
};

type StageHeadsProps = { stages: readonly Stage[]; entry: string | undefined };

export const StageHeads = memo(function StageHeads({ stages, entry }: StageHeadsProps) {
  return stages.map((stage, at) => (
    <StageHead key={stage.id} stage={stage} at={at} entry={entry === stage.id} />
  ));
});

const StageHead = memo(function StageHead(props: { stage: Stage; at: number; entry: boolean }) {
  const { stage, at, entry } = props;
  const t = useT();
  const editor = useEditor();
  const holder = useRef<HTMLTableCellElement>(null);
  const selected = useSession(({ selection }) => selection.kind === 'stage' && selection.id === stage.id);
  const measured = useProject((project) =>
    showsMeasures(project, stage.mapId) ? measuredOnStage(project, stage.id, sceneWords(t)) : '',
  );
  const shown = stage.name.trim() === '' ? t('map.untitledStage') : stage.name;
  return (
    <th
      ref={holder}
      scope="col"
      abbr={shown}
      data-stage={stage.id}
      className={classes(styles.stage, selected && styles.selected)}
      style={stageStyle(stage, at)}
    >
      <div className={styles.stageBox}>
        <HeadName
          kind="stage"
          id={stage.id}
          shown={shown}
          at={at}
          entry={entry}
          field={<StageFields stage={stage} />}
          menuLabel={t('map.stageMenu', { name: shown })}
          entries={() => stageEntries(editor, stage.id, t)}
          holder={holder}
        />
        {stage.duration !== undefined && <div className={styles.duration}>{stage.duration}</div>}
        {measured !== '' && <div className={styles.duration}>{measured}</div>}
        <Weight mapId={stage.mapId} stageId={stage.id} />
        {stage.goal !== undefined && <div className={styles.goal}>{stage.goal}</div>}
      </div>
    </th>
  );
});
