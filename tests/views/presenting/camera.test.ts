// Laws of the camera: what a step means is in view, large enough to read, and its parts together show all of it.
import { describe, expect, test } from 'vitest';
import { lanesOf, stagesOf } from '@/model/select';
import { type Area, between, boxOf, type Shot, shotOf } from '@/views/presenting/camera';
import { areaOf } from '@/views/presenting/shots';
import { type Step, stepsOf } from '@/views/presenting/steps';
import { aLayout } from '../../support/aScene';
import { sampleProject } from '../../support/sampleProject';

const project = sampleProject(400);
const mapId = Object.keys(project.maps)[0] ?? '';
const scene = aLayout()(project, mapId);
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const walks: Step[] = (['stages', 'lanes'] as const).flatMap((order) =>
  stepsOf(stagesOf(project, mapId), lanesOf(project, mapId), order),
);
/** What a shot shows of the scene inside its area. */
const seen = ({ camera }: Shot, area: Area) => ({
  left: camera.x - area.width / 2 / camera.zoom,
  right: camera.x + area.width / 2 / camera.zoom,
  top: camera.y - area.height / 2 / camera.zoom,
  bottom: camera.y + area.height / 2 / camera.zoom,
});

describe.each(sizes)('on a screen of $width x $height', (size) => {
  test('the parts of each step together show all of it, without a gap', () => {
    for (const step of walks) {
      const area = areaOf(size, step.kind, false);
      const { view } = boxOf(scene, step);
      const first = shotOf(scene, step, area, { part: 0 });
      let before = seen(first, area);
      expect(before.left).toBeLessThanOrEqual(view.x);
      expect(before.top).toBeLessThanOrEqual(view.y);
      for (let part = 1; part <= first.lastPart; part += 1) {
        const now = seen(shotOf(scene, step, area, { part }), area);
        expect(now.left).toBeLessThan(before.right);
        expect(now.top).toBeLessThan(before.bottom);
        before = now;
      }
      expect(before.right).toBeGreaterThanOrEqual(view.x + view.width);
      expect(before.bottom).toBeGreaterThanOrEqual(view.y + view.height);
    }
  });

  test('a stage is large enough to read, and a preview shows all of it however small', () => {
    const step = walks[1] as Step;
    const area = areaOf(size, step.kind, false);
    expect(shotOf(scene, step, area, { part: 0 }).camera.zoom).toBeGreaterThan(0.9);
    expect(shotOf(scene, step, area, { part: 0, entire: true }).lastPart).toBe(0);
  });
});

test('a way begins and ends where it should, and zooms by an even ratio', () => {
  const area = { x: 0, y: 0, width: 100, height: 100 };
  const focus = { x: 0, y: 0, width: 10, height: 10 };
  const a = { camera: { x: 0, y: 0, zoom: 0.5 }, focus, area };
  const b = { camera: { x: 10, y: 20, zoom: 2 }, focus, area };
  expect(between(a, b, 0)).toEqual(a);
  expect(between(a, b, 1)).toBe(b);
  expect(between(a, b, 0.5).camera).toEqual({ x: 5, y: 10, zoom: 1 });
});
