// ConflictField: one thing that two decided differently, both ways side by side with what was there, and the choice.
import { type ReactNode, useId } from 'react';
import type { FieldConflict, DeletionConflict, MergeConflict, Pick } from '@/analysis/merging/types';
import { LIMITS } from '@/model/constants';
import { useT } from '@/i18n/useT';
import { TextArea } from '@/ui/TextArea';
import { DiffText } from '@/views/context/DiffText';
import styles from './ConflictField.module.css';
import { MergedLine } from './MergedLine';
import { conflictTitle, isWritable, type States, valueWords } from './mergeWords';

type Props<Conflict> = {
  conflict: Conflict;
  states: States;
  pick: Pick | undefined;
  onPick: (pick: Pick) => void;
};

export function ConflictField(props: Props<MergeConflict>) {
  const { conflict, states } = props;
  return (
    <fieldset className={styles.conflict} data-conflict={conflict.key}>
      <legend className={styles.legend}>{conflictTitle(states, conflict)}</legend>
      {conflict.kind === 'field' ? (
        <FieldChoice {...props} conflict={conflict} />
      ) : (
        <DeletionChoice {...props} conflict={conflict} />
      )}
    </fieldset>
  );
}

type OptionProps = {
  name: string;
  label: string;
  chosen: boolean;
  onChoose: () => void;
  children?: ReactNode;
};

function Option({ name, label, chosen, onChoose, children }: OptionProps) {
  const id = useId();
  return (
    <label className={styles.option}>
      <span className={styles.choice}>
        <input
          type="radio"
          name={name}
          checked={chosen}
          onChange={onChoose}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-text`}
        />
        <span id={`${id}-label`}>{label}</span>
      </span>
      <span id={`${id}-text`} className={styles.value}>
        {children}
      </span>
    </label>
  );
}

/** A text with the words that are new in it marked; other values are plain words. */
function Value({ conflict, states, value }: { conflict: FieldConflict; states: States; value: unknown }) {
  if (!isWritable(conflict) || typeof value !== 'string' || value === '')
    return valueWords(states, conflict, value);
  if (typeof conflict.base !== 'string') return value;
  return <DiffText before={conflict.base} after={value} onlyAfter />;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function FieldChoice({ conflict, states, pick = 'mine', onPick }: Props<FieldConflict>) {
  const t = useT();
  const name = useId();
  const { base, mine, theirs } = conflict;
  const written = typeof pick === 'object' ? textOf(pick.written) : undefined;
  return (
    <>
      <div className={styles.options}>
        {base !== undefined && (
          <div className={styles.earlier}>
            <span className={styles.choice}>{t('merging.earlier')}</span>
            <span className={styles.value}>{valueWords(states, conflict, base)}</span>
          </div>
        )}
        <Option
          name={name}
          label={t('merging.here')}
          chosen={pick === 'mine'}
          onChoose={() => onPick('mine')}
        >
          <Value conflict={conflict} states={states} value={mine} />
        </Option>
        <Option
          name={name}
          label={t('merging.there')}
          chosen={pick === 'theirs'}
          onChoose={() => onPick('theirs')}
        >
          <Value conflict={conflict} states={states} value={theirs} />
        </Option>
        {isWritable(conflict) && (
          <Option
            name={name}
            label={t('merging.anew')}
            chosen={written !== undefined}
            onChoose={() => onPick({ written: textOf(mine) || textOf(theirs) })}
          >
            {t('merging.anewHint')}
          </Option>
        )}
      </div>
      {written !== undefined && (
        <TextArea
          label={t('merging.anewText')}
          value={written}
          maxLength={Math.max(LIMITS.title, textOf(mine).length, textOf(theirs).length)}
          onChange={(text) => onPick({ written: text })}
        />
      )}
    </>
  );
}

/** So many of the records that were worked on are named. */
const NAMED = 5;

function DeletionChoice({ conflict, states, pick, onPick }: Props<DeletionConflict>) {
  const t = useT();
  const name = useId();
  const { deletedBy, count, edited } = conflict;
  const keeping = deletedBy === 'mine' ? 'theirs' : 'mine';
  return (
    <div className={styles.options}>
      <div className={styles.earlier}>
        <span className={styles.choice}>{t('merging.goes')}</span>
        <ul className={styles.edited}>
          {edited.slice(0, NAMED).map((record) => (
            <li key={`${record.table}/${record.id}`}>
              <MergedLine states={states} record={record} />
            </li>
          ))}
          {edited.length > NAMED && <li>{t('merging.more', { count: edited.length - NAMED })}</li>}
        </ul>
      </div>
      <Option
        name={name}
        label={t('merging.keep')}
        chosen={pick !== deletedBy}
        onChoose={() => onPick(keeping)}
      >
        {t('merging.keepText')}
      </Option>
      <Option
        name={name}
        label={t('merging.remove')}
        chosen={pick === deletedBy}
        onChoose={() => onPick(deletedBy)}
      >
        {t('merging.removeWith', { count })}
      </Option>
    </div>
  );
}
