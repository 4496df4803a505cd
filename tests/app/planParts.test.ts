// What is taken of the plan: each view has a headline of its own, and the roadmap no line that is torn.
import { describe, expect, it } from 'vitest';
import { planParts } from '@/app/planParts';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import { recorded } from '@/formats/paper/record';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { PALETTES } from '@/layout/palette';
import { mapsOf } from '@/model/select';
import { paperOptions } from '@tests/support/paper';

const project = exampleProject(content, new Date('2026-05-04T10:00:00Z'));
const mapId = mapsOf(project)[0]?.id ?? '';
const partsOn = (today: string) =>
  planParts({ project, mapId, month: '2026-05', today, measure: createTableMeasure(), t });
const pictureOf = (id: string, today = '2026-05-04') => {
  const picture = partsOn(today)
    .find((part) => part.id === id)
    ?.taken?.picture?.of?.(paperOptions);
  if (!picture) throw new Error(`no picture of ${id}`);
  return picture;
};

describe('the parts of a plan', () => {
  it('say something about themselves, each another thing', () => {
    const said = ['matrix', 'strategies', 'roadmap'].map((id) => pictureOf(id).title);
    expect(new Set(said).size).toBe(3);
    expect(said[1]).toMatch(/strategies answer/);
    expect(said[2]).toMatch(/late|from/);
  });

  it('gives the delights a head of their own, so that their ranks begin anew below it', () => {
    const strokes = recorded(
      (pen) => pictureOf('findings').draw(pen),
      () => false,
    );
    const texts = strokes.flatMap((one) => (one.kind === 'text' ? { text: one.text, y: one.y } : []));
    const yOf = (text: string) => texts.find((one) => one.text === text)?.y ?? Number.NaN;
    const [problems, delights] = [yOf('Pain points and barriers'), yOf('Delights, to keep')];
    const firsts = texts.filter(({ text }) => text === '1').map(({ y }) => y);
    expect(firsts).toHaveLength(2);
    expect(problems).toBeLessThan(firsts[0] ?? 0);
    expect(delights).toBeGreaterThan(firsts[0] ?? Infinity);
    expect(delights).toBeLessThan(firsts[1] ?? 0);
  });

  it('draw no line of today through the dates beside a bar', () => {
    const crossings = ['2026-05-04', '2026-06-20', '2026-08-01', '2026-09-15', '2026-11-01'].map((today) => {
      const picture = pictureOf('roadmap', today);
      const strokes = recorded(
        (pen) => picture.draw(pen),
        () => false,
      );
      const texts = strokes.filter((one) => one.kind === 'text');
      // Of the marks in the colour of what is late, the one that is a line down.
      const lines = strokes.flatMap((one) =>
        one.kind === 'path' &&
        one.look.stroke === PALETTES.light.marks.pain.strong &&
        one.look.dash &&
        one.bounds.width < 3
          ? one
          : [],
      );
      expect(lines.length).toBeGreaterThan(0);
      return lines.flatMap(({ bounds: line }) =>
        texts.filter(
          ({ bounds: text }) =>
            text.x < line.x + line.width &&
            line.x < text.x + text.width &&
            text.y < line.y + line.height &&
            line.y < text.y + text.height,
        ),
      ).length;
    });
    expect(crossings).toEqual([0, 0, 0, 0, 0]);
  });

  it('draw the borders of the rows of a roadmap below its lines', () => {
    const picture = pictureOf('roadmap');
    const strokes = recorded(
      (pen) => picture.draw(pen),
      () => false,
    );
    const wide = strokes.flatMap((one, at) =>
      one.kind === 'box' && one.bounds.height === 1 && one.bounds.width > 900 ? at : [],
    );
    const paths = strokes.flatMap((one, at) => (one.kind === 'path' ? at : []));
    expect(wide.length).toBeGreaterThan(3);
    expect(Math.max(...wide)).toBeLessThan(Math.min(...paths));
  });
});
