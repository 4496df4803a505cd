// The summary as a page: the same words and figures that its screen shows, as plain data for any paper.
import type { Comparison } from '@/analysis/comparison';
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import type { Counted, Story } from '@/analysis/story';
import { wishesIn } from '@/analysis/wishes';
import type { Page, PageBlock, PageItem, PageSection } from '@/formats/page';
import '@/i18n/en/resolution';
import { formatDate, formatList, formatSigned } from '@/i18n/format';
import { formatDuration } from '@/i18n/formatDuration';
import { t } from '@/i18n/translate';
import { cardById } from '@/model/select';
import { fateFigure, fateNotes } from './fateWords';
import { problemParts } from './problemParts';
import type { StoryLine } from './storyLines';
import { fateTitle, lead, stageWord, titleOf } from './storyWords';

export const FATE_SIGNS = {
  resolved: { sign: '\u2713', tone: 'good' },
  reduced: { sign: '\u2193', tone: 'good' },
  open: { sign: '\u25cb', tone: 'told' },
  worse: { sign: '\u2191', tone: 'bad' },
  new: { sign: '+', tone: 'bad' },
} as const;

const text = (words: string): PageBlock => ({ kind: 'text', text: words });
const list = (items: readonly PageItem[]): PageBlock => ({ kind: 'items', items });
const fromTo = (before: string | number, after: string | number) => t('story.fromTo', { before, after });

/**
 * All that the summary tells.
 * @param rest the lines that none of its parts names: their number is told
 */
export function summaryPage(comparison: Comparison, story: Story, rest: readonly StoryLine[]): Page {
  return {
    paragraphs: lead(comparison, story, rest),
    sections: [
      problems(comparison, story),
      feelings(comparison, story),
      time(comparison, story),
      touchpoints(comparison, story),
      ...takes(comparison, story),
      ...wishes(comparison, story),
    ],
  };
}

/** A finding with what becomes of it, in a sign and in a word. */
export const fateItem = (comparison: Comparison, fate: FindingOutcome): PageItem => ({
  ...FATE_SIGNS[fate.fate],
  title: fateTitle(fate),
  note: fateText(comparison, fate),
  figure: fateFigure(fate),
});

/** Where it hangs stands beside what becomes of it, the rest below. */
function fateText(comparison: Comparison, fate: FindingOutcome): string {
  const [first, ...rest] = fateNotes(comparison, fate);
  // keys: story.fate.*
  const head = [t(`story.fate.${fate.fate}`), first].filter(Boolean).join(' \u00b7 ');
  return [head, ...rest].join('\n');
}

function problems(comparison: Comparison, story: Story): PageSection {
  const { problems: all, weights } = story;
  if (all.length === 0) return { title: t('story.problems'), blocks: [text(t('story.noProblems'))] };
  const { figure, groups } = problemParts(story);
  const told = groups.flatMap(({ group, fates }): PageBlock[] => [
    // keys: story.group.*, story.nothingIn.*
    { kind: 'heading', text: t(`story.group.${group}`), figure: String(fates.length) },
    fates.length === 0
      ? text(t(`story.nothingIn.${group}`))
      : list(fates.map((fate) => fateItem(comparison, fate))),
  ]);
  return {
    title: t('story.problems'),
    ...(figure !== undefined && { figure }),
    blocks: [...(figure === undefined ? [] : [weightBar(weights)]), ...told],
  };
}

const weightBar = ({ resolved, reduced, left, added }: Story['weights']): PageBlock => ({
  kind: 'bar',
  parts: [
    { look: 'full', weight: resolved, label: t('story.barResolved', { count: resolved }) },
    { look: 'hatched', weight: reduced, label: t('story.barReduced', { count: reduced }) },
    { look: 'soft', weight: left, label: t('story.barLeft', { count: left }) },
    { look: 'hollow', weight: added, label: t('story.barAdded', { count: added }) },
  ],
});

function feelings(comparison: Comparison, { feelings: all }: Story): PageSection {
  const known = all.filter(({ before, after }) => before !== undefined || after !== undefined);
  const ofPersona = ({ persona, before, after, most, losses }: (typeof known)[number]): PageItem[] => [
    {
      title: persona.name || t('compare.unnamedPersona'),
      figure:
        before === undefined || after === undefined
          ? t('story.unknownFeeling')
          : fromTo(formatSigned(before), formatSigned(after)),
    },
    ...(most ? [{ turn: most, key: 'story.most', sign: '\u25b2', tone: 'good' } as const] : []).map(turnItem),
    ...losses.map((turn) => turnItem({ turn, key: 'story.least', sign: '\u25bc', tone: 'bad' })),
  ];
  // A persona and where it turns stand in one column.
  const items = known.flatMap((feeling) =>
    ofPersona(feeling).map((item, at, { length }) => ({ ...item, leads: at < length - 1 })),
  );
  function turnItem({
    turn,
    key,
    sign,
    tone,
  }: {
    turn: (typeof all)[number]['losses'][number];
    key: 'story.most' | 'story.least';
    sign: string;
    tone: 'good' | 'bad';
  }): PageItem {
    return {
      sign,
      tone,
      title: t(key, { stage: stageWord(comparison, turn.stage) }),
      figure: formatSigned(turn.by),
    };
  }
  return {
    title: t('story.group.feels'),
    blocks: [
      known.length === 0 ? text(t(all.length === 0 ? 'story.noPersonas' : 'story.noFeelings')) : list(items),
    ],
  };
}

