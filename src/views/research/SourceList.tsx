// The list of sources: what each is, how strong, and where it is used. Rows come as one scrolls near them.
import { CircleDashed } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { formatCount, formatPeriod } from '@/i18n/format';
import type { MessageKey } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Evidence } from '@/model/types';
import { Badge } from '@/ui/Badge';
import { classes } from '@/ui/classes';
import { Icon } from '@/ui/Icon';
import { SortButton } from '@/ui/SortButton';
import type { SortOrder } from '@/ui/sortOrder';
import { href, navigate } from '@/views/context/router';
import { kindIcons } from '@/views/evidence/kindIcons';
import { Strength } from '@/views/evidence/Strength';
import styles from './SourceList.module.css';
import type { Sort, SourceRow } from './sourceRows';

/** Titles from A on, dates and uses from the greatest. */
const orderOf = (sort: Sort): SortOrder => (sort === 'title' ? 'ascending' : 'descending');

/** How many rows are in the document at first, and how many come each time the end is near. */
const STEP = 60;

const columns: readonly { label: MessageKey; sort?: Sort; className?: string | undefined }[] = [
  { label: 'research.column.source', sort: 'title', className: styles.source },
  { label: 'research.column.kind', className: styles.kind },
  { label: 'research.column.date', sort: 'date', className: styles.date },
  { label: 'research.column.sample', className: styles.sample },
  { label: 'research.column.strength', className: styles.strength },
  { label: 'research.column.use', sort: 'use', className: styles.use },
];

type SourceListProps = {
  projectId: Id;
  rows: readonly SourceRow[];
  openId: Id | undefined;
  sort: Sort;
  onSort: (sort: Sort) => void;
};

export function SourceList({ projectId, rows, openId, sort, onSort }: SourceListProps) {
  const t = useT();
  const [room, setRoom] = useState(STEP);
  const end = useRef<HTMLDivElement>(null);
  const more = rows.length > room;
  useEffect(() => {
    const element = end.current;
    if (!element || !more) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setRoom(room + STEP);
      },
      { rootMargin: '600px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [more, room]);
  return (
    <div
      role="table"
      aria-label={t('research.list')}
      aria-rowcount={rows.length + 1}
      className={styles.table}
    >
      <div role="row" className={classes(styles.row, styles.head)}>
        {columns.map(({ label, sort: by, className }) => (
          <span
            key={label}
            role="columnheader"
            className={className}
            aria-sort={by && by === sort ? orderOf(by) : undefined}
          >
            {by ? (
              <SortButton order={by === sort ? orderOf(by) : undefined} onSort={() => onSort(by)}>
                {t(label)}
              </SortButton>
            ) : (
              t(label)
            )}
          </span>
        ))}
      </div>
      {rows.slice(0, room).map((row) => (
        <Row
          key={row.source.id}
          projectId={projectId}
          source={row.source}
          uses={row.uses}
          inQuotes={row.inQuotes}
          open={row.source.id === openId}
        />
      ))}
      <div ref={end} />
    </div>
  );
}

type RowProps = { projectId: Id; source: Evidence; uses: number; inQuotes: number; open: boolean };

const Row = memo(function Row({ projectId, source, uses, inQuotes, open }: RowProps) {
  const t = useT();
  const { id, kind, title, who, date, until, answers, strength } = source;
  const route = { screen: 'research', projectId, sourceId: id } as const;
  return (
    // A click anywhere on the row opens it; the link within does the same for the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see the link
    <div
      role="row"
      className={styles.row}
      data-open={open}
      onClick={() => window.getSelection()?.isCollapsed !== false && navigate(route)}
    >
      <span role="cell" className={styles.source}>
        <span className={styles.icon}>
          <Icon icon={kindIcons[kind]} />
        </span>
        <span className={styles.words}>
          <a
            href={href(route)}
            className={styles.title}
            aria-current={open ? 'true' : undefined}
            data-source={id}
            dir="auto"
          >
            {title.trim() || t('research.untitled')}
          </a>
          {who !== undefined && (
            <span className={styles.who} dir="auto">
              {who}
            </span>
          )}
          {inQuotes > 0 && <span className={styles.who}>{t('research.inQuotes', { count: inQuotes })}</span>}
        </span>
      </span>
      {/* keys: research.kinds.* */}
      <span role="cell" className={styles.kind}>
        {t(`research.kinds.${kind}`)}
      </span>
      <span role="cell" className={styles.date}>
        {formatPeriod(date, until)}
      </span>
      <span role="cell" className={styles.sample}>
        {answers !== undefined &&
          `${formatCount(answers)} ${t(`research.samples.${kind}`, { count: answers })}`}
      </span>
      <span role="cell" className={styles.strength}>
        <Strength strength={strength} />
      </span>
      <span role="cell" className={styles.use}>
        {uses > 0 ? (
          t('research.places', { count: uses })
        ) : (
          <Badge tone="warn" icon={CircleDashed}>
            {t('research.unused')}
          </Badge>
        )}
      </span>
    </div>
  );
});
