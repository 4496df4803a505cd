// The name in a header of the table, of a stage or a lane: it takes the focus, is renamed in place and has a menu.
import { Ellipsis } from 'lucide-react';
import type { RefObject } from 'react';
import type { Id } from '@/model/id';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import { useEditorState, useSession } from '@/views/app/EditorContext';
import { NameField } from '@/views/canvas/NameField';
import styles from './Table.module.css';
import { CURSOR, useInSight } from './useInSight';

export type HeadNameProps = {
  kind: 'stage' | 'lane';
  id: Id;
  /** As it is written, and as it is shown when nothing is written. */
  name: string;
  shown: string;
  /** Its place among its siblings: where that changes, the focus comes along. */
  at: number;
  /** Tab enters the table here. */
  entry: boolean;
  label: string;
  menuLabel: string;
  entries: () => MenuEntry[];
  holder: RefObject<HTMLTableCellElement | null>;
};

export function HeadName(props: HeadNameProps) {
  const { kind, id, name, shown, at, entry, label, menuLabel, entries, holder } = props;
  const editing = useSession((session) => session.editing === id);
  const selected = useSession(({ selection }) => selection.kind === kind && selection.id === id);
  const readOnly = useEditorState((state) => state.readOnly);
  useInSight(holder, selected ? `${at}${editing ? ' written' : ''}` : undefined);
  if (editing) {
    return (
      <span {...{ [CURSOR]: '' }} className={styles.nameRow}>
        <NameField kind={kind} id={id} name={name} label={label} className={styles.nameField} />
      </span>
    );
  }
  return (
    <span className={styles.nameRow}>
      <button
        type="button"
        tabIndex={selected || entry ? 0 : -1}
        className={styles.name}
        {...(selected && { [CURSOR]: '' })}
      >
        {shown}
      </button>
      {!readOnly && selected && (
        <Menu
          trigger={
            <IconButton icon={Ellipsis} size="xs" label={menuLabel} className={styles.more} data-control="" />
          }
          entries={entries}
          align="end"
        />
      )}
    </span>
  );
}
