// The picture of dragged cards under the pointer; moved directly, so that a drag renders nothing.
import { type RefObject, useImperativeHandle, useRef, useState } from 'react';
import type { Id } from '@/model/id';
import { useCanvas } from './canvasStore';
import { GHOST } from './drag';
import styles from './Layers.module.css';

export type GhostHandle = { show(at: { x: number; y: number } | undefined, ids: readonly Id[]): void };

export function Ghost({ handle }: { handle: RefObject<GhostHandle | null> }) {
  const canvas = useCanvas();
  const box = useRef<HTMLDivElement>(null);
  const [ids, setIds] = useState<readonly Id[]>();
  useImperativeHandle(handle, () => ({
    show(at, dragged) {
      setIds(at && dragged);
      if (!at || !box.current) return;
      const { zoom } = canvas.viewport();
      box.current.style.transform = `translate3d(${at.x + GHOST}px,${at.y + GHOST}px,0) scale(${Math.max(0.6, zoom)}) rotate(1.2deg)`;
    },
  }));
  const lead = ids && canvas.store.getState().shown.get(ids[0] ?? '')?.item;
  return (
    <div ref={box} className={styles.ghost} hidden={!ids} aria-hidden="true">
      <div className={styles.ghostText}>{lead?.lines.join('\n') ?? ''}</div>
      {ids && ids.length > 1 && <span className={styles.ghostCount}>{ids.length}</span>}
    </div>
  );
}
