// BoardScreen: strategies by status - how much is under way in one sentence, the columns, and swimlanes if wished for.
import { Kanban, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { boardSums, strategyBoard, type Swimlanes } from '@/analysis/strategyBoard';
import { planSums, planWeights } from '@/analysis/planWeights';
import { todayIso } from '@/i18n/format';
import '@/i18n/en/board';
import '@/i18n/en/strategies';
import { useT } from '@/i18n/useT';
import { STRATEGY_STATUSES } from '@/model/constants';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { StrategyStatus } from '@/model/types';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { newStrategy } from '@/views/context/newStrategy';
import { PlanBar } from '@/views/context/PlanBar';
import styles from './Board.module.css';
import { BoardGrid } from './BoardGrid';
import { BoardHeadline } from './BoardHeadline';
import { DueButton } from './DueButton';
import { useBoardActs } from './useBoardActs';
import { useNarrower } from './useNarrower';

/** Below this width one column is shown at a time, in pixels; the style sheet knows the same number. */
const ONE_COLUMN = 900;

const SWIMLANES = ['none', 'owner', 'stage'] as const;

export function BoardScreen() {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const empty = useProject(({ strategies }) => Object.keys(strategies).length === 0);
  const [column, setColumn] = useState<StrategyStatus>('planned');
  const newButton = (
    <Button variant="primary" icon={Plus} disabled={readOnly} onClick={() => newStrategy(editor)}>
      {t('strategies.newStrategy')}
    </Button>
  );
  return (
    <div className={empty ? styles.empty : styles.screen}>
      <PlanBar part="board">
        <DueButton />
        {!empty && newButton}
      </PlanBar>
      {empty ? (
        <EmptyState icon={Kanban} title={t('board.emptyTitle')} actions={newButton}>
          {t('board.emptyText')}
        </EmptyState>
      ) : (
        <StrategyBoard column={column} onColumn={setColumn} readOnly={readOnly} />
      )}
    </div>
  );
}

type StrategyBoardProps = {
  /** The column that is shown where there is room for one alone. */
  column: StrategyStatus;
  onColumn: (column: StrategyStatus) => void;
  readOnly: boolean;
};

function StrategyBoard({ column, onColumn, readOnly }: StrategyBoardProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  const shownMap = useSession((session) => session.mapId);
  const single = useNarrower(ONE_COLUMN);
  const [by, setBy] = useState<Swimlanes['by']>('none');
  const [askedMap, setAskedMap] = useState<Id>();
  const today = todayIso();
  const maps = useProject(mapsOf);
  const mapId = useProject((whole) => (whole.maps[askedMap ?? shownMap ?? ''] ?? mapsOf(whole)[0])?.id ?? '');
  const { findings, maps: allMaps, stages, lanes, cards } = project;
  // A strategy that is moved weighs nothing by itself: the findings are ranked when they change.
  const weights = useMemo(
    () => planWeights(project, today),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [findings, allMaps, stages, lanes, cards, today],
  );
  const board = useMemo(
    () => strategyBoard(project, weights, by === 'stage' ? { by, mapId } : { by }),
    [project, weights, by, mapId],
  );
  const sums = useMemo(() => boardSums(project, weights, today), [project, weights, today]);
  const known = useMemo(() => planSums(project, today), [project, today]);
  const { acts, moved } = useBoardActs(board, mapId, ({ status }) => onColumn(status));
  return (
    <div className={styles.main}>
      <BoardHeadline sums={sums} known={known} />
      <div className={styles.tools}>
        <span className={styles.label} aria-hidden="true">
          {t('board.swimlanes')}
        </span>
        <Segmented
          size="s"
          label={t('board.swimlanes')}
          value={by}
          choices={SWIMLANES.map((value) => ({ value, label: t(`board.by.${value}`) }))}
          onChange={setBy}
        />
        {by === 'stage' && maps.length > 1 && (
          <Select
            size="s"
            label={t('board.map')}
            hideLabel
            className={styles.map}
            value={mapId}
            choices={maps.map((map) => ({ value: map.id, label: mapName(project, map) }))}
            onChange={setAskedMap}
          />
        )}
      </div>
      {single && (
        <div className={styles.columnChoice}>
          <Segmented
            size="s"
            label={t('board.column')}
            value={column}
            choices={STRATEGY_STATUSES.map((value) => ({
              value,
              label: `${t(`board.status.${value}`)} ${board.columns[value].count}`,
            }))}
            onChange={onColumn}
          />
        </div>
      )}
      <BoardGrid
        board={board}
        only={single ? column : undefined}
        today={today}
        readOnly={readOnly}
        acts={acts}
        movedId={moved?.id}
      />
    </div>
  );
}
