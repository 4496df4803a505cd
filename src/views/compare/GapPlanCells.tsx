// GapPlanCells: the cells of the gap table that say who closes the gap, and by when.
import { TriangleAlert } from 'lucide-react';
import type { GapStrategy } from '@/analysis/gapStrategies';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { Avatar } from '@/ui/Avatar';
import { Icon } from '@/ui/Icon';
import type { GapCellProps } from './gapCell';
import styles from './GapCells.module.css';
import { InPlace } from '@/ui/InPlace';
import { dayText, dueWords } from './gapDue';
import { Invite } from './Invite';
import type { GapEditing } from './useGapEditing';

export function StrategiesCell({ row, editing }: GapCellProps) {
  const t = useT();
  const { list, owners, undated } = row.strategies;
  if (list.length === 0)
    return (
      <span className={styles.quiet}>
        {t(row.weight.before > 0 || row.weight.after > 0 ? 'gap.noStrategyYet' : 'gap.noStrategy')}
      </span>
    );
  if (!row.stage)
    return (
      <>
        <b>{t('gap.strategyCount', { count: list.length })}</b>
        <span className={styles.note}>
          {t('gap.owners', { count: owners.length })}
          {undated > 0 && ` · ${t('gap.undated', { count: undated })}`}
        </span>
      </>
    );
  return (
    <ul className={styles.strategies}>
      {list.map((one) => (
        <OneStrategy key={`${one.side} ${one.strategy.id}`} one={one} editing={editing} />
      ))}
    </ul>
  );
}

// keys: scene.status.*
function OneStrategy({ one, editing }: { one: GapStrategy; editing: GapEditing }) {
  const t = useT();
  const { title, owner = '', due, status } = one.strategy;
  const locked = editing.whyStrategy(one.side) !== undefined;
  return (
    <li className={styles.strategy}>
      <Avatar name={owner || '–'} size={20} decorative />
      <span className={styles.what} dir="auto">
        {title}
      </span>
      <span className={styles.who}>
        {locked ? (
          <span dir="auto">{owner}</span>
        ) : (
          <InPlace
            label={t('gap.ownerOf', { title })}
            value={owner}
            maxLength={LIMITS.title}
            empty={owner === ''}
            onWrite={(written) => editing.owner(one, written)}
          >
            {owner === '' ? <Invite word={t('gap.addOwner')} /> : <span dir="auto">{owner}</span>}
          </InPlace>
        )}
        <Due one={one} editing={editing} locked={locked} />
        {status !== undefined && <span>{t(`scene.status.${status}`)}</span>}
        {due === undefined && locked && <span>{t('gap.noDay')}</span>}
      </span>
    </li>
  );
}

function Due({ one, editing, locked }: { one: GapStrategy; editing: GapEditing; locked: boolean }) {
  const t = useT();
  const { title, due } = one.strategy;
  const shown = due !== undefined && (
    <span className={styles.day} data-late={one.late}>
      {one.late && <Icon icon={TriangleAlert} size={12} />}
      {dayText(due)}
    </span>
  );
  if (locked) return shown;
  return (
    <InPlace
      label={t('gap.dueOf', { title })}
      kind="date"
      value={due ?? ''}
      empty={due === undefined}
      onWrite={(written) => editing.due(one, written)}
    >
      {shown || <Invite word={t('gap.addDay')} />}
    </InPlace>
  );
}

export function DueCell({ row, editing }: GapCellProps) {
  const [only, ...others] = row.strategies.list;
  const due = dueWords(row, todayIso());
  if (!only || !due) return <span className={styles.quiet}>–</span>;
  const alone =
    row.stage &&
    others.length === 0 &&
    only.strategy.status !== 'done' &&
    editing.whyStrategy(only.side) === undefined;
  return (
    <>
      {alone ? (
        <Due one={only} editing={editing} locked={false} />
      ) : due.day === undefined ? (
        <span className={styles.quiet}>{due.text}</span>
      ) : (
        <b className={styles.day} data-late={due.late}>
          {due.late && <Icon icon={TriangleAlert} size={12} />}
          {due.text}
        </b>
      )}
      {due.notes.map(({ text, late }) => (
        <span key={text} className={styles.note} data-late={late}>
          {text}
        </span>
      ))}
    </>
  );
}
