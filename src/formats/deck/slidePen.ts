// The pen on a slide: every stroke becomes a shape that can be edited, lines of a text one text box, a group a group.
import type { Outline } from '@/layout/outline';
import type { Box, MeasureText } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { Id } from '@/model/id';
import type { Look, Pen, TextLook } from '../pen';
import { escapeXml } from '../svgPen';
import { type Connector, connectorXml, endsOf } from './connector';
import {
  boxGeometry,
  boxOfOutline,
  fillXml,
  frameXml,
  freeformXml,
  isDiamond,
  lineXml,
  outlineOnPaper,
  straightEnds,
} from './drawingMl';
import { bodyXml, inOneDirection, plainText, runProperties, SINGLE } from './slideText';

/** An image on a slide: its relationship there, and its size in pixels. */
export type PlacedImage = { relation: string; width: number; height: number };

export type SlidePenOptions = {
  /** The tag of the language in which the texts are checked for spelling. */
  language: string;
  measure: MeasureText;
  image: (id: Id) => PlacedImage | undefined;
};

/** Writes shapes; `takeId` gives an id of this slide that no other shape has. */
export type SlidePen = Pen & {
  body: () => string;
  takeId: () => number;
  put: (xml: string, box: Box) => void;
  /** Joins the shapes at whose sides it begins and ends; it lies where it is told, below what comes later. */
  connect: (connector: Connector) => void;
};

type Shape = { xml: string; box: Box };
type Lines = { texts: string[]; x: number; baselines: number[]; look: TextLook };

/** Soft shadows are painted with boxes that can hardly be seen; on a slide each would be one more shape to move. */
const FAINT = 0.08;
/** So much of a text names its shape in the list of the program. */
const NAME_LENGTH = 60;
/** From the baseline up to the middle of a line, as a part of the size of type. */
const MIDDLE = 0.3465;

