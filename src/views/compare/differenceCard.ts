// The difference card: of each kind of news what weighs most, so that it never tells the good half alone.
import { fateWeight } from '@/analysis/story';
import type { DifferenceCard, CardChange } from '@/formats/pictureOfCard';
import { formatList } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { cardById } from '@/model/select';
import { kindWord, markWord } from './differenceWords';
import type { Found } from './findDifferences';
import { fateFigure } from './fateWords';
import { SIGNS } from './differenceSigns';
import { fateTitle, lead } from './storyWords';
import type { LineGroup, StoryLine } from './storyLines';
import { FATE_SIGNS } from './summaryPage';

/** How many lines of each group it takes; of what the customer does differently, so many as are left of all. */
const QUOTA = { solves: 8, worse: 2, open: 2 } as const satisfies Partial<Record<LineGroup, number>>;
const MOST = 14;
const LEAST_DIFFERENT = 2;

type Told = { line: StoryLine; change: CardChange };
const moved = ({ line: { fate } }: Told): number => (fate ? fateWeight(fate) : 0);

export function differenceCard({ comparison, story, lines, rest }: Found): DifferenceCard {
  const inGroup = (group: LineGroup): Told[] =>
    lines
      .filter((line) => line.group === group)
      .flatMap((line) => {
        const change = changeOf(comparison, line);
        return change ? [{ line, change }] : [];
      });
  // What weighs more than before stands among what weighs less, by how much it does.
  const turned = [
    ...inGroup('solves').slice(0, QUOTA.solves),
    ...inGroup('worse').slice(0, QUOTA.worse),
  ].toSorted((a, b) => moved(b) - moved(a));
  const findings = [...turned, ...inGroup('open').slice(0, QUOTA.open)];
  const room = Math.max(LEAST_DIFFERENT, MOST - findings.length);
  const told = [...findings, ...inGroup('differently').slice(0, room)];
  const [sentence = ''] = lead(comparison, story, rest);
  return { sentence, changes: told.map(({ change }) => change), more: moreWords(lines, told) };
}

/** How many more there are, of each kind of news. */
function moreWords(lines: readonly StoryLine[], told: readonly Told[]): string {
  const shown = new Set(told.map(({ line }) => line));
  const left = lines.filter((line) => !shown.has(line));
  const of = (...groups: LineGroup[]): number => left.filter(({ group }) => groups.includes(group)).length;
  const [solves, worse, open] = [of('solves'), of('worse'), of('open')];
  const others = left.length - solves - worse - open;
  const words = [
    solves > 0 && t('comparisonExport.moreSolves', { count: solves }),
    worse > 0 && t('comparisonExport.moreWorse', { count: worse }),
    open > 0 && t('comparisonExport.moreOpen', { count: open }),
    others > 0 && t('comparisonExport.moreOthers', { count: others }),
  ].filter((word) => word !== false);
  return words.length === 0 ? '' : t('comparisonExport.more', { list: formatList(words) });
}

/** A line as a change of the card; undefined of what is neither a finding nor a touchpoint. */
function changeOf(comparison: Found['comparison'], { row, fate }: StoryLine): CardChange | undefined {
  const { from, to } = comparison;
  const [side, at] = row?.toId === undefined ? [from, row?.from] : [to, row.to];
  const place = side.project.stages[at?.stageId ?? '']?.name ?? '';
  if (fate) {
    // keys: story.fate.*
    const word = [t(`story.fate.${fate.fate}`), fateFigure(fate)].filter(Boolean).join(' ');
    const text = fateTitle(fate);
    const there = fate.fate === 'resolved' ? { before: text } : { after: text };
    return { ...FATE_SIGNS[fate.fate], ...there, word, place };
  }
  if (row?.of !== 'card') return undefined;
  const [kind = 'changed'] = row.kinds;
  const textOf = ({ project }: typeof from, id: string | undefined) => {
    const card = id === undefined ? undefined : cardById(project, id);
    return card && (card.text || t('compare.emptyCard'));
  };
  const [before, after] = [textOf(from, row.fromId), textOf(to, row.toId)];
  const same = before === after && kind === 'changed';
  return {
    ...(before !== undefined && !same && { before }),
    ...(after !== undefined && { after }),
    word: kind === 'moved' ? markWord(comparison, row, kind, 'to') : kindWord(comparison, row, kind),
    sign: SIGNS[kind],
    tone: ({ added: 'good', removed: 'told', changed: 'changed', moved: 'moved' } as const)[kind],
    place,
  };
}
