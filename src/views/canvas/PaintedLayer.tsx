// The map from far away or very full: one painted layer instead of nodes.
import { useEffect, useMemo, useState } from 'react';
import { isGathered, type Selection } from '@/editor/session';
import type { Id } from '@/model/id';
import { filtersOf, matcherOf } from '@/analysis/viewChoice';
import { openChoice } from '@/editor/openViews';
import type { Item } from '@/layout/scene';
import { type Matched, standsBack } from '@/views/context/shown';
import { useEditor, useEditorState, useSession } from '@/views/context/EditorContext';
import { usePictureSource } from '@/views/context/Images';
import { usePalette } from '@/views/scene/usePalette';
import { useCanvas, useCanvasState } from './canvasStore';
import styles from './Layers.module.css';
import type { Moved } from './ViewportSync';

export function PaintedLayer({ listeners }: { listeners: Set<Moved> }) {
  const shown = useCanvasState((state) => state.detail !== 'nodes');
  return shown ? <Layer listeners={listeners} /> : null;
}

const nothing: ReadonlySet<Id> = new Set();

/** The cards or the finding that are ringed. */
function selectedItems(selection: Selection): ReadonlySet<Id> {
  if (selection.kind === 'cards') return new Set(selection.ids);
  return isGathered(selection) ? new Set([selection.id]) : nothing;
}

/** Tells which items the view sets back; undefined where it sets none back. Another one when an answer may differ. */
function useBack(mapId: Id): ((item: Item) => boolean) | undefined {
  const editor = useEditor();
  const matcher = useEditorState(({ project, session }) => {
    const choice = openChoice(session, mapId);
    return choice && filtersOf(project, choice).length > 0 ? matcherOf(project, choice) : undefined;
  });
  return useMemo(
    () =>
      matcher &&
      (({ editable: kind, record }) =>
        kind !== undefined && standsBack(editor.store.getState(), mapId, { kind, record } as Matched)),
    [editor, mapId, matcher],
  );
}

function Layer({ listeners }: { listeners: Set<Moved> }) {
  const canvas = useCanvas();
  const [element, setElement] = useState<HTMLCanvasElement | null>(null);
  const scene = useCanvasState((state) => state.scene);
  const selection = useSession((session) => session.selection);
  const selected = useMemo(() => selectedItems(selection), [selection]);
  const back = useBack(scene.mapId);
  const palette = usePalette();
  // A map that opens far out is here before its painter is: until then the layer is empty.
  const paintOn = useCanvasState((state) => state.painter);
  const images = usePictureSource();
  const painter = useMemo(() => element && paintOn?.(element, images), [element, paintOn, images]);
  useEffect(() => {
    if (!painter) return undefined;
    const moved: Moved = (viewport, size) =>
      painter.show(viewport, size, {
        scene: canvas.store.getState().scene,
        palette,
        selected,
        back,
      });
    listeners.add(moved);
    return () => void listeners.delete(moved);
  }, [canvas, listeners, painter, palette, selected, back]);
  useEffect(() => () => painter?.stop(), [painter]);
  useEffect(
    () => painter?.show(canvas.viewport(), canvas.size(), { scene, palette, selected, back }),
    [canvas, painter, scene, palette, selected, back],
  );
  return <canvas ref={setElement} className={styles.shapes} aria-hidden="true" />;
}
