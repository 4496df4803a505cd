// Research: the part of it that the address names.
import { fetched } from '@/ui/fetched';
import { ResearchScreen } from '@/views/research/ResearchScreen';
import type { Route } from '@/views/context/router';

type ResearchRoute = Extract<Route, { screen: 'research' }>;

const MeasuresScreen = fetched(async () => (await import('@/views/measures/MeasuresScreen')).MeasuresScreen);

export function ResearchSection({ route }: { route: ResearchRoute }) {
  if (route.part === 'measures') return <MeasuresScreen metricId={route.recordId} />;
  return <ResearchScreen sourceId={route.part === undefined ? route.sourceId : undefined} />;
}
