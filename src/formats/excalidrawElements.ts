// The elements of an Excalidraw drawing: rectangles with their text bound to them, lines and arrows, as its version 2 files hold them.

type Bound = { id: string; type: 'text' | 'arrow' };
export type Style = {
  stroke?: string;
  fill?: string;
  width?: number;
  dashed?: boolean;
  round?: boolean;
};
export type TextStyle = {
  size: number;
  colour: string;
  align?: 'left' | 'center';
  vertical?: 'top' | 'middle';
};

/** Helvetica: its letters are as wide as those that the scene has measured. */
const FONT = 2;
const LINE_HEIGHT = 1.25;
/** Between a container and its text. */
const PADDING = 5;

type Element = Record<string, unknown> & { id: string; boundElements: Bound[] | null };

/** Numbers that only tell elements apart: by their place, so that the same scene makes the same file. */
const numberAt = (at: number): number => (Math.imul(at + 1, 2_654_435_761) >>> 1) + 1;

/** Collects elements; ids are made unique by their kind. */
export function drawingOf() {
  const elements: Element[] = [];
  const byId = new Map<string, Element>();
  function add(
    id: string,
    type: string,
    box: Box,
    style: Style,
    groups: readonly string[],
    more: object,
  ): Element {
    const at = elements.length;
    const element: Element = {
      id,
      type,
      x: round(box.x),
      y: round(box.y),
      width: round(box.width),
      height: round(box.height),
      angle: 0,
      strokeColor: style.stroke ?? 'transparent',
      backgroundColor: style.fill ?? 'transparent',
      fillStyle: 'solid',
      strokeWidth: style.width ?? 1,
      strokeStyle: style.dashed ? 'dashed' : 'solid',
      roughness: 0,
      opacity: 100,
      groupIds: groups,
      frameId: null,
      roundness: style.round ? { type: type === 'rectangle' ? 3 : 2 } : null,
      seed: numberAt(at),
      version: 1,
      versionNonce: numberAt(at + 1_000_003),
      isDeleted: false,
      boundElements: null,
      updated: 1,
      link: null,
      locked: false,
      ...more,
    };
    elements.push(element);
    byId.set(id, element);
    return element;
  }
  const bind = (id: string, bound: Bound): void => {
    const element = byId.get(id);
    if (element) element.boundElements = [...(element.boundElements ?? []), bound];
  };
  return {
    elements,
    box: (id: string, box: Box, style: Style, groups: readonly string[] = [], link?: string) =>
      void add(id, 'rectangle', box, style, groups, { link: link ?? null }),
    /** The text of a box; `lines` as they are broken, `text` as it was written. */
    textIn(
      container: string,
      box: Box,
      { lines, text }: { lines: readonly string[]; text: string },
      style: TextStyle,
      groups: readonly string[] = [],
    ): void {
      const { size, colour, align = 'left', vertical = 'top' } = style;
      const height = lines.length * size * LINE_HEIGHT;
      const id = `${container}:text`;
      const top = vertical === 'top' ? box.y + PADDING : box.y + (box.height - height) / 2;
      const place = { x: box.x + PADDING, y: top, width: Math.max(1, box.width - 2 * PADDING), height };
      add(id, 'text', place, { stroke: colour }, groups, {
        ...lettering(size),
        text: lines.join('\n'),
        originalText: text,
        textAlign: align,
        verticalAlign: vertical,
        containerId: container,
        autoResize: true,
      });
      bind(container, { id, type: 'text' });
    },
    /** A text that stands by itself. */
    text: (
      id: string,
      at: Point,
      words: string,
      width: number,
      { size, colour }: TextStyle,
      groups: readonly string[] = [],
    ) =>
      void add(id, 'text', { ...at, width, height: size * LINE_HEIGHT }, { stroke: colour }, groups, {
        ...lettering(size),
        text: words,
        originalText: words,
        textAlign: 'left',
        verticalAlign: 'top',
        containerId: null,
        autoResize: true,
      }),
    line: (id: string, points: readonly Point[], style: Style, groups: readonly string[] = []) =>
      addLine(id, 'line', points, style, groups),
    /** An arrow that stays with the two boxes that it joins. */
    arrow(id: string, points: readonly Point[], style: Style, ends: { from: string; to: string }): void {
      const binding = (elementId: string) => ({ elementId, focus: 0, gap: 4 });
      addLine(id, 'arrow', points, style, [], {
        startBinding: binding(ends.from),
        endBinding: binding(ends.to),
        endArrowhead: 'arrow',
        elbowed: false,
      });
      bind(ends.from, { id, type: 'arrow' });
      if (ends.to !== ends.from) bind(ends.to, { id, type: 'arrow' });
    },
  };
  function addLine(
    id: string,
    type: string,
    points: readonly Point[],
    style: Style,
    groups: readonly string[],
    more: object = {},
  ): void {
    const [first] = points;
    if (!first || points.length < 2) return;
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const size = { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
    add(id, type, { ...first, ...size }, style, groups, {
      points: points.map(({ x, y }) => [round(x - first.x), round(y - first.y)]),
      lastCommittedPoint: null,
      startBinding: null,
      endBinding: null,
      startArrowhead: null,
      endArrowhead: null,
      ...more,
    });
  }
}

export type Point = { x: number; y: number };
type Box = Point & { width: number; height: number };

const lettering = (size: number) => ({ fontSize: size, fontFamily: FONT, lineHeight: LINE_HEIGHT });
const round = (value: number): number => Math.round(value * 100) / 100;
