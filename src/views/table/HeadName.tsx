// The name in a header of the table, of a stage or a lane: it takes the focus, is renamed in place and has a menu.
import type { ReactNode, RefObject } from 'react';
import type { Id } from '@/model/id';
import type { MenuEntry } from '@/ui/menuEntries';
import { useEditorState, useSession } from '@/views/context/EditorContext';
import { CellMenu } from './CellMenu';
import styles from './Table.module.css';
import { CURSOR, useInSight } from './useInSight';

export type HeadNameProps = {
  kind: 'stage' | 'lane';
  id: Id;
  shown: string;
  /** Its place among its siblings: where that changes, the focus comes along. */
  at: number;
  /** Tab enters the table here. */
  entry: boolean;
  /** What stands here while it is written. */
  field: ReactNode;
  menuLabel: string;
  entries: () => MenuEntry[];
  holder: RefObject<HTMLTableCellElement | null>;
};

export function HeadName(props: HeadNameProps) {
  const { kind, id, shown, at, entry, field, menuLabel, entries, holder } = props;
  const editing = useSession((session) => session.editing === id);
  const selected = useSession(({ selection }) => selection.kind === kind && selection.id === id);
  const readOnly = useEditorState((state) => state.readOnly);
  useInSight(holder, selected ? `${at}${editing ? ' written' : ''}` : undefined);
  if (editing) {
    return (
      <span {...{ [CURSOR]: '' }} className={styles.nameRow}>
        {field}
      </span>
    );
  }
  return (
    <span className={styles.nameRow}>
      <button
        type="button"
        tabIndex={selected || entry ? 0 : -1}
        className={styles.name}
        data-words=""
        {...(selected && { [CURSOR]: '' })}
      >
        {shown}
      </button>
      {!readOnly && selected && <CellMenu label={menuLabel} entries={entries} className={styles.more} />}
    </span>
  );
}
