// The scene of a map, live: what is edited in another window appears in the presentation.
import type { Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import { useShownProject } from '@/views/context/shown';
import { usePictureLayout } from './useLayout';

/** The layout remembers: the same project is the same scene. */
export function useScene(mapId: Id): Scene {
  const layout = usePictureLayout();
  return useShownProject(mapId, (project) => layout(project, mapId));
}