/** A pen for one slide. Units are points. */
export function createSlidePen({ language, measure, image }: SlidePenOptions): SlidePen {
  let lastId = 1;
  const takeId = (): number => (lastId += 1);
  const open: Shape[][] = [[]];
  let lines: Lines | undefined;
  /** The shapes by the middles of their sides: what a connector may begin or end at. */
  const sides = { left: new Map<string, number>(), right: new Map<string, number>() };
  /** Connectors wait for the shapes that they join, which are drawn over them. */
  const waiting: { connector: Connector; shape: Shape; id: number }[] = [];

  const put = (xml: string, box: Box): void => void open.at(-1)?.push({ xml, box });
  /** The lines of a text that were told one by one become one text box. */
  function flush(): void {
    const told = lines;
    lines = undefined;
    if (told) putText(told);
  }

  function putText({ texts, x, baselines, look }: Lines): void {
    const { font, anchor = 'start', room } = look;
    const size = look.size ?? TYPE[font].size;
    const first = baselines[0] ?? 0;
    const step = baselines.length > 1 ? (baselines[1] ?? first) - first : size * SINGLE;
    const unit = size / TYPE[font].size;
    const widest = Math.max(...texts.map((text) => measure(text, font) * unit));
    const width = Math.max(room ?? widest * 1.04 + 2, 1);
    const height = step * texts.length;
    const middle = (first + (baselines.at(-1) ?? first)) / 2 - size * MIDDLE;
    // Left and right, not start and end: where a text stands does not turn with its direction.
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    const box = { x: left, y: middle - height / 2, width, height };
    const properties = runProperties({ size, bold: TYPE[font].weight >= 600, fill: look.fill, language });
    const spacing =
      texts.length > 1
        ? `<a:lnSpc><a:spcPct val="${Math.round((step / (size * SINGLE)) * 100_000)}"/></a:lnSpc>`
        : '';
    const paragraphs = inOneDirection(texts).map(({ direction, lines }, paragraph) => {
      const fromRight = direction === 'rtl';
      const isRight = anchor === 'end' || (fromRight && room !== undefined);
      const align = anchor === 'middle' ? 'ctr' : isRight ? 'r' : 'l';
      // Told even where it is the usual one: LibreOffice lets the paragraph before decide.
      const turned = fromRight ? ' rtl="1"' : paragraph > 0 ? ' rtl="0"' : '';
      const runs = lines.map((text) => `<a:r>${properties}<a:t>${plainText(text)}</a:t></a:r>`);
      return `<a:p><a:pPr algn="${align}"${turned}>${spacing}</a:pPr>${runs.join(`<a:br>${properties}</a:br>`)}</a:p>`;
    });
    const wrap = room !== undefined && widest <= room ? 'square' : 'none';
    const name = named(texts.join(' '));
    put(
      `<p:sp><p:nvSpPr><p:cNvPr id="${takeId()}" ${name}/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frameXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>${bodyXml(paragraphs.join(''), { wrap, anchor: 'ctr' })}</p:sp>`,
      box,
    );
  }

  function putShape(kind: string, geometry: string, paints: string, box: Box): void {
    const id = takeId();
    const middle = box.y + box.height / 2;
    sides.left.set(placeOf(box.x, middle), id);
    sides.right.set(placeOf(box.x + box.width, middle), id);
    const empty = bodyXml(`<a:p><a:endParaRPr lang="${escapeXml(language)}"/></a:p>`, {
      wrap: 'square',
      anchor: 'ctr',
    });
    put(
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${kind} ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frameXml(box)}${geometry}${paints}</p:spPr>${empty}</p:sp>`,
      box,
    );
  }

  function putOutline(outline: Outline, look: Look, end = ''): void {
    const ends = look.fill === undefined ? straightEnds(outline) : undefined;
    const box = boxOfOutline(outline);
    if (!ends) {
      const geometry = isDiamond(outline, box)
        ? '<a:prstGeom prst="diamond"><a:avLst/></a:prstGeom>'
        : freeformXml(outline, box, look.fill !== undefined);
      putShape('Freeform', geometry, fillXml(look.fill, box, look.opacity) + lineXml(look, box, end), box);
      return;
    }
    const [[fromX, fromY], [toX, toY]] = ends;
    const turned = `${toX < fromX ? ' flipH="1"' : ''}${toY < fromY ? ' flipV="1"' : ''}`;
    const id = takeId();
    put(
      `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${frameXml(box, turned)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${lineXml(look, box, end)}</p:spPr></p:cxnSp>`,
      box,
    );
  }

  return {
    takeId,
    put(xml, box) {
      flush();
      put(xml, box);
    },
    connect(connector) {
      flush();
      const shape = { xml: '', box: endsOf(connector).box };
      // In no group: it joins what may stand in two of them.
      open[0]?.push(shape);
      waiting.push({ connector, shape, id: takeId() });
    },
    box(x, y, width, height, radius, look) {
      if (look.opacity !== undefined && look.opacity < FAINT && look.stroke === undefined) return;
      flush();
      const box = { x, y, width, height };
      putShape(
        'Shape',
        boxGeometry(box, radius),
        fillXml(look.fill, box, look.opacity) + lineXml(look, box),
        box,
      );
    },
    path(outline, look) {
      flush();
      const scale = look.scale ?? 1;
      putOutline(outlineOnPaper(outline, look), onPaper(look, look.y ?? 0, scale));
    },
    arrow(line, [x, y], look) {
      flush();
      const whole: Outline = [...line, { kind: 'line', to: [x, y] }];
      const scale = look.scale ?? 1;
      putOutline(
        outlineOnPaper(whole, look),
        onPaper(look, look.y ?? 0, scale),
        '<a:tailEnd type="triangle" w="med" len="med"/>',
      );
    },
    text(text, x, y, look) {
      if (text.trim() === '') return;
      if (lines && goesOn(lines, x, y, look)) {
        lines.texts.push(text);
        lines.baselines.push(y);
        return;
      }
      flush();
      lines = { texts: [text], x, baselines: [y], look };
    },
    image(id, frame, radius) {
      const placed = image(id);
      if (!placed) return 'missing';
      flush();
      const own = takeId();
      put(
        `<p:pic><p:nvPicPr><p:cNvPr id="${own}" name="Picture ${own}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${placed.relation}"/>${cutXml(placed, frame)}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frameXml(frame)}${boxGeometry(frame, radius)}</p:spPr></p:pic>`,
        frame,
      );
      return 'drawn';
    },
    group(name, draw) {
      flush();
      open.push([]);
      const id = takeId();
      draw();
      flush();
      const shapes = open.pop() ?? [];
      if (shapes.length === 0) return;
      const box = around(shapes);
      const frame = frameXml(box).replace(
        '</a:xfrm>',
        frameXml(box).replace('<a:xfrm>', '').replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt'),
      );
      put(
        `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" ${named(name, true)}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${frame}</p:grpSpPr>${shapes.map(({ xml }) => xml).join('')}</p:grpSp>`,
        box,
      );
    },
    body() {
      flush();
      for (const { connector, shape, id } of waiting) {
        const { from, to } = endsOf(connector);
        const glued = [
          sides.right.get(placeOf(from.x, from.y)),
          sides.left.get(placeOf(to.x, to.y)),
        ] as const;
        shape.xml = connectorXml(connector, { id, name: named(connector.name, true), glued });
      }
      return (open[0] ?? []).map(({ xml }) => xml).join('');
    },
  };
}

