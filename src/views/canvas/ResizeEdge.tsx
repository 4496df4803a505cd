// The edge of a stage or lane, by which it is stretched; a double-click gives it back to the map. By keys and menus the
// same is done through the actions, so the edge itself is for the pointer alone.
import type { Id } from '@/model/id';
import { classes } from '@/ui/classes';
import { useSession } from '@/views/context/EditorContext';
import { useCanvas } from './canvasStore';
import styles from './ResizeEdge.module.css';
import { beginResize, resize } from './resizing';

export function ResizeEdge({ kind, id }: { kind: 'stage' | 'lane'; id: Id }) {
  const canvas = useCanvas();
  const pulled = useSession((session) => session.resize?.id === id);
  return (
    <div
      className={classes(kind === 'stage' ? styles.edgeX : styles.edgeY, pulled && styles.pulled)}
      aria-hidden="true"
      data-edge={kind}
      onPointerDown={(event) =>
        beginResize(event, canvas.editor, {
          kind,
          id,
          scene: canvas.store.getState().scene,
          zoom: canvas.viewport().zoom,
        })
      }
      onDoubleClick={(event) => {
        event.stopPropagation();
        resize(canvas.editor, kind, id, undefined);
      }}
    />
  );
}
