// The map editor: the map, what is selected beside it, and the keys for both.
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { shownNow } from '@/editor/openViews';
import type { Id } from '@/model/id';
import { classes } from '@/ui/classes';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { Inspector } from '@/views/inspector/Inspector';
import { CanvasProvider, createCanvas } from './canvasStore';
import { JourneyMapView } from './JourneyMapView';
import frame from '@/views/map/MapFrame.module.css';
import styles from './MapScreen.module.css';
import { useMapColours } from '@/views/scene/mapColours';
import { REGION } from '@/views/map/useCursor';
import { useLayout } from '@/views/scene/useLayout';
import { useMapScreen } from '@/views/map/useMapScreen';
import { createMarks, MarksProvider } from '@/views/map/useMarks';
import { useUnmarked } from './useUnmarked';
import { firstViewport, framed, type Size } from '@/views/scene/viewport';
import { useT } from '@/i18n/useT';

export function MapScreen({ mapId }: { mapId: Id }) {
  const known = useProject((project) => project.maps[mapId] !== undefined);
  return known ? <Screen key={mapId} mapId={mapId} /> : null;
}

function Screen({ mapId }: { mapId: Id }) {
  const colours = useMapColours();
  const t = useT();
  const region = useMapScreen(mapId);
  useUnmarked(region);
  const [size, setSize] = useState<Size>();

  useLayoutEffect(() => {
    const box = region.current?.getBoundingClientRect();
    if (box) setSize({ width: box.width, height: box.height });
  }, [region]);

  return (
    <div className={frame.screen} style={colours}>
      <div
        ref={region}
        role="region"
        tabIndex={-1}
        aria-label={t('map.region')}
        className={classes(frame.region, styles.region)}
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
    const { session } = editor.store.getState();
    const scene = layout(shownNow(editor.store.getState(), mapId), mapId);
    const viewport = session.viewports[mapId] ?? firstViewport(scene, framed(size, scene));
    return createCanvas({ editor, mapId, layout, viewport, size: size });
  }, [editor, mapId, layout, size]);
  const [marks] = useState(createMarks);
  useEffect(() => canvas.follow(), [canvas]);
  return (
    <CanvasProvider value={canvas}>
      <MarksProvider value={marks}>
        <JourneyMapView mapId={mapId} />
      </MarksProvider>
    </CanvasProvider>
  );
}
