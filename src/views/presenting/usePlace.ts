// The place of the presentation of a map in this window, shared with the other windows that present the same map.
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { sameChoice, type ViewChoice, WHOLE } from '@/analysis/viewChoice';
import { openChoice, withView } from '@/editor/openViews';
import { type Id, newId } from '@/model/id';
import { lanesOf, stagesOf } from '@/model/select';
import { browserChannel } from '@/storage/surroundings';
import { useEditor } from '@/views/context/EditorContext';
import { useShownProject } from '@/views/context/shown';
import { lastPartOf, type Move, moved, type Place, pressOf } from './place';
import { type Role, type SharedPlace, sharePlace } from './sharedPlace';
import { type Step, stepIndex, stepsOf } from './steps';

export type Presentation = {
  place: Place;
  steps: readonly Step[];
  /** The number of the step that is shown. */
  at: number;
  step: Step;
  /** The number of the press that led here, of all. */
  press: { at: number; of: number };
  /** Whether there is more of this step below or beside what is shown. */
  goesOn: boolean;
  others: ReadonlyMap<string, Role>;
  move: (move: Move) => void;
  change: (changes: Partial<Place>) => void;
};

const whole: Step = { kind: 'whole', key: 'first' };

/** The windows of one presentation show one view: that of the window that it was begun in. */
function useSharedView(mapId: Id, shared: SharedPlace, view: ViewChoice | undefined): void {
  const editor = useEditor();
  useEffect(() => {
    const own = openChoice(editor.store.getState().session, mapId);
    if (own) shared.change({ view: own });
  }, [editor, mapId, shared]);
  useEffect(() => {
    const state = editor.store.getState();
    if (view && !sameChoice(view, openChoice(state.session, mapId) ?? WHOLE))
      editor.setSession(withView(state, mapId, view, undefined));
  }, [editor, mapId, view]);
}

/** A component is keyed by project and map: another map is another presentation. */
export function usePlace(projectId: Id, mapId: Id, role: Role): Presentation {
  const [shared] = useState(() =>
    sharePlace({
      openChannel: () => browserChannel(`waymark:presenting:${projectId}:${mapId}`),
      locks: (navigator as Partial<Navigator>).locks,
      id: newId(),
      role,
      now: Date.now(),
    }),
  );
  useEffect(() => shared.join(), [shared]);
  const { place, others } = useSyncExternalStore(shared.subscribe, shared.get);
  useSharedView(mapId, shared, place.view);
  const { order } = place;
  const stages = useShownProject(mapId, (project) => stagesOf(project, mapId));
  const lanes = useShownProject(mapId, (project) => lanesOf(project, mapId));
  const steps = useMemo(() => stepsOf(stages, lanes, order), [stages, lanes, order]);
  const at = stepIndex(steps, place);
  const move = useCallback(
    (wish: Move) => {
      const now = shared.get().place;
      const changes = moved(now, steps, wish);
      const differs = Object.entries(changes).some(([name, value]) => now[name as keyof Place] !== value);
      if (differs) shared.change(changes);
    },
    [shared, steps],
  );
  const step = steps[at] ?? whole;
  const press = useMemo(() => pressOf(place, steps), [place, steps]);
  const goesOn = place.part < lastPartOf(place, step.key);
  return { place, steps, at, step, press, goesOn, others, move, change: shared.change };
}
