// The emotion lane: the curves with their soft areas, and the points that a person drags or steps.
import { type CSSProperties, memo, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import type { Curve, CurvePoint, Emotion, Row } from '@/layout/scene';
import { useEditor, useEditorState, useSession } from '@/views/context/EditorContext';
import { useCanvasState } from './canvasStore';
import styles from './Emotion.module.css';
import { CurveNames } from './CurveNames';
import { EmotionPoint, type Grips } from './EmotionPoint';
import { foldedLines } from './foldedLines';
import { bringForward, chooseCurve, frontOf, placeOf, pressedPoint, shownCurves, stopOf } from './frontCurve';
import { otherCurve } from '@/views/scene/mapColours';
import { unknownIn, UnknownFeelings } from './UnknownFeelings';

type EmotionRowProps = { row: Row; figure: Emotion; width: number };

export const EmotionRow = memo(function EmotionRow({ row, figure: emotion, width }: EmotionRowProps) {
  const t = useT();
  const hidden = useSession(useShallow((session) => session.hiddenPersonaIds));
  const wished = useSession((session) => session.frontPersonaId);
  const editor = useEditor();
  const shown = useMemo(() => shownCurves(emotion, hidden), [emotion, hidden]);
  const front = frontOf(shown, wished);
  const folded = useMemo(() => shown.filter((curve) => curve.folded && curve !== front), [shown, front]);
  const grips: Grips = useRef(new Map());
  const readOnly = useEditorState((state) => state.readOnly);
  const columns = useCanvasState((state) => state.scene.columns);
  const left = useCanvasState((state) => state.window.x);
  const right = useCanvasState((state) => state.window.x + state.window.width);
  // Far points are not in the document.
  const seen = shown
    .filter((curve) => !curve.folded || curve === front)
    .map((curve) => ({
      curve,
      points: curve.points.filter((point) => point.x >= left - 20 && point.x <= right + 20),
    }));
  const unknown = front && !readOnly ? unknownIn(front, columns, left, right) : [];
  // One stop for the whole lane, as for the grid: where one was last, else the first that there is.
  const stops = [...seen]
    .sort((a, b) => Number(b.curve === front) - Number(a.curve === front))
    .flatMap(({ points }) => points.map(({ feeling }) => stopOf(feeling)))
    .concat(unknown.map(({ stage }) => stage.id));
  const [last, setLast] = useState('');
  const stop = stops.includes(last) ? last : stops[0];
  /** A press means the nearest point, whichever box lies on top, and brings its curve forward. */
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-feeling]')) return;
    const inHand = seen.filter(({ points }) => points.length > 0).map(({ curve }) => curve);
    const pressed = pressedPoint(event.currentTarget, inHand, event);
    if (!pressed) return;
    if (inHand.length > 1 && event.button === 0) bringForward(editor, pressed.curve);
    grips.current.get(pressed.point.feeling.id)?.(event);
  };
  return (
    // The focus passes here on its way up; the lane itself is nothing to press.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      onFocus={({ target }) => setLast(target.dataset['stop'] ?? last)}
      onPointerDown={press}
      data-curves={row.lane.id}
      aria-label={t('map.emotionCurve')}
      className={styles.row}
      style={{ transform: `translateY(${row.y}px)`, width, height: row.height }}
    >
      <svg className={styles.drawing} width={width} height={row.height} aria-hidden="true">
        <line className={styles.zero} x1="0" x2={width} y1={emotion.zeroY} y2={emotion.zeroY} />
        {shown
          .filter((curve) => !curve.folded && curve !== front)
          .map((curve) => (
            <OtherCurve key={curve.persona.id} curve={curve} />
          ))}
        <FoldedCurves curves={folded} />
        {front && <FrontCurve curve={front} emotion={emotion} />}
      </svg>
      {seen.map(({ curve, points }) => (
        <Points
          key={curve.persona.id}
          curve={curve}
          points={points}
          emotion={emotion}
          stop={stop}
          front={curve === front}
          grips={grips}
        />
      ))}
      <CurveNames curves={shown} front={front} left={left} right={right} />
      <UnknownFeelings
        row={row}
        lead={front}
        columns={unknown}
        stop={stop}
        choose={(lane, at) => chooseCurve(editor, lane, emotion, at)}
      />
    </div>
  );
});

const FrontCurve = memo(function FrontCurve({ curve, emotion }: { curve: Curve; emotion: Emotion }) {
  const id = useId();
  const { zeroY, unit } = emotion;
  const [top, bottom] = [zeroY - 2 * unit, zeroY + 2 * unit];
  const along = { x1: 0, x2: 0, y1: top, y2: bottom, gradientUnits: 'userSpaceOnUse' as const };
  return (
    <>
      <defs>
        <linearGradient id={`${id}-line`} {...along}>
          <stop offset="0.1" stopColor="var(--m-high)" />
          <stop offset="0.5" stopColor="var(--m-mid)" />
          <stop offset="0.9" stopColor="var(--m-low)" />
        </linearGradient>
        <linearGradient id={`${id}-area`} {...along}>
          <stop offset="0" stopColor="var(--m-high)" stopOpacity="0.22" />
          <stop offset="0.5" stopColor="var(--m-mid)" stopOpacity="0.02" />
          <stop offset="1" stopColor="var(--m-low)" stopOpacity="0.22" />
        </linearGradient>
      </defs>
      {curve.runs.map(
        (run, at) => run.area && <path key={at} d={svgPath(run.area)} fill={`url(#${id}-area)`} />,
      )}
      {curve.runs.map(
        (run, at) =>
          run.line && (
            <path
              key={at}
              className={styles.curve}
              d={svgPath(run.line)}
              stroke={`url(#${id}-line)`}
              strokeWidth="2.75"
              strokeDasharray={run.dashed ? '5 5.5' : undefined}
            />
          ),
      )}
    </>
  );
});

const OtherCurve = memo(function OtherCurve({ curve }: { curve: Curve }) {
  return curve.runs.map(
    (run, at) =>
      run.line && (
        <path
          key={at}
          className={styles.curve}
          d={svgPath(run.line)}
          stroke={otherCurve(curve.index)}
          strokeWidth="1.75"
          strokeDasharray={run.dashed ? '5 5.5' : undefined}
        />
      ),
  );
});

/** Hundreds of quiet lines as one path for each manner of drawing. */
const FoldedCurves = memo(function FoldedCurves({ curves }: { curves: readonly Curve[] }) {
  return foldedLines(curves).map(({ colour, dashed, d }) => (
    <path
      key={`${colour} ${dashed}`}
      className={styles.curve}
      d={d}
      stroke={colour}
      strokeWidth="1.25"
      strokeDasharray={dashed ? '5 5.5' : undefined}
    />
  ));
});

type PointsProps = {
  curve: Curve;
  points: readonly CurvePoint[];
  emotion: Emotion;
  front: boolean;
  stop: string | undefined;
  grips: Grips;
};

/** The points of a curve. Those in front lie on top; they stay where they are in the document, for the focus is kept then. */
function Points({ curve, points, emotion, front, stop, grips }: PointsProps) {
  const other: CSSProperties = { '--other': otherCurve(curve.index) } as CSSProperties;
  return (
    <div style={front ? { ...other, position: 'relative', zIndex: 1 } : other}>
      {points.map((point) => (
        <EmotionPoint
          key={placeOf(point.feeling)}
          point={point}
          emotion={emotion}
          persona={curve.persona}
          index={curve.index}
          front={front}
          stop={stop === stopOf(point.feeling)}
          grips={grips}
        />
      ))}
    </div>
  );
}
