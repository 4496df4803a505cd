// useRemarks(): what weakens a map. What takes a comparison of two maps is found in slices, after a pause.
import { useEffect, useState } from 'react';
import { type Remark, remarksOn, remarksOnChanges } from '@/analysis/lint';
import { sourceOf } from '@/analysis/targetFindings';
import { todayIso } from '@/i18n/format';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { useEditor, useProject, useProjectShallow } from '@/views/context/EditorContext';
import { inSlices } from '@/views/context/inSlices';

const none: readonly Remark[] = [];

/** What a change can come to answer, or no longer answer, by: only when one of these has changed it is asked again. */
const askedOf = (project: Project, mapId: Id): readonly unknown[] =>
  sourceOf(project, mapId) === undefined
    ? none
    : [
        mapId,
        sourceOf(project, mapId),
        project.cards,
        project.stages,
        project.lanes,
        project.findings,
        project.strategies,
      ];

type Found = { asked: readonly unknown[]; remarks: readonly Remark[] };

/** The last answer: panel and window ask the same, one after the other. */
let last: Found | undefined;

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);

/**
 * All remarks on a map, muted ones too.
 * @param pause milliseconds without a change before the maps are compared
 * @returns `looking` as long as the changes have not been compared as they are now
 */
export function useRemarks(mapId: Id, pause: number): { remarks: readonly Remark[]; looking: boolean } {
  const editor = useEditor();
  const own = useProject((project) => remarksOn(project, mapId, todayIso()));
  const asked = useProjectShallow((project) => askedOf(project, mapId));
  const [found, setFound] = useState(last);
  useEffect(() => {
    if (asked.length === 0 || (last && isSame(last.asked, asked))) return undefined;
    let stop = (): void => undefined;
    const timer = setTimeout(() => {
      stop = inSlices(remarksOnChanges(editor.store.getState().project, mapId), (remarks) =>
        setFound((last = { asked, remarks })),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, mapId, pause, asked]);
  const known =
    found && isSame(found.asked, asked) ? found : last && isSame(last.asked, asked) ? last : undefined;
  // Until the next answer the one before stands, of cards that are still there.
  const before = found?.asked[0] === mapId ? found : undefined;
  const changes = useProjectShallow((project) =>
    asked.length === 0
      ? none
      : ((known ?? before)?.remarks ?? none).filter(({ id }) => cardById(project, id)),
  );
  return { remarks: [...own, ...changes], looking: asked.length > 0 && known === undefined };
}
