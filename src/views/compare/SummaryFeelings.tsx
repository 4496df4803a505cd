// SummaryFeelings: how each persona feels on both maps, where most is gained, and where anything is lost.
import { formatSigned } from '@/i18n/format';
import type { FeelingStory, Turn } from '@/analysis/story';
import { useT } from '@/i18n/useT';
import type { CompareViewProps } from './compareView';
import { stageWord } from './storyWords';
import { StoryList, type StoryItem } from './StoryList';
import styles from './SummaryFeelings.module.css';
import { SummaryNote, SummarySection } from './SummarySection';

export function SummaryFeelings({ comparison, story, onOpen }: CompareViewProps) {
  const t = useT();
  const { feelings } = story;
  const known = feelings.filter(({ before, after }) => before !== undefined || after !== undefined);
  const itemOf = (turn: Turn, key: string): StoryItem => ({
    key: `${key} ${turn.stage.fromId ?? ''} ${turn.stage.toId ?? ''}`,
    title: t(turn.by > 0 ? 'story.most' : 'story.least', { stage: stageWord(comparison, turn.stage) }),
    figure: formatSigned(turn.by),
    onOpen: () => onOpen({ of: 'stage', ...turn.stage }),
  });
  const items = ({ most, losses }: FeelingStory): StoryItem[] => [
    ...(most ? [itemOf(most, 'most')] : []),
    ...losses.map((turn) => itemOf(turn, 'loss')),
  ];
  return (
    <SummarySection title={t('story.group.feels')}>
      {known.length === 0 && (
        <SummaryNote>{t(feelings.length === 0 ? 'story.noPersonas' : 'story.noFeelings')}</SummaryNote>
      )}
      {known.map((feeling) => (
        <div key={feeling.persona.id} className={styles.persona}>
          <p className={styles.mean}>
            <span className={styles.name}>{feeling.persona.name || t('compare.unnamedPersona')}</span>
            <span className={styles.figure}>
              {feeling.before === undefined || feeling.after === undefined
                ? t('story.unknownFeeling')
                : t('story.fromTo', {
                    before: formatSigned(feeling.before),
                    after: formatSigned(feeling.after),
                  })}
            </span>
          </p>
          <StoryList items={items(feeling)} quiet />
        </div>
      ))}
    </SummarySection>
  );
}
