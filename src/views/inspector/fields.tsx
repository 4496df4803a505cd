// Fields bound to a record: every letter is recorded at once, and a burst of them is one step to undo.
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useEditor } from '@/views/context/EditorContext';
import styles from './TextBlock.module.css';

type BoundProps = {
  label: string;
  value: string | undefined;
  /** Told each change with the key under which it merges; an empty text is told as undefined. */
  onWrite: (next: string | undefined, options: { mergeKey: string }) => void;
  /** Names the field among all records. */
  mergeKey: string;
  hint?: string | undefined;
  placeholder?: string;
  hideLabel?: boolean;
  maxLength?: number;
  className?: string | undefined;
};

/** One line. */
export function TextLine({
  value,
  onWrite,
  mergeKey,
  ...rest
}: BoundProps & { type?: 'text' | 'date'; list?: string }) {
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

/** A text of more letters or lines than this would push the fields below it out of reach. */
const LONG = { letters: 480, lines: 12 } as const;

const isLong = (text: string): boolean =>
  text.length > LONG.letters || (text.match(/\n/g)?.length ?? 0) >= LONG.lines;

/** Several lines. A long text is folded, and scrolls within its field, until all of it is asked for. */
export function TextBlock({
  value = '',
  onWrite,
  mergeKey,
  rows = 2,
  className,
  ...rest
}: BoundProps & { rows?: number }) {
  const t = useT();
  const editor = useEditor();
  // Each record is met folded where its text is long; what grows long under the hands stays open.
  const met = { key: mergeKey, open: !isLong(value) };
  const [fold, setFold] = useState(met);
  if (fold.key !== mergeKey) setFold(met);
  const { open } = fold.key === mergeKey ? fold : met;
  const long = isLong(value);
  const label = t(open ? 'inspector.showLess' : 'inspector.showAll');
  return (
    <div className={classes(styles.block, long && !open && styles.folded, className)}>
      <TextArea
        {...rest}
        rows={rows}
        value={value}
        onChange={(next) => onWrite(next === '' ? undefined : next, { mergeKey })}
        onBlur={() => editor.seal()}
      />
      {long && (
        <Button
          size="s"
          variant="quiet"
          aria-expanded={open}
          aria-label={`${label}, ${rest.label}`}
          onClick={() => setFold({ key: mergeKey, open: !open })}
        >
          {label}
        </Button>
      )}
    </div>
  );
}
