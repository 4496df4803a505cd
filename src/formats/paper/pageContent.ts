// The content of a page: strokes in the notation of PDF, each text marked with its place in the structure of the file.
import { circleOf, type Outline, type Point } from '@/layout/outline';
import type { Box } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { PathLook } from '../pen';
import { rgb } from './colour';
import { num } from './pdfFile';
import type { Matrix, PdfResources } from './pdfResources';
import { leftOf, type Stroke } from './record';
import type { PdfText } from './pdfText';
import type { StructureWriter } from './structure';

type TextStroke = Stroke & { kind: 'text' };

/** Writes strokes one after the other; what is open at the end is closed by `finish`. */
export function createContent(
  resources: PdfResources,
  texts: PdfText,
  structure: StructureWriter,
  matrix: Matrix,
) {
  const out: string[] = [];
  let inArtifact = false;
  let inFigure = false;
  /** What is set already need not be said again. */
  let [fill, stroke] = ['', ''];

  function artifact(): void {
    if (inArtifact || inFigure) return;
    out.push('/Artifact BMC');
    inArtifact = true;
  }
  function leaveArtifact(): void {
    if (inArtifact) out.push('EMC');
    inArtifact = false;
  }
  const setFill = (colour: string): void => {
    const operator = `${rgb(colour)} rg`;
    if (operator !== fill) out.push((fill = operator));
  };
  const setStroke = (colour: string): void => {
    const operator = `${rgb(colour)} RG`;
    if (operator !== stroke) out.push((stroke = operator));
  };

  /** Paints a path that `trace` writes; gradients are in the units of the look. */
  function paint(look: PathLook, trace: () => void): void {
    const { opacity, fill: filled, stroke: line, dash, x = 0, y = 0, scale = 1 } = look;
    const isSolid = typeof filled === 'string';
    const isShaded = typeof line === 'object';
    const own = opacity !== undefined || isShaded || dash !== undefined;
    const before = [fill, stroke] as const;
    if (own) out.push('q');
    if (opacity !== undefined) out.push(`${resources.opacity(opacity)} gs`);
    if (typeof filled === 'object') {
      out.push('q');
      trace();
      out.push(
        'W n',
        `${num(scale)} 0 0 ${num(scale)} ${num(x)} ${num(y)} cm`,
        ...resources.gradient(filled),
        'Q',
      );
    }
    if (isSolid) setFill(filled);
    if (line !== undefined) {
      if (isShaded) out.push(`/Pattern CS /${resources.pattern(line, placed(matrix, x, y, scale))} SCN`);
      else setStroke(line);
      out.push(`${num((look.width ?? 1) * scale)} w`);
      if (dash) out.push(`[${dash.map((one) => num(one * scale)).join(' ')}] 0 d`);
    }
    if (isSolid || line !== undefined) {
      trace();
      out.push(!isSolid ? 'S' : line === undefined ? 'f' : 'B');
    }
    if (!own) return;
    out.push('Q');
    [fill, stroke] = before;
  }

  function text(one: TextStroke): void {
    const { look } = one;
    const line = texts.line(one.text, look);
    const left = leftOf(one.text, one.x, line.width, look);
    const { size } = TYPE[look.font];
    if (look.halo !== undefined) {
      artifact();
      setStroke(look.halo);
      // The edge is no text of its own: whoever reads the page hears it once.
      out.push('/Span <</ActualText<FEFF>>> BDC', 'BT 1 Tr 3.5 w');
      for (const operator of line.show(left, one.y, size)) out.push(operator);
      out.push('0 Tr ET', 'EMC');
    }
    leaveArtifact();
    out.push(structure.text(one));
    setFill(look.fill);
    out.push('BT');
    for (const operator of line.show(left, one.y, size)) out.push(operator);
    out.push('ET');
    for (const { picture, x, width } of line.pictures)
      out.push(
        ...imageAt(picture.name, { x: left + x, y: one.y - picture.ascent, width, height: picture.height }),
      );
    out.push('EMC');
    for (const { x, width } of line.gaps) {
      artifact();
      const frame = { stroke: look.fill, width: size * 0.06 };
      paint(frame, () =>
        out.push(boxPath(left + x + size * 0.1, one.y - size * 0.72, width - size * 0.2, size * 0.8, 0)),
      );
    }
  }

  return {
    add(one: Stroke): void {
      switch (one.kind) {
        case 'open':
          leaveArtifact();
          structure.open(one.name);
          // What says nothing in words is a figure as a whole.
          if (one.figure) {
            out.push(structure.figure(one.figure, one.name));
            inFigure = true;
          }
          return;
        case 'close':
          leaveArtifact();
          if (inFigure) out.push('EMC');
          inFigure = false;
          structure.close();
          return;
        case 'text':
          text(one);
          return;
        case 'box':
          artifact();
          paint(one.look, () => out.push(boxPath(one.x, one.y, one.width, one.height, one.radius)));
          return;
        case 'path': {
          artifact();
          const { x = 0, y = 0, scale = 1 } = one.look;
          paint(one.look, () => out.push(outlinePath(one.outline, x, y, scale)));
          return;
        }
        case 'image': {
          const image = resources.image(one.id);
          if (!image) return;
          leaveArtifact();
          out.push(structure.figure(one.bounds));
          const { x, y, width, height } = one.bounds;
          // As much of its middle as has the shape of the frame.
          const grown = Math.max(width / image.width, height / image.height);
          const [across, down] = [image.width * grown, image.height * grown];
          const middle = {
            x: x + (width - across) / 2,
            y: y + (height - down) / 2,
            width: across,
            height: down,
          };
          out.push(
            'q',
            boxPath(x, y, width, height, one.radius),
            'W n',
            ...imageAt(image.name, middle),
            'Q',
            'EMC',
          );
        }
      }
    },
    /** Operators that are none of the strokes. */
    raw(...operators: string[]): void {
      leaveArtifact();
      out.push(...operators);
      [fill, stroke] = ['', ''];
    },
    finish(): readonly string[] {
      leaveArtifact();
      return out;
    },
  };
}