function time(comparison: Comparison, { time: { before, after, counted, unknown } }: Story): PageSection {
  if (counted.length === 0) return { title: t('story.time'), blocks: [text(t('story.noTime'))] };
  const word = (minutes: number | undefined) => (minutes === undefined ? '\u2014' : formatDuration(minutes));
  const turned = counted.filter((one) => one.before !== one.after);
  return {
    title: t('story.time'),
    figure: fromTo(formatDuration(before), formatDuration(after)),
    blocks: [
      turned.length === 0
        ? text(t('story.timeSame'))
        : list(
            turned.map((one) => ({
              title: stageWord(comparison, one.stage),
              figure: fromTo(word(one.before), word(one.after)),
            })),
          ),
      ...(unknown.length > 0
        ? [
            text(
              t('story.timeUnknown', {
                names: formatList(unknown.map((stage) => stageWord(comparison, stage))),
              }),
            ),
          ]
        : []),
    ],
  };
}

function touchpoints(comparison: Comparison, { touchpoints: cards, channels, delights }: Story): PageSection {
  const { from, to } = comparison;
  const both = <T>({ gone, added }: Counted<T>, item: (of: T, isNew: boolean) => PageItem): PageItem[] => [
    ...gone.map((of) => ({ sign: '\u2212', tone: 'told' as const, ...item(of, false) })),
    ...added.map((of) => ({ sign: '+', tone: 'good' as const, ...item(of, true) })),
  ];
  const orSame = (items: readonly PageItem[]) => (items.length === 0 ? text(t('story.same')) : list(items));
  const place = (isNew: boolean, stageId: string, laneId: string): string => {
    const { stages, lanes } = (isNew ? to : from).project;
    const word = t(isNew ? 'story.added' : 'story.gone');
    return [word, stages[stageId]?.name, lanes[laneId]?.name].filter(Boolean).join(' \u00b7 ');
  };
  const moments: PageItem[] = [
    ...delights.lost.map((one) => ({
      sign: '\u2212',
      tone: 'bad' as const,
      title: titleOf(one),
      note: t('compare.kind.lost'),
    })),
    ...delights.added.map((one) => ({
      sign: '+',
      tone: 'good' as const,
      title: titleOf(one),
      note: t('compare.kind.new'),
    })),
  ];
  return {
    title: t('story.touchpoints'),
    figure: fromTo(cards.before, cards.after),
    blocks: [
      orSame(
        both(cards, (card, isNew) => ({
          title: card.text || t('compare.emptyCard'),
          note: place(isNew, card.stageId, card.laneId),
        })),
      ),
      { kind: 'heading', text: t('story.channels'), figure: fromTo(channels.before, channels.after) },
      orSame(
        both(channels, (lane, isNew) => ({
          title: lane.name || t('compare.unnamedLane'),
          note: t(isNew ? 'story.added' : 'story.gone'),
        })),
      ),
      ...(moments.length > 0
        ? [
            { kind: 'heading', text: t('story.delights'), figure: String(moments.length) } as const,
            list(moments),
          ]
        : []),
    ],
  };
}

function takes({ from, to }: Comparison, { strategyIds }: Story): PageSection[] {
  const strategies = strategyIds.flatMap(
    (id) => to.project.strategies[id] ?? from.project.strategies[id] ?? [],
  );
  if (strategies.length === 0) return [];
  const items = strategies.map(({ title, owner, due }) => ({
    title,
    note: [owner, due && t('story.due', { date: formatDate(due) })].filter(Boolean).join(' \u00b7 '),
  }));
  const figure = t('story.strategies', { count: strategies.length });
  return [{ title: t('story.takes'), figure, blocks: [list(items)] }];
}

/** Only of a target it is asked what a change is for. As on the screen, it is said where nothing stands on a list too. */
function wishes(comparison: Comparison, { problems: fates }: Story): PageSection[] {
  const { from, to } = comparison;
  if (to.project.maps[to.mapId]?.state !== 'target') return [];
  const wished = wishesIn(comparison).map(({ kind, fromId, toId }): PageItem => {
    const [project, id] = toId === undefined ? [from.project, fromId] : [to.project, toId];
    const card = cardById(project, id ?? '');
    const stage = project.stages[card?.stageId ?? '']?.name || t('compare.unnamedStage');
    // keys: compare.kind.*
    const note = t('resolution.at', { kind: t(`compare.kind.${kind}`), stage });
    return { title: card?.text || t('compare.emptyCard'), note };
  });
  const claimed = fates.filter((fate) => fate.claimed).map((fate) => fateItem(comparison, fate));
  const section = (title: string, items: readonly PageItem[], note: string): PageSection => ({
    title,
    figure: String(items.length),
    blocks: [text(note), ...(items.length > 0 ? [list(items)] : [])],
  });
  return [
    section(
      t('resolution.wishes'),
      wished,
      t(wished.length > 0 ? 'resolution.wishesNote' : 'resolution.wishesNone'),
    ),
    section(
      t('resolution.claimed'),
      claimed,
      t(claimed.length > 0 ? 'resolution.claimedNote' : 'resolution.claimedNone'),
    ),
  ];
}
