// A chosen cell of values: what is typed there is its new value. Enter ends it, Tab goes on, Delete takes the value away.
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { valueInField } from '@/analysis/measuredAt';
import { formatExact } from '@/i18n/format';
import type { Id } from '@/model/id';
import type { Lane } from '@/model/types';
import { nextValue, writeValue } from '@/views/actions/valueWork';
import { useEditor } from '@/views/context/EditorContext';

type ValueEntryProps = {
  ref?: RefObject<HTMLTextAreaElement | null>;
  lane: Lane;
  stageId: Id;
  label: string;
  className?: string | undefined;
};

export function ValueEntry({ lane, stageId, label, ...rest }: ValueEntryProps) {
  const editor = useEditor();
  // Nothing is written until something is: the value below shows through, and keys mean the map.
  const [written, setWritten] = useState<string>();
  const [refused, setRefused] = useState(false);
  const open = written !== undefined;
  const current = (): string => {
    const value = valueInField(editor.store.getState().project, lane.metricId ?? '', stageId);
    return value === undefined ? '' : formatExact(value);
  };
  const leave = (): void => {
    setWritten(undefined);
    setRefused(false);
  };
  /** Whether one may go on: what is no number stays, and one stays with it. */
  const record = (): boolean => {
    if (written === undefined) return true;
    const done = writeValue(editor, lane, stageId, written);
    if (done) leave();
    else setRefused(true);
    return done;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key } = event;
    if (!open) {
      if (key === 'Enter' || key === 'F2') setWritten(current());
      else if (key === 'Delete' || key === 'Backspace') writeValue(editor, lane, stageId, '');
      else if (key !== ' ') return;
    } else if (key === 'Enter') record();
    else if (key === 'Tab') {
      if (record()) nextValue(editor, lane, stageId, event.shiftKey ? -1 : 1);
    } else if (key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <textarea
      {...rest}
      rows={1}
      value={written ?? ''}
      placeholder=" "
      aria-label={label}
      aria-invalid={refused || undefined}
      inputMode="decimal"
      {...(open ? { 'data-open': '' } : { 'data-place': '' })}
      onChange={(event) => {
        setWritten(event.target.value.replaceAll('\n', ''));
        setRefused(false);
      }}
      onKeyDown={onKeyDown}
      onDoubleClick={() => !open && setWritten(current())}
      onBlur={() => written !== undefined && !record() && leave()}
    />
  );
}
