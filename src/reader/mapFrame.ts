// The frozen frame of the map: stage heads above it and lane names beside it, always readable, and buttons for their details.
import { svgPath } from '@/formats/svgPath';
import type { Palette } from '@/layout/palette';
import type { Scene } from '@/layout/scene';
import { SIZES } from '@/layout/sizes';
import { draw, el } from './dom';
import { LANE_ICONS } from '@/layout/icons';
import type { Frame, Stretch, Viewport } from './viewport';

const HEAD = { stage: 46, phase: 24, heat: 20, gap: 4 } as const;
const NARROW = 620;
/** So far beyond what is seen there are buttons still, so that Tab leads on to what comes next. */
const BEYOND = 240;

/** How high the heads of a scene are, in pixels. */
export const headHeight = ({ phases, heat }: Pick<Scene, 'phases' | 'heat'>): number =>
  HEAD.stage +
  2 * HEAD.gap +
  (phases.length > 0 ? HEAD.phase + HEAD.gap : 0) +
  (heat ? HEAD.heat + HEAD.gap : 0);

/** On a telephone the lane names leave the map more room. */
export const railWidth = (width: number): number => (width < NARROW ? 96 : SIZES.railWidth);

type Placed = { element: HTMLElement; start: number; length: number };

export type MapFrame = {
  heads: HTMLElement;
  rail: HTMLElement;
  place: (viewport: Viewport, frame: Frame) => void;
  mark: (id: string | undefined) => void;
};

export type FrameActs = {
  select: (kind: 'stage' | 'lane', id: string) => void;
  /** A button got the focus by keys, and is to be brought into sight. */
  reveal: (stretch: Stretch) => void;
};

/** Under a pointer that is pressed nothing moves away: the click would miss it. */
const byKeys =
  (act: () => void) =>
  ({ currentTarget }: FocusEvent): void => {
    if (currentTarget instanceof Element && currentTarget.matches(':focus-visible')) act();
  };

/** Makes the frame of a scene. */
export function mapFrame(scene: Scene, palette: Palette, { select, reveal }: FrameActs): MapFrame {
  const across: Placed[] = [];
  const down: Placed[] = [];
  const buttons = new Map<string, HTMLElement>();
  const heads = el('div', { class: 'heads' });
  const rail = el('div', { class: 'rail' });
  let top = HEAD.gap;

  if (scene.phases.length > 0) {
    for (const { phase, x, width } of scene.phases) {
      const tone = phase.colour === undefined ? palette.phase : palette.stages[phase.colour];
      const element = el('div', { class: 'phase' }, el('span', {}, phase.name));
      element.style.background = tone.soft;
      element.style.color = tone.ink;
      element.style.top = `${top}px`;
      across.push({ element, start: x, length: width });
      heads.append(element);
    }
    top += HEAD.phase + HEAD.gap;
  }
  for (const column of scene.columns) {
    const { stage, x, width, colour } = column;
    const tone = palette.stages[colour];
    const element = el(
      'button',
      {
        type: 'button',
        class: 'stage-head',
        click: () => select('stage', stage.id),
        focus: byKeys(() => reveal({ x, width })),
      },
      el('span', { class: 'stage-name' }, stage.name),
      stage.duration ? el('span', { class: 'stage-note' }, stage.duration) : undefined,
    );
    element.style.background = tone.soft;
    element.style.setProperty('--note', tone.ink);
    element.style.top = `${top}px`;
    element.title = [stage.name, stage.duration].filter(Boolean).join(' \u00b7 ');
    buttons.set(stage.id, element);
    across.push({ element, start: x, length: width });
    heads.append(element);
    const heat = scene.heat?.stages[column.index];
    if (!heat) continue;
    const { band, ink } = palette.heat[heat.level];
    const weight = el('div', { class: 'heat' }, `${heat.weight} `, el('span', {}, heat.word));
    weight.style.background = band;
    weight.style.color = ink;
    weight.style.top = `${top + HEAD.stage + HEAD.gap}px`;
    across.push({ element: weight, start: x, length: width });
    heads.append(weight);
  }
  for (const row of scene.rows) {
    const tone = palette.accents[row.accent];
    const tile = draw(
      'svg',
      { class: 'tile', width: 26, height: 26, viewBox: '-5 -5 26 26', 'aria-hidden': 'true' },
      draw('rect', { x: -5, y: -5, width: 26, height: 26, rx: 7, fill: tone.soft }),
      draw('path', { d: svgPath(LANE_ICONS[row.icon]), stroke: tone.ink, fill: 'none', 'stroke-width': 1.4 }),
    );
    const element = el(
      'button',
      {
        type: 'button',
        class: 'lane-head',
        click: () => select('lane', row.lane.id),
        focus: byKeys(() => reveal({ y: row.y, height: row.height })),
      },
      tile,
      el(
        'span',
        { class: 'lane-words' },
        el('span', { class: 'lane-name' }, row.lane.name),
        row.note ? el('span', { class: 'lane-note' }, row.note.join(' ')) : undefined,
      ),
    );
    element.title = row.lane.name;
    buttons.set(row.lane.id, element);
    down.push({ element, start: row.y, length: row.height });
    rail.append(element);
  }

  let marked: HTMLElement | undefined;
  return {
    heads,
    rail,
    place({ x, y, zoom }, { width, height }) {
      for (const { element, start, length } of across) {
        const [left, size] = [start * zoom + x, length * zoom];
        const isSeen = left < width + BEYOND && left + size > -BEYOND;
        element.hidden = !isSeen;
        if (!isSeen) continue;
        element.style.transform = `translateX(${left}px)`;
        element.style.width = `${size}px`;
        element.classList.toggle('tight', size < 84);
      }
      for (const { element, start, length } of down) {
        const [from, size] = [start * zoom + y, length * zoom];
        const isSeen = from < height + BEYOND && from + size > -BEYOND;
        element.hidden = !isSeen;
        if (!isSeen) continue;
        element.style.transform = `translateY(${from}px)`;
        element.style.height = `${size}px`;
        element.classList.toggle('tight', size < 44);
      }
    },
    mark(id) {
      marked?.removeAttribute('aria-pressed');
      marked = buttons.get(id ?? '');
      marked?.setAttribute('aria-pressed', 'true');
    },
  };
}
