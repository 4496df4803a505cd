// The findings that a changed card can be linked to, as entries of a menu.
import type { Comparison, Difference } from '@/analysis/comparison';
import { attachFinding } from '@/commands/findings';
import type { Editor } from '@/editor/editor';
import { t } from '@/i18n/translate';
import { findingsOf } from '@/model/select';
import type { MenuItem } from '@/ui/menuEntries';

/** Undefined where the difference is of no card of the second map. */
export function findingEntries(
  editor: Editor,
  { to }: Comparison,
  difference: Difference,
  onLinked: (finding: string) => void,
): MenuItem[] | undefined {
  if (difference.of !== 'card' || !('toId' in difference)) return undefined;
  const cardId = difference.toId;
  return findingsOf(to.project, to.mapId).map(({ id, kind, title, cardIds }) => {
    const linked = cardIds.includes(cardId);
    const name = title || t('compare.unnamedFinding');
    return {
      id,
      label: name,
      note: t(`compare.noun.${kind}`),
      checked: linked,
      // Where it hangs already it is taken off on the map: without a touchpoint it would go.
      disabled: linked,
      run: () => void (editor.commit(attachFinding, { id, cardId }) && onLinked(name)),
    };
  });
}
