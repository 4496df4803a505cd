// The slides of findings: the heaviest, and what becomes of them stage by stage.
import { barriersHeadline, gapsHeadline, stagesOfFinding } from '@/analysis/headlines';
import type { GapRow } from '@/analysis/gapTable';
import { findingsShown } from '@/analysis/shownFindings';
import { findingOfFate } from '@/analysis/story';
import { rankFindings, type RankedFinding } from '@/analysis/ranking';
import '@/i18n/en/gap';
import { severityOf } from '@/model/weighs';
import { drawShape } from '../drawItem';
import { scaledPen } from '../scaledPen';
import type { Compared } from './curveSlides';
import { type DeckPen, type DeckSlide, linesIn, putTable } from './deckSlide';
import { cellText, type DeckTools, setText } from './deckTools';
import { barriersWords, gapsWords } from './headlineWords';
import { notesText } from './notesText';
import { type RowMaker, tablePages } from './tableSlides';
import type { CellText } from './slideTable';

/** So many of the heaviest stand on a slide. */
const MOST = 8;
/** And so many in its notes; where there are more, these say how many. */
const MOST_NOTED = 40;

export function barriersSlide(tools: DeckTools): DeckSlide | undefined {
  const { project, mapId, t, frame } = tools;
  const shownIds = new Set(findingsShown(project, mapId).map(({ id }) => id));
  const ranked = rankFindings(project, mapId).filter(
    ({ finding, weight = 0, elsewhere }) =>
      finding.kind !== 'delight' && weight > 0 && !elsewhere && shownIds.has(finding.id),
  );
  const said = barriersHeadline(ranked);
  if (!said) return undefined;
  const shown = ranked.slice(0, MOST);
  return {
    id: 'barriers',
    kind: 'barriers',
    headline: barriersWords(tools, said),
    subtitle: sentencesThatFit(tools, [
      ...(ranked.length > shown.length
        ? [t('deck.subtitle.heaviestOf', { shown: shown.length, count: ranked.length })]
        : []),
      t('deck.subtitle.weight'),
    ]),
    draw(pen) {
      const { x, y, width, height } = frame.body;
      const step = Math.min(44, height / shown.length);
      const most = Math.max(...shown.map(({ weight = 0 }) => weight));
      for (const [at, one] of shown.entries())
        drawFinding(pen, tools, one, { x, y: y + at * step, width, height: step, most });
    },
    notes: notesText(tools, {
      lines: [
        t('deck.notes.whole'),
        ...ranked
          .slice(0, MOST_NOTED)
          .map(({ finding, weight = 0 }) => t('deck.notes.said', { title: finding.title, weight })),
        ...(ranked.length > MOST_NOTED ? [t('deck.more', { count: ranked.length - MOST_NOTED })] : []),
      ],
      statements: shown.map(({ finding }) => finding),
    }),
  };
}

type Place = { x: number; y: number; width: number; height: number; most: number };

/** A finding as a bar as long as it weighs. */
function drawFinding(pen: DeckPen, tools: DeckTools, ranked: RankedFinding, place: Place): void {
  const { t, look, words, project } = tools;
  const { x, y, width, height, most } = place;
  const { finding, weight = 0, researched } = ranked;
  const kind = finding.kind === 'delight' ? 'pain' : finding.kind;
  const tone = look.palette.marks[kind];
  const text = width * 0.52;
  const bars = x + text + 24;
  const room = width - text - 24 - 46;
  const stages = stagesOfFinding(project, ranked).join(', ');
  const severity = t('deck.severity', {
    severity: severityOf(finding) ?? '',
    frequency: finding.frequency ?? '',
  });
  const facts = [stages, severity, t(researched ? 'deck.researched' : 'deck.assumed')]
    .filter(Boolean)
    .join(' \u00b7 ');
  pen.group(`${finding.title}: ${weight}. ${facts}`, () => {
    drawShape(scaledPen(pen, { x, y: y + 5, scale: 1.25 }), kind, 0, 0, tone.strong);
    setText(pen, tools, finding.title, {
      x: x + 19,
      y: y + 2,
      width: text - 19,
      font: 'lane',
      size: 13,
      fill: look.ink,
      most: 1,
    });
    setText(pen, tools, facts, {
      x: x + 19,
      y: y + 19,
      width: text - 19,
      size: 10,
      fill: look.muted,
      most: 1,
    });
    const top = y + 5;
    const bar = Math.min(20, height - 14);
    pen.box(bars, top, Math.max(3, (room * weight) / most), bar, 3, {
      fill: tone.strong,
      ...(!researched && { opacity: 0.55 }),
    });
    setText(pen, tools, words.number(weight), {
      x: bars + Math.max(3, (room * weight) / most) + 8,
      y: top + bar / 2 - 8.5,
      width: 40,
      font: 'lane',
      size: 14,
      fill: look.ink,
      most: 1,
    });
  });
}