/** The matrix of what is drawn `scale` times as large at x and y. */
const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number, scale: number): Matrix => [
  a * scale,
  b * scale,
  c * scale,
  d * scale,
  a * x + c * y + e,
  b * x + d * y + f,
];

/** An image in a box; the page runs downwards, an image upwards. */
const imageAt = (name: string, { x, y, width, height }: Box): string[] => [
  `q ${num(width)} 0 0 ${num(-height)} ${num(x)} ${num(y + height)} cm /${name} Do Q`,
];

const BEND = 0.5523;

export function boxPath(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `${num(x)} ${num(y)} ${num(width)} ${num(height)} re`;
  const k = r * (1 - BEND);
  const [right, bottom] = [x + width, y + height];
  const curve = (...points: number[]): string => `${points.map(num).join(' ')} c`;
  return [
    `${num(x + r)} ${num(y)} m ${num(right - r)} ${num(y)} l`,
    curve(right - k, y, right, y + k, right, y + r),
    `${num(right)} ${num(bottom - r)} l`,
    curve(right, bottom - k, right - k, bottom, right - r, bottom),
    `${num(x + r)} ${num(bottom)} l`,
    curve(x + k, bottom, x, bottom - k, x, bottom - r),
    `${num(x)} ${num(y + r)} l`,
    curve(x, y + k, x + k, y, x + r, y),
    'h',
  ].join(' ');
}

function outlinePath(outline: Outline, x: number, y: number, scale: number): string {
  const at = ([px, py]: Point): string => `${num(px * scale + x)} ${num(py * scale + y)}`;
  const parts: string[] = [];
  let here: Point = [0, 0];
  let start: Point = here;
  const cubic = (out: Point, into: Point, to: Point) => parts.push(`${at(out)} ${at(into)} ${at(to)} c`);
  for (const segment of outline) {
    switch (segment.kind) {
      case 'move':
        parts.push(`${at(segment.to)} m`);
        start = segment.to;
        break;
      case 'line':
        parts.push(`${at(segment.to)} l`);
        break;
      case 'corner': {
        const { corner, to } = segment;
        const towards = (from: Point): Point => [
          from[0] + ((corner[0] - from[0]) * 2) / 3,
          from[1] + ((corner[1] - from[1]) * 2) / 3,
        ];
        cubic(towards(here), towards(to), to);
        break;
      }
      case 'cubic':
        cubic(segment.out, segment.into, segment.to);
        break;
      case 'arc':
        arc(here, segment, cubic);
        break;
      case 'close':
        parts.push('h');
    }
    here = segment.kind === 'close' ? start : segment.to;
  }
  return parts.join(' ');
}

/** A part of a circle in curves of a quarter at most. */
function arc(
  from: Point,
  segment: Outline[number] & { kind: 'arc' },
  cubic: (out: Point, into: Point, to: Point) => void,
): void {
  const { x, y, radius } = circleOf(from, segment);
  const first = Math.atan2(from[1] - y, from[0] - x);
  let turn = Math.atan2(segment.to[1] - y, segment.to[0] - x) - first;
  if (segment.clockwise && turn < 0) turn += 2 * Math.PI;
  if (!segment.clockwise && turn > 0) turn -= 2 * Math.PI;
  const steps = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / steps;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  for (let i = 0; i < steps; i += 1) {
    const [a, b] = [first + i * step, first + (i + 1) * step];
    const on = (angle: number): Point => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    const [start, end] = [on(a), on(b)];
    cubic(
      [start[0] - reach * Math.sin(a), start[1] + reach * Math.cos(a)],
      [end[0] + reach * Math.sin(b), end[1] - reach * Math.cos(b)],
      i === steps - 1 ? segment.to : end,
    );
  }
}
