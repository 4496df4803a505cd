// The place of a presentation in this window, shared with the other windows that show the same one; the address names the step.
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { newId } from '@/model/id';
import { browserChannel } from '@/storage/surroundings';
import { navigate, parseRoute } from '@/views/context/router';
import { lastPartOf, type Move, moved, type Place, pressOf } from './place';
import { type Role, type SharedPlace, sharePlace } from './sharedPlace';
import { type Keyed, stepIndex } from './steps';

/** A walk through steps of one kind or another, and where it stands. */
export type Presentation<S extends Keyed> = {
  place: Place;
  steps: readonly S[];
  /** The number of the step that is shown. */
  at: number;
  step: S;
  /** The number of the press that led here, of all. */
  press: { at: number; of: number };
  /** Whether there is more of this step below or beside what is shown. */
  goesOn: boolean;
  others: ReadonlyMap<string, Role>;
  move: (move: Move) => void;
  change: (changes: Partial<Place>) => void;
};

/** The step that the address names. */
function addressed(): number {
  const route = parseRoute(window.location.hash);
  return route.screen === 'present' ? (route.step ?? 0) : 0;
}

/** @param what names the presentation: its windows have it in common. It stays while the component is there. */
export function useShared(what: string, role: Role): SharedPlace {
  const [shared] = useState(() =>
    sharePlace({
      openChannel: () => browserChannel(`waymark:presenting:${what}`),
      locks: (navigator as Partial<Navigator>).locks,
      id: newId(),
      role,
      now: Date.now(),
      at: addressed(),
    }),
  );
  useEffect(() => shared.join(), [shared]);
  return shared;
}

/** The address holds the step, so that whoever loads the page again comes back to it; no step back in the history. */
function useAddress(at: number): void {
  useEffect(() => {
    const route = parseRoute(window.location.hash);
    if (route.screen !== 'present' || (route.step ?? 0) === at) return;
    const { step: _, ...same } = route;
    navigate(at === 0 ? same : { ...same, step: at }, { replace: true });
  }, [at]);
}

/** Walks the steps in all windows at once. `first` is shown while there are none. */
export function useWalk<S extends Keyed>(
  shared: SharedPlace,
  steps: readonly S[],
  first: S,
): Presentation<S> {
  const { place, others } = useSyncExternalStore(shared.subscribe, shared.get);
  const at = stepIndex(steps, place);
  useAddress(at);
  const move = useCallback(
    (wish: Move) => {
      const now = shared.get().place;
      const changes = moved(now, steps, wish);
      const differs = Object.entries(changes).some(([name, value]) => now[name as keyof Place] !== value);
      if (differs) shared.change(changes);
    },
    [shared, steps],
  );
  const step = steps[at] ?? first;
  const press = useMemo(() => pressOf(place, steps), [place, steps]);
  const goesOn = place.part < lastPartOf(place, step.key);
  return { place, steps, at, step, press, goesOn, others, move, change: shared.change };
}
