// Where on the canvas dragged pictures would land: a ring around the card or the cell.
import { ViewportPortal } from '@xyflow/react';
import { type RefObject, useEffect, useState } from 'react';
import { locate } from '@/layout/locate';
import { type DropAt, listenForPictures } from '@/views/map/pictureDrop';
import { useCanvas } from './canvasStore';
import styles from './Layers.module.css';
import { hitAt } from './usePointer';

export function PictureDropMark({ surface }: { surface: RefObject<HTMLDivElement | null> }) {
  const canvas = useCanvas();
  const [over, setOver] = useState<DropAt>();
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    return listenForPictures(canvas.editor, element, {
      at: (event) => {
        const hit = hitAt(canvas, element.getBoundingClientRect(), event);
        if (hit?.item?.editable === 'card') return { cardId: hit.item.id };
        return hit && { stageId: hit.stageId, laneId: hit.laneId };
      },
      // The same place as the same object: a pointer that moves within it draws nothing.
      onHover: (place) =>
        setOver((before) => (JSON.stringify(before) === JSON.stringify(place) ? before : place)),
    });
  }, [canvas, surface]);
  const { scene } = canvas.store.getState();
  const box = over && boxOf(scene, over);
  if (!box) return null;
  return (
    <ViewportPortal>
      <div
        className={styles.target}
        style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }}
      />
    </ViewportPortal>
  );
}

function boxOf(scene: Parameters<typeof locate>[0], over: DropAt) {
  if ('cardId' in over) {
    const card = locate(scene, over.cardId);
    return card && { x: card.x - 3, y: card.y - 3, width: card.width + 6, height: card.height + 6 };
  }
  const column = scene.columns.find(({ stage }) => stage.id === over.stageId);
  const row = scene.rows.find(({ lane }) => lane.id === over.laneId);
  return column && row && { x: column.x, y: row.y + 4, width: column.width, height: row.height - 8 };
}
