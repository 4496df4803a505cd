// Reveal a finding: opens the map it lies on, with one of its touchpoints selected and in view.
import type { RankedFinding } from '@/analysis/ranking';
import type { Editor } from '@/editor/editor';
import type { Id } from '@/model/id';
import { navigate } from '@/views/context/router';

/** Shows a finding at a touchpoint, by default its first; a finding on no touchpoint is shown by itself. */
export function revealFinding(
  editor: Editor,
  { finding, touched }: Pick<RankedFinding, 'finding' | 'touched'>,
  at?: Id,
): void {
  const cardId = at ?? touched[0]?.cardId;
  const { project } = editor.store.getState();
  editor.setSession({
    mapId: finding.mapId,
    reveal: cardId ?? finding.id,
    selection: cardId === undefined ? { kind: 'finding', id: finding.id } : { kind: 'cards', ids: [cardId] },
  });
  navigate({ screen: 'map', projectId: project.id, mapId: finding.mapId });
}
