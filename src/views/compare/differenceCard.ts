// The difference card: of each kind of news what weighs most, so that it never tells the good half alone.
import type { DifferenceCard, CardChange } from '@/formats/pictureOfCard';
import { t } from '@/i18n/translate';
import { cardById } from '@/model/select';
import { kindWord, markWord } from './differenceWords';
import type { Found } from './findDifferences';
import { fateFigure } from './fateWords';
import { SIGNS } from './MarkChip';
import { fateTitle, lead } from './storyWords';
import type { LineGroup, StoryLine } from './storyLines';
import { FATE_SIGNS } from './summaryPage';

/** How many lines of each group it takes. */
const QUOTA = { solves: 4, open: 2, worse: 2, differently: 4 } as const satisfies Partial<
  Record<LineGroup, number>
>;
const GROUPS = Object.keys(QUOTA) as (keyof typeof QUOTA)[];

export function differenceCard({ comparison, rows, story, lines, rest }: Found): DifferenceCard {
  const told = GROUPS.flatMap((group) =>
    lines
      .filter((line) => line.group === group)
      .flatMap((line) => {
        const change = changeOf(comparison, line);
        return change ? { change, differs: line.row !== undefined } : [];
      })
      .slice(0, QUOTA[group]),
  );
  const [sentence = ''] = lead(comparison, story, rest);
  const left = Math.max(0, rows.length - told.filter(({ differs }) => differs).length);
  return {
    sentence,
    changes: told.map(({ change }) => change),
    more: left === 0 ? '' : t('comparisonExport.more', { count: left }),
  };
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
