// Fields bound to a record: every letter is recorded at once, and a burst of them is one step to undo.
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useEditor } from '@/views/app/EditorContext';

type BoundProps = {
  label: string;
  value: string | undefined;
  /** Told each change with the key under which it folds; an empty text is told as undefined. */
  onWrite: (next: string | undefined, options: { mergeKey: string }) => void;
  /** Names the field among all records. */
  mergeKey: string;
  hint?: string;
  placeholder?: string;
  hideLabel?: boolean;
  maxLength?: number;
  className?: string | undefined;
};

/** One line. */
export function TextLine({ value, onWrite, mergeKey, ...rest }: BoundProps & { type?: 'text' | 'date' }) {
  const editor = useEditor();
  return (
    <TextField
      {...rest}
      size="s"
      value={value ?? ''}
      onChange={(next) => onWrite(next === '' ? undefined : next, { mergeKey })}
      onBlur={() => editor.seal()}
    />
  );
}

/** Several lines. */
export function TextBlock({ value, onWrite, mergeKey, rows = 2, ...rest }: BoundProps & { rows?: number }) {
  const editor = useEditor();
  return (
    <TextArea
      {...rest}
      rows={rows}
      value={value ?? ''}
      onChange={(next) => onWrite(next === '' ? undefined : next, { mergeKey })}
      onBlur={() => editor.seal()}
    />
  );
}
