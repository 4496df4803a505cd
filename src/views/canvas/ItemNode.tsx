// One card or finding on the canvas: reads its own record, shows it, and opens its text for writing.
import { type CSSProperties, memo, useRef } from 'react';
import type { Item, ValueFace } from '@/layout/scene';
import { useT } from '@/i18n/useT';
import { SIZES } from '@/layout/sizes';
import { classes } from '@/ui/classes';
import { CardField } from '@/views/map/CardField';
import { ItemPicture } from './ItemPicture';
import { useShown, useStanding } from './useItem';
import styles from './ItemNode.module.css';
import valueStyles from './ItemValue.module.css';
import { nameOfShown } from '@/views/map/names';
import type { Shown } from './nodes';
import { useCursor } from '@/views/map/useCursor';
import { useStandsBack } from '@/views/context/shown';
import { useMark } from '@/views/map/useMarks';

// Where it stands is no reason to draw it again.
export const ItemNode = memo(function ItemNode({ id }: { id: string }) {
  const shown = useShown(id);
  return shown ? <Face shown={shown} /> : null;
});

function Face({ shown }: { shown: Shown }) {
  const t = useT();
  const ref = useRef<HTMLDivElement>(null);
  const standing = useStanding(shown);
  const back = useStandsBack(shown.lane.mapId, shown.item?.editable, shown.item?.record);
  const mark = useMark(shown.item?.id ?? shown.id);
  useCursor(ref, standing === 'cursor');
  const { item } = shown;
  const accent = item?.tone ? `--m-mark-${item.tone}` : `--m-accent-${item?.colour ?? shown.accent}`;
  if (standing === 'editing' || standing === 'free') {
    return (
      <div
        className={classes(styles.card, styles[standing], 'nopan')}
        style={{ ...textPlace(item), '--bar': `var(${accent})` } as CSSProperties}
      >
        {item?.picture && <ItemPicture face={item.picture} />}
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
  if (item.quiet) return <QuietItem item={item} />;
  const words = item.lines.join('\n');
  // Hundreds of these are in the document: the words are the card's own, and what is small follows them in the flow. Words
  // come first, where the search looks for them.
  return (
    <div
      ref={ref}
      role="button"
      tabIndex={standing === 'cursor' ? 0 : -1}
      aria-label={back ? `${nameOfShown(shown, t)}, ${t('map.setBack')}` : nameOfShown(shown, t)}
      data-item={shown.id}
      className={classes(
        styles.card,
        'nopan',
        item.settled && styles.settled,
        item.evidence === 'assumption' && styles.assumed,
        item.evidence === 'partly' && styles.partly,
        back && styles.back,
        mark !== undefined && styles.found,
        (standing === 'selected' || standing === 'cursor') && styles.selected,
        standing === 'moving' && styles.moving,
      )}
      data-words=""
      style={{ ...textPlace(item), '--bar': `var(${accent})` } as CSSProperties}
    >
      {words}
      <Marks item={item} flows={words !== ''} />
      {item.picture && <ItemPicture face={item.picture} />}
    </div>
  );
}

/** Where the text of a card with a picture stands: below the frame, or short of it. */
function textPlace(item: Item | undefined): CSSProperties | undefined {
  if (!item?.picture) return undefined;
  if (item.textTop !== undefined) return { paddingTop: item.textTop };
  return { paddingRight: item.picture.width + SIZES.smallPicture.gap + SIZES.cardPadX };
}

/** What only tells: keys and pointer mean the cell around it, which reads it aloud. */
function QuietItem({ item }: { item: Item }) {
  return (
    <div className={item.value ? valueStyles.value : styles.quiet} aria-hidden="true">
      {item.value && <ValueMark value={item.value} />}
      {item.lines.join('\n')}
      <Marks item={item} />
    </div>
  );
}

/** A value as a number, what it is to reach, and a bar with the goal as a mark. */
function ValueMark({ value: { text, top, small, bar, met } }: { value: ValueFace }) {
  const share = (part: number) => `${part * 100}%`;
  return (
    <>
      <span className={valueStyles.number} style={{ top }}>
        {text}
      </span>
      {small && (
        <span className={valueStyles.small} data-end={small.end} style={{ top: small.top }}>
          {small.lines.join('\n')}
        </span>
      )}
      {bar && (
        <span
          className={valueStyles.bar}
          style={
            {
              top: bar.top,
              '--from': share(bar.from),
              '--to': share(bar.to),
              '--zero': share(bar.zero),
              '--tone': `var(${met === undefined ? '--m-accent' : met ? '--m-mark-delight' : '--m-mark-pain'})`,
            } as CSSProperties
          }
        >
          {bar.target !== undefined && (
            <span className={valueStyles.goal} style={{ left: share(bar.target) }} />
          )}
        </span>
      )}
    </>
  );
}

/** @param flows whether the small lines stand right below words: a part with a place of its own is a layer for the browser */
function Marks({ item, flows = false }: { item: Item; flows?: boolean }) {
  return (
    <>
      {item.note && (
        <span
          className={flows ? styles.below : styles.note}
          style={flows ? undefined : { top: item.note.top }}
        >
          {item.note.lines.join('\n')}
        </span>
      )}
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
              '--shape': `var(--m-shape-${kind})`,
            } as CSSProperties
          }
        >
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
