// The slides of feelings: the curve of the map, and that of the target against it.
import type { Comparison } from '@/analysis/comparison';
import { feelingByStage } from '@/analysis/curveGap';
import type { GapTable } from '@/analysis/gapTable';
import { compareHeadline, curveHeadline } from '@/analysis/headlines';
import type { Story } from '@/analysis/story';
import { feelingsOf, stagesOf } from '@/model/select';
import type { Colour, Stage } from '@/model/types';
import { evenParts } from '../evenParts';
import { mapTitle } from '../mapTitle';
import type { DeckPen, DeckSlide } from './deckSlide';
import { type DeckTools, setText } from './deckTools';
import { named } from './deckWords';
import { compareWords, curveWords } from './headlineWords';
import { notesText } from './notesText';
import { drawWay, type WayCurve } from './wayChart';
import { COLOURS } from '@/model/constants';

/** So many stages have room beside one another; more go on over several slides. */
const MOST_STAGES = 14;

/** The first slide of a kind keeps its id, whatever somebody has chosen by it before there were several. */
const partId = (kind: string, at: number): string => (at === 0 ? kind : `${kind}.${at + 1}`);

const colourOf = ({ colour }: Pick<Stage, 'colour'>, at: number): Colour =>
  colour ?? COLOURS[at % COLOURS.length] ?? 'slate';

type Figure = { value: string; before?: string; text: string };

