// The emotion lane: the curves with their soft areas, and the points that a person drags or steps.
import { type CSSProperties, memo, useId, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import type { Curve, CurvePoint, Emotion, Row } from '@/layout/scene';
import type { Feeling } from '@/model/types';
import { useEditorState, useSession } from '@/views/context/EditorContext';
import { useCanvasState } from './canvasStore';
import styles from './Emotion.module.css';
import { EmotionPoint } from './EmotionPoint';
import { OTHER_CURVES } from '@/views/scene/mapColours';
import { unknownIn, UnknownFeelings } from './UnknownFeelings';

type EmotionRowProps = { row: Row; figure: Emotion; width: number };

export const EmotionRow = memo(function EmotionRow({ row, figure: emotion, width }: EmotionRowProps) {
  const t = useT();
  const hidden = useSession(useShallow((session) => session.hiddenPersonaIds));
  const shown = emotion.curves.filter((curve) => !hidden.includes(curve.persona.id));
  const others = emotion.curves.filter((curve) => !curve.lead);
  const lead = shown.find((curve) => curve.lead);
  const readOnly = useEditorState((state) => state.readOnly);
  const columns = useCanvasState((state) => state.scene.columns);
  const left = useCanvasState((state) => state.window.x);
  const right = useCanvasState((state) => state.window.x + state.window.width);
  // Far points are not in the document.
  const seen = shown.map((curve) => ({
    curve,
    points: curve.points.filter((point) => point.x >= left - 20 && point.x <= right + 20),
  }));
  const unknown = lead && !readOnly ? unknownIn(lead, columns, left, right) : [];
  // One stop for the whole lane, as for the grid: where one was last, else the first that there is.
  const stops = [...seen]
    .sort((a, b) => Number(b.curve.lead) - Number(a.curve.lead))
    .flatMap(({ points }) => points.map(({ feeling }) => stopOf(feeling)))
    .concat(unknown.map(({ stage }) => stage.id));
  const [last, setLast] = useState('');
  const stop = stops.includes(last) ? last : stops[0];
  return (
    // The focus passes here on its way up; the lane itself is nothing to press.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      onFocus={({ target }) => setLast(target.dataset['stop'] ?? '')}
      aria-label={t('map.emotionCurve')}
      className={styles.row}
      style={{ transform: `translateY(${row.y}px)`, width, height: row.height }}
    >
      <svg className={styles.drawing} width={width} height={row.height} aria-hidden="true">
        <line className={styles.zero} x1="0" x2={width} y1={emotion.zeroY} y2={emotion.zeroY} />
        {shown
          .filter((curve) => !curve.lead)
          .map((curve) => (
            <OtherCurve key={curve.persona.id} curve={curve} colour={others.indexOf(curve) % OTHER_CURVES} />
          ))}
        {lead && <LeadCurve curve={lead} emotion={emotion} />}
      </svg>
      {[...seen].reverse().map(({ curve, points }) => (
        <Points
          key={curve.persona.id}
          curve={curve}
          points={points}
          emotion={emotion}
          stop={stop}
          colour={others.indexOf(curve) % OTHER_CURVES}
        />
      ))}
      <UnknownFeelings row={row} lead={lead} columns={unknown} stop={stop} />
    </div>
  );
});

const LeadCurve = memo(function LeadCurve({ curve, emotion }: { curve: Curve; emotion: Emotion }) {
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

const OtherCurve = memo(function OtherCurve({ curve, colour }: { curve: Curve; colour: number }) {
  return curve.runs.map(
    (run, at) =>
      run.line && (
        <path
          key={at}
          className={styles.curve}
          d={svgPath(run.line)}
          stroke={`var(--m-other-${colour})`}
          strokeWidth="1.75"
          strokeDasharray={run.dashed ? '5 5.5' : undefined}
        />
      ),
  );
});

type PointsProps = {
  curve: Curve;
  points: readonly CurvePoint[];
  emotion: Emotion;
  colour: number;
  stop: string | undefined;
};

function Points({ curve, points, emotion, colour, stop }: PointsProps) {
  return (
    <div style={{ '--other': `var(--m-other-${Math.max(0, colour)})` } as CSSProperties}>
      {points.map((point) => (
        <EmotionPoint
          key={keyOf(point.feeling)}
          point={point}
          emotion={emotion}
          persona={curve.persona}
          lead={curve.lead}
          stop={stop === stopOf(point.feeling)}
        />
      ))}
    </div>
  );
}

/** The place of a feeling, so that a point keeps the focus when its record is made again. */
const keyOf = ({ cardId, stageId, id }: Feeling): string => cardId ?? stageId ?? id;

/** The name of a point among the stops of the lane. */
const stopOf = (feeling: Feeling): string => `${feeling.personaId} ${keyOf(feeling)}`;
