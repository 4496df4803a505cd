// SummaryTakes: the strategies that answer what is resolved or reduced, with who does it and until when.
import { formatDate } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Strategy } from '@/model/types';
import { href } from '@/views/context/router';
import type { CompareViewProps } from './compareView';
import { StoryList } from './StoryList';
import { SummarySection } from './SummarySection';

export function SummaryTakes({ comparison, story }: CompareViewProps) {
  const t = useT();
  const { from, to } = comparison;
  const strategies = story.strategyIds.flatMap(
    (id) => to.project.strategies[id] ?? from.project.strategies[id] ?? [],
  );
  if (strategies.length === 0) return null;
  const noteOf = ({ owner, due }: Strategy) =>
    [owner, due && t('story.due', { date: formatDate(due) })].filter(Boolean).join(' \u00b7 ');
  return (
    <SummarySection title={t('story.takes')} figure={t('story.strategies', { count: strategies.length })}>
      <StoryList
        label={t('story.takes')}
        items={strategies.map((strategy) => ({
          key: strategy.id,
          title: strategy.title,
          note: noteOf(strategy),
          onOpen: () => {
            window.location.hash = href({ screen: 'plan', projectId: to.project.id });
          },
        }))}
      />
    </SummarySection>
  );
}
