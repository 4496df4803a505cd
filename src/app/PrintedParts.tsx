// PrintedParts: what is printed of findings, strategies and sources - all that the screen lists or draws, and never the window.
import { Suspense } from 'react';
import { fetched } from '@/ui/fetched';
import type { Route } from '@/views/context/router';
import { useBrought } from './useBrought';

const PartPaper = fetched(async () => (await import('./PartPaper')).PartPaper);

type PrintedRoute = Extract<Route, { screen: 'plan' | 'research' }>;

/** Board, control, measures and contacts print as they stand on the screen, with all that they hold. */
export function PrintedParts({ route }: { route: PrintedRoute }) {
  const { isHere } = useBrought(PartPaper);
  const isDrawn = route.part === undefined || route.part === 'strategies';
  return (
    isHere &&
    isDrawn && (
      <Suspense>
        <PartPaper route={route} />
      </Suspense>
    )
  );
}
