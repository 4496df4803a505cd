// OverlayMarks: each difference in sight as a button over its place in the picture, and the walk from one to the next.
import { memo, useMemo } from 'react';
import type { OverlayMark } from '@/layout/overlay';
import { touches } from '@/layout/locate';
import type { Box } from '@/layout/scene';
import { classes } from '@/ui/classes';
import styles from './OverlayMarks.module.css';
import { graspOf } from './overlayWalk';
import { useMarkWalk } from './useMarkWalk';

export type OverlayMarksProps = {
  marks: readonly OverlayMark[];
  held: Box | undefined;
  zoom: number;
  /** The difference that somebody looks at. */
  activeKey: string | undefined;
  nameOf: (mark: OverlayMark) => string;
  onPick: (key: string) => void;
  onBring: (box: Box) => void;
};

/** From far away there may be thousands in sight: so many are in the document, the rest is reached by walking. */
const MOST = 160;
const keyOf = ({ key }: OverlayMark): string => key;

export const OverlayMarks = memo(function OverlayMarks(props: OverlayMarksProps) {
  const { marks, held, zoom, activeKey, nameOf, onPick, onBring } = props;
  const seen = useMemo(
    () => (held ? marks.filter((mark) => touches(graspOf(mark), held)).slice(0, MOST) : []),
    [marks, held],
  );
  const { list, shown, stop, onFocus, onKeyDown } = useMarkWalk(marks, seen, keyOf, activeKey, onBring);
  const active = marks.find(({ key }) => key === activeKey);
  return (
    // The buttons are reached one at a time; the arrow keys are heard on their way up.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={list} onKeyDown={onKeyDown}>
      {shown.map((mark) => (
        <MarkButton
          key={mark.key}
          {...{ mark, zoom, nameOf, onFocus, onPick }}
          active={mark === active}
          stops={mark === stop}
        />
      ))}
    </div>
  );
});

type MarkButtonProps = Pick<OverlayMarksProps, 'zoom' | 'nameOf' | 'onPick'> & {
  mark: OverlayMark;
  active: boolean;
  stops: boolean;
  onFocus: (mark: OverlayMark) => void;
};

/** Kept while nothing of it changes: a scroll draws those alone that come into sight. */
const MarkButton = memo(function MarkButton(props: MarkButtonProps) {
  const { mark, zoom, active, stops, nameOf, onFocus, onPick } = props;
  const place = ({ x, y, width, height }: Box) => ({
    left: x * zoom,
    top: y * zoom,
    width: Math.max(6, width * zoom),
    height: Math.max(6, height * zoom),
  });
  const own = graspOf(mark);
  return (
    <button
      type="button"
      className={classes(styles.mark, styles[mark.shape], styles[mark.tone], active && styles.active)}
      style={place(own)}
      aria-label={nameOf(mark)}
      aria-current={active || undefined}
      tabIndex={stops ? 0 : -1}
      onFocus={() => onFocus(mark)}
      onClick={() => onPick(mark.key)}
    >
      {[...(mark.ghost ? [mark.ghost] : []), ...(mark.others ?? [])].map((box) => (
        <span
          key={`${box.x} ${box.y}`}
          className={styles.partner}
          style={{ ...place(box), left: (box.x - own.x) * zoom, top: (box.y - own.y) * zoom }}
        />
      ))}
    </button>
  );
});
