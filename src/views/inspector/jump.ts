// Going to a record of the map from a list: it is selected and brought into view.
import type { Editor } from '@/editor/editor';
import type { Selection } from '@/editor/session';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import { navigate } from '@/views/context/router';

/** Selects a card and brings it into view. */
export function jumpToCard(editor: Editor, id: Id): void {
  jump(editor, { kind: 'cards', ids: [id] }, id);
}

/** Selects a finding and brings it into view. */
export function jumpToFinding(editor: Editor, id: Id): void {
  jump(editor, { kind: 'finding', id }, id);
}

function jump(editor: Editor, selection: Selection, reveal: Id): void {
  editor.setSession({ selection, reveal, editing: undefined, draft: undefined });
}

/** The same for a card of another map as well, whatever screen is open. */
export function openCard(editor: Editor, id: Id): void {
  const { project } = editor.store.getState();
  const mapId = project.stages[cardById(project, id)?.stageId ?? '']?.mapId;
  if (mapId === undefined) return;
  editor.setSession({ mapId });
  jumpToCard(editor, id);
  navigate({ screen: 'map', projectId: project.id, mapId });
}
