// The views of a comparison, in the order in which they are offered; each is fetched when it is first looked at, with the words it speaks.
import { type Fetched, fetched } from '@/ui/fetched';
import type { CompareViewProps } from './compareView';

export type CompareView = {
  /** Its name in the address, and the key of its word in `compare.views`. */
  name: 'summary' | 'overlay' | 'sideBySide' | 'curves' | 'gapTable';
  Screen: Fetched<CompareViewProps>;
  /** It shows records where they stand: a row that is picked in the list is looked at there. */
  showsPlaces?: true;
  /** It stands without the list of differences: it tells them itself. */
  alone?: true;
};

export const compareViews: readonly [CompareView, ...CompareView[]] = [
  { name: 'summary', Screen: fetched(async () => (await import('./Summary')).Summary), alone: true },
  {
    name: 'overlay',
    Screen: fetched(async () => (await import('./Overlay')).Overlay),
    showsPlaces: true,
  },
  {
    name: 'sideBySide',
    Screen: fetched(async () => (await import('./SideBySide')).SideBySide),
    showsPlaces: true,
  },
  { name: 'curves', Screen: fetched(async () => (await import('./CurvesView')).CurvesView) },
  { name: 'gapTable', Screen: fetched(async () => (await import('./GapTable')).GapTable), alone: true },
];
