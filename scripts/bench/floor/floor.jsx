// The floor: the cards and steps of a board in a bare React Flow, with what it brings and nothing of ours. What the
// product does beside it costs at least this much, so that ratios hold on any machine.
import { Controls, ReactFlow, ReactFlowProvider, useReactFlow, Handle, Position } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import './floor.css';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { applyEdgeChanges, applyNodeChanges } from '@xyflow/react';

const size = { width: 180, height: 64 };

const Card = memo(function Card({ id, data }) {
  const { updateNodeData } = useReactFlow();
  const [writing, setWriting] = useState(data.fresh ?? false);
  return (
    <div className="card" onDoubleClick={() => setWriting(true)}>
      <Handle type="target" position={Position.Left} />
      {writing ? (
        <textarea
          className="nodrag"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- writing begins where a card was just made
          autoFocus
          aria-label="Text"
          value={data.text}
          onChange={(event) => updateNodeData(id, { text: event.target.value })}
          onKeyDown={(event) => event.key === 'Escape' && setWriting(false)}
          onBlur={() => setWriting(false)}
        />
      ) : (
        data.text
      )}
      <Handle type="source" position={Position.Right} />
    </div>
  );
});
const nodeTypes = { card: Card };

function Board({ cards, steps }) {
  const [nodes, setNodes] = useState(cards);
  const [edges, setEdges] = useState(steps);
  const before = useRef(cards);
  const { screenToFlowPosition } = useReactFlow();
  const made = useRef(0);
  const onNodesChange = useCallback((changes) => setNodes((all) => applyNodeChanges(changes, all)), []);
  const onEdgesChange = useCallback((changes) => setEdges((all) => applyEdgeChanges(changes, all)), []);
  useEffect(() => {
    const undo = (event) => event.ctrlKey && event.key === 'z' && setNodes(before.current);
    window.addEventListener('keydown', undo);
    return () => window.removeEventListener('keydown', undo);
  }, []);
  const add = (event) => {
    if (!event.target.closest('.react-flow__pane')) return;
    made.current += 1;
    const position = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const node = {
      id: `card-new-${made.current}`,
      type: 'card',
      position,
      ...size,
      data: { text: '', fresh: true },
    };
    setNodes((all) => [...all, node]);
  };
  return (
    <section aria-label="Journey map">
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStart={() => (before.current = nodes)}
        onlyRenderVisibleElements
        minZoom={0.02}
        panOnScroll
        zoomOnDoubleClick={false}
        onDoubleClick={add}
      >
        <Controls />
      </ReactFlow>
      <output aria-label="Save state">Saved</output>
    </section>
  );
}

const response = await fetch('./board.json');
const { cards, steps } = await response.json();
const nodes = cards.map(({ id, text, x, y }) => ({
  id: `card-${id}`,
  type: 'card',
  position: { x, y },
  ...size,
  data: { text },
}));
const edges = steps.map(({ id, from, to }) => ({ id, source: `card-${from}`, target: `card-${to}` }));
createRoot(document.getElementById('root')).render(
  <ReactFlowProvider>
    <Board cards={nodes} steps={edges} />
  </ReactFlowProvider>,
);
