// The plan: the part of it that the address names. A record has the form there that the panel beside the map has too.
import { fetched } from '@/ui/fetched';
import type { Route } from '@/views/context/router';
import { EvidenceField } from '@/views/evidence/EvidenceField';
import { FindingsScreen } from '@/views/findings/FindingsScreen';
import { FindingFields } from '@/views/inspector/FindingFields';
import { StrategyFields } from '@/views/inspector/StrategyFields';
import { StrategiesScreen } from '@/views/plan/StrategiesScreen';

type PlanRoute = Extract<Route, { screen: 'plan' }>;

const BoardScreen = fetched(async () => (await import('@/views/board/BoardScreen')).BoardScreen);

export function PlanScreen({ route }: { route: PlanRoute }) {
  if (route.part === 'board') return <BoardScreen />;
  if (route.part === 'strategies')
    return <StrategiesScreen strategyId={route.strategyId} Fields={StrategyFields} />;
  return <FindingsScreen Fields={FindingFields} Evidence={EvidenceField} />;
}
