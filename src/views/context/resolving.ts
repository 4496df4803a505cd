// Resolving: says of findings that their target resolves them, or takes it back, and tells where it is written.
import { hasTarget, partnersInTarget } from '@/analysis/targetFindings';
import { reopenFindings, resolveFindings } from '@/commands/resolutions';
import type { Editor } from '@/editor/editor';
import { t } from '@/i18n/translate';
import type { Finding } from '@/model/types';
import { announce } from '@/ui/LiveRegion';

/** The pain points and barriers among findings whose map is a target or has one. */
export const answerable = (editor: Editor, findings: readonly Finding[]): Finding[] => {
  const { project } = editor.store.getState();
  return findings.filter(({ kind, mapId }) => kind !== 'delight' && hasTarget(project, mapId));
};

/** Says what was done, and where it is written when that is another map. */
export function tellWhere(
  editor: Editor,
  findings: readonly Finding[],
  written: readonly Finding[],
  said: string,
): void {
  const elsewhere = written.find(({ mapId }) => findings.every((finding) => finding.mapId !== mapId));
  const title = elsewhere && editor.store.getState().project.maps[elsewhere.mapId]?.title;
  announce(title === undefined ? said : t('actions.said.inMap', { said, map: title }));
}

/**
 * Says that findings are resolved in the target; where all of them are, that they are open again. False where no target
 * has them.
 */
export function toggleResolved(editor: Editor, findings: readonly Finding[]): boolean {
  const ids = findings.map(({ id }) => id);
  const there = partnersInTarget(editor.store.getState().project, ids);
  if (there.length === 0) {
    if (ids.length > 0) announce(t('actions.said.notInTarget'));
    return false;
  }
  const isOpen = there.some(({ resolution }) => resolution?.fate !== 'resolved');
  if (!editor.commit(isOpen ? resolveFindings : reopenFindings, { ids })) return false;
  const count = there.length;
  const said = isOpen ? t('actions.said.resolved', { count }) : t('actions.said.reopened', { count });
  tellWhere(editor, findings, there, said);
  return true;
}
