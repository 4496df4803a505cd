// The map from far away or very full: one painted layer instead of nodes.
import { useEffect, useMemo, useState } from 'react';
import { useCanvas, useCanvasState } from './canvasStore';
import styles from './Layers.module.css';
import type { Moved } from './ViewportSync';

export function PaintedLayer({ listeners }: { listeners: Set<Moved> }) {
  const shown = useCanvasState((state) => state.detail !== 'nodes');
  return shown ? <Layer listeners={listeners} /> : null;
}

function Layer({ listeners }: { listeners: Set<Moved> }) {
  const canvas = useCanvas();
  const [element, setElement] = useState<HTMLCanvasElement | null>(null);
  const scene = useCanvasState((state) => state.scene);
  // A map that opens far out is here before its painter is: until then the layer is empty.
  const paintOn = useCanvasState((state) => state.painter);
  const painter = useMemo(() => element && paintOn?.(element), [element, paintOn]);
  useEffect(() => {
    if (!painter) return undefined;
    const moved: Moved = (viewport, size) => painter.show(viewport, size, canvas.store.getState().scene);
    listeners.add(moved);
    return () => {
      listeners.delete(moved);
      painter.stop();
    };
  }, [canvas, listeners, painter]);
  useEffect(() => painter?.show(canvas.viewport(), canvas.size(), scene), [canvas, painter, scene]);
  return <canvas ref={setElement} className={styles.shapes} aria-hidden="true" />;
}