/** A point of the paper as a word, to a tenth. */
const placeOf = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The paints of a path in the units of the paper. */
function onPaper(look: Look, top: number, scale: number): Look {
  const moved = (paint: Look['fill']): Look['fill'] =>
    paint === undefined || typeof paint === 'string'
      ? paint
      : { ...paint, from: paint.from * scale + top, to: paint.to * scale + top };
  const { fill, stroke, width, dash, opacity } = look;
  return {
    ...(fill !== undefined && { fill: moved(fill) ?? fill }),
    ...(stroke !== undefined && { stroke: moved(stroke) ?? stroke, width: (width ?? 1) * scale }),
    ...(dash && { dash: dash.map((length) => length * scale) }),
    ...(opacity !== undefined && { opacity }),
  };
}

/** Whether a line belongs to the text above it: the same type at the same edge, and no further below than a line is. */
function goesOn({ x, baselines, look }: Lines, nextX: number, nextY: number, next: TextLook): boolean {
  const size = look.size ?? TYPE[look.font].size;
  const step = nextY - (baselines.at(-1) ?? 0);
  const known = baselines.length > 1 ? (baselines[1] ?? 0) - (baselines[0] ?? 0) : step;
  return (
    Math.abs(x - nextX) < 0.01 &&
    step > size * 0.9 &&
    step < size * 1.9 &&
    // Baselines stand on half units, so that steps differ by one of them.
    Math.abs(step - known) <= 0.6 &&
    look.font === next.font &&
    look.size === next.size &&
    look.fill === next.fill &&
    look.anchor === next.anchor &&
    look.room === next.room
  );
}

/** The name of a shape and, for those who cannot see it, all of its words. */
function named(text: string, described = false): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const name =
    escapeXml(plain.length > NAME_LENGTH ? `${plain.slice(0, NAME_LENGTH)}…`.toWellFormed() : plain) ||
    'Group';
  return described && plain !== '' ? `name="${name}" descr="${escapeXml(plain)}"` : `name="${name}"`;
}

function around(shapes: readonly Shape[]): Box {
  const left = Math.min(...shapes.map(({ box }) => box.x));
  const top = Math.min(...shapes.map(({ box }) => box.y));
  const right = Math.max(...shapes.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...shapes.map(({ box }) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What is cut off an image so that it fills its frame. */
function cutXml({ width, height }: PlacedImage, frame: Box): string {
  const shape = frame.width / frame.height;
  const own = width / height;
  if (!Number.isFinite(shape) || !Number.isFinite(own) || Math.abs(shape - own) < 0.001) return '';
  const share = Math.round(((1 - (own > shape ? shape / own : own / shape)) / 2) * 100_000);
  return own > shape ? `<a:srcRect l="${share}" r="${share}"/>` : `<a:srcRect t="${share}" b="${share}"/>`;
}
