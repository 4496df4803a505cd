// A field over a list from which several are picked: arrows walk, Enter picks, and what was picked stays ticked.
import { Check, Minus, Plus, Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import type { Id } from '@/model/id';
import { Icon, type LucideIcon } from '@/ui/Icon';
import { TextField } from '@/ui/TextField';
import styles from './PickList.module.css';

export type Pickable = {
  id: Id;
  label: string;
  note?: string | undefined;
  icon?: LucideIcon | undefined;
  /** `some`: of several things that are asked about, only some have it. */
  picked: 'all' | 'some' | 'none';
  /** Makes something new rather than picking what is there. */
  makes?: boolean;
};

type PickListProps = {
  /** The name of the field, and what it asks for. */
  label: string;
  list: string;
  query: string;
  onQuery: (query: string) => void;
  entries: readonly Pickable[];
  onPick: (id: Id) => void;
  /** Below the list: what is not shown, or why it is empty. */
  foot?: string | undefined;
  field: RefObject<HTMLInputElement | null>;
  /** Enter with Ctrl or Cmd. */
  onDone: () => void;
};

export function PickList(props: PickListProps) {
  const { label, list, query, onQuery, entries, onPick, foot, field, onDone } = props;
  const own = useId();
  const [at, setAt] = useState(0);
  const here = Math.min(at, Math.max(0, entries.length - 1));
  const active = entries[here] && `${own}-${entries[here].id}`;
  useEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = Math.max(0, entries.length - 1);
    const to = {
      ArrowDown: here === last ? 0 : here + 1,
      ArrowUp: here === 0 ? last : here - 1,
      PageDown: Math.min(last, here + 8),
      PageUp: Math.max(0, here - 8),
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setAt(to);
      return;
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const chosen = entries[here];
    if (event.ctrlKey || event.metaKey) onDone();
    else if (chosen) onPick(chosen.id);
  };

  return (
    <div className={styles.picker}>
      <TextField
        label={label}
        hideLabel
        icon={Search}
        placeholder={label}
        value={query}
        onChange={(next) => {
          setAt(0);
          onQuery(next);
        }}
        ref={field}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${own}-list`}
        aria-activedescendant={active}
        spellCheck={false}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${own}-list`}
        role="listbox"
        aria-label={list}
        aria-multiselectable
        className={styles.list}
        hidden={entries.length === 0}
      >
        {entries.map(({ id, label: name, note, icon, picked, makes }, index) => (
          // The keys are those of the field, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={id}
            id={`${own}-${id}`}
            role="option"
            tabIndex={-1}
            aria-selected={picked === 'all'}
            className={styles.entry}
            data-here={index === here}
            onPointerMove={() => setAt(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(id)}
          >
            {makes ? (
              <span className={styles.make}>
                <Icon icon={Plus} size={14} />
              </span>
            ) : (
              <span className={styles.box} data-picked={picked}>
                {picked !== 'none' && <Icon icon={picked === 'all' ? Check : Minus} size={12} />}
              </span>
            )}
            {icon && <Icon icon={icon} />}
            <span className={styles.words} dir="auto">
              {name}
              {note !== undefined && note !== '' && <span className={styles.note}>{note}</span>}
            </span>
          </div>
        ))}
      </div>
      {foot !== undefined && <p className={styles.foot}>{foot}</p>}
    </div>
  );
}
