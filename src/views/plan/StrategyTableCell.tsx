// One cell of the table of strategies: what it says, and how it is written in place.
import { type ReactNode, useState } from 'react';
import { ownersOf } from '@/analysis/owners';
import type { PlannedStrategy } from '@/analysis/strategyPlan';
import { updateStrategy, type StrategyChanges } from '@/commands/strategies';
import { readStrategyCell, type StrategyColumn, strategyColumnWords } from '@/formats/strategyTable';
import { formatCount, formatExact, formatNumber, formatPeriod, todayIso } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { LIMITS, STRATEGY_KINDS, STRATEGY_STATUSES } from '@/model/constants';
import { Icon } from '@/ui/Icon';
import { InPlace } from '@/ui/InPlace';
import { Menu } from '@/ui/Menu';
import { useEditor, useProjectShallow } from '@/views/context/EditorContext';
import { daysLate, riceFigure, riceFormula } from '@/views/context/strategyWords';
import { STATUS_ICONS } from './strategyIcons';
import styles from './TableView.module.css';

type StrategyTableCellProps = {
  column: StrategyColumn;
  planned: PlannedStrategy;
  /** What the strategy is called. */
  name: string;
  readOnly: boolean;
  /** Somebody writes: rows should stay where they are. */
  onWrite: () => void;
};

/** Why a cell cannot be written, where it cannot. */
export function whyNotWritten(column: StrategyColumn, readOnly: boolean, t: Translate): string | undefined {
  if (readOnly) return t('strategies.why.readOnly');
  if (column === 'rice') return t('strategies.riceMeans');
  if (column === 'weight') return t('strategies.why.weight');
  return column === 'answers' ? t('strategies.why.answers') : undefined;
}

export function StrategyTableCell(props: StrategyTableCellProps) {
  const { column, planned, readOnly } = props;
  const t = useT();
  const { strategy, weight, solved, rice } = planned;
  switch (column) {
    case 'rice':
      return rice ? (
        <span title={t('strategies.riceMeans')}>
          {riceFigure(rice)}
          <span className={styles.formula}>{riceFormula(rice, t)}</span>
        </span>
      ) : (
        <Unknown />
      );
    case 'weight':
      return (
        <span>
          {weight}
          {solved > 0 && (
            <span className={styles.formula}>{t('strategies.solvedOfIt', { weight: solved })}</span>
          )}
        </span>
      );
    case 'answers':
      return <Answers findingIds={strategy.findingIds} />;
    case 'kind':
    case 'status':
      return <Choice {...props} column={column} />;
    default:
      return readOnly ? (
        <span>{shownOf(column, planned, t) ?? <Unknown />}</span>
      ) : (
        <Written {...props} column={column} />
      );
  }
}

/** For the eye; screen readers are told that nothing is known. */
function Unknown() {
  const t = useT();
  return (
    <span className={styles.unknown}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('strategies.unknown')}</span>
    </span>
  );
}

/** The findings by title; more than a few are counted. */
function Answers({ findingIds }: { findingIds: readonly string[] }) {
  const t = useT();
  const titles = useProjectShallow((project) =>
    findingIds.slice(0, 3).map((id) => project.findings[id]?.title || t('findings.untitled')),
  );
  if (findingIds.length === 0) return <Unknown />;
  const more = findingIds.length - titles.length;
  return (
    <span className={styles.answers} dir="auto">
      {titles.join(', ')}
      {more > 0 && ` ${t('findings.morePlaces', { number: more })}`}
    </span>
  );
}

type WrittenColumn = Exclude<StrategyColumn, 'rice' | 'weight' | 'answers' | 'kind' | 'status'>;
const DAYS: ReadonlySet<StrategyColumn> = new Set(['start', 'due']);
const NAMES: ReadonlySet<StrategyColumn> = new Set(['title', 'owner', 'department']);

