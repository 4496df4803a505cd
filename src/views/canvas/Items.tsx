// The cards and findings near the view, each where it stands. As nodes of React Flow each would be watched, measured and
// offered for joining; here it is a place, so that a row that grows moves those below it and asks for nothing else.
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useCanvasState } from './canvasStore';
import { ItemNode } from './ItemNode';
import type { ItemPlace } from './nodes';

export function Items() {
  const nodes = useCanvasState((state) => state.nodes);
  return (
    <ViewportPortal>
      <div className="react-flow__nodes">
        {nodes.map((node) => (
          <Place key={node.id} node={node} />
        ))}
      </div>
    </ViewportPortal>
  );
}

const Place = memo(function Place({ node }: { node: ItemPlace }) {
  const { id, position, width, height } = node;
  return (
    <div
      className="react-flow__node"
      data-id={id}
      style={{ transform: `translate(${position.x}px,${position.y}px)`, width, height }}
    >
      <ItemNode id={id} />
    </div>
  );
});
