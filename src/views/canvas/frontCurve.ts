// Which curve is in front, and bringing another forward: by a click near it, by its name, by a key.
import type { Editor } from '@/editor/editor';
import type { EditorSession } from '@/editor/session';
import { nearestCurve, nearestPoint } from '@/layout/lanes/nearestCurve';
import type { Curve, CurvePoint, Emotion } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Feeling } from '@/model/types';

/** How near a line a click is meant for it, in pixels of the screen. */
const REACH = 12;

/** The curves that are not hidden. */
export const shownCurves = ({ curves }: Emotion, hidden: readonly Id[]): readonly Curve[] =>
  curves.filter((curve) => !hidden.includes(curve.persona.id));

/** The curve in front: what was brought forward, as long as it shows anything, else the lead's. */
export const frontOf = (shown: readonly Curve[], front: Id | undefined): Curve | undefined =>
  shown.find(({ persona, points }) => persona.id === front && points.length > 0) ??
  shown.find((curve) => curve.lead);

/** The place of a feeling, so that a point keeps the focus when its record is made again. */
export const placeOf = ({ cardId, stageId, id }: Feeling): string => cardId ?? stageId ?? id;

/** The name of a point among the stops of the lane. */
export const stopOf = (feeling: Feeling): string => `${feeling.personaId} ${placeOf(feeling)}`;

/** Selects the touchpoint or stage of a point. */
export function selectPlace(editor: Editor, { cardId, stageId }: Feeling): void {
  if (cardId !== undefined) editor.setSession({ selection: { kind: 'cards', ids: [cardId] } });
  else if (stageId !== undefined) editor.setSession({ selection: { kind: 'stage', id: stageId } });
}

/** Brings a curve forward. */
export function bringForward(editor: Editor, { persona }: Curve): void {
  if (editor.store.getState().session.frontPersonaId !== persona.id)
    editor.setSession({ frontPersonaId: persona.id });
}

/** Gives the focus to a point of the lane, once it is drawn. */
export function focusPoint(lane: Element | null, { feeling }: CurvePoint): void {
  requestAnimationFrame(() => {
    const stop = CSS.escape(stopOf(feeling));
    lane?.querySelector<HTMLElement>(`[data-feeling][data-stop="${stop}"]`)?.focus({ preventScroll: true });
  });
}

type At = { clientX: number; clientY: number };

/** Where in the lane something points to, in its own units, and how large those are on the screen. */
function placeIn(lane: HTMLElement, at: At): { x: number; y: number; zoom: number } {
  const box = lane.getBoundingClientRect();
  const zoom = box.width / lane.offsetWidth || 1;
  return { x: (at.clientX - box.left) / zoom, y: (at.clientY - box.top) / zoom, zoom };
}

/** The point that a press means: of several whose boxes lie on one another, the nearest. */
export function pressedPoint(
  lane: HTMLElement,
  curves: readonly Curve[],
  at: At,
): { curve: Curve; point: CurvePoint } | undefined {
  return nearestPoint(curves, placeIn(lane, at));
}

/** Whatever a click on a map means to the lane of curves under it: the nearest curve comes forward, its point is chosen. */
export function chooseCurve(editor: Editor, lane: HTMLElement, emotion: Emotion, at: At): boolean {
  const { hiddenPersonaIds }: EditorSession = editor.store.getState().session;
  const shown = shownCurves(emotion, hiddenPersonaIds).filter(({ points }) => points.length > 0);
  if (shown.length < 2) return false;
  const { x, y, zoom } = placeIn(lane, at);
  const near = nearestCurve(shown, { x, y }, REACH / zoom);
  if (!near) return false;
  bringForward(editor, near.curve);
  selectPlace(editor, near.point.feeling);
  focusPoint(lane, near.point);
  return true;
}

/** The next curve that has points, in the order of the map, and its point that is nearest to a place. */
export function nextCurve(
  shown: readonly Curve[],
  personaId: Id,
  x: number,
  by: 1 | -1,
): { curve: Curve; point: CurvePoint } | undefined {
  const felt = shown.filter(({ points }) => points.length > 0);
  const at = felt.findIndex(({ persona }) => persona.id === personaId);
  const curve = felt[(at + by + felt.length) % felt.length];
  if (!curve || felt.length < 2) return undefined;
  const [first, ...rest] = curve.points;
  if (!first) return undefined;
  const near = (a: CurvePoint, b: CurvePoint) => (Math.abs(b.x - x) < Math.abs(a.x - x) ? b : a);
  return { curve, point: rest.reduce(near, first) };
}