/** How a value is shown; undefined where there is none. */
function shownOf(column: WrittenColumn, { strategy, late }: PlannedStrategy, t: Translate): ReactNode {
  const value = strategy[column];
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'number')
    return column === 'reach' || column === 'cost' ? formatCount(value) : formatNumber(value);
  if (!DAYS.has(column)) return value;
  return (
    <>
      {formatPeriod(value, value)}
      {column === 'due' && late && (
        <span className={styles.late}>{t('strategies.late', { count: daysLate(strategy, todayIso()) })}</span>
      )}
    </>
  );
}

/** A value that is a field as soon as it is pressed. */
function Written({ column, planned, name, onWrite }: StrategyTableCellProps & { column: WrittenColumn }) {
  const t = useT();
  const editor = useEditor();
  const { strategy } = planned;
  const value = strategy[column];
  const isDay = DAYS.has(column);
  // The letters of one stay in a cell are one step of undo.
  const [visit, setVisit] = useState(0);
  const write = (written: string, options?: { mergeKey: string }): string | undefined => {
    if (column === 'title' && written === '') return undefined;
    const reading = { t, decimalComma: language() === 'ru' };
    const read = written === '' ? undefined : readStrategyCell(column, written, reading);
    if (written !== '' && !read)
      return isDay ? t('strategies.refused.day') : t('strategies.refused.number', { text: written });
    onWrite();
    const changes = { [column]: read?.value } as StrategyChanges;
    editor.commit(updateStrategy, { id: strategy.id, changes, today: todayIso() }, options);
    return undefined;
  };
  const shown = shownOf(column, planned, t);
  return (
    <InPlace
      label={`${t(strategyColumnWords[column])}, ${name}`}
      value={typeof value === 'number' ? formatExact(value) : (value ?? '')}
      kind={isDay ? 'date' : NAMES.has(column) ? 'line' : 'number'}
      maxLength={NAMES.has(column) ? LIMITS.title : undefined}
      empty={shown === undefined}
      suggestions={column === 'owner' ? () => ownersOf(editor.store.getState().project) : undefined}
      onWrite={(written) => {
        setVisit(visit + 1);
        return write(written);
      }}
      onDraft={(written) => write(written, { mergeKey: `cell:${strategy.id}:${column}:${visit}` })}
    >
      {shown ?? <Unknown />}
    </InPlace>
  );
}

/** One of several words, chosen from a menu. */
function Choice({
  column,
  planned: { strategy, stillOpen },
  name,
  readOnly,
  onWrite,
}: StrategyTableCellProps & { column: 'kind' | 'status' }) {
  const t = useT();
  const editor = useEditor();
  const { id, kind, status } = strategy;
  const write = (changes: StrategyChanges): void => {
    onWrite();
    editor.commit(updateStrategy, { id, changes, today: todayIso() });
  };
  const word =
    column === 'kind'
      ? kind && t(`strategies.kinds.${kind}`)
      : status && (
          <>
            <Icon icon={STATUS_ICONS[status]} size={13} />{' '}
            {status === 'done' && stillOpen > 0
              ? t('strategies.doneButOpen', { count: stillOpen })
              : t(`scene.status.${status}`)}
          </>
        );
  if (readOnly) return <span className={styles.choice}>{word ?? <Unknown />}</span>;
  const none = { id: 'none', label: t('strategies.clear') };
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" tabIndex={-1} className={styles.choice}>
          <span className="visually-hidden">{`${t(strategyColumnWords[column])}, ${name}: `}</span>
          {word ?? <Unknown />}
        </button>
      }
      entries={() =>
        column === 'kind'
          ? [
              ...STRATEGY_KINDS.map((value) => ({
                id: value,
                label: t(`strategies.kinds.${value}`),
                checked: value === kind,
                run: () => write({ kind: value }),
              })),
              { ...none, checked: kind === undefined, run: () => write({ kind: undefined }) },
            ]
          : [
              ...STRATEGY_STATUSES.map((value) => ({
                id: value,
                label: t(`scene.status.${value}`),
                checked: value === status,
                run: () => write({ status: value }),
              })),
              { ...none, checked: status === undefined, run: () => write({ status: undefined }) },
            ]
      }
    />
  );
}
