// OverlayMarks: each difference in sight as a button over its place in the picture, and the walk from one to the next.
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { OverlayMark } from '@/layout/overlay';
import { touches } from '@/layout/locate';
import type { Box } from '@/layout/scene';
import { classes } from '@/ui/classes';
import styles from './OverlayMarks.module.css';
import { type Arrow, graspOf, nextMark, stepMark } from './overlayWalk';

export type OverlayMarksProps = {
  marks: readonly OverlayMark[];
  held: Box | undefined;
  zoom: number;
  /** The difference that somebody looks at. */
  activeKey: string | undefined;
  nameOf: (mark: OverlayMark) => string;
  onPick: (key: string) => void;
  onReveal: (box: Box) => void;
};

/** From far away there may be thousands in sight: so many are in the document, the rest is reached by walking. */
const MOST = 160;
const ARROWS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

export const OverlayMarks = memo(function OverlayMarks(props: OverlayMarksProps) {
  const { marks, held, zoom, activeKey, nameOf, onPick, onReveal } = props;
  const list = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<string>();
  const goes = useRef(false);
  const stops = marks.find(({ key }) => key === (cursor ?? activeKey));

  const near = held ? marks.filter((mark) => touches(graspOf(mark), held)) : [];
  const seen = near.slice(0, MOST);
  const stop = stops ?? seen[0];
  if (stop && !seen.includes(stop)) seen.push(stop);

  useEffect(() => {
    if (!goes.current) return;
    goes.current = false;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [cursor]);

  const walk = (event: KeyboardEvent) => {
    if (!stop || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, code } = event;
    const next = ARROWS.includes(key)
      ? nextMark(marks, stop, key as Arrow)
      : key === 'Home'
        ? marks[0]
        : key === 'End'
          ? marks.at(-1)
          : code === 'KeyN' || code === 'KeyP'
            ? stepMark(marks, stop.key, code === 'KeyN' ? 1 : -1)
            : undefined;
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    goes.current = true;
    setCursor(next.key);
    onReveal(graspOf(next));
  };
  const place = ({ x, y, width, height }: Box) => ({
    left: x * zoom,
    top: y * zoom,
    width: Math.max(6, width * zoom),
    height: Math.max(6, height * zoom),
  });
  const active = marks.find(({ key }) => key === activeKey);
  return (
    // The buttons are reached one at a time; the arrow keys are heard on their way up.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={list} onKeyDown={walk}>
      {seen.map((mark) => (
        <button
          key={mark.key}
          type="button"
          className={classes(
            styles.mark,
            styles[mark.shape],
            styles[mark.tone],
            mark === active && styles.active,
          )}
          style={place(graspOf(mark))}
          aria-label={nameOf(mark)}
          aria-current={mark === active || undefined}
          tabIndex={mark === stop ? 0 : -1}
          onFocus={() => setCursor(mark.key)}
          onClick={() => onPick(mark.key)}
        >
          {[...(mark.ghost ? [mark.ghost] : []), ...(mark.others ?? [])].map((box) => {
            const own = graspOf(mark);
            return (
              <span
                key={`${box.x} ${box.y}`}
                className={styles.partner}
                style={{ ...place(box), left: (box.x - own.x) * zoom, top: (box.y - own.y) * zoom }}
              />
            );
          })}
        </button>
      ))}
    </div>
  );
});
