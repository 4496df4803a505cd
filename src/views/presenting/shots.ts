// Where on the screen the picture of a step may be, beside or below its words.
import type { Scene } from '@/layout/scene';
import { type Area, type ShotOptions, shotOf } from './camera';
import type { Frame } from './drawShot';
import type { Step } from './steps';

export type Size = { width: number; height: number };

/** From this width on the words of a stage stand beside its picture; the style sheet knows the same number. */
const WIDE = 900;
const FOOT = 68;

/** The place of the picture: beside a stage's words, below all others'. Previews have no words. */
export function areaOf({ width, height }: Size, kind: Step['kind'], bare: boolean): Area {
  if (bare) return { x: 6, y: 6, width: width - 12, height: height - 12 };
  if (width < WIDE) {
    const top = { stage: 176, lane: 126, whole: 126 }[kind];
    return { x: 6, y: top, width: width - 12, height: height - top - FOOT };
  }
  if (kind === 'stage') {
    const left = Math.max(320, Math.min(460, width * 0.3));
    return { x: left, y: 24, width: width - left - 32, height: height - 24 - FOOT };
  }
  return { x: 24, y: 116, width: width - 48, height: height - 116 - FOOT };
}

/** Of the steps that are larger than a screen of this size, by key: how many screens follow on the first. */
export function partsOf(scene: Scene, steps: readonly Step[], size: Size): ReadonlyMap<string, number> {
  return new Map(
    steps
      .map((step): [string, number] => {
        const area = areaOf(size, step.kind, false);
        return [step.key, shotOf(scene, step, area, { part: 0 }).lastPart];
      })
      .filter(([, lastPart]) => lastPart > 0),
  );
}

/** The frame in which a step comes to rest. */
export function restingFrame(scene: Scene, step: Step, area: Area, options: ShotOptions): Frame {
  const { camera, focus } = shotOf(scene, step, area, options);
  return {
    camera,
    focus,
    area,
    rail: step.kind === 'lane' ? 0 : 1,
    railX: step.kind === 'stage' ? focus.x : 0,
    headerY: step.kind === 'lane' ? focus.y : 0,
    dim: step.kind === 'whole' ? 0 : 1,
  };
}
