// StoryPanel: what the comparison comes to, in a sentence and as a list by importance that can be searched and narrowed.
import '@/i18n/en/story';
import type { Comparison } from '@/analysis/comparison';
import type { Story } from '@/analysis/story';
import { useT } from '@/i18n/useT';
import { EmptyState } from '@/ui/EmptyState';
import type { RecordRef } from './differenceRows';
import { isNarrowed, type LineFilter } from './lineFilter';
import { LineFilters } from './LineFilters';
import { StoryGroups } from './StoryGroups';
import type { StoryLine } from './storyLines';
import styles from './StoryPanel.module.css';
import { headline, shortLead } from './storyWords';
import { WeightBar } from './WeightBar';

export type StoryPanelProps = {
  comparison: Comparison;
  story: Story;
  /** How many records differ. */
  differences: number;
  lines: readonly StoryLine[];
  /** Those that no part of the summary names. */
  rest: readonly StoryLine[];
  /** Those that pass the filter. */
  shown: readonly StoryLine[];
  filter: LineFilter;
  onFilter: (filter: LineFilter) => void;
  activeKey: string | undefined;
  onPick: (key: string) => void;
  onOpen: (record: RecordRef) => void;
  states: { from: string; to: string };
};

export function StoryPanel(props: StoryPanelProps) {
  const { comparison, story, differences, lines, rest, shown, filter, onFilter, states } = props;
  const t = useT();
  const sentence = shortLead(story);
  const isSilent = story.silent.from || story.silent.to;
  return (
    <aside className={styles.panel} aria-label={t('compare.differences')}>
      <p className={styles.eyebrow}>
        <span>{t('compare.fromTo', { before: states.from, after: states.to })}</span>
        <span>{t('compare.count', { count: differences })}</span>
      </p>
      <h2 className={styles.headline}>{headline(story, differences, rest)}</h2>
      {sentence !== '' && <p className={styles.sentence}>{sentence}</p>}
      {!isSilent && <WeightBar weights={story.weights} />}
      {lines.length > 0 && <LineFilters {...{ comparison, filter, onFilter }} />}
      {shown.length > 0 ? (
        <StoryGroups {...props} lines={shown} narrowed={isNarrowed(filter)} />
      ) : (
        <EmptyState
          compact
          level={3}
          title={t(lines.length === 0 ? 'compare.sameTitle' : 'story.nothingFound')}
        >
          {t(lines.length === 0 ? 'compare.sameText' : 'story.nothingFoundText')}
        </EmptyState>
      )}
    </aside>
  );
}