/** Large figures, one below the other. */
function drawFigures(
  pen: DeckPen,
  tools: DeckTools,
  figures: readonly Figure[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const { look } = tools;
  const step = Math.min(110, height / Math.max(1, figures.length));
  for (const [at, { value, before, text }] of figures.entries()) {
    const top = y + at * step;
    const whole = before === undefined ? value : `${before} \u2192 ${value}`;
    pen.group(`${whole}: ${text}`, () => {
      const size = whole.length > 14 ? 17 : whole.length > 9 ? 22 : 30;
      const high = setText(pen, tools, whole, {
        x,
        y: top,
        width,
        font: 'title',
        size,
        fill: look.ink,
        most: 2,
      });
      setText(pen, tools, text, { x, y: top + high + 4, width, size: 12, fill: look.muted, most: 3 });
    });
  }
}

export function curveSlides(tools: DeckTools): DeckSlide[] {
  const { project, mapId, leadId, t, words, frame } = tools;
  const lead = leadId === undefined ? undefined : project.personas[leadId];
  if (!lead) return [];
  const felt = feelingByStage({ project, mapId }, lead.id);
  const all = stagesOf(project, mapId);
  const known = all.flatMap(({ id, name }) => {
    const feeling = felt.get(id);
    return feeling === undefined ? [] : { name, feeling };
  });
  const said = curveHeadline(all.map(({ id, name }) => ({ name, feeling: felt.get(id) })));
  if (!said) return [];
  const parts = evenParts(all, MOST_STAGES);
  const low = known.reduce((a, b) => (b.feeling < a.feeling ? b : a));
  const high = known.reduce((a, b) => (b.feeling > a.feeling ? b : a));
  const mean = known.reduce((sum, { feeling }) => sum + feeling, 0) / known.length;
  const figures: Figure[] = [
    { value: words.signed(low.feeling), text: t('deck.figure.lowest', { stage: named(low.name, 40) }) },
    { value: words.signed(high.feeling), text: t('deck.figure.highest', { stage: named(high.name, 40) }) },
    {
      value: words.signed(mean),
      text:
        known.length === all.length
          ? t('deck.figure.mean')
          : t('deck.figure.meanKnown', { count: known.length, all: all.length }),
    },
  ];
  return parts.map((shown, at) => ({
    id: partId('curve', at),
    kind: 'curve',
    headline: curveWords(tools, lead.name, said),
    subtitle: [
      parts.length > 1 && t('deck.part', { name: t('deck.slide.curve'), at: at + 1, count: parts.length }),
      t('deck.subtitle.feelings'),
    ]
      .filter(Boolean)
      .join(' \u00b7 '),
    draw(pen) {
      const { x, y, width, height } = frame.body;
      const side = width > 800 ? 170 : 124;
      drawWay(
        pen,
        tools,
        { x: x + 26, y, width: width - side - 26 - 30, height },
        shown.map((stage) => ({ name: stage.name, colour: colourOf(stage, all.indexOf(stage)) })),
        [{ name: lead.name, values: shown.map(({ id }) => felt.get(id)), isLead: true }],
      );
      drawFigures(pen, tools, figures, { x: x + width - side, y: y + 10, width: side, height: height - 10 });
    },
    notes: notesText(tools, {
      presenter: all.map(({ name, notes }) => [name, notes] as const),
      lines: [known.map(({ name, feeling }) => `${name} ${words.signed(feeling)}`).join(', ')],
      statements: feelingsOf(project, mapId).filter(({ personaId }) => personaId === lead.id),
    }),
  }));
}

export type Compared = { comparison: Comparison; story: Story; gap: GapTable };

export function compareSlides(tools: DeckTools, { comparison, story, gap }: Compared): DeckSlide[] {
  const { t, words, frame } = tools;
  const { from, to } = comparison;
  const title = ({ project, mapId }: typeof from): string => {
    const map = project.maps[mapId];
    return map ? mapTitle(project, map) : '';
  };
  const [lead] = gap.whole.feelings;
  const valuesOf = (rows: typeof gap.rows, side: 'before' | 'after') =>
    rows.map(({ feelings }) => feelings.find(({ key }) => key === lead?.key)?.[side]);
  const curvesOf = (rows: typeof gap.rows): WayCurve[] => [
    {
      name: [t('deck.target'), title(to)].filter(Boolean).join(': '),
      values: valuesOf(rows, 'after'),
      isLead: true,
    },
    {
      name: [t('deck.today'), title(from)].filter(Boolean).join(': '),
      values: valuesOf(rows, 'before'),
      isLead: false,
    },
  ];
  const { problems, weights, time } = story;
  const felt = curvesOf(gap.rows).some(({ values }) => values.some((value) => value !== undefined));
  if (!felt && problems.length === 0 && time.counted.length === 0) return [];
  // Without feelings no chart is drawn, and one slide has room for the rest.
  const parts = felt ? evenParts(gap.rows, MOST_STAGES) : [[...gap.rows]];
  const burdens = (side: 'before' | 'after') => problems.filter((one) => one[side] > 0).length;
  const figures: Figure[] = [
    ...(problems.length > 0
      ? [
          {
            before: words.number(burdens('before')),
            value: words.number(burdens('after')),
            text: t('deck.figure.problems'),
          },
          {
            before: words.number(weights.before),
            value: words.number(weights.after),
            text: t('deck.figure.weightAll'),
          },
        ]
      : []),
    ...(time.counted.length > 0
      ? [{ before: words.time(time.before), value: words.time(time.after), text: t('deck.figure.timeAll') }]
      : []),
  ];
  return parts.map((rows, at) => ({
    id: partId('compare', at),
    kind: 'compare',
    headline: compareWords(tools, compareHeadline(story, gap), weights.before),
    subtitle: [
      parts.length > 1 && t('deck.part', { name: t('deck.slide.compare'), at: at + 1, count: parts.length }),
      lead?.name,
      t('deck.subtitle.feelings'),
    ]
      .filter(Boolean)
      .join(' \u00b7 '),
    draw(pen) {
      const { x, y, width, height } = frame.body;
      const side = width > 800 ? 190 : 150;
      if (felt)
        drawWay(
          pen,
          tools,
          { x: x + 26, y, width: width - side - 26 - 28, height },
          rows.map((row) => ({
            name: row.name,
            colour: row.colour ?? colourOf({}, gap.rows.indexOf(row)),
          })),
          curvesOf(rows),
        );
      drawFigures(pen, tools, figures, { x: felt ? x + width - side : x, y: y + 10, width: side, height });
    },
    notes: notesText(tools, {
      presenter: stagesOf(to.project, to.mapId).map(({ name, notes }) => [name, notes] as const),
      lines: rows.map(
        ({ name, weight, mean }) =>
          `${name}: ${[
            mean.before === undefined && mean.after === undefined
              ? ''
              : `${mean.before === undefined ? '?' : words.signed(mean.before)} \u2192 ${mean.after === undefined ? '?' : words.signed(mean.after)}`,
            `${t('deck.column.weight')} ${weight.before} \u2192 ${weight.after}`,
          ]
            .filter(Boolean)
            .join('; ')}`,
      ),
      statements: problems.flatMap(({ current, target }) => current ?? target ?? []),
    }),
  }));
}
