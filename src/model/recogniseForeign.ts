// Recognises the documents of other tools, so that a refusal can name them.

type Loose = Record<string, unknown>;

const isList = (value: unknown): boolean => Array.isArray(value);

const marks: readonly { tool: string; test: (document: Loose) => boolean }[] = [
  {
    tool: 'Excalidraw',
    test: (d) =>
      d['type'] === 'excalidraw' || d['type'] === 'excalidrawlib' || d['type'] === 'excalidraw/clipboard',
  },
  { tool: 'tldraw', test: (d) => 'tldrawFileFormatVersion' in d || ('store' in d && 'schema' in d) },
  { tool: 'draw.io', test: (d) => 'mxfile' in d || 'mxGraphModel' in d || d['type'] === 'drawio' },
  {
    tool: 'Miro',
    test: (d) => typeof d['type'] === 'string' && d['type'].toLowerCase().includes('miro'),
  },
  { tool: 'Figma', test: (d) => 'document' in d && 'schemaVersion' in d && 'components' in d },
  { tool: 'React Flow', test: (d) => isList(d['nodes']) && isList(d['edges']) && 'viewport' in d },
  { tool: 'JSON Canvas', test: (d) => isList(d['nodes']) && isList(d['edges']) },
  { tool: 'OpenJourney', test: (d) => isList(d['stages']) && isList(d['nodes']) && isList(d['swimlanes']) },
  { tool: 'npm', test: (d) => 'dependencies' in d && 'name' in d },
];

/** The name of the tool that wrote a document, or null when it bears no known mark. */
export function recogniseForeign(document: Record<string, unknown>): string | null {
  return marks.find(({ test }) => test(document))?.tool ?? null;
}
