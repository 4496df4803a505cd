// What of React Flow the build leaves out: it is used for its camera and the nodes on screen, and no camera move is animated.

/** d3-zoom asks for both by name, but needs them for animated moves only; all ours are made at once. */
const stills = {
  'd3-transition': `import { selection } from 'd3-selection';
    export const interrupt = () => undefined;
    selection.prototype.interrupt = function () { return this; };`,
  'd3-interpolate': 'export const [interpolate, interpolateZoom] = [undefined, undefined];',
};

const MARK = '\0still:';
const PACKAGE = /@xyflow[\\/]react[\\/]dist[\\/]esm[\\/]index\.js$/;
const MADE = /= ((?:memo|forwardRef|fixedForwardRef|createContext|create\w+Edge)\()/g;

/** @returns {import('vite').Plugin[]} */
export const slimReactFlow = () => [
  {
    name: 'still-camera',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(stills, id) ? MARK + id : undefined),
    load: (id) => (id.startsWith(MARK) ? stills[id.slice(MARK.length)] : undefined),
  },
  {
    // A name for developers' tools holds on to its component: minimap, controls and background would come along unused.
    name: 'unnamed-parts',
    apply: 'build',
    transform: {
      filter: { id: PACKAGE },
      handler: (code) => ({
        code: code
          .replace(/^\w+\.displayName = '\w+';$/gm, '')
          .replace(MADE, '= /* @__PURE__ */ $1')
          .replace('memo(fixedForwardRef(', 'memo(/* @__PURE__ */ fixedForwardRef('),
        map: null,
      }),
    },
  },
];
