// GoalInPlace: value and day of a goal, changed where they stand; Enter or leaving takes them, Escape leaves them as they were.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ControlledGoal } from '@/analysis/controlGoals';
import { changeGoals } from '@/commands/goals';
import { formatPeriod } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { readNumber } from '@/ui/NumberField';
import { TextField } from '@/ui/TextField';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { writtenValue } from '@/views/experiments/figureWords';
import styles from './Goals.module.css';

type InPlaceProps = {
  label: string;
  shown: ReactNode;
  type: 'text' | 'date';
  value: string;
  /** Counts up each time somebody asks for the field from elsewhere. */
  asked?: number;
  onWrite: (next: string) => void;
};

function InPlace({ label, shown, type, value, asked = 0, onWrite }: InPlaceProps) {
  const readOnly = useEditorState((state) => state.readOnly);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string>();
  const [seen, setSeen] = useState(0);
  if (asked !== seen) {
    setSeen(asked);
    if (asked > 0 && !readOnly) setDraft(value);
  }
  const open = draft !== undefined;
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);
  if (readOnly) return <span className={styles.inPlace}>{shown}</span>;
  const close = (): void => {
    setDraft(undefined);
    // The button is drawn again only after this.
    requestAnimationFrame(() => button.current?.focus());
  };
  const take = (): void => {
    if (draft !== undefined && draft !== value) onWrite(draft);
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') take();
    close();
  };
  return open ? (
    <TextField
      ref={field}
      size="s"
      hideLabel
      label={label}
      type={type}
      inputMode={type === 'text' ? 'decimal' : undefined}
      className={styles.field}
      value={draft}
      onChange={setDraft}
      onKeyDown={onKeyDown}
      onBlur={take}
    />
  ) : (
    <button
      ref={button}
      type="button"
      className={styles.inPlace}
      aria-label={`${label}: ${typeof shown === 'string' ? shown : ''}`}
      onClick={() => setDraft(value)}
    >
      {shown}
    </button>
  );
}

const idsOf = ({ goals }: ControlledGoal): string[] => goals.map(({ id }) => id);

export function GoalValue({ goal }: { goal: ControlledGoal }) {
  const t = useT();
  const editor = useEditor();
  const [{ value }] = goal.goals;
  return (
    <InPlace
      label={t('control.goalOf', { name: goal.metric.name })}
      type="text"
      shown={writtenValue(goal.metric, value)}
      value={String(value)}
      onWrite={(next) => {
        const number = readNumber(next);
        if (number !== undefined)
          editor.commit(changeGoals, { ids: idsOf(goal), changes: { value: number } });
      }}
    />
  );
}

export function GoalDue({ goal, asked }: { goal: ControlledGoal; asked: number }) {
  const t = useT();
  const editor = useEditor();
  const [{ due }] = goal.goals;
  return (
    <InPlace
      label={t('control.dueOf', { name: goal.metric.name })}
      type="date"
      shown={due === undefined ? t('control.noDate') : formatPeriod(due, undefined)}
      value={due ?? ''}
      asked={asked}
      onWrite={(next) =>
        editor.commit(changeGoals, { ids: idsOf(goal), changes: { due: next === '' ? undefined : next } })
      }
    />
  );
}
