// The paths of the map, drawn around the cards and below them, with an arrow at the end of each step.
import { ViewportPortal } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { svgPath } from '@/formats/svgPath';
import { directionOf } from '@/layout/direction';
import { boxOf, touches } from '@/layout/locate';
import { placed } from '@/layout/outline';
import { arrowAt } from '@/layout/route';
import type { Box, PathLine, PathStep } from '@/layout/scene';
import { useCanvasState } from './canvasStore';
import styles from './Layers.module.css';

export function PathLines() {
  const paths = useCanvasState((state) => state.scene.paths);
  const window = useCanvasState((state) => state.window);
  const hidden = useCanvasState((state) => state.detail !== 'nodes');
  if (hidden || paths.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles.paths} width="1" height="1" aria-hidden="true">
        {paths.map((line) => (
          <Line key={line.path.id} line={line} window={window} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

type LineProps = { line: PathLine; window: Box };

/**
 * The steps in sight; far ones are not in the document. All lines of a path are one element and all of its arrows
 * another, for there may be a great many steps in sight.
 */
const Line = memo(function Line({ line: { colour, steps, width }, window }: LineProps) {
  const tones = {
    '--tone': `var(--m-stage-${colour})`,
    '--ink': `var(--m-stage-${colour}-ink)`,
  } as CSSProperties;
  const seen = steps.filter((step) => touches(boxOf(step), window));
  if (seen.length === 0) return null;
  const drawn = seen.map((step) => drawnStep(step, width));
  return (
    <g style={tones}>
      <path
        className={styles.pathLine}
        strokeWidth={width ?? 1.75}
        d={drawn.map(({ line }) => line).join('')}
      />
      <path className={styles.pathTip} d={drawn.map(({ tip }) => tip).join('')} />
      {seen.map(
        ({ link, y, label }) =>
          label && (
            <text
              key={link.id}
              className={styles.pathLabel}
              x={label.x}
              y={y + label.y + 4}
              direction={directionOf(label.text)}
            >
              {label.text}
            </text>
          ),
      )}
    </g>
  );
});

const known = new WeakMap<PathStep, { line: string; tip: string }>();

/** A step as path data where it stands, remembered: most steps stay as they are. */
function drawnStep(step: PathStep, width: number | undefined): { line: string; tip: string } {
  const before = known.get(step);
  if (before) return before;
  const { y } = step;
  const made = {
    line: svgPath(placed(step.line, { y })),
    tip: svgPath(placed(arrowAt(step.tip, width), { y })),
  };
  known.set(step, made);
  return made;
}
