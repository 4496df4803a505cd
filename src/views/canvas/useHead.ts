// What the head of a stage and that of a lane do alike: selected, focused and named in the same way.
import { type MouseEvent, useRef, useState } from 'react';
import type { Id } from '@/model/id';
import { useEditor, useEditorState, useSession } from '@/views/context/EditorContext';
import { useCursor } from '@/views/map/useCursor';
import { useMark } from '@/views/map/useMarks';

export function useHead(kind: 'stage' | 'lane', id: Id) {
  const editor = useEditor();
  const ref = useRef<HTMLButtonElement>(null);
  const [hovered, setHovered] = useState(false);
  const editing = useSession((session) => session.editing === id);
  const selected = useSession(({ selection }) => selection.kind === kind && selection.id === id);
  const nothing = useSession(({ selection }) => selection.kind === 'none');
  const readOnly = useEditorState((state) => state.readOnly);
  const mark = useMark(id);
  useCursor(ref, selected && !editing);
  const select = () => editor.setSession({ selection: { kind, id } });
  return {
    editor,
    editing,
    selected,
    readOnly,
    select,
    /** The menu's button is there while the pointer is near or the head is selected. */
    hasMenu: !editing && !readOnly && (hovered || selected),
    /** For the element around the head. */
    box: {
      'data-found': mark,
      onPointerEnter: () => setHovered(true),
      onPointerLeave: () => setHovered(false),
      // Also beside its name.
      onClick: ({ target }: MouseEvent) => (target as Element).closest('input, button') === null && select(),
      onDoubleClick: () => !readOnly && editor.setSession({ editing: id }),
    },
    /** For its name; `stop`: Tab leads here while nothing is selected. */
    face: (stop: boolean) => ({
      ref,
      type: 'button' as const,
      'data-handle': '',
      tabIndex: selected || (stop && nothing) ? 0 : -1,
      onClick: select,
      onFocus: () => !selected && select(),
    }),
    /** For the menu's button. Tab passes it by: the keyboard opens the same menu on the head itself. */
    more: { tabIndex: -1, 'data-control': '', onClick: select },
  };
}
