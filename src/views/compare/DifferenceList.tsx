// DifferenceList: every difference by stage; a row leads to its place, and opens what changed in it.
import { ExternalLink } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Aligned } from '@/analysis/align';
import type { Comparison } from '@/analysis/comparison';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import styles from './DifferenceList.module.css';
import { DifferenceMenu } from './DifferenceMenu';
import { differencesOf } from './differencesOf';
import type { DifferenceRow, RowGroup } from './differenceRows';
import { kindTone, kindWord, rowDetails, rowNoun, rowShort, rowTitle } from './differenceWords';
import { MarkChip } from './MarkChip';

export type DifferenceListProps = {
  comparison: Comparison;
  groups: readonly RowGroup[];
  activeKey: string | undefined;
  /** What to write at the right of a stage's heading, such as its feeling before and after. */
  asideOf: (stage: Aligned) => string | undefined;
  onPick: (key: string) => void;
  onOpen: (row: DifferenceRow) => void;
};

type Line = { key: string; group: RowGroup; row?: DifferenceRow };

// Lines have fixed heights, so that only those in view need to be in the document.
const HEADING = 34;
const ROW = 58;
/** Fewer lines than this are simply all there. */
const ALL = 200;
const REACH = 600;

/** Where each line begins, and where the last one ends. */
function stack(lines: readonly Line[], activeKey: string | undefined, extra: number) {
  const tops: number[] = [];
  let total = 0;
  for (const { key, row } of lines) {
    tops.push(total);
    total += row ? ROW + (key === activeKey ? extra : 0) : HEADING;
  }
  return { tops, total };
}

export function DifferenceList(props: DifferenceListProps) {
  const { groups, activeKey } = props;
  const lines = useMemo(
    () =>
      groups.flatMap((group): Line[] => [
        { key: `group ${group.key}`, group },
        ...group.rows.map((row) => ({ key: row.key, group, row })),
      ]),
    [groups],
  );
  const list = useRef<HTMLUListElement>(null);
  const [extra, setExtra] = useState(0);
  const [view, setView] = useState({ top: 0, height: 800 });

  // The open row is as high as its words need; the lines below it start lower by what it has more.
  const measure = useCallback((open: HTMLLIElement | null) => {
    if (open) setExtra(Math.max(0, open.offsetHeight - ROW));
  }, []);
  const { tops, total } = useMemo(() => stack(lines, activeKey, extra), [lines, activeKey, extra]);

  // A row picked on the map comes into view here too.
  const activeAt = lines.findIndex((line) => line.key === activeKey);
  const activeTop = tops[activeAt];
  const followed = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || activeTop === undefined || followed.current === activeKey) return;
    followed.current = activeKey;
    if (activeTop < element.scrollTop || activeTop + 2 * ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = activeTop - element.clientHeight / 3;
  }, [activeKey, activeTop]);

  const all = lines.length <= ALL;
  const shown = lines.flatMap((line, at) => {
    const top = tops[at] ?? 0;
    const near = top > view.top - REACH && top < view.top + view.height + REACH;
    return all || near || line.key === activeKey ? [{ line, top, at }] : [];
  });
  return (
    <ul
      ref={list}
      className={styles.list}
      tabIndex={-1}
      onScroll={({ currentTarget: { scrollTop, clientHeight } }) =>
        setView({ top: scrollTop, height: clientHeight })
      }
    >
      <li aria-hidden="true" style={{ height: total }} className={styles.room} />
      {shown.map(({ line, top, at }) => (
        <li
          key={line.key}
          ref={line.key === activeKey ? measure : undefined}
          className={styles.line}
          style={{ top }}
          aria-setsize={lines.length}
          aria-posinset={at + 1}
        >
          {line.row ? <Row {...props} row={line.row} /> : <Heading {...props} group={line.group} />}
        </li>
      ))}
    </ul>
  );
}

function Heading({ comparison, group, asideOf }: DifferenceListProps & { group: RowGroup }) {
  const t = useT();
  const { stage } = group;
  const aside = stage && asideOf(stage);
  const { from, to } = comparison;
  const name =
    stage && (to.project.stages[stage.toId ?? ''] ?? from.project.stages[stage.fromId ?? ''])?.name;
  return (
    <h3 className={styles.heading}>
      <span className={styles.stage}>
        {stage ? name || t('compare.unnamedStage') : t('compare.wholeMap')}
      </span>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </h3>
  );
}

function Row({ comparison, row, activeKey, onPick, onOpen }: DifferenceListProps & { row: DifferenceRow }) {
  const t = useT();
  const active = row.key === activeKey;
  const details = rowDetails(comparison, row);
  return (
    <div className={classes(styles.row, active && styles.active)}>
      <button type="button" className={styles.pick} aria-expanded={active} onClick={() => onPick(row.key)}>
        <span className={styles.top}>
          {row.kinds.map((kind) => (
            <MarkChip
              key={kind}
              kind={kind}
              tone={kindTone(comparison, row, kind)}
              word={kindWord(comparison, row, kind)}
            />
          ))}
          <span className={styles.noun}>{active ? rowNoun(comparison, row) : rowShort(comparison, row)}</span>
        </span>
        <span className={styles.title} dir="auto">
          {rowTitle(comparison, row)}
        </span>
      </button>
      {active && (
        <div className={styles.more}>
          {details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
          {row.of !== 'map' && row.of !== 'path' && (
            <Button
              size="s"
              variant="quiet"
              icon={ExternalLink}
              className={styles.open}
              onClick={() => onOpen(row)}
            >
              {t('compare.openInMap')}
            </Button>
          )}
          <DifferenceMenu comparison={comparison} difference={differencesOf(comparison, row)} />
        </div>
      )}
    </div>
  );
}
