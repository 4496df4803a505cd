// One point of a curve: a slider from -2 to +2, by dragging or with the arrow keys.
import { useStoreApi } from '@xyflow/react';
import { memo, type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { setFeeling } from '@/commands/feelings';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { curveShape, mouthOf } from '@/layout/icons';
import type { CurvePoint, Emotion } from '@/layout/scene';
import { cardById } from '@/model/select';
import type { Id } from '@/model/id';
import type { Persona } from '@/model/types';
import { classes } from '@/ui/classes';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { focusAlong } from './curveWalk';
import styles from './Emotion.module.css';
import { onSecondFinger } from './fingers';
import { bringForward, focusPoint, nextCurve, selectPlace, shownCurves, stopOf } from './frontCurve';
import { matches } from '@/views/actions/shortcut';
import { useStandsBack } from '@/views/context/shown';
import { feelingWord, levelWord, signed } from '@/views/map/names';

/** What takes hold of each point, by feeling: of several that lie on one another the lane chooses. */
export type Grips = RefObject<Map<Id, (event: PointerEvent<HTMLDivElement>) => void>>;

type Props = {
  point: CurvePoint;
  emotion: Emotion;
  persona: Persona;
  /** Of its curve, which has its shape. */
  index: number;
  /** Drawn as a face. */
  front: boolean;
  stop: boolean;
  grips: Grips;
};

/** Within the scale, and no finer than a tenth. */
const clamp = (value: number): number => Math.round(Math.max(-2, Math.min(2, value)) * 10) / 10;
const STEP = 0.5;
/** Both eyes of a face, as one drawing. */
const EYES =
  'M-4.6 -3.1a1.3 1.3 0 1 1 2.6 0a1.3 1.3 0 1 1 -2.6 0ZM2 -3.1a1.3 1.3 0 1 1 2.6 0a1.3 1.3 0 1 1 -2.6 0Z';

export const EmotionPoint = memo(function EmotionPoint(props: Props) {
  const { point, emotion, persona, index, front, stop, grips } = props;
  const t = useT();
  const editor = useEditor();
  const flow = useStoreApi();
  const ref = useRef<HTMLDivElement>(null);
  const { feeling } = point;
  const back = useStandsBack(feeling.mapId, 'feeling', feeling);
  const readOnly = useEditorState((state) => state.readOnly);
  const { value } = feeling;
  const place = useProject((project) => {
    const card = feeling.cardId === undefined ? undefined : cardById(project, feeling.cardId);
    return card ? card.text : (project.stages[feeling.stageId ?? '']?.name ?? '');
  });

  const several = useProject((project) => (project.maps[feeling.mapId]?.personaIds.length ?? 0) > 1);

  const write = (next: number | undefined): void => {
    const where =
      feeling.cardId === undefined ? { stageId: feeling.stageId ?? '' } : { cardId: feeling.cardId };
    const args = { mapId: feeling.mapId, personaId: feeling.personaId, place: where, value: next };
    editor.commit(setFeeling, args, { mergeKey: `feeling:${feeling.id}` });
  };

  const select = (): void => selectPlace(editor, feeling);

  /** A finger that comes and goes in one place chooses the point; one that moves takes the map along. */
  const tap = ({ clientX, clientY, pointerId }: globalThis.PointerEvent): void => {
    const point = ref.current;
    const end = (at: globalThis.PointerEvent): void => {
      if (at.pointerId !== pointerId) return;
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      if (at.type === 'pointercancel' || Math.hypot(at.clientX - clientX, at.clientY - clientY) > 8) return;
      point?.focus({ preventScroll: true });
      select();
    };
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  };

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    // A finger that moves the map may begin on a face: only one that was tapped before follows it.
    if (event.pointerType === 'touch' && document.activeElement !== ref.current) {
      tap(event.nativeEvent);
      return;
    }
    event.preventDefault();
    ref.current?.focus({ preventScroll: true });
    if (readOnly) return;
    const [startY, startValue] = [event.clientY, value];
    const zoom = flow.getState().transform[2];
    let moved = false;
    let felt = value;
    const move = (at: globalThis.PointerEvent): void => {
      const by = at.clientY - startY;
      if (!moved && Math.abs(by) < 3) return;
      moved = true;
      // A tenth is as fine as a hand can mean; near whole numbers it holds on.
      const wished = Math.max(-2, Math.min(2, startValue - by / zoom / emotion.unit));
      const whole = Math.round(wished);
      felt = Math.abs(wished - whole) < 0.12 ? whole : clamp(wished);
      editor.setSession({ feel: { id: feeling.id, value: felt } });
    };
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key, true);
      alone();
      editor.setSession({ feel: undefined });
    };
    /** Let go: what was a preview becomes one step. */
    const drop = (): void => {
      end();
      if (!moved) select();
      else if (felt !== startValue) write(felt);
      editor.seal();
    };
    const key = (pressed: globalThis.KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key, true);
    const alone = onSecondFinger(end);
  };

  useEffect(() => {
    const held = grips.current;
    held.set(feeling.id, drag);
    return () => {
      if (held.get(feeling.id) === drag) held.delete(feeling.id);
    };
  });

  /** Another curve comes forward, and the focus goes to its point that is nearest. */
  const toCurve = (by: 1 | -1): void => {
    const shown = shownCurves(emotion, editor.store.getState().session.hiddenPersonaIds);
    const next = nextCurve(shown, persona.id, point.x, by);
    if (!next) return;
    bringForward(editor, next.curve);
    focusPoint(ref.current?.closest('[role=group]') ?? null, next.point);
  };

  /** Makes the feeling unknown; the focus goes to what can set it again, or to the next point. */
  const forget = (): void => {
    const lane = ref.current?.closest('[role=group]');
    write(undefined);
    requestAnimationFrame(() => {
      const place = lane?.querySelector<HTMLElement>(`[data-unknown="${feeling.stageId ?? ''}"]`);
      (place ?? lane?.querySelector<HTMLElement>('[data-feeling]'))?.focus({ preventScroll: true });
    });
  };

  const attach = (): void =>
    editor.setSession({ dialog: 'evidence', attaching: [{ table: 'feelings', id: feeling.id }] });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const steps: Record<string, () => void> = {
      ArrowUp: () => write(clamp(value + (event.shiftKey ? 0.1 : STEP))),
      ArrowDown: () => write(clamp(value - (event.shiftKey ? 0.1 : STEP))),
      PageUp: () => write(clamp(value + 1)),
      PageDown: () => write(clamp(value - 1)),
      Home: () => write(-2),
      End: () => write(2),
      ArrowLeft: () => focusAlong(ref.current, -1),
      ArrowRight: () => focusAlong(ref.current, 1),
      Enter: select,
      Delete: forget,
      Backspace: forget,
    };
    const letters = [
      { keys: 'e', run: attach },
      { keys: 'f', run: () => toCurve(1) },
      { keys: 'shift+f', run: () => toCurve(-1) },
    ];
    const letter = letters.find(({ keys }) => matches(event.nativeEvent, keys));
    const held = event.ctrlKey || event.metaKey || event.altKey;
    const run = held ? undefined : (letter?.run ?? steps[event.key]);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    const looks = letter !== undefined && letter.run !== attach;
    if (
      looks ||
      !readOnly ||
      event.key === 'ArrowLeft' ||
      event.key === 'ArrowRight' ||
      event.key === 'Enter'
    )
      run();
  };

  const words = `${signed(value)} ${feelingWord(value, t)}, ${persona.name}, ${place}`;
  return (
    <div
      ref={ref}
      role="slider"
      aria-orientation="vertical"
      aria-label={
        several ? t('map.feelingOf', { place, persona: persona.name }) : t('map.feelingAt', { place })
      }
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={value}
      aria-valuetext={[words, levelWord(point.evidence, t)].filter(Boolean).join(', ')}
      aria-readonly={readOnly || undefined}
      tabIndex={stop ? 0 : -1}
      data-feeling={persona.id}
      data-along={persona.id}
      data-stop={stopOf(feeling)}
      data-x={point.x}
      data-place={feeling.stageId}
      className={classes(
        styles.point,
        'nopan',
        back && styles.back,
        point.evidence === 'assumption' && styles.assumed,
        point.evidence === 'partly' && styles.partly,
      )}
      style={{ transform: `translate(${point.x - 14}px, ${point.y - 14}px)`, color: colourOf(value) }}
      onKeyDown={onKeyDown}
      onBlur={() => editor.seal()}
    >
      <svg viewBox="-14 -14 28 28" width="28" height="28" aria-hidden="true">
        {front ? (
          <>
            <circle className={styles.ring} r="12" />
            <path className={styles.eyes} d={EYES} />
            <path className={styles.mouth} d={svgPath(mouthOf(value))} />
          </>
        ) : (
          <path className={styles.shape} d={svgPath(curveShape(index))} />
        )}
      </svg>
      {front && point.label !== undefined && (
        <span
          className={classes(
            styles.peak,
            point.labelSide === 'below' && styles.below,
            value <= -0.5 && styles.low,
            value >= 0.5 && styles.high,
          )}
        >
          {point.label}
        </span>
      )}
    </div>
  );
});

/** The colour of a value on the way from low over middle to high. */
function colourOf(value: number): string {
  const share = Math.round(Math.min(1, Math.abs(value) / 1.6) * 100);
  return `color-mix(in srgb, var(--m-${value < 0 ? 'low' : 'high'}) ${share}%, var(--m-mid))`;
}
