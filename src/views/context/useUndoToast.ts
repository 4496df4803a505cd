// useUndoToast(): tells what was done and offers to take it back, as long as it is the last thing that was done.
import { useCallback } from 'react';
import { useT } from '@/i18n/useT';
import { useToast } from '@/ui/Toast';
import { useEditor } from './EditorContext';

export function useUndoToast(): (title: string) => void {
  const editor = useEditor();
  const toast = useToast();
  const t = useT();
  return useCallback(
    (title) => {
      const id = toast.show({
        title,
        action: { label: t('common.undo'), run: () => void editor.undo() },
      });
      // After the next change "Undo" would take back something else.
      const stop = editor.onCommit(() => {
        stop();
        toast.close(id);
      });
    },
    [editor, toast, t],
  );
}
