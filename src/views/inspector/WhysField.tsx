// The five whys: one line below the other, each the reason of the one above. Enter goes on to the next.
import { useRef } from 'react';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import field from '@/ui/Field.module.css';
import { classes } from '@/ui/classes';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import styles from './Findings.module.css';

/** How many are offered; a file may bring more, and all of them are shown. */
const OFFERED = 5;

type WhysFieldProps = {
  id: Id;
  whys: readonly string[] | undefined;
  onWrite: (whys: string[] | undefined, options: { mergeKey: string }) => void;
};

export function WhysField({ id, whys = [], onWrite }: WhysFieldProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const list = useRef<HTMLOListElement>(null);
  const rows = whys.length < OFFERED && !readOnly ? [...whys, ''] : whys;
  const write = (next: readonly string[]): void => {
    const last = next.findLastIndex((why) => why !== '');
    onWrite(last < 0 ? undefined : next.slice(0, last + 1), { mergeKey: `whys:${id}` });
  };
  const focusRow = (at: number): void => {
    const fields = list.current?.querySelectorAll('input');
    fields?.[Math.max(0, Math.min(at, fields.length - 1))]?.focus();
  };
  if (rows.length === 0) return null;
  return (
    <fieldset className={styles.whys}>
      <legend className={field.label}>{t('inspector.whys')}</legend>
      <ol ref={list}>
        {rows.map((why, at) => (
          // A why is its place in the row: the third stays the third while its words change.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <input
              type="text"
              autoComplete="off"
              className={classes(field.input, field.s)}
              aria-label={t('inspector.whyAt', { at: at + 1 })}
              placeholder={t(at === 0 ? 'inspector.whyFirst' : 'inspector.whyNext')}
              maxLength={LIMITS.title}
              value={why}
              onChange={({ target }) =>
                write(at < whys.length ? whys.with(at, target.value) : [...whys, target.value])
              }
              onBlur={() => {
                // A line that was emptied goes when one has left it, and not under the hand.
                if (whys.includes('')) write(whys.filter((one) => one !== ''));
                editor.seal();
              }}
              onKeyDown={(event) => {
                const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
                if (step !== undefined && !event.nativeEvent.isComposing) {
                  event.preventDefault();
                  if (event.key !== 'Enter' || why !== '') focusRow(at + step);
                } else if (event.key === 'Backspace' && why === '' && at > 0) {
                  event.preventDefault();
                  focusRow(at - 1);
                }
              }}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
