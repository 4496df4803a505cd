// useDroppedTable(): a table that is dropped on the project whose records its rows name, to be shown as what it changes.
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import type { Id } from '@/model/id';
import type { TableRead } from '@/views/actions/tableWork';
import { useEditor } from '@/views/context/EditorContext';
import { useProjectsPort } from '@/views/context/ProjectsPort';
import { takeDropsFirst } from './dropTaker';

/** `turn` tells one drop from the next, which may come while the one before is still looked at. */
type Dropped = { read: TableRead; turn: number };

export function useDroppedTable(
  mapId: Id | undefined,
): [Dropped | undefined, Dispatch<SetStateAction<Dropped | undefined>>] {
  const editor = useEditor();
  const port = useProjectsPort();
  const [table, setTable] = useState<Dropped>();
  useEffect(
    () =>
      takeDropsFirst(async ([file, ...others]) => {
        if (!file || others.length > 0 || mapId === undefined || editor.store.getState().readOnly)
          return false;
        const kinds = (await port.acceptedFiles('tables')).toLowerCase().split(',');
        if (!kinds.some((kind) => kind.startsWith('.') && file.name.toLowerCase().endsWith(kind)))
          return false;
        const found = await port.readTable(file);
        if (!found.ok) return false;
        // Only who drops a table needs what reads it.
        const { tableRead } = await import('@/views/actions/tableWork');
        const read = await tableRead(found.table, file, editor, mapId);
        if (read.found.updates.length === 0) return false;
        setTable((before) => ({ read, turn: (before?.turn ?? 0) + 1 }));
        editor.setSession({ dialog: 'tableFile' });
        return true;
      }),
    [editor, port, mapId],
  );
  return [table, setTable];
}
