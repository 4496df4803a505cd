// SummaryProblems: pain points and barriers - what goes, what stays open and what comes, by number, weight and name.
import { FateSign } from './FateSign';
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import { useT } from '@/i18n/useT';
import type { CompareViewProps } from './compareView';
import { fateFigure, fateNote, fateRecord } from './fateWords';
import { problemParts } from './problemParts';
import { fateTitle } from './storyWords';
import { StoryList } from './StoryList';
import styles from './SummaryProblems.module.css';
import { SummaryGroup, SummaryNote, SummarySection } from './SummarySection';
import { WeightBar } from './WeightBar';

// keys: story.group.*, story.nothingIn.*
export function SummaryProblems({ comparison, story, onOpen }: CompareViewProps) {
  const t = useT();
  const { problems, weights } = story;
  if (problems.length === 0)
    return (
      <SummarySection title={t('story.problems')}>
        <SummaryNote>{t('story.noProblems')}</SummaryNote>
        <SummaryNote>{t('story.noProblemsHint')}</SummaryNote>
      </SummarySection>
    );
  const { figure, groups } = problemParts(story);
  const fromTo = (before: number, after: number) => t('story.fromTo', { before, after });
  const itemOf = (fate: FindingOutcome) => ({
    key: fateRecord(fate).key,
    sign: <FateSign {...fate} />,
    title: fateTitle(fate),
    note: fateNote(comparison, fate),
    figure: fateFigure(fate),
    onOpen: () => onOpen(fateRecord(fate)),
  });
  return (
    <SummarySection
      title={t('story.problems')}
      figure={figure}
      note={
        figure !== undefined && weights.before + weights.after > 0
          ? `${t('story.weight')} ${fromTo(weights.before, weights.after)}`
          : undefined
      }
    >
      {figure !== undefined && <WeightBar weights={weights} />}
      <div className={styles.groups}>
        {groups.map(({ group, fates }) => (
          <SummaryGroup key={group} title={t(`story.group.${group}`)} count={fates.length}>
            {fates.length === 0 ? (
              <SummaryNote>{t(`story.nothingIn.${group}`)}</SummaryNote>
            ) : (
              <StoryList items={fates.map(itemOf)} label={t(`story.group.${group}`)} />
            )}
          </SummaryGroup>
        ))}
      </div>
    </SummarySection>
  );
}
