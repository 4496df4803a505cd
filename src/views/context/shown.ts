// The project as the view of a map shows it in this tab; whoever shows the map reads it through here.
import { useShallow } from 'zustand/react/shallow';
import { matcherOf } from '@/analysis/viewChoice';
import type { EditorState } from '@/editor/editor';
import { openChoice, shownNow } from '@/editor/openViews';
import type { Id } from '@/model/id';
import type { Card, Feeling, Finding, Project, Strategy } from '@/model/types';
import { useEditorState } from './EditorContext';

/** A part of the project as the view of a map shows it. */
export const useShownProject = <T>(mapId: Id, select: (project: Project) => T): T =>
  useEditorState((state) => select(shownNow(state, mapId)));

/** The same for a list that is made each time. */
export const useShownProjectShallow = <T>(mapId: Id, select: (project: Project) => T): T =>
  useEditorState(useShallow((state: EditorState) => select(shownNow(state, mapId))));

/** What may match the filters of a view. */
export type Matched =
  | { kind: 'card'; record: Card }
  | { kind: 'finding'; record: Finding }
  | { kind: 'feeling'; record: Feeling }
  | { kind: 'strategy'; record: Strategy };

/** Whether a record does not match the filters of the view of its map. */
export function standsBack({ project, session }: EditorState, mapId: Id, what: Matched): boolean {
  const choice = openChoice(session, mapId);
  if (!choice) return false;
  const matcher = matcherOf(project, choice);
  switch (what.kind) {
    case 'card':
      return !matcher.card(project, what.record);
    case 'finding':
      return !matcher.finding(project, what.record);
    case 'feeling':
      return !matcher.feeling(what.record);
    case 'strategy': {
      // With the findings that it answers; one that answers none is nobody's business here.
      const answered = what.record.findingIds.flatMap((id) => project.findings[id] ?? []);
      return answered.length > 0 && !answered.some((finding) => matcher.finding(project, finding));
    }
  }
}

/** Whether a record stands back, because it does not match the filters of the view. */
export const useStandsBack = (
  mapId: Id,
  kind: Matched['kind'] | undefined,
  record: object | undefined,
): boolean =>
  useEditorState(
    (state) =>
      kind !== undefined && record !== undefined && standsBack(state, mapId, { kind, record } as Matched),
  );
