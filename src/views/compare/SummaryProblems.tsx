// SummaryProblems: pain points and barriers - what goes, what stays open and what comes, by number, weight and name.
import { FateSign } from './FateSign';
import type { Fate, FindingOutcome } from '@/analysis/findingOutcomes';
import { fateWeight } from '@/analysis/story';
import { useT } from '@/i18n/useT';
import type { CompareViewProps } from './compareView';
import { fateFigure, fateNote, fateRecord } from './fateWords';
import { fateTitle } from './storyWords';
import { StoryList } from './StoryList';
import styles from './SummaryProblems.module.css';
import { SummaryGroup, SummaryNote, SummarySection } from './SummarySection';
import { WeightBar } from './WeightBar';

const groups = {
  solves: ['resolved', 'reduced'],
  open: ['open'],
  worse: ['worse', 'new'],
} as const satisfies Record<string, readonly Fate[]>;

// keys: story.group.*, story.nothingIn.*
export function SummaryProblems({ comparison, story, onOpen }: CompareViewProps) {
  const t = useT();
  const { problems, counts, weights } = story;
  if (problems.length === 0)
    return (
      <SummarySection title={t('story.problems')}>
        <SummaryNote>{t('story.noProblems')}</SummaryNote>
        <SummaryNote>{t('story.noProblemsHint')}</SummaryNote>
      </SummarySection>
    );
  const left = counts.open + counts.reduced + counts.worse;
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
      figure={fromTo(counts.resolved + left, left + counts.new)}
      note={
        weights.before + weights.after > 0
          ? `${t('story.weight')} ${fromTo(weights.before, weights.after)}`
          : undefined
      }
    >
      <WeightBar weights={weights} />
      <div className={styles.groups}>
        {(['solves', 'open', 'worse'] as const).map((group) => {
          const fates: readonly Fate[] = groups[group];
          const own = problems
            .filter(({ fate }) => fates.includes(fate))
            .sort((a, b) => fateWeight(b) - fateWeight(a));
          return (
            <SummaryGroup key={group} title={t(`story.group.${group}`)} count={own.length}>
              {own.length === 0 ? (
                <SummaryNote>{t(`story.nothingIn.${group}`)}</SummaryNote>
              ) : (
                <StoryList items={own.map(itemOf)} label={t(`story.group.${group}`)} />
              )}
            </SummaryGroup>
          );
        })}
      </div>
    </SummarySection>
  );
}
