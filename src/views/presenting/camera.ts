// The camera of a presentation: which part of the scene fills the screen, and the way from one part to the next.
import type { Box, Scene } from '@/layout/scene';
import type { Step } from './steps';

/** The scene point in the middle of the picture's area, and pixels of the screen for a unit of the scene. */
export type Camera = { x: number; y: number; zoom: number };

/** Where on the screen the picture may be: in pixels. */
export type Area = Box;

/** A step as a picture: what must be in view, what is not dimmed, and how far it goes on beyond the screen. */
export type Shot = { camera: Camera; focus: Box; lastPart: number };

/** Words must be read from the back of the room: a stage or a lane is not drawn smaller than this. */
const LEAST = { stage: 1.35, lane: 1, whole: 0 } as const;
const MOST = { stage: 2.1, lane: 2, whole: 1.5 } as const;
/** Neighbouring parts share a piece, so that no card is cut in both. */
const ADVANCE = 0.82;
const ROOM = 10;

/** What a step shows of the scene; of a stage with the names of the lanes beside it. */
export function boxOf(scene: Scene, step: Step): { view: Box; focus: Box } {
  const { width, height, railWidth, headerHeight } = scene;
  const whole = { x: -railWidth, y: -headerHeight, width: width + railWidth, height: height + headerHeight };
  if (step.kind === 'stage') {
    const column = scene.columns.find(({ stage }) => stage.id === step.key);
    if (column) {
      const focus = { x: column.x, y: -headerHeight, width: column.width, height: height + headerHeight };
      return { view: { ...focus, x: focus.x - railWidth, width: focus.width + railWidth }, focus };
    }
  } else if (step.kind === 'lane') {
    const row = scene.rows.find(({ lane }) => lane.id === step.key);
    if (row) {
      const focus = { x: 0, y: row.y, width, height: row.height };
      return { view: { ...focus, y: row.y - headerHeight, height: row.height + headerHeight }, focus };
    }
  }
  return { view: whole, focus: whole };
}

/** A stage and a lane stand nearer to their words than to what follows. */
const NEARER = { stage: 0.22, lane: 0.3, whole: 0.5 } as const;

/** The largest zoom at which `size` needs no more screens of `shown` pixels than it does at this one. */
function roomiest(shown: number, size: number, zoom: number): number {
  const whole = size + 2 * ROOM;
  const parts = Math.ceil((whole - shown / zoom - 1) / ((shown / zoom) * ADVANCE));
  return parts <= 0 ? zoom : ((shown * (1 + parts * ADVANCE)) / whole) * 0.999;
}

export type ShotOptions = {
  part: number;
  /** All of the step, however small: for previews. */
  entire?: boolean;
};

/** Where the camera stands for a part of a step. Areas without extent count as one pixel. */
export function shotOf(scene: Scene, step: Step, area: Area, { part, entire = false }: ShotOptions): Shot {
  const { view, focus } = boxOf(scene, step);
  const [width, height] = [Math.max(1, area.width), Math.max(1, area.height)];
  const [across, down] = [width / (view.width + 2 * ROOM), height / (view.height + 2 * ROOM)];
  const most = MOST[step.kind];
  // On a narrow screen a stage is as wide as the screen, and no wider.
  const least = entire ? 0 : Math.min(LEAST[step.kind], step.kind === 'stage' ? across : down);
  const fitting = Math.min(most, Math.max(Math.min(across, down), least));
  // What needs several screens anyway is drawn as large as that many allow.
  const zoom =
    entire || step.kind === 'whole'
      ? fitting
      : step.kind === 'stage'
        ? Math.max(fitting, Math.min(most, across, roomiest(height, view.height, fitting)))
        : Math.max(fitting, Math.min(most, down, roomiest(width, view.width, fitting)));
  const along = (from: number, size: number, shown: number): { middle: number; parts: number } => {
    const beyond = size + 2 * ROOM - shown;
    if (beyond <= 1) return { middle: from + size / 2, parts: 0 };
    const parts = Math.ceil(beyond / (shown * ADVANCE));
    const moved = (beyond * Math.min(part, parts)) / parts;
    return { middle: from - ROOM + shown / 2 + moved, parts };
  };
  const x = along(view.x, view.width, width / zoom);
  const y = along(view.y, view.height, height / zoom);
  if (!entire) {
    const spare = (size: number, shown: number) => Math.max(0, shown - size - 2 * ROOM);
    if (step.kind === 'stage') x.middle += spare(view.width, width / zoom) * (0.5 - NEARER.stage);
    else y.middle += spare(view.height, height / zoom) * (0.5 - NEARER[step.kind]);
  }
  return { camera: { x: x.middle, y: y.middle, zoom }, focus, lastPart: Math.max(x.parts, y.parts) };
}

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const mixBox = (a: Box, b: Box, t: number): Box => ({
  x: mix(a.x, b.x, t),
  y: mix(a.y, b.y, t),
  width: mix(a.width, b.width, t),
  height: mix(a.height, b.height, t),
});

/** The view between two, `t` from 0 to 1. Zoom goes by ratio, so that the eye sees one even movement. */
export function between(
  a: { camera: Camera; focus: Box; area: Area },
  b: { camera: Camera; focus: Box; area: Area },
  t: number,
): { camera: Camera; focus: Box; area: Area } {
  if (t >= 1) return b;
  const zoom = a.camera.zoom * (b.camera.zoom / a.camera.zoom) ** t;
  const camera = { x: mix(a.camera.x, b.camera.x, t), y: mix(a.camera.y, b.camera.y, t), zoom };
  return { camera, focus: mixBox(a.focus, b.focus, t), area: mixBox(a.area, b.area, t) };
}

/** Slow at both ends. */
export const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
