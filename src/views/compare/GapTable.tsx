// GapTable: what separates the current map from the target, stage by stage - sorted, edited in place, copied.
import { Table2 } from 'lucide-react';
import { type ComponentType, type CSSProperties, useCallback, useMemo, useRef, useState } from 'react';
import { type GapRow, gapTabling } from '@/analysis/gapTable';
import { pagesOfParts } from '@/formats/pagesOfParts';
import { slideOfTable, tableSlides } from '@/formats/pictureOfTable';
import { todayIso } from '@/i18n/format';
import '@/i18n/en/compare';
import '@/i18n/en/story';
import '@/i18n/en/gap';
import { useT } from '@/i18n/useT';
import { EmptyState } from '@/ui/EmptyState';
import { announce } from '@/ui/LiveRegion';
import { Segmented } from '@/ui/Segmented';
import { SortButton } from '@/ui/SortButton';
import { orderOf } from '@/ui/sortOrder';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';
import { useMapColours } from '@/views/scene/mapColours';
import type { CompareViewProps } from './compareView';
import { CopyGap } from './CopyGap';
import type { GapCellProps } from './gapCell';
import { GoalCell, MetricsCell, StageCell, TimeCell } from './GapCells';
import { columnWords, firstSort, GAP_COLUMNS, type GapColumn, type GapSort, sortRows } from './gapColumns';
import { GapFeelingCell } from './GapFeelingCell';
import { GapFindingsCell } from './GapFindingsCell';
import { DueCell, StrategiesCell } from './GapPlanCells';
import styles from './GapTable.module.css';
import { whyNot } from './gapWhy';
import { gapPicture } from './gapPicture';
import { gapSentence, openSentence } from './gapWords';
import { openInMap } from './openInMap';
import { PrintedView, TEXT_SHEET } from './PrintedView';
import { storyLines } from './storyLines';
import { useGapEditing } from './useGapEditing';
import { useGridKeys } from '@/ui/useGridKeys';
import { useSteps } from './useSteps';
import { Waiting } from './Waiting';

const CELLS: Record<GapColumn, ComponentType<GapCellProps>> = {
  stage: StageCell,
  feeling: GapFeelingCell,
  findings: GapFindingsCell,
  time: TimeCell,
  metrics: MetricsCell,
  goal: GoalCell,
  strategies: StrategiesCell,
  due: DueCell,
};

export function GapTable(props: CompareViewProps) {
  const { comparison, story, rows, isSmall } = props;
  const colours = useMapColours();
  const t = useT();
  const editor = useEditor();
  const today = todayIso();
  const begin = useCallback(() => gapTabling(comparison, today), [comparison, today]);
  const gap = useSteps(begin, isSmall);
  const editing = useGapEditing(comparison);
  const [sort, setSort] = useState<GapSort>({ column: 'stage', descending: false });
  const [byMean, setByMean] = useState(false);
  const stages = useMemo(() => (gap ? sortRows(gap.rows, sort) : []), [gap, sort]);
  const lines = useMemo(() => storyLines(comparison, rows, story.problems), [comparison, rows, story]);
  const { from, to } = comparison;
  const onOpen: GapCellProps['onOpen'] = (side, of, id) => {
    const { project } = side === 'from' ? from : to;
    const record = side === 'from' ? { of, fromId: id } : { of, toId: id };
    if (project.id === editor.store.getState().project.id) openInMap(editor, record, comparison);
  };
  const onSort = (column: GapColumn): void => {
    const descending = sort.column === column ? !sort.descending : firstSort[column];
    setSort({ column, descending });
    announce(t('gap.sorted', { column: t(columnWords[column]) }));
  };
  if (!gap) return <Waiting />;
  if (gap.rows.length === 0)
    return (
      <div className={styles.none}>
        <EmptyState icon={Table2} title={t('gap.emptyTitle')}>
          {t('gap.emptyText')}
        </EmptyState>
      </div>
    );
  const personas = gap.whole.feelings.length;
  const cannot = editing.why(gap.whole);
  return (
    <section className={styles.view} style={colours} aria-label={t('gap.table')}>
      <PrintedView
        {...props}
        make={(own, options) => {
          const head = { ...own, title: gapSentence(gap) };
          return pagesOfParts(tableSlides(gapPicture(gap), head, TEXT_SHEET), head, (part, of) =>
            slideOfTable(part, of, { ...options, proportions: 'sheet' }, TEXT_SHEET),
          );
        }}
      />
      <div className={styles.top}>
        <div className={styles.words}>
          <h2 className={styles.sentence}>{gapSentence(gap)}</h2>
          <p className={styles.line}>
            {openSentence(gap)} {cannot ?? t('gap.hint')}
          </p>
        </div>
        <div className={styles.tools}>
          {personas > 1 && (
            <Segmented
              size="s"
              label={t('gap.feelingsShown')}
              value={byMean ? 'mean' : 'each'}
              onChange={(value) => setByMean(value === 'mean')}
              choices={[
                { value: 'each', label: t('gap.eachPersona') },
                { value: 'mean', label: t('gap.meanOf', { count: personas }) },
              ]}
            />
          )}
          <p className={styles.legend} aria-hidden="true">
            <i className={styles.before} /> {t('gap.now')} <i className={styles.after} /> {t('gap.target')}
          </p>
          <CopyGap gap={{ ...gap, rows: stages }} {...{ comparison, lines }} />
        </div>
      </div>
      <Grid rows={stages} {...{ sort, onSort }} shared={{ table: gap, editing, byMean, onOpen }} />
    </section>
  );
}

type GridProps = {
  rows: readonly GapRow[];
  sort: GapSort;
  onSort: (column: GapColumn) => void;
  shared: Omit<GapCellProps, 'row'>;
};

function Grid({ rows, sort, onSort, shared }: GridProps) {
  const t = useT();
  const table = useRef<HTMLTableElement>(null);
  const toaster = useToast();
  const say = useCallback((why: string) => why !== '' && toaster.show({ title: why }), [toaster]);
  useGridKeys(table, say);
  return (
    <div className={styles.scroll}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are walked and written like those of a spreadsheet */}
      <table ref={table} role="grid" className={styles.table} aria-label={t('gap.table')}>
        <thead>
          <tr>
            {GAP_COLUMNS.map((column) => {
              const order = sort.column === column ? orderOf(sort) : undefined;
              return (
                <th key={column} scope="col" tabIndex={-1} data-column={column} aria-sort={order}>
                  <SortButton order={order} onSort={() => onSort(column)} tabIndex={-1}>
                    {t(columnWords[column])}
                  </SortButton>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} {...shared} />
          ))}
        </tbody>
        <tfoot>
          <Row row={shared.table.whole} {...shared} />
        </tfoot>
      </table>
    </div>
  );
}

/** The colour of the stage, beside its name. */
const barOf = ({ colour }: GapRow): CSSProperties | undefined =>
  colour && ({ '--bar': `var(--m-stage-${colour})` } as CSSProperties);

function Row(props: GapCellProps) {
  const { row, table } = props;
  return (
    <tr data-whole={row === table.whole}>
      {GAP_COLUMNS.map((column) => {
        const Cell = CELLS[column];
        return column === 'stage' ? (
          <th key={column} scope="row" tabIndex={-1} data-column={column}>
            <div className={styles.stage} style={barOf(row)}>
              <Cell {...props} />
            </div>
          </th>
        ) : (
          <td key={column} tabIndex={-1} data-column={column} data-why={whyNot(column, props)}>
            <Cell {...props} />
          </td>
        );
      })}
    </tr>
  );
}
