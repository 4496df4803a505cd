// FindingTable: one row for each finding; severity and frequency are rated in place.
import { ArrowDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RankedFinding } from '@/analysis/ranking';
import type { MessageKey } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import type { Sort } from './findingRows';
import { FindingRow } from './FindingRow';
import styles from './FindingTable.module.css';

export type FindingTableProps = {
  findings: readonly RankedFinding[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Somebody changes a rating; the order should hold until onSettle. */
  onRate: () => void;
  onSettle: () => void;
};

/** How many rows are in the document at first, and how many each step adds. */
const STEP = 100;

const columns: readonly { label: MessageKey; sort?: Sort; wide?: boolean }[] = [
  { label: 'findings.rank' },
  { label: 'findings.finding', sort: 'title', wide: true },
  { label: 'findings.places' },
  { label: 'findings.severity', sort: 'severity' },
  { label: 'findings.frequency', sort: 'frequency' },
  { label: 'findings.weight', sort: 'weight' },
  { label: 'findings.evidence' },
];

export function FindingTable({ findings, sort, onSort, onRate, onSettle }: FindingTableProps) {
  const t = useT();
  const [room, setRoom] = useState(STEP);
  const hasTarget = findings.some(({ inTarget }) => inTarget !== undefined);
  const shown = hasTarget ? [...columns, { label: 'findings.inTarget', sort: 'status' } as const] : columns;
  const left = findings.length - room;

  // Listened to from outside: a table is not a control, yet leaving it ends the rating.
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const element = table.current;
    if (!element) return undefined;
    const focusOut = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) onSettle();
    };
    element.addEventListener('mouseleave', onSettle);
    element.addEventListener('focusout', focusOut);
    return () => {
      element.removeEventListener('mouseleave', onSettle);
      element.removeEventListener('focusout', focusOut);
    };
  }, [onSettle]);
  return (
    <div className={styles.frame}>
      {/* A region that scrolls must be within reach of the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <section className={styles.scroll} aria-label={t('findings.title')} tabIndex={0}>
        <table ref={table} className={styles.table}>
          <thead>
            <tr>
              {shown.map(({ label, sort: by }) => (
                <th
                  key={label}
                  scope="col"
                  aria-sort={by === sort ? (by === 'title' ? 'ascending' : 'descending') : undefined}
                >
                  {by ? (
                    <button
                      type="button"
                      className={styles.sort}
                      data-on={by === sort}
                      onClick={() => onSort(by)}
                    >
                      {t(label)}
                      <Icon icon={ArrowDown} size={12} />
                    </button>
                  ) : (
                    t(label)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.slice(0, room).map((ranked) => (
              <FindingRow key={ranked.finding.id} ranked={ranked} hasTarget={hasTarget} onRate={onRate} />
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <p className={styles.more}>
          <Button variant="quiet" onClick={() => setRoom(room + STEP)}>
            {t('findings.more', { count: Math.min(STEP, left) })}
          </Button>
        </p>
      )}
    </div>
  );
}
