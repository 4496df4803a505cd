// One card or finding on the canvas: reads its own record, shows it, and opens its text for writing.
import { type CSSProperties, memo, useRef } from 'react';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import type { Item } from '@/layout/scene';
import { SIZES } from '@/layout/sizes';
import type { EditorSession } from '@/editor/session';
import { useT } from '@/i18n/useT';
import { classes } from '@/ui/classes';
import { useSession } from '@/views/context/EditorContext';
import { CardField } from '@/views/map/CardField';
import { useCanvasState } from './canvasStore';
import styles from './ItemNode.module.css';
import { nameOfShown } from '@/views/map/names';
import type { Shown } from './nodes';
import { useCursor } from '@/views/map/useCursor';
import { useStandsBack } from '@/views/map/useLevel';
import { useMark } from '@/views/map/useMarks';

/** What the session means for one item, as one word: no list is made anew for each node. */
type Standing = 'plain' | 'selected' | 'cursor' | 'editing' | 'free' | 'moving';

function standingOf({ selection, editing, draft, drag }: EditorSession, shown: Shown): Standing {
  const id = shown.item?.id ?? shown.id;
  if (draft?.id === id) return draft.free ? 'free' : 'editing';
  if (editing === id) return 'editing';
  if (drag?.ids.includes(id)) return 'moving';
  if (selection.kind === 'cards') {
    if (selection.ids.at(-1) === id) return 'cursor';
    return selection.ids.length > 1 && selection.ids.includes(id) ? 'selected' : 'plain';
  }
  if (selection.kind !== 'finding' || selection.id !== id) return 'plain';
  return selection.stageId === undefined || selection.stageId === shown.stage.id ? 'cursor' : 'selected';
}

// React Flow tells a node where it stands as well; that is no reason to draw it again.
export const ItemNode = memo(
  function ItemNode({ id }: { id: string }) {
    const shown = useCanvasState((state) => state.shown.get(id));
    return shown ? <Face shown={shown} /> : null;
  },
  (before, now) => before.id === now.id,
);

function Face({ shown }: { shown: Shown }) {
  const t = useT();
  const ref = useRef<HTMLDivElement>(null);
  const standing = useSession((session) => standingOf(session, shown));
  const back = useStandsBack(shown.item?.record);
  const mark = useMark(shown.item?.id ?? shown.id);
  useCursor(ref, standing === 'cursor');
  const { item } = shown;
  const accent = item?.tone ? `--m-mark-${item.tone}` : `--m-accent-${shown.accent}`;
  if (standing === 'editing' || standing === 'free') {
    return (
      <div
        className={classes(styles.card, styles[standing], 'nopan')}
        style={{ '--bar': `var(${accent})` } as CSSProperties}
      >
        <CardField
          id={item?.id ?? shown.id}
          record={item?.editable && { kind: item.editable, text: item.text }}
          className={styles.field}
        />
        {item && <Marks item={item} />}
      </div>
    );
  }
  if (!item) return null;
  return (
    <div
      ref={ref}
      role="button"
      tabIndex={standing === 'cursor' ? 0 : -1}
      aria-label={nameOfShown(shown, t)}
      data-item={shown.id}
      className={classes(
        styles.card,
        'nopan',
        item.evidence === 'assumption' && styles.assumed,
        item.evidence === 'partly' && styles.partly,
        back && styles.back,
        mark !== undefined && styles.found,
        (standing === 'selected' || standing === 'cursor') && styles.selected,
        standing === 'moving' && styles.moving,
      )}
      style={{ '--bar': `var(${accent})` } as CSSProperties}
    >
      <div className={styles.text} data-words="">
        {item.lines.join('\n')}
      </div>
      <Marks item={item} />
    </div>
  );
}

function Marks({ item }: { item: Item }) {
  return (
    <>
      {item.marks.map(({ kind, lines, x, y, width, height }) => (
        <span
          key={kind}
          className={styles.mark}
          style={
            {
              left: x,
              top: y,
              width,
              height,
              '--soft': `var(--m-mark-${kind}-soft)`,
              '--tone': `var(--m-mark-${kind}-ink)`,
            } as CSSProperties
          }
        >
          <svg viewBox="0 0 10 10" width={SIZES.markIcon} height={SIZES.markIcon} aria-hidden="true">
            <path d={svgPath(MARK_SHAPES[kind])} />
          </svg>
          {lines.join('\n')}
        </span>
      ))}
      {item.squares && (
        <span
          className={styles.squares}
          style={
            {
              left: item.squares.x,
              top: item.squares.y,
              '--filled': item.squares.filled,
              '--tone': `var(--m-mark-${item.squares.kind})`,
            } as CSSProperties
          }
        />
      )}
    </>
  );
}
