// SummaryTime: how long the whole way takes, the stages that became shorter or longer, and those of which nothing is known.
import { formatList } from '@/i18n/format';
import { formatDuration } from '@/i18n/formatDuration';
import { useT } from '@/i18n/useT';
import type { CompareViewProps } from './compareView';
import { stageWord } from './storyWords';
import { StoryList } from './StoryList';
import { SummaryNote, SummarySection } from './SummarySection';

export function SummaryTime({ comparison, story, onOpen }: CompareViewProps) {
  const t = useT();
  const { before, after, counted, unknown } = story.time;
  const word = (minutes: number | undefined) => (minutes === undefined ? '\u2014' : formatDuration(minutes));
  const items = counted
    .filter((time) => time.before !== time.after)
    .map((time) => ({
      key: `${time.stage.fromId ?? ''} ${time.stage.toId ?? ''}`,
      title: stageWord(comparison, time.stage),
      figure: t('story.fromTo', { before: word(time.before), after: word(time.after) }),
      onOpen: () => onOpen({ of: 'stage', ...time.stage }),
    }));
  if (counted.length === 0)
    return (
      <SummarySection title={t('story.time')}>
        <SummaryNote>{t('story.noTime')}</SummaryNote>
      </SummarySection>
    );
  return (
    <SummarySection
      title={t('story.time')}
      figure={t('story.fromTo', { before: formatDuration(before), after: formatDuration(after) })}
    >
      {items.length === 0 ? (
        <SummaryNote>{t('story.timeSame')}</SummaryNote>
      ) : (
        <StoryList items={items} label={t('story.time')} quiet />
      )}
      {unknown.length > 0 && (
        <SummaryNote>
          {t('story.timeUnknown', {
            names: formatList(unknown.map((stage) => stageWord(comparison, stage))),
          })}
        </SummaryNote>
      )}
    </SummarySection>
  );
}
