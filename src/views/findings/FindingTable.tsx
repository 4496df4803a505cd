// FindingTable: the groups of findings, one row for each; severity and frequency are rated in place, rows are ticked.
import { ChevronRight } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { opportunityOf } from '@/analysis/opportunity';
import type { RankedFinding } from '@/analysis/ranking';
import type { MessageKey } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Icon } from '@/ui/Icon';
import { SortButton } from '@/ui/SortButton';
import type { SortOrder } from '@/ui/sortOrder';
import { useEditorState } from '@/views/context/EditorContext';
import type { Group, Sort } from './findingRows';
import { FindingRow } from './FindingRow';
import styles from './FindingTable.module.css';
import opportunityLook from './Opportunity.module.css';
import { useStrategyKey } from './useStrategyKey';

/** Opportunity is a column only where anybody was asked for it. */
const columnsOf = (opportunity: boolean): readonly Column[] =>
  allColumns.filter(({ sort }) => opportunity || sort !== 'opportunity');

export type FindingTableProps = {
  groups: readonly Group[];
  /** Those that are solved or dismissed: set back under a fold. */
  settled: readonly RankedFinding[];
  unfolded: boolean;
  onUnfold: (unfolded: boolean) => void;
  strategiesOf: (ranked: RankedFinding) => readonly Strategy[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  ticked: readonly Id[];
  onTick: (ids: readonly Id[]) => void;
  onOpen: (id: Id) => void;
  /** Somebody changes a rating; the order should hold until onSettle. */
  onRate: () => void;
  onSettle: () => void;
};

/** How many rows are in the document at first, and how many each step adds. */
const STEP = 100;

/** The group of those that weigh nothing any more. */
const SETTLED = 'settled';

type Column = { label: MessageKey; sort?: Sort };

/** Names from A on, figures from the greatest. */
const orderOf = (sort: Sort): SortOrder =>
  sort === 'title' || sort === 'owner' ? 'ascending' : 'descending';

const allColumns: readonly Column[] = [
  { label: 'findings.rank' },
  { label: 'findings.finding', sort: 'title' },
  { label: 'findings.severity', sort: 'severity' },
  { label: 'findings.frequency', sort: 'frequency' },
  { label: 'findings.weight', sort: 'weight' },
  { label: 'findings.opportunity', sort: 'opportunity' },
  { label: 'inspector.status', sort: 'status' },
  { label: 'findings.answeredBy', sort: 'owner' },
  { label: 'findings.sources' },
];

export function FindingTable(props: FindingTableProps) {
  const {
    groups,
    settled,
    strategiesOf,
    unfolded,
    onUnfold,
    sort,
    onSort,
    ticked,
    onTick,
    onOpen,
    onRate,
    onSettle,
  } = props;
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const [room, setRoom] = useState(STEP);
  const table = useRef<HTMLTableElement>(null);
  useSettled(table, onSettle);
  useStrategyKey(table);
  // The row that was ticked last: a tick with Shift reaches from it.
  const from = useRef<Id>(undefined);
  // A row that goes under the fold, or comes out, takes its button with it: the head of the fold has the focus instead.
  const fold = useRef<HTMLButtonElement>(null);
  const inSight: Group[] =
    unfolded && settled.length > 0 ? [...groups, { key: SETTLED, findings: settled }] : [...groups];
  const order = [...new Set(inSight.flatMap(({ findings }) => findings.map(({ finding }) => finding.id)))];
  const tick = (id: Id, on: boolean, reaching: boolean): void => {
    const [a, b] = [order.indexOf(from.current ?? id), order.indexOf(id)];
    const reached = reaching && a >= 0 ? order.slice(Math.min(a, b), Math.max(a, b) + 1) : [id];
    from.current = id;
    const others = ticked.filter((one) => !reached.includes(one));
    onTick(on ? [...others, ...reached] : others);
  };
  const opportunity = inSight.some(({ findings }) =>
    findings.some(({ finding }) => opportunityOf(finding) !== undefined),
  );
  const columns = columnsOf(opportunity);
  const all = order.length > 0 && order.every((id) => ticked.includes(id));
  const drawn = within(inSight, room);
  const total = inSight.reduce((sum, { findings }) => sum + findings.length, 0);
  const foldHead = (
    <tr className={styles.group}>
      <td colSpan={columns.length + 1}>
        <button
          ref={fold}
          type="button"
          className={styles.fold}
          aria-expanded={unfolded}
          onClick={() => onUnfold(!unfolded)}
        >
          <Icon icon={ChevronRight} size={14} />
          {t('findings.settled', { count: settled.length })}
        </button>
        {unfolded && <p className={styles.foldNote}>{t('findings.settledNote')}</p>}
      </td>
    </tr>
  );
  const row = (ranked: RankedFinding) => {
    const { id } = ranked.finding;
    return (
      <FindingRow
        key={id}
        ranked={ranked}
        strategies={strategiesOf(ranked)}
        ticked={ticked.includes(id)}
        onTick={(on, reaching) => tick(id, on, reaching)}
        onOpen={() => onOpen(id)}
        onRate={onRate}
        opportunity={opportunity}
        onMoved={() => fold.current?.focus()}
      />
    );
  };
  return (
    <div className={styles.frame}>
      <table ref={table} className={styles.table} aria-label={t('findings.title')}>
        <thead>
          <tr>
            <th scope="col" className={styles.tick}>
              <Checkbox
                label={t('findings.chooseAll')}
                hideLabel
                checked={all}
                disabled={readOnly}
                onChange={(on) => onTick(on ? order : [])}
              />
            </th>
            {columns.map(({ label, sort: by }) => (
              <th
                key={label}
                scope="col"
                className={by === 'opportunity' ? opportunityLook.opportunity : undefined}
                aria-sort={by && by === sort ? orderOf(by) : undefined}
              >
                {by ? (
                  <SortButton order={by === sort ? orderOf(by) : undefined} onSort={() => onSort(by)}>
                    {t(label)}
                  </SortButton>
                ) : (
                  t(label)
                )}
              </th>
            ))}
          </tr>
        </thead>
        {drawn
          .filter(({ group }) => group.key !== SETTLED)
          .map(({ group, rows }) => (
            <tbody key={group.key}>
              <GroupHead group={group} width={columns.length + 1} />
              {rows.map(row)}
            </tbody>
          ))}
        {settled.length > 0 && (
          // One body, folded or not: the button in its head keeps the focus.
          <tbody>
            {foldHead}
            {drawn.find(({ group }) => group.key === SETTLED)?.rows.map(row)}
          </tbody>
        )}
      </table>
      {total > room && (
        <p className={styles.more}>
          <Button variant="quiet" onClick={() => setRoom(room + STEP)}>
            {t('findings.more', { count: Math.min(STEP, total - room) })}
          </Button>
        </p>
      )}
    </div>
  );
}

/** The groups with the rows that there is room for. */
function within(groups: readonly Group[], room: number): { group: Group; rows: Group['findings'] }[] {
  const drawn: { group: Group; rows: Group['findings'] }[] = [];
  let left = room;
  for (const group of groups) {
    if (left <= 0) break;
    drawn.push({ group, rows: group.findings.slice(0, left) });
    left -= group.findings.length;
  }
  return drawn;
}

function GroupHead({ group: { key, title, findings }, width }: { group: Group; width: number }) {
  const t = useT();
  const weight = findings.reduce(
    (sum, one) => sum + (one.finding.kind === 'delight' ? 0 : (one.weight ?? 0)),
    0,
  );
  const words = {
    problems: 'findings.problems',
    delights: 'findings.delightsKept',
    apart: 'findings.newInTarget',
  } as const;
  const name = title ?? t(words[key as keyof typeof words]);
  return (
    <tr className={styles.group}>
      <td colSpan={width}>
        <span dir="auto">{name}</span>
        {title !== undefined && weight > 0 && (
          <span className={styles.groupSum}>{t('findings.groupWeight', { weight })}</span>
        )}
      </td>
    </tr>
  );
}

/** Listened to from outside: a table is not a control, yet leaving it ends the rating. */
function useSettled(table: RefObject<HTMLTableElement | null>, onSettle: () => void): void {
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
  }, [table, onSettle]);
}
