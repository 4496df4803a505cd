// The scene of a map, live: what is edited in another window appears in the presentation.
import type { Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import { useProject } from '@/views/context/EditorContext';
import { usePictureLayout } from './useLayout';

/** The layout remembers: the same project is the same scene. */
export function useScene(mapId: Id): Scene {
  const layout = usePictureLayout();
  return useProject((project) => layout(project, mapId));
}
