// The menu of what is selected in the table. Tab passes its button by: the keyboard opens the same one on what is selected.
import { Ellipsis } from 'lucide-react';
import type { Editor } from '@/editor/editor';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import { useEditor } from '@/views/context/EditorContext';

type CellMenuProps = {
  label: string;
  entries: (editor: Editor) => MenuEntry[];
  className?: string | undefined;
};

export function CellMenu({ label, entries, className }: CellMenuProps) {
  const editor = useEditor();
  return (
    <Menu
      trigger={
        <IconButton
          icon={Ellipsis}
          size="xs"
          label={label}
          className={className}
          tabIndex={-1}
          data-control=""
        />
      }
      entries={() => entries(editor)}
      align="end"
    />
  );
}
