// The roadmap as a view of the strategies, fetched when it is first shown.
import { Suspense, useMemo } from 'react';
import { useT } from '@/i18n/useT';
import { fetched } from '@/ui/fetched';
import { Waiting } from '@/ui/Waiting';
import type { StrategyViewProps } from './strategyView';

const Roadmap = fetched(async () => (await import('@/views/roadmap/Roadmap')).Roadmap);

export function RoadmapView({ plan, openId, onOpen }: StrategyViewProps) {
  const t = useT();
  const strategies = useMemo(() => plan.all.map(({ strategy }) => strategy), [plan]);
  return (
    <Suspense fallback={<Waiting>{t('app.screenComes')}</Waiting>}>
      <Roadmap strategies={strategies} openId={openId} onOpen={onOpen} />
    </Suspense>
  );
}
