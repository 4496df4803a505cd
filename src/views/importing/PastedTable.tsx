// PastedTable: the window over a map that asks how a pasted table is to be read.
import '@/i18n/en/importing';
import { useT } from '@/i18n/useT';
import { tableQuestion } from '@/views/actions/tableQuestion';
import { useEditor } from '@/views/context/EditorContext';
import { TablePreview } from './TablePreview';

export function PastedTable({ onClose }: { onClose: () => void }) {
  const t = useT();
  const question = tableQuestion(useEditor());
  if (!question) return null;
  return (
    <TablePreview
      table={question.table}
      staysBehind={question.staysBehind}
      title={t('importing.pasteTitle')}
      confirm={(count) => t('importing.paste', { count })}
      onShape={(shape) => {
        onClose();
        void question.onShape(shape);
      }}
      onCells={() => {
        onClose();
        question.onCells();
      }}
      onClose={onClose}
    />
  );
}
