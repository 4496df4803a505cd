// The legend: only what the map shows, in words and in the very shapes that stand on it.
import { HEAT_LEVELS } from '@/analysis/heat';
import type { Translate } from '@/i18n/messages';
import { lineThrough, type Outline } from '@/layout/outline';
import type { Palette } from '@/layout/palette';
import { arrowAt } from '@/layout/route';
import { laneLayout } from '@/layout/lanes/laneLayouts';
import type { LegendEntry, LegendSample } from '@/layout/legendSample';
import type { Figure, MarkKind, MeasureText, Scene } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import { DASHED, drawCurvePoint, otherColour } from './drawEmotion';
import { drawAccent, drawGoal, drawShape, drawSquares } from './drawItem';
import { baselineIn, type Pen } from './pen';

type Entry = LegendEntry & { x: number; y: number };
export type Legend = { entries: readonly Entry[]; height: number };

const LINE = 22;
const GAP = 22;
const SAMPLE_GAP = 7;
const MARK_ORDER: readonly MarkKind[] = ['pain', 'barrier', 'delight', 'moment', 'bottleneck'];
const LEVELS = ['researched', 'partly', 'assumption'] as const;
const levelWords = {
  researched: 'scene.researched',
  partly: 'scene.partly',
  assumption: 'scene.assumption',
} as const;
const sampleWidth: Record<LegendSample['kind'], number> = {
  mark: SIZES.markIcon,
  severity: 5 * SIZES.square + 4 * SIZES.squareGap,
  goal: 9,
  heat: 16,
  evidence: 5,
  curve: 22,
  path: 22,
};

/** Chooses the entries for a scene and flows them into lines of `width`. */
export function layoutLegend(
  { scene, measure, t }: { scene: Scene; measure: MeasureText; t: Translate },
  width: number,
): Legend {
  let x = 0;
  let y = 0;
  const entries = samplesOf(scene, t).map(({ sample, label }): Entry => {
    const own = sampleWidth[sample.kind] + SAMPLE_GAP + measure(label, 'laneNote');
    if (x > 0 && x + own > width) {
      x = 0;
      y += LINE;
    }
    const entry = { sample, label, x, y };
    x += own + GAP;
    return entry;
  });
  return { entries, height: entries.length > 0 ? y + LINE : 0 };
}

function samplesOf(scene: Scene, t: Translate): LegendEntry[] {
  const items = scene.rows.flatMap((row) => row.cells.flatMap((cell) => cell.items));
  const marks = new Set(items.flatMap((item) => item.marks.map((mark) => mark.kind)));
  const words: Record<MarkKind, string> = {
    pain: t('scene.painPoint'),
    barrier: t('scene.barrier'),
    delight: t('scene.delight'),
    moment: t('scene.moment'),
    bottleneck: t('scene.bottleneck'),
  };
  const samples: LegendEntry[] = MARK_ORDER.filter((kind) => marks.has(kind)).map((mark) => ({
    sample: { kind: 'mark', mark },
    label: words[mark],
  }));
  if (items.some((item) => item.squares)) {
    samples.push({ sample: { kind: 'severity' }, label: t('scene.severity') });
  }
  if (items.some((item) => item.value?.bar?.target !== undefined)) {
    samples.push({ sample: { kind: 'goal' }, label: t('scene.goalMark') });
  }
  samples.push(...heatSamples(scene, t));
  for (const level of LEVELS) {
    if (!items.some(({ evidence }) => evidence === level)) continue;
    samples.push({ sample: { kind: 'evidence', level }, label: t(levelWords[level]) });
  }
  // All lanes of a content show the same figure: one of them speaks for it.
  const told = new Set<Figure>();
  for (const { lane, figure } of scene.rows) {
    if (!figure || told.has(figure)) continue;
    told.add(figure);
    samples.push(...(laneLayout(lane).figure?.legend(figure) ?? []));
  }
  for (const { path, colour, steps, width } of scene.paths) {
    const sample = { kind: 'path', colour, ...(width !== undefined && { width }) } as const;
    if (steps.length > 0) samples.push({ sample, label: path.name });
  }
  return samples;
}

/** The colours of weight that occur, in words: the first says what they are about. */
function heatSamples({ heat }: Scene, t: Translate): LegendEntry[] {
  const marks = heat ? [...heat.stages, ...heat.rows.values()] : [];
  const words = new Map(marks.map(({ level, word }) => [level, word]));
  const levels = HEAT_LEVELS.filter((level) => level !== 'nothing' && words.has(level));
  return levels.map((level, at) => ({
    sample: { kind: 'heat', level },
    label: at === 0 ? t('scene.heatIs', { word: words.get(level) ?? '' }) : (words.get(level) ?? ''),
  }));
}

/** Draws a legend with its corner at x, y (scene units). */
export function drawLegend(pen: Pen, legend: Legend, x: number, y: number, palette: Palette): void {
  for (const entry of legend.entries) {
    const left = x + entry.x;
    const top = y + entry.y;
    drawSample(pen, entry.sample, left, top, palette);
    const textX = left + sampleWidth[entry.sample.kind] + SAMPLE_GAP;
    const baseline = baselineIn(top, LINE, TYPE.laneNote.size);
    pen.text(entry.label, textX, baseline, { font: 'laneNote', fill: palette.muted });
  }
}

function drawSample(pen: Pen, sample: LegendSample, x: number, y: number, palette: Palette): void {
  const middle = y + LINE / 2;
  switch (sample.kind) {
    case 'mark':
      drawShape(pen, sample.mark, x, middle - SIZES.markIcon / 2, palette.marks[sample.mark].ink);
      return;
    case 'severity':
      drawSquares(pen, x, middle - SIZES.square / 2, 3, 'pain', palette);
      return;
    case 'goal':
      drawGoal(pen, x + 4.5, middle + 3.5, palette);
      return;
    case 'heat':
      pen.box(x, middle - 6, 16, 12, 3, { fill: palette.heat[sample.level].band });
      return;
    case 'evidence': {
      // The bar is drawn within a card's padding; the sample stands on its own.
      const height = 14 + 2 * SIZES.cardPadY + 3;
      drawAccent(pen, x, middle - height / 2, height, palette.muted, sample.level);
      return;
    }
    case 'curve': {
      const { lead, index } = sample;
      const colour = lead ? palette.curve.mid : otherColour(palette, index);
      const width = lead ? 2.75 : 1.75;
      const [low, high] = [middle + 3, middle - 3];
      const wave: Outline = [
        { kind: 'move', to: [x, low] },
        { kind: 'cubic', out: [x + 7, low], into: [x + 15, high], to: [x + 22, high] },
      ];
      pen.path(wave, { stroke: colour, width, ...(sample.dashed && { dash: DASHED }) });
      if (sample.point && lead)
        pen.box(x + 5.5, middle - 5.5, 11, 11, 5.5, { fill: palette.card, stroke: colour, width: 2 });
      else if (sample.point) drawCurvePoint(pen, index, x + 11, middle, palette);
      return;
    }
    case 'path': {
      const stroke = palette.stages[sample.colour].strong;
      const { width = 1.75 } = sample;
      pen.path(lineThrough([x, middle], [x + 14, middle]), { stroke, width });
      pen.path(arrowAt({ x: x + 22, y: middle, direction: 'right' }, width), { fill: stroke });
    }
  }
}
