// The place of the presentation of a map: its steps by stages or lanes, in the view in which it was begun.
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { sameChoice, type ViewChoice, WHOLE } from '@/analysis/viewChoice';
import { openChoice, withView } from '@/editor/openViews';
import type { Id } from '@/model/id';
import { lanesOf, stagesOf } from '@/model/select';
import { useEditor } from '@/views/context/EditorContext';
import { useShownProject } from '@/views/context/shown';
import type { Role, SharedPlace } from './sharedPlace';
import { type Step, stepsOf } from './steps';
import { type Presentation, useShared, useWalk } from './useShared';

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
export function usePlace(projectId: Id, mapId: Id, role: Role): Presentation<Step> {
  const shared = useShared(`${projectId}:${mapId}`, role);
  const { view, order } = useSyncExternalStore(shared.subscribe, shared.get).place;
  useSharedView(mapId, shared, view);
  const stages = useShownProject(mapId, (project) => stagesOf(project, mapId));
  const lanes = useShownProject(mapId, (project) => lanesOf(project, mapId));
  const steps = useMemo(() => stepsOf(stages, lanes, order), [stages, lanes, order]);
  return useWalk(shared, steps, whole);
}
