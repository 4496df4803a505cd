// The slide of strategies by impact and effort.
import { matrixHeadline } from '@/analysis/headlines';
import { EFFORTS, IMPACTS, matrixCells } from '@/analysis/strategyMatrix';
import type { PlannedStrategy, StrategyPlan } from '@/analysis/strategyPlan';
import { HIGH } from '@/analysis/strategyScores';
import '@/i18n/en/strategies';
import { type DeckPen, type DeckSlide, linesIn } from './deckSlide';
import { type DeckTools, setText } from './deckTools';
import { matrixWords } from './headlineWords';
import { notesText } from './notesText';
import { isWorking } from './planSlides';
import { LEADING } from './slideTable';

/** The room of the levels and their names, left of the field and below it. */
const AXIS = { left: 22, below: 34 } as const;
/** So many names stand beside the field. */
const MOST_NAMED = 16;

export function matrixSlide(tools: DeckTools, plan: StrategyPlan): DeckSlide | undefined {
  const { t, frame } = tools;
  const working = plan.all.filter(isWorking);
  const { cells, unplaced } = matrixCells(working);
  const placed = cells.flatMap(({ strategies }) => strategies);
  if (placed.length === 0) return undefined;
  const numbers = new Map(placed.map(({ strategy }, at) => [strategy.id, at + 1]));
  const heaviest = Math.max(...placed.map(({ weight }) => weight), 1);
  return {
    id: 'matrix',
    kind: 'matrix',
    headline: matrixWords(tools, matrixHeadline(plan)),
    subtitle: t('deck.subtitle.matrix'),
    draw(pen) {
      const { x, y, width, height } = frame.body;
      const left = x + AXIS.left;
      const field = { width: width * 0.56 - AXIS.left, height: height - AXIS.below };
      const [across, down] = [field.width / EFFORTS.length, field.height / IMPACTS.length];
      drawQuarters(pen, tools, { x: left, y, ...field });
      for (const { impact, effort, strategies } of cells) {
        const [column, row] = [effort - 1, IMPACTS.length - impact];
        const columns = Math.min(
          strategies.length,
          Math.ceil(Math.sqrt(strategies.length * (across / down))),
        );
        const rows = Math.ceil(strategies.length / Math.max(1, columns));
        for (const [at, one] of strategies.entries()) {
          const share = Math.sqrt(Math.max(0.25, one.weight / heaviest));
          const radius = Math.min(
            15 * share,
            (across / Math.max(1, columns)) * 0.45,
            (down / Math.max(1, rows)) * 0.45,
          );
          const middle = {
            x: left + column * across + ((at % columns) + 0.5) * (across / columns),
            y: y + row * down + (Math.floor(at / columns) + 0.5) * (down / rows),
          };
          drawBubble(pen, tools, one, numbers.get(one.strategy.id) ?? 0, { ...middle, radius });
        }
      }
      drawAxes(pen, tools, { x: left, y, ...field });
      const list = left + field.width + 26;
      const room = x + width - list;
      drawNames(pen, tools, placed, unplaced, { x: list, y, width: room, height });
    },
    notes: notesText(tools, {
      lines: [
        ...placed.map(
          ({ strategy, weight }) =>
            `${numbers.get(strategy.id) ?? ''}. ${t('deck.notes.said', { title: strategy.title, weight })}`,
        ),
        ...(unplaced.length > 0 ? [notPlacedWords(tools, unplaced, () => true)] : []),
      ],
      statements: placed.map(({ strategy }) => strategy),
    }),
  };
}

type Rect = { x: number; y: number; width: number; height: number };

/** The four quarters of the field, with their names in the outer corners. */
function drawQuarters(pen: DeckPen, tools: DeckTools, { x, y, width, height }: Rect): void {
  const { t, look } = tools;
  const { palette } = look;
  // As on the screen: high impact is above, little effort on the left; the borders stand below the level that counts as high.
  const upper = (height * (IMPACTS.length + 1 - HIGH)) / IMPACTS.length;
  const left = (width * (HIGH - 1)) / EFFORTS.length;
  const [right, lower] = [
    { x: x + left, width: width - left },
    { y: y + upper, height: height - upper },
  ];
  const quarters = [
    { name: 'quickWin', x, y, width: left, height: upper },
    { name: 'bigProject', y, height: upper, ...right },
    { name: 'fillIn', x, width: left, ...lower },
    { name: 'timeSink', ...right, ...lower },
  ] as const;
  for (const { name, ...box } of quarters)
    pen.group(t(`strategies.quarters.${name}`), () => {
      const isLower = box.y > y;
      // As in the picture of the matrix, where also only the best quarter has a colour: those of stages mean stages.
      const isBest = name === 'quickWin';
      pen.box(box.x + 1.5, box.y + 1.5, box.width - 3, box.height - 3, 8, {
        fill: isBest ? palette.marks.delight.soft : look.paper,
        ...(isLower && { opacity: 0.6 }),
      });
      setText(pen, tools, t(`strategies.quarters.${name}`), {
        x: box.x + 10,
        y: isLower ? box.y + box.height - 22 : box.y + 8,
        width: box.width - 20,
        font: 'lane',
        size: 11,
        fill: isBest ? palette.marks.delight.ink : look.ink,
        most: 1,
        anchor: box.x > x ? 'end' : 'start',
      });
    });
}

