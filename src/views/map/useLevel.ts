// How well statements of a map are supported, as far as the map shows it.
import { marksOf, shownLevel, type Supported } from '@/analysis/evidenceLevel';
import type { Id } from '@/model/id';
import type { EvidenceLevel } from '@/model/types';
import { useEditor, useProject } from '@/views/context/EditorContext';

/** The level of one statement; undefined where the map shows no marks. */
export const useLevel = (mapId: Id, statement: Supported | undefined): EvidenceLevel | undefined =>
  useProject((project) => statement && shownLevel(project, mapId)(statement));

/** The same for several; drawn again when marks are switched on or off, or a source becomes weak. */
export function useLevels(mapId: Id): (statement: Supported) => EvidenceLevel | undefined {
  const editor = useEditor();
  useProject((project) => marksOf(project, mapId));
  return shownLevel(editor.store.getState().project, mapId);
}
