// The context menu of the map: what can be done with the card, stage, lane or cell under the pointer.
import { type MouseEvent, type ReactElement, useRef } from 'react';
import { ContextMenu } from '@/ui/ContextMenu';
import type { MenuEntry } from '@/ui/menuEntries';
import { actionsOf, menuOf } from '@/views/actions/actions';
import { addStageAction, fitAction } from '@/views/actions/screenActions';
import { useCanvas } from './canvasStore';
import styles from './MapScreen.module.css';
import { hitAt, selectHit } from './usePointer';

export function MapMenu({ children }: { children: ReactElement }) {
  const canvas = useCanvas();
  const { editor } = canvas;
  const box = useRef<HTMLDivElement>(null);

  const entries = (): MenuEntry[] => {
    const { kind } = editor.store.getState().session.selection;
    return kind === 'none' ? menuOf([addStageAction, fitAction], editor) : menuOf(actionsOf(kind), editor);
  };

  /** The menu speaks of what lies under the pointer; within a selection of several it speaks of them all. */
  const aim = (event: MouseEvent<HTMLDivElement>): void => {
    const target = event.target as Element;
    const { selection } = editor.store.getState().session;
    // The menu key opens it on what has the focus, which is selected already.
    if (event.button !== 2 && target.closest('[data-item]') !== null) return;
    const hit = hitAt(canvas, event.currentTarget.getBoundingClientRect(), event);
    const within = selection.kind === 'cards' && hit?.item && selection.ids.includes(hit.item.id);
    if (!within) selectHit(canvas, hit, false);
  };

  return (
    <ContextMenu entries={entries}>
      <div ref={box} className={styles.surface} onContextMenuCapture={aim}>
        {children}
      </div>
    </ContextMenu>
  );
}