export function gapSlides(tools: DeckTools, { story, gap }: Compared): DeckSlide[] {
  const { t, words, look } = tools;
  const rows = [...gap.rows, gap.whole];
  const isTold = gap.rows.some(
    ({ findings, mean, strategies }) =>
      findings.length > 0 || mean.before !== undefined || strategies.list.length > 0,
  );
  if (gap.rows.length === 0 || !isTold) return [];
  const feelings = ({ mean: { before, after } }: GapRow): string =>
    before === undefined && after === undefined
      ? ''
      : [before, after].map((value) => (value === undefined ? '?' : words.signed(value))).join(' \u2192 ');
  const titles = (row: GapRow, fates: readonly string[], width: number, size: number): CellText[] =>
    row.findings
      .filter(({ fate }) => fates.includes(fate))
      .map((one) =>
        cellText(tools, `${t(`gap.fate.${one.fate}`)}: ${findingOfFate(one)?.title ?? ''}`, width, { size }),
      );
  const makers = rows.map((row): RowMaker => {
    const isWhole = row === gap.whole;
    const font = isWhole ? ('lane' as const) : ('card' as const);
    return (widths, size) => {
      const at = (place: number): number => widths[place] ?? 40;
      const counted = (fates: readonly ('resolved' | 'reduced' | 'open' | 'worse' | 'new')[]): CellText[] =>
        fates.flatMap((fate) => {
          const count = row.findings.filter((one) => one.fate === fate).length;
          return count === 0 ? [] : cellText(tools, t(`gap.fates.${fate}`, { count }), at(3), { font, size });
        });
      const cells: CellText[][] = [
        [cellText(tools, isWhole ? t('gap.whole') : row.name, at(0), { font: 'lane', size })],
        [cellText(tools, feelings(row), at(1), { font, size })],
        [cellText(tools, `${row.weight.before} \u2192 ${row.weight.after}`, at(2), { font, size })],
        isWhole ? counted(['resolved', 'reduced']) : titles(row, ['resolved', 'reduced'], at(3), size),
        isWhole ? counted(['open', 'worse', 'new']) : titles(row, ['open', 'worse', 'new'], at(4), size),
        isWhole
          ? []
          : row.strategies.list.map(({ strategy }) => cellText(tools, strategy.title, at(5), { size })),
      ];
      return cells.map((texts) => ({ texts, ...(isWhole && { ground: look.paper }) }));
    };
  });
  const { pages } = tablePages(
    tools,
    t('deck.slide.gaps'),
    [
      { head: t('deck.column.stage'), share: 14 },
      { head: t('deck.column.feeling'), share: 11 },
      { head: t('deck.column.weight'), share: 9 },
      { head: t('deck.column.goes'), share: 24 },
      { head: t('deck.column.stays'), share: 22 },
      { head: t('deck.column.by'), share: 20 },
    ],
    makers,
  );
  const headline = gapsWords(tools, gapsHeadline(story));
  const count = gap.whole.feelings.length;
  // Other slides tell the feelings of one persona: of the same stage another figure stands here.
  const told = [
    t('deck.subtitle.weight'),
    ...(count > 1 ? [t('deck.subtitle.meanOfPersonas', { count })] : []),
  ];
  const notes = notesText(tools, {
    lines: rows.map(
      (row) =>
        `${row === gap.whole ? t('gap.whole') : row.name}: ${row.weight.before} \u2192 ${row.weight.after}`,
    ),
    statements: story.problems.flatMap(({ current, target }) => current ?? target ?? []),
  });
  return pages.map((page, at) => ({
    id: `gaps.${at + 1}`,
    kind: 'gaps',
    headline,
    subtitle:
      at === 0
        ? sentencesThatFit(tools, told)
        : t('deck.subtitle.going', { at: at + 1, count: pages.length }),
    draw: (pen) => putTable(pen, page),
    notes,
  }));
}

/** The sentences below a headline, without the last ones where a narrow slide has no room for all; one is always there. */
function sentencesThatFit({ frame, measure }: DeckTools, sentences: readonly string[]): string {
  const { subtitle, subtitleSize: size } = frame.head;
  const fits = (words: string): boolean =>
    linesIn(measure, words, { font: 'card', size, width: subtitle.width, most: 2 }).length < 2;
  for (let count = sentences.length; count > 1; count--) {
    const words = sentences.slice(0, count).join(' ');
    if (fits(words)) return words;
  }
  return sentences[0] ?? '';
}
