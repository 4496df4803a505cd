// BoundText: a text of a round, recorded with every letter; a burst of them is one step to undo.
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useEditor, useEditorState } from '@/views/context/EditorContext';

type BoundTextProps = {
  label: string;
  value: string | undefined;
  mergeKey: string;
  maxLength: number;
  placeholder?: string;
  lines?: boolean;
  type?: 'text' | 'date';
  onWrite: (next: string | undefined, options: { mergeKey: string }) => void;
};

export function BoundText({
  value,
  onWrite,
  mergeKey,
  lines = false,
  type = 'text',
  ...rest
}: BoundTextProps) {
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const bound = {
    ...rest,
    value: value ?? '',
    readOnly,
    onChange: (next: string) => onWrite(next === '' ? undefined : next, { mergeKey }),
    onBlur: () => editor.seal(),
  };
  return lines ? <TextArea {...bound} rows={2} /> : <TextField {...bound} type={type} size="s" />;
}
