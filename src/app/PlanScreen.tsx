// The plan: the part of it that the address names. A record has the form there that the panel beside the map has too.
import { Suspense } from 'react';
import { useT } from '@/i18n/useT';
import { fetched } from '@/ui/fetched';
import { Waiting } from '@/ui/Waiting';
import type { Route } from '@/views/context/router';
import { EvidenceField } from '@/views/evidence/EvidenceField';
import { ExperimentsSection } from '@/views/experiments/ExperimentsSection';
import { FindingsScreen } from '@/views/findings/FindingsScreen';
import { FindingFields } from '@/views/inspector/FindingFields';
import { StrategyFields } from '@/views/inspector/StrategyFields';
import { StrategiesScreen } from '@/views/plan/StrategiesScreen';
import { PrintedParts } from './PrintedParts';

const ControlScreen = fetched(async () => (await import('@/views/control/ControlScreen')).ControlScreen);

type PlanRoute = Extract<Route, { screen: 'plan' }>;

const BoardScreen = fetched(async () => (await import('@/views/board/BoardScreen')).BoardScreen);

export const PlanScreen = ({ route }: { route: PlanRoute }) => (
  <>
    <Part route={route} />
    <PrintedParts route={route} />
  </>
);

function Part({ route }: { route: PlanRoute }) {
  const t = useT();
  if (route.part === 'board')
    return (
      <Suspense fallback={<Waiting>{t('app.screenComes')}</Waiting>}>
        <BoardScreen />
      </Suspense>
    );
  if (route.part === 'strategies')
    return (
      <StrategiesScreen
        strategyId={route.strategyId}
        Fields={StrategyFields}
        Experiments={ExperimentsSection}
      />
    );
  if (route.part === 'control')
    return (
      <Suspense fallback={<Waiting>{t('app.screenComes')}</Waiting>}>
        <ControlScreen month={route.month} />
      </Suspense>
    );
  return <FindingsScreen Fields={FindingFields} Evidence={EvidenceField} />;
}
