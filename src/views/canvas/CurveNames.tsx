// The names at the ends of several curves: whose each is, and the way to bring it forward.
import type { CSSProperties } from 'react';
import { useT } from '@/i18n/useT';
import type { Curve } from '@/layout/scene';
import { classes } from '@/ui/classes';
import { useEditor } from '@/views/context/EditorContext';
import { otherCurve } from '@/views/scene/mapColours';
import styles from './Emotion.module.css';
import { bringForward, focusPoint } from './frontCurve';

type Props = { curves: readonly Curve[]; front: Curve | undefined; left: number; right: number };

/**
 * Those in sight. They are a shortcut for the pointer, as small as the map is: on the points, F goes from curve to curve,
 * and the menu of curves names them.
 */
export function CurveNames({ curves, front, left, right }: Props) {
  const t = useT();
  const editor = useEditor();
  return curves.map((curve) => {
    const { name, persona, points, index } = curve;
    const last = points.at(-1);
    if (!name || !last || name.x < left - 120 || name.x > right) return null;
    const inFront = curve === front;
    const { value } = last.feeling;
    return (
      <div
        key={persona.id}
        aria-hidden="true"
        data-control=""
        data-curve-name={persona.id}
        data-front={inFront ? '' : undefined}
        title={t('map.bringForward', { name: name.lines.join(' ') })}
        className={classes(
          styles.name,
          'nopan',
          inFront && value <= -0.5 && styles.low,
          inFront && value >= 0.5 && styles.high,
        )}
        style={
          {
            transform: `translate(${name.x}px, ${name.y}px)`,
            '--name': inFront ? undefined : otherCurve(index),
          } as CSSProperties
        }
        onClick={(event) => {
          bringForward(editor, curve);
          focusPoint(event.currentTarget.closest('[role=group]'), last);
        }}
      >
        {name.lines.map((line, at) => (
          <span key={at}>{line}</span>
        ))}
      </div>
    );
  });
}