/** The levels of both axes, and which way each grows. */
function drawAxes(pen: DeckPen, tools: DeckTools, { x, y, width, height }: Rect): void {
  const { t, look } = tools;
  const quiet = { size: 10, fill: look.muted } as const;
  const [across, down] = [width / EFFORTS.length, height / IMPACTS.length];
  const line = 10 * LEADING;
  for (const [at, impact] of IMPACTS.entries())
    setText(pen, tools, String(impact), {
      ...quiet,
      x: x - AXIS.left,
      y: y + (at + 0.5) * down - line / 2,
      width: AXIS.left - 8,
      anchor: 'end',
    });
  for (const [at, effort] of EFFORTS.entries())
    setText(pen, tools, String(effort), {
      ...quiet,
      x: x + at * across,
      y: y + height + 4,
      width: across,
      anchor: 'middle',
    });
  setText(pen, tools, `\u2191 ${t('strategies.impact')}`, {
    ...quiet,
    x: x - AXIS.left,
    y: y + height + 4 + line,
    width: width / 2,
  });
  setText(pen, tools, `${t('strategies.effort')} \u2192`, {
    ...quiet,
    x,
    y: y + height + 4 + line,
    width,
    anchor: 'end',
  });
}

function drawBubble(
  pen: DeckPen,
  tools: DeckTools,
  { strategy, weight }: PlannedStrategy,
  number: number,
  { x, y, radius }: { x: number; y: number; radius: number },
): void {
  const { look } = tools;
  pen.group(`${number}. ${strategy.title}: ${weight}`, () => {
    pen.box(x - radius, y - radius, 2 * radius, 2 * radius, radius, {
      fill: look.accents[0] ?? look.ink,
      stroke: look.white,
      width: 1.25,
    });
    const size = Math.min(12, Math.max(6, radius * 1.05));
    setText(pen, tools, String(number), {
      x: x - 16,
      y: y - size * 0.6,
      width: 32,
      font: 'lane',
      size,
      fill: look.white,
      anchor: 'middle',
      most: 1,
    });
  });
}

/** Which number is which strategy, and what each answers. */
function drawNames(
  pen: DeckPen,
  tools: DeckTools,
  placed: readonly PlannedStrategy[],
  unplaced: readonly PlannedStrategy[],
  { x, y, width, height }: Rect,
): void {
  const { t, look } = tools;
  const below = unplaced.length > 0 ? 34 : 0;
  const room = height - below;
  const most = Math.min(MOST_NAMED, Math.max(1, Math.floor(room / 20)));
  const shown = placed.slice(0, placed.length > most ? most - 1 : most);
  const step = Math.min(34, room / Math.max(1, shown.length + (placed.length > shown.length ? 1 : 0)));
  for (const [at, { strategy, weight }] of shown.entries()) {
    const top = y + at * step;
    pen.group(`${at + 1}. ${strategy.title}`, () => {
      setText(pen, tools, String(at + 1), {
        x,
        y: top,
        width: 20,
        font: 'lane',
        size: 11,
        fill: look.accents[0] ?? look.ink,
      });
      setText(pen, tools, strategy.title, {
        x: x + 22,
        y: top,
        width: width - 60,
        size: 11,
        fill: look.ink,
        most: step >= 27 ? 2 : 1,
      });
      setText(pen, tools, String(weight), {
        x: x + width - 34,
        y: top,
        width: 34,
        font: 'lane',
        size: 11,
        fill: look.ink,
        anchor: 'end',
      });
    });
  }
  if (placed.length > shown.length)
    setText(pen, tools, t('deck.more', { count: placed.length - shown.length }), {
      x: x + 22,
      y: y + shown.length * step,
      width,
      size: 10,
      fill: look.muted,
    });
  if (unplaced.length > 0)
    setText(
      pen,
      tools,
      notPlacedWords(
        tools,
        unplaced,
        (words) => linesIn(tools.measure, words, { font: 'card', size: 10, width, most: 3 }).length <= 2,
      ),
      { x, y: y + height - 26, width, size: 10, fill: look.muted, most: 2 },
    );
}

/** The strategies without a place: as many names as fit, and how many more there are. */
function notPlacedWords(
  { t }: Pick<DeckTools, 't'>,
  unplaced: readonly PlannedStrategy[],
  fits: (words: string) => boolean,
): string {
  const names = unplaced.map(({ strategy }) => strategy.title.trim() || t('strategies.untitled'));
  const withFirst = (shown: number): string => {
    const list = [
      ...names.slice(0, shown),
      ...(shown < names.length ? [t('deck.more', { count: names.length - shown })] : []),
    ];
    return t('deck.notPlaced', { count: names.length, list: list.join(', ') });
  };
  // Of thousands no more are tried than two lines could hold.
  for (
    let shown = fits(withFirst(names.length)) ? names.length : Math.min(names.length - 1, 60);
    shown > 0;
    shown--
  ) {
    const words = withFirst(shown);
    if (fits(words)) return words;
  }
  return withFirst(Math.min(1, names.length));
}
