// Research: the part of it that the address names.
import { ResearchScreen } from '@/views/research/ResearchScreen';
import type { Route } from '@/views/context/router';

type ResearchRoute = Extract<Route, { screen: 'research' }>;

export function ResearchSection({ route }: { route: ResearchRoute }) {
  return <ResearchScreen sourceId={route.part === undefined ? route.sourceId : undefined} />;
}
