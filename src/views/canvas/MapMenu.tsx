// The context menu of the map: what can be done with the card, stage, lane or cell under the pointer.
import type { MouseEvent, ReactNode } from 'react';
import { useT } from '@/i18n/useT';
import { ContextMenu } from '@/ui/ContextMenu';
import { findAction } from '@/views/actions/findActions';
import { addStageAction, fitAction } from '@/views/actions/screenActions';
import { selectionEntries } from '@/views/actions/selectionMenu';
import { useCanvas } from './canvasStore';
import styles from './MapScreen.module.css';
import { useFocusSeen } from './useFocusSeen';
import { hitAt, selectHit } from './usePointer';

export function MapMenu({ children }: { children: ReactNode }) {
  const canvas = useCanvas();
  const { editor } = canvas;
  const t = useT();
  const seen = useFocusSeen();

  const entries = () => selectionEntries(editor, t, [addStageAction, findAction, fitAction]);

  /** The menu speaks of what lies under the pointer; within a selection of several it speaks of them all. */
  const aim = (event: MouseEvent<HTMLDivElement>): void => {
    const target = event.target as Element;
    const { selection } = editor.store.getState().session;
    // The menu key opens it on what has the focus, which is selected already.
    if (event.button !== 2 && target.closest('[data-item], [data-stage], [data-lane]') !== null) return;
    const stage = target.closest<HTMLElement>('[data-stage]')?.dataset['stage'];
    const lane = target.closest<HTMLElement>('[data-lane]')?.dataset['lane'];
    if (stage !== undefined) return editor.setSession({ selection: { kind: 'stage', id: stage } });
    if (lane !== undefined) return editor.setSession({ selection: { kind: 'lane', id: lane } });
    const hit = hitAt(canvas, event.currentTarget.getBoundingClientRect(), event);
    const within = selection.kind === 'cards' && hit?.item && selection.ids.includes(hit.item.id);
    if (!within) selectHit(canvas, hit, false);
  };

  return (
    <ContextMenu entries={entries}>
      <div className={styles.surface} onContextMenuCapture={aim} onFocus={seen}>
        {children}
      </div>
    </ContextMenu>
  );
}
