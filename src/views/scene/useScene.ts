// The scene of a map as it is presented, live: what is edited in another window appears, and the view of the map holds.
import { viewedProject } from '@/analysis/shownProject';
import { openChoice } from '@/editor/openViews';
import type { Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import { useEditorState } from '@/views/context/EditorContext';
import { usePictureLayout } from './useLayout';

/** The layout remembers: the same project is the same scene. */
export function useScene(mapId: Id): Scene {
  const layout = usePictureLayout();
  return useEditorState(({ project, session }) => {
    const choice = openChoice(session, mapId);
    return layout(choice ? viewedProject(project, mapId, choice) : project, mapId);
  });
}
