// The map itself: React Flow for pan, zoom and cards, and around it what stays in place.
import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Id } from '@/model/id';
import { lanesOf, stagesOf } from '@/model/select';
import { useProject } from '@/views/context/EditorContext';
import { FindGate } from '@/views/search/FindGate';
import { useCanvas } from './canvasStore';
import { CellHints } from './CellHint';
import { DropMark } from './DropMark';
import { EmptyMap } from '@/views/map/EmptyMap';
import { Ghost, type GhostHandle } from './Ghost';
import { Items } from './Items';
import { LaneRail } from './LaneRail';
import { MapMenu } from './MapMenu';
import styles from './MapScreen.module.css';
import { Corner } from './Corner';
import { Marquee, type MarqueeHandle } from './Marquee';
import { PageBreaksGate } from './PageBreaksGate';
import { PathLines } from './PathLines';
import { PictureDropMark } from './PictureDropMark';
import { Prompts } from './Prompts';
import { RowLines } from './RowLines';
import { PaintedLayer } from './PaintedLayer';
import { StageHeader } from './StageHeader';
import { ToolBar } from '@/views/map/ToolBar';
import { usePanKey } from './usePanKey';
import { usePointer } from './usePointer';
import { useSettling } from './useSettling';
import { type Moved, ViewportSync } from './ViewportSync';
import { ViewGate } from '@/views/evidence/ViewGate';
import { WalkBar } from '@/views/map/WalkBar';
import { ZOOM } from '@/views/scene/viewport';
import { ZoomTools } from './ZoomTools';

const proOptions = { hideAttribution: true };

export function JourneyMapView({ mapId }: { mapId: Id }) {
  const canvas = useCanvas();
  const [initial] = useState(() => ({ viewport: canvas.viewport(), size: canvas.size() }));
  return (
    <ReactFlowProvider initialWidth={initial.size.width} initialHeight={initial.size.height}>
      <View mapId={mapId} />
    </ReactFlowProvider>
  );
}

function View({ mapId }: { mapId: Id }) {
  const { editor } = useCanvas();
  const stages = useRef<HTMLDivElement>(null);
  const lanes = useRef<HTMLDivElement>(null);
  const ghost = useRef<GhostHandle>(null);
  const listeners = useMemo(() => new Set<Moved>(), []);
  const bare = useProject(
    (project) => stagesOf(project, mapId).length === 0 && lanesOf(project, mapId).length === 0,
  );
  const marquee = useRef<MarqueeHandle>(null);
  const surface = useRef<HTMLDivElement>(null);
  useSettling();
  const hand = usePanKey(editor, surface);
  const pointer = usePointer({ ghost, marquee, hand });
  return (
    <>
      <MapMenu>
        <StageHeader track={stages} listeners={listeners} />
        <LaneRail track={lanes} listeners={listeners} />
        <Corner />
        <div ref={surface} className={styles.surface} {...pointer}>
          <Flow>
            <Items />
            <RowLines />
            <Prompts />
            <PathLines />
            <DropMark />
            <PictureDropMark surface={surface} />
            <CellHints />
            <PageBreaksGate />
            <ViewportSync mapId={mapId} stages={stages} lanes={lanes} listeners={listeners} />
          </Flow>
          <PaintedLayer listeners={listeners} />
          <Ghost handle={ghost} />
          <Marquee handle={marquee} />
        </div>
      </MapMenu>
      {bare && <EmptyMap />}
      <FindGate mapId={mapId} />
      <WalkBar mapId={mapId} />
      <ViewGate mapId={mapId} />
      <ToolBar mapId={mapId}>
        <ZoomTools />
      </ToolBar>
    </>
  );
}

/** What moves and zooms the map. It has no nodes: what stands on the map is drawn into its viewport. */
function Flow({ children }: { children: ReactNode }) {
  const canvas = useCanvas();
  const [viewport] = useState(() => canvas.viewport());
  return (
    <ReactFlow
      defaultViewport={viewport}
      minZoom={ZOOM.min}
      maxZoom={ZOOM.max}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnPinch
      zoomOnDoubleClick={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      // Control and the wheel zoom without it; by itself, every Control of a shortcut would draw the map again.
      zoomActivationKeyCode="Meta"
      panActivationKeyCode={null}
      proOptions={proOptions}
    >
      {children}
    </ReactFlow>
  );
}
