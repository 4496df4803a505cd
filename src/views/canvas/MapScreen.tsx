// The map editor: the map, what is selected beside it, and the keys for both.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Selection } from '@/editor/session';
import type { Id } from '@/model/id';
import { cardsOf } from '@/model/select';
import { firstStop } from '@/views/actions/grid';
import { offerUndo } from '@/views/actions/removal';
import { useActionKeys } from '@/views/actions/useActionKeys';
import { useToast } from '@/ui/Toast';
import { useEditor, useProject } from '@/views/app/EditorContext';
import { Inspector } from '@/views/inspector/Inspector';
import { CanvasProvider, createCanvas } from './canvasStore';
import { JourneyMapView } from './JourneyMapView';
import styles from './MapScreen.module.css';
import { mapColours } from './mapColours';
import { useClipboard } from './useClipboard';
import { REGION } from './useCursor';
import { useFocusKept } from './useFocusKept';
import { useLayout } from './useLayout';
import { firstViewport, type Size } from './window';
import { useT } from '@/i18n/useT';

export function MapScreen({ mapId }: { mapId: Id }) {
  const known = useProject((project) => project.maps[mapId] !== undefined);
  return known ? <Screen key={mapId} mapId={mapId} /> : null;
}

function Screen({ mapId }: { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const region = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>();
  const toast = useToast();
  const [arrived] = useState(() => {
    const before = editor.store.getState().session.mapId;
    return before !== undefined && before !== mapId;
  });
  useActionKeys(editor, region);
  useClipboard(editor, region);
  useFocusKept(editor, region, arrived);

  useEffect(() => offerUndo(editor, toast, () => t('common.undo')), [editor, toast, t]);

  useEffect(() => {
    const { project, session, readOnly } = editor.store.getState();
    if (session.mapId !== mapId) {
      // A map without a card is there to be written: its first cell is selected, so that one may simply type.
      const begins = !readOnly && cardsOf(project, mapId).length === 0;
      const selection: Selection = begins ? firstStop(project, mapId) : { kind: 'none' };
      editor.setSession({ mapId, selection: selection.kind === 'cell' ? selection : { kind: 'none' } });
    }
    // On a phone the map comes first; the details are one tap away.
    if (window.innerWidth < 640) editor.setSession({ inspectorOpen: false });
    return () => editor.setSession({ editing: undefined, draft: undefined, drag: undefined });
  }, [editor, mapId]);

  useLayoutEffect(() => {
    const box = region.current?.getBoundingClientRect();
    if (box) setSize({ width: box.width, height: box.height });
  }, []);

  return (
    <div className={styles.screen} style={mapColours}>
      <div
        ref={region}
        role="region"
        tabIndex={-1}
        aria-label={t('map.region')}
        className={styles.region}
        {...{ [REGION]: '' }}
      >
        {size && <MapOnCanvas mapId={mapId} size={size} />}
      </div>
      <Inspector mapId={mapId} />
    </div>
  );
}

function MapOnCanvas({ mapId, size }: { mapId: Id; size: Size }) {
  const editor = useEditor();
  const layout = useLayout();
  const canvas = useMemo(() => {
    const { project, session } = editor.store.getState();
    const viewport = session.viewports[mapId] ?? firstViewport(layout(project, mapId), size);
    return createCanvas({ editor, mapId, layout, viewport, size: size });
  }, [editor, mapId, layout, size]);
  useEffect(() => canvas.follow(), [canvas]);
  return (
    <CanvasProvider value={canvas}>
      <JourneyMapView mapId={mapId} />
    </CanvasProvider>
  );
}
