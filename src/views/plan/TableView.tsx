// TableView: the strategies as a spreadsheet - sorted by any column, walked and written cell by cell, copied out and pasted in.
import { ArrowDown, ArrowUp, Copy } from 'lucide-react';
import { startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { STRATEGY_COLUMNS, type StrategyColumn, strategyColumnWords } from '@/formats/strategyTable';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { announce } from '@/ui/LiveRegion';
import { useToast } from '@/ui/Toast';
import { useGridKeys } from '@/ui/useGridKeys';
import { useEditorState } from '@/views/context/EditorContext';
import { FIRST_DESCENDING, sortStrategies, type StrategySort } from './sortStrategies';
import type { StrategyViewProps } from './strategyView';
import { StrategyRow } from './StrategyRow';
import { AS } from './tableRoles';
import styles from './TableView.module.css';
import { useTableClipboard } from './useTableClipboard';

/** So many rows are drawn at once; the others follow in pieces, while the hands are free. */
const AT_ONCE = 60;

export function TableView({ plan, weights, openId, onOpen }: StrategyViewProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const table = useRef<HTMLTableElement>(null);
  const toaster = useToast();
  const say = useCallback((why: string) => why !== '' && toaster.show({ title: why }), [toaster]);
  useGridKeys(table, say);
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
  const ids = useRef<readonly Id[]>([]);
  useLayoutEffect(() => {
    ids.current = shown.map(({ strategy }) => strategy.id);
  });
  const hold = useCallback(() => setHeld((before) => before ?? ids.current), []);
  const [room, setRoom] = useState(AT_ONCE);
  useEffect(() => startTransition(() => setRoom(Infinity)), []);
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
      <div className={styles.scroll}>
        <table ref={table} {...AS.grid} className={styles.table} aria-label={t('strategies.table')}>
          <thead {...AS.rows}>
            <tr {...AS.row} className={styles.row}>
              {STRATEGY_COLUMNS.map((column) => {
                const on = sort.column === column;
                const word = t(strategyColumnWords[column]);
                return (
                  <th
                    key={column}
                    {...AS.columnHead}
                    scope="col"
                    tabIndex={-1}
                    data-column={column}
                    aria-sort={on ? (sort.descending ? 'descending' : 'ascending') : undefined}
                  >
                    <button
                      type="button"
                      tabIndex={-1}
                      className={styles.sort}
                      data-on={on}
                      onClick={() => onSort(column)}
                    >
                      {word}
                      <Icon icon={on && !sort.descending ? ArrowUp : ArrowDown} size={12} />
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody {...AS.rows}>
            {shown.slice(0, room).map((planned) => (
              <StrategyRow
                key={planned.strategy.id}
                planned={planned}
                open={planned.strategy.id === openId}
                readOnly={readOnly}
                onOpen={onOpen}
                onWrite={hold}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
