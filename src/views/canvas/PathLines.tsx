// The paths of the map, drawn around the cards and below them, with an arrow at the end of each step.
import { ViewportPortal } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { svgPath } from '@/formats/svgPath';
import { directionOf } from '@/layout/direction';
import { boxOf, touches } from '@/layout/locate';
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

/** The steps in sight; far ones are not in the document. */
const Line = memo(function Line({ line: { colour, steps }, window }: LineProps) {
  const tones = {
    '--tone': `var(--m-stage-${colour})`,
    '--ink': `var(--m-stage-${colour}-ink)`,
  } as CSSProperties;
  return (
    <g style={tones}>
      {steps.map((step) => touches(boxOf(step), window) && <Step key={step.link.id} step={step} />)}
    </g>
  );
});

const Step = memo(function Step({ step: { y, line, tip, label } }: { step: PathStep }) {
  return (
    <g transform={`translate(0 ${y})`}>
      <path className={styles.pathLine} d={svgPath(line)} />
      <path className={styles.pathTip} d={svgPath(arrowAt(tip))} />
      {label && (
        <text className={styles.pathLabel} x={label.x} y={label.y + 4} direction={directionOf(label.text)}>
          {label.text}
        </text>
      )}
    </g>
  );
});
