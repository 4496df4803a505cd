// The findings that a changed card can be linked to, as entries of a menu: in a target it answers them, elsewhere they hang on it.
import type { Comparison, Difference } from '@/analysis/comparison';
import { changedCard } from '@/analysis/findingOutcomes';
import { attachFinding } from '@/commands/findings';
import { resolveFindings, updateResolution } from '@/commands/resolutions';
import type { Editor } from '@/editor/editor';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { findingsOf } from '@/model/select';
import type { Finding } from '@/model/types';
import type { MenuItem } from '@/ui/menuEntries';

type Told = (finding: string) => void;

/** The pain points and barriers of the second map; undefined where the difference is of no card that could be linked. */
export function findingEntries(
  editor: Editor,
  { to }: Comparison,
  difference: Difference,
  onLinked: Told,
): MenuItem[] | undefined {
  const isTarget = to.project.maps[to.mapId]?.state === 'target';
  // A target names also what it has taken away; on other maps findings hang on cards that are there.
  const cardId = isTarget || 'toId' in difference ? changedCard(difference)[0] : undefined;
  if (cardId === undefined) return undefined;
  const entry = isTarget ? answering : hanging;
  return findingsOf(to.project, to.mapId)
    .filter(({ kind }) => kind !== 'delight')
    .map((finding) => entry(editor, finding, cardId, () => onLinked(nameOf(finding))));
}

const nameOf = ({ title }: Finding): string => title || t('compare.unnamedFinding');

/** What the target changes answers the finding, which is resolved by it unless it is reduced already. */
function answering(editor: Editor, finding: Finding, cardId: Id, onLinked: () => void): MenuItem {
  const { id, resolution } = finding;
  const named = resolution?.cardIds ?? [];
  const linked = named.includes(cardId);
  const cardIds = linked ? named.filter((one) => one !== cardId) : [...named, cardId];
  return {
    id,
    label: nameOf(finding),
    note: resolution ? t(`gap.fate.${resolution.fate}`) : t('takeOver.willResolve'),
    checked: linked,
    run: () => {
      const done = resolution
        ? editor.commit(updateResolution, { id, answer: { cardIds } })
        : editor.commit(resolveFindings, { ids: [id], answer: { cardIds } });
      if (done && !linked) onLinked();
    },
  };
}

/** The finding hangs on the card; where it hangs already it is taken off on the map. */
function hanging(editor: Editor, finding: Finding, cardId: Id, onLinked: () => void): MenuItem {
  const { id, kind, cardIds } = finding;
  const linked = cardIds.includes(cardId);
  return {
    id,
    label: nameOf(finding),
    note: t(`compare.noun.${kind}`),
    checked: linked,
    disabled: linked,
    run: () => void (editor.commit(attachFinding, { id, cardId }) && onLinked()),
  };
}
