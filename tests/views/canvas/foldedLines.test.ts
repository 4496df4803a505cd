// Folded curves: however many personas a map has, their quiet lines are a few paths, and no line is lost.
import { expect, test } from 'vitest';
import { svgPath } from '@/formats/svgPath';
import { emotionIn } from '@/layout/lanes/emotion';
import { PALETTES } from '@/layout/palette';
import { foldedLines } from '@/views/canvas/foldedLines';
import { aProject } from '@tests/support/aProject';
import { aScene } from '@tests/support/aScene';

const personas = Array.from({ length: 60 }, (_, at) => `Person ${at}`);

test('sixty folded curves are drawn as one path a colour and manner, with every line in it', () => {
  const scene = aScene(
    aProject({
      stages: ['A', 'B', 'C', 'D'],
      lanes: [{ kind: 'emotion', name: 'Feelings' }],
      personas,
      map: { showEvidence: true },
      feelings: Object.fromEntries(
        personas.map((name, at) => [
          name,
          { A: { value: (at % 5) - 2, answers: 3 }, B: { value: 1, answers: 2 }, C: -1, D: (at % 3) - 1 },
        ]),
      ),
    }),
  );
  const curves = (emotionIn(scene)?.curves ?? []).filter(({ folded }) => folded);
  expect(curves.length).toBeGreaterThan(50);
  const paths = foldedLines(curves);
  expect(paths.length).toBeLessThanOrEqual(2 * PALETTES.light.curve.others.length);
  const lines = curves.flatMap(({ runs }) =>
    runs.flatMap(({ line, dashed }) => (line ? [{ line, dashed }] : [])),
  );
  for (const manner of [true, false]) {
    const drawn = paths
      .filter(({ dashed }) => dashed === manner)
      .map(({ d }) => d)
      .join('');
    const wanted = lines.filter(({ dashed }) => dashed === manner);
    expect(wanted.length).toBeGreaterThan(0);
    for (const { line } of wanted) expect(drawn).toContain(svgPath(line));
    expect(drawn.match(/M/g)).toHaveLength(wanted.length);
  }
});
