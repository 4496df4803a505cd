// What of React Flow the build leaves out: it is used for its camera and the nodes on screen, and the parts that
// src/views/canvas/JourneyMapView.tsx switches off, or has no use for, are not sent to anybody.

/** d3-zoom asks for both by name, but needs them for animated moves only; all ours are made at once. */
const still = {
  'd3-transition': `import { selection } from 'd3-selection';
    export const interrupt = () => undefined;
    selection.prototype.interrupt = function () { return this; };`,
  'd3-interpolate': 'export const [interpolate, interpolateZoom] = [undefined, undefined];',
};

/** Its functions that do nothing here, and what stands in their place. */
const off = {
  // Edges, connecting and the node types of its own
  EdgeRendererComponent: '() => null',
  ConnectionLineWrapper: '() => null',
  InputNode: '() => null',
  DefaultNode: '() => null',
  OutputNode: '() => null',
  // Selection, dragging, deleting and its keyboard
  NodesSelection: '() => null',
  UserSelection: '() => null',
  SelectionListener: '() => null',
  useDrag: '() => false',
  useMoveSelectedNodes: '() => undefined',
  useGlobalKeyHandler: '() => undefined',
  A11yDescriptions: '() => null',
  // Its handle for the page around it, a viewport held outside of it, its mark, and the queue of changes to its nodes
  useOnInitHandler: '() => undefined',
  useViewportSync: '() => undefined',
  Attribution: '() => null',
  BatchProvider: '({ children }) => children',
  // Warnings of development
  useNodeOrEdgeTypesWarning: '() => undefined',
  useStylesLoadedWarning: '() => undefined',
};

/** What the camera asks of d3-selection; the rest of its methods draw charts. */
const asked = 'selection filter call node each style property datum on'.split(' ');

const MARK = '\0still:';
const PACKAGE = /@xyflow[\\/]react[\\/]dist[\\/]esm[\\/]index\.js$/;
const SELECTION = /d3-selection[\\/]dist[\\/]d3-selection\.mjs$/;
const METHOD = /^ {2}(\w+|\[Symbol\.iterator\]): selection_\w+,?$/gm;
const MADE = /(= |\()((?:memo|forwardRef|fixedForwardRef|createContext|create\w+Edge)\()/g;
const NAMED = /^\w+\.displayName = '\w+';$/gm;

/** A function that is declared under another name is one that nobody asks for, and is left out with all that it needs. */
export function withoutParts(code) {
  let rest = code;
  for (const [name, instead] of Object.entries(off)) {
    const declared = `\nfunction ${name}(`;
    if (!rest.includes(declared))
      throw new Error(`React Flow has no ${name}: look at scripts/bundle/reactFlow.mjs`);
    rest = rest.replace(declared, `\nconst ${name} = ${instead};\nfunction ${name}Off(`);
  }
  // A name for developers' tools holds on to its component: minimap, controls and background would come along unused.
  return rest.replace(NAMED, '').replace(MADE, '$1/* @__PURE__ */ $2');
}

/** d3-selection with the methods that are asked for. */
export function withoutMethods(code) {
  const found = [...code.matchAll(METHOD)].map(([, name]) => name);
  const missing = asked.filter((name) => !found.includes(name));
  if (missing.length > 0)
    throw new Error(`d3-selection has no ${missing.join(', ')}: look at scripts/bundle/reactFlow.mjs`);
  return code.replace(METHOD, (line, name) => (asked.includes(name) ? line : ''));
}

/** @returns {import('vite').Plugin[]} */
export const slimReactFlow = () => [
  {
    name: 'still-camera',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(still, id) ? MARK + id : undefined),
    load: (id) => (id.startsWith(MARK) ? still[id.slice(MARK.length)] : undefined),
  },
  {
    name: 'react-flow-parts',
    apply: 'build',
    transform: { filter: { id: PACKAGE }, handler: (code) => ({ code: withoutParts(code), map: null }) },
  },
  {
    name: 'd3-selection-methods',
    apply: 'build',
    transform: {
      filter: { id: SELECTION },
      handler: (code) => ({ code: withoutMethods(code), map: null }),
    },
  },
];
