// PrintedParts: what is printed of findings, strategies, control and sources - all that there is, and never the window.
import { Suspense } from 'react';
import { fetched } from '@/ui/fetched';
import type { Route } from '@/views/context/router';
import { useBrought } from './useBrought';

const PartPaper = fetched(async () => (await import('./PartPaper')).PartPaper);

type PrintedRoute = Extract<Route, { screen: 'plan' | 'research' }>;

/** Board, measures and contacts print as they stand on the screen, with all that they hold. */
const DRAWN: ReadonlySet<string | undefined> = new Set([undefined, 'strategies', 'control']);

export function PrintedParts({ route }: { route: PrintedRoute }) {
  const { isHere } = useBrought(PartPaper);
  return (
    isHere &&
    DRAWN.has(route.part) && (
      <Suspense>
        <PartPaper route={route} />
      </Suspense>
    )
  );
}
