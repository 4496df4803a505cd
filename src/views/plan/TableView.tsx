// TableView: the strategies as a spreadsheet - sorted by any column, walked and written cell by cell, copied out and pasted in.
import { Copy } from 'lucide-react';
import { Fragment, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { STRATEGY_COLUMNS, type StrategyColumn, strategyColumnWords } from '@/formats/strategyTable';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { announce } from '@/ui/LiveRegion';
import { SortButton } from '@/ui/SortButton';
import { orderOf } from '@/ui/sortOrder';
import { useToast } from '@/ui/Toast';
import { useGridKeys } from '@/ui/useGridKeys';
import { useEditorState } from '@/views/context/EditorContext';
import { FIRST_DESCENDING, sortStrategies, type StrategySort } from './sortStrategies';
import type { StrategyViewProps } from './strategyView';
import { StrategyRow } from './StrategyRow';
import { AS } from './tableRoles';
import styles from './TableView.module.css';
import { useRowWindow } from './useRowWindow';
import { useTableClipboard } from './useTableClipboard';

/** What number the first row has below the heads, as screen readers are told. */
const FIRST = 2;

export function TableView({ plan, weights, openId, onOpen }: StrategyViewProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const table = useRef<HTMLTableElement>(null);
  const toaster = useToast();
  const say = useCallback((why: string) => why !== '' && toaster.show({ title: why }), [toaster]);
  const [sort, setSort] = useState<StrategySort>({ column: 'rice', descending: true });
  const lang = language();
  const sorted = useMemo(() => sortStrategies(plan.all, sort, t, lang), [plan.all, sort, t, lang]);
  // While somebody writes, rows stay where they are: a row that jumps away under the hand cannot be written on.
  const [held, setHeld] = useState<readonly Id[]>();
  const shown = useMemo(() => {
    if (!held) return sorted;
    const place = new Map(held.map((id, at) => [id, at]));
    const at = (id: Id): number => place.get(id) ?? held.length;
    return sorted.toSorted((a, b) => at(a.strategy.id) - at(b.strategy.id));
  }, [sorted, held]);
  const ids = useMemo(() => shown.map(({ strategy }) => strategy.id), [shown]);
  const order = useRef<readonly Id[]>([]);
  useLayoutEffect(() => {
    order.current = ids;
  });
  const hold = useCallback(() => setHeld((before) => before ?? order.current), []);
  // Only rows near to what is in sight are in the document, and the one that somebody works in.
  const scroll = useRef<HTMLDivElement>(null);
  const [worked, setWorked] = useState<Id>();
  const { drawn, after, bring } = useRowWindow(scroll, ids, [worked, openId]);
  const last = shown.length + 1;
  useGridKeys(table, say, { last, bring: useCallback((index: number) => bring(index - FIRST), [bring]) });
  const clipboard = useTableClipboard(table, shown, weights);

  const onSort = (column: StrategyColumn): void => {
    const descending = sort.column === column ? !sort.descending : FIRST_DESCENDING.has(column);
    setHeld(undefined);
    setSort({ column, descending });
    announce(t('strategies.sorted', { column: t(strategyColumnWords[column]) }));
  };
  return (
    <div
      className={styles.view}
      onFocus={({ target }) => setWorked(target.closest<HTMLElement>('[data-row]')?.dataset['row'])}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setHeld(undefined);
      }}
    >
      <div className={styles.tools}>
        <p className={styles.hint}>{!readOnly && t('strategies.pasteHint')}</p>
        <Button size="s" variant="quiet" icon={Copy} onClick={() => void clipboard.copy()}>
          {t('strategies.copyTable')}
        </Button>
      </div>
      <div ref={scroll} className={styles.scroll}>
        <table
          ref={table}
          {...AS.grid}
          className={styles.table}
          aria-label={t('strategies.table')}
          aria-rowcount={last}
        >
          <thead {...AS.rows}>
            <tr {...AS.row} className={styles.row} aria-rowindex={1}>
              {STRATEGY_COLUMNS.map((column) => {
                const order = sort.column === column ? orderOf(sort) : undefined;
                const word = t(strategyColumnWords[column]);
                return (
                  <th
                    key={column}
                    {...AS.columnHead}
                    scope="col"
                    tabIndex={-1}
                    data-column={column}
                    aria-sort={order}
                  >
                    <SortButton order={order} onSort={() => onSort(column)} tabIndex={-1}>
                      {word}
                    </SortButton>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody {...AS.rows}>
            {drawn.map(({ at, gap }) => {
              const planned = shown[at];
              return (
                planned && (
                  <Fragment key={planned.strategy.id}>
                    <Gap height={gap} />
                    <StrategyRow
                      index={at + FIRST}
                      planned={planned}
                      open={planned.strategy.id === openId}
                      readOnly={readOnly}
                      onOpen={onOpen}
                      onWrite={hold}
                    />
                  </Fragment>
                )
              );
            })}
            <Gap height={after} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The room of rows that are out of sight. */
const Gap = ({ height }: { height: number }) =>
  height > 0 ? <tr role="presentation" aria-hidden="true" className={styles.gap} style={{ height }} /> : null;
