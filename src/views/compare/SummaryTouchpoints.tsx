// SummaryTouchpoints: how many touchpoints and channels there are on both maps, and which went and came.
import type { Counted } from '@/analysis/story';
import { useT } from '@/i18n/useT';
import type { Card, Finding, Lane } from '@/model/types';
import type { CompareViewProps } from './compareView';
import type { MarkTone } from './differenceSigns';
import { MarkChip } from './MarkChip';
import { titleOf } from './storyWords';
import { StoryList, type StoryItem } from './StoryList';
import { SummaryGroup, SummaryNote, SummarySection } from './SummarySection';
import styles from './SummaryTouchpoints.module.css';

export function SummaryTouchpoints({ comparison, story, onOpen }: CompareViewProps) {
  const t = useT();
  const { from, to } = comparison;
  const { touchpoints, channels, delights } = story;
  const fromTo = ({ before, after }: Counted<unknown>) => t('story.fromTo', { before, after });
  const sign = (kind: 'added' | 'removed', word: string, tone: MarkTone = kind) => (
    <span className={styles.sign}>
      <MarkChip kind={kind} tone={tone} />
      <span className="visually-hidden">{word}: </span>
    </span>
  );
  const wordOf = (kind: 'added' | 'removed') => t(kind === 'added' ? 'story.added' : 'story.gone');
  const cardItem = (card: Card, kind: 'added' | 'removed'): StoryItem => {
    const { project } = kind === 'added' ? to : from;
    const place = [project.stages[card.stageId]?.name, project.lanes[card.laneId]?.name];
    return {
      key: card.id,
      sign: sign(kind, wordOf(kind)),
      title: card.text || t('compare.emptyCard'),
      note: place.filter(Boolean).join(' \u00b7 '),
      onOpen: () => onOpen({ of: 'card', [kind === 'added' ? 'toId' : 'fromId']: card.id }),
    };
  };
  const laneItem = (lane: Lane, kind: 'added' | 'removed'): StoryItem => ({
    key: lane.id,
    sign: sign(kind, wordOf(kind)),
    title: lane.name || t('compare.unnamedLane'),
    onOpen: () => onOpen({ of: 'lane', [kind === 'added' ? 'toId' : 'fromId']: lane.id }),
  });
  const delightItem = (delight: Finding, kind: 'added' | 'removed'): StoryItem => ({
    key: delight.id,
    sign: kind === 'added' ? sign(kind, t('compare.kind.new')) : sign(kind, t('compare.kind.lost'), 'bad'),
    title: titleOf(delight),
    onOpen: () => onOpen({ of: 'finding', [kind === 'added' ? 'toId' : 'fromId']: delight.id }),
  });
  const itemsOf = <T,>(
    { gone, added }: Counted<T>,
    item: (of: T, kind: 'added' | 'removed') => StoryItem,
  ) => [...gone.map((of) => item(of, 'removed')), ...added.map((of) => item(of, 'added'))];
  const moments = [
    ...delights.lost.map((delight) => delightItem(delight, 'removed')),
    ...delights.added.map((delight) => delightItem(delight, 'added')),
  ];
  const cards = itemsOf(touchpoints, cardItem);
  const lanes = itemsOf(channels, laneItem);
  return (
    <SummarySection title={t('story.touchpoints')} figure={fromTo(touchpoints)}>
      {cards.length === 0 ? <SummaryNote>{t('story.same')}</SummaryNote> : <StoryList items={cards} />}
      <SummaryGroup title={`${t('story.channels')} ${fromTo(channels)}`}>
        {lanes.length === 0 ? <SummaryNote>{t('story.same')}</SummaryNote> : <StoryList items={lanes} />}
      </SummaryGroup>
      {moments.length > 0 && (
        <SummaryGroup title={t('story.delights')} count={moments.length}>
          <StoryList items={moments} />
        </SummaryGroup>
      )}
    </SummarySection>
  );
}
