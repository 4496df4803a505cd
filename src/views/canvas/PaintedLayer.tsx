// The map from far away or very full: one painted layer instead of nodes.
import { useEffect, useMemo, useState } from 'react';
import { isGathered, type Selection } from '@/editor/session';
import type { Id } from '@/model/id';
import { useSession } from '@/views/context/EditorContext';
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

function Layer({ listeners }: { listeners: Set<Moved> }) {
  const canvas = useCanvas();
  const [element, setElement] = useState<HTMLCanvasElement | null>(null);
  const scene = useCanvasState((state) => state.scene);
  const selection = useSession((session) => session.selection);
  const selected = useMemo(() => selectedItems(selection), [selection]);
  // A map that opens far out is here before its painter is: until then the layer is empty.
  const paintOn = useCanvasState((state) => state.painter);
  const painter = useMemo(() => element && paintOn?.(element), [element, paintOn]);
  useEffect(() => {
    if (!painter) return undefined;
    const moved: Moved = (viewport, size) =>
      painter.show(viewport, size, canvas.store.getState().scene, selected);
    listeners.add(moved);
    return () => void listeners.delete(moved);
  }, [canvas, listeners, painter, selected]);
  useEffect(() => () => painter?.stop(), [painter]);
  useEffect(
    () => painter?.show(canvas.viewport(), canvas.size(), scene, selected),
    [canvas, painter, scene, selected],
  );
  return <canvas ref={setElement} className={styles.shapes} aria-hidden="true" />;
}
