// Stretching a stage or lane by its edge: a preview while it lasts, one command at the drop, Escape drops the preview.
import type { PointerEvent } from 'react';
import { updateLane } from '@/commands/lanes';
import { updateStage } from '@/commands/stages';
import type { Editor } from '@/editor/editor';
import type { ResizePreview } from '@/editor/session';
import { t } from '@/i18n/translate';
import { SIZES } from '@/layout/sizes';
import type { Scene } from '@/layout/scene';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { announce } from '@/ui/LiveRegion';

type Kind = ResizePreview['kind'];

const THRESHOLD = 2;
/** So near to the width that the map chooses, a stage takes it. */
const SNAP = 5;

const limits = { stage: LIMITS.stageWidth, lane: LIMITS.laneHeight } as const;

/** A wished size as it may be stored: whole map units within the limits, near the usual width that width itself. */
export function sizeWithin(kind: Kind, wished: number): number {
  const { min, max } = limits[kind];
  const size = Math.round(Math.min(max, Math.max(min, wished)));
  return kind === 'stage' && Math.abs(size - SIZES.columnWidth) <= SNAP ? SIZES.columnWidth : size;
}

/** How wide a stage or how high a lane is drawn, in map units. */
export function sizeOf(scene: Scene, kind: Kind, id: Id): number | undefined {
  return kind === 'stage'
    ? scene.columns.find(({ stage }) => stage.id === id)?.width
    : scene.rows.find(({ lane }) => lane.id === id)?.height;
}

/** The project as it would be with a stretching that is under way; the same object without one. */
export function stretched(project: Project, resize: ResizePreview | undefined): Project {
  if (resize?.kind === 'stage') {
    const stage = project.stages[resize.id];
    return stage
      ? { ...project, stages: { ...project.stages, [stage.id]: { ...stage, width: resize.size } } }
      : project;
  }
  const lane = resize && project.lanes[resize.id];
  return lane
    ? { ...project, lanes: { ...project.lanes, [lane.id]: { ...lane, height: resize.size } } }
    : project;
}

/** Gives a stage or lane a size of its own, or the map's choice again where that is the usual width. */
export function resize(editor: Editor, kind: Kind, id: Id, size: number | undefined): boolean {
  if (kind === 'lane') return editor.commit(updateLane, { id, changes: { height: size } });
  const width = size === SIZES.columnWidth ? undefined : size;
  return editor.commit(updateStage, { id, changes: { width } });
}

/** Fulfils a wish to stretch: from the size that is drawn, so that one step always shows. */
export function fulfilStretch(editor: Editor, scene: Scene): void {
  const { stretch } = editor.store.getState().session;
  if (!stretch) return;
  editor.setSession({ stretch: undefined });
  const { kind, id, by } = stretch;
  const size = sizeOf(scene, kind, id);
  if (size === undefined) return;
  const next = sizeWithin(kind, size + by);
  if (resize(editor, kind, id, next)) {
    announce(t(kind === 'stage' ? 'actions.said.width' : 'actions.said.height', { size: next }));
  }
}

/** Follows the pointer that has pressed the edge of a stage or lane, until it lets go. */
export function beginResize(
  event: PointerEvent<HTMLElement>,
  editor: Editor,
  { kind, id, scene, zoom }: { kind: Kind; id: Id; scene: Scene; zoom: number },
): void {
  if (event.button !== 0) return;
  // The head itself would be dragged to another place.
  event.stopPropagation();
  event.preventDefault();
  const from = sizeOf(scene, kind, id);
  if (from === undefined) return;
  const at = (point: { clientX: number; clientY: number }) =>
    kind === 'stage' ? point.clientX : point.clientY;
  const start = at(event);
  const edge = event.currentTarget;
  edge.setPointerCapture(event.pointerId);

  const end = (): void => {
    edge.removeEventListener('pointermove', move);
    edge.removeEventListener('pointerup', drop);
    edge.removeEventListener('lostpointercapture', end);
    window.removeEventListener('keydown', key, true);
    editor.setSession({ resize: undefined });
  };
  const move = (moved: globalThis.PointerEvent): void => {
    const by = at(moved) - start;
    if (!editor.store.getState().session.resize && Math.abs(by) < THRESHOLD) return;
    editor.setSession({ resize: { kind, id, size: sizeWithin(kind, from + by / zoom) } });
  };
  const drop = (): void => {
    const { resize: preview } = editor.store.getState().session;
    end();
    if (preview) resize(editor, kind, id, preview.size);
  };
  const key = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Escape') return;
    pressed.stopPropagation();
    pressed.preventDefault();
    end();
  };
  edge.addEventListener('pointermove', move);
  edge.addEventListener('pointerup', drop);
  edge.addEventListener('lostpointercapture', end);
  window.addEventListener('keydown', key, true);
}
