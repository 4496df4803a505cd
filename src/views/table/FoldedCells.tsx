// What a folded lane holds, in one cell across all stages: its cards as a number, its values as a range.
import { sceneWords } from '@/formats/sceneWords';
import { useT } from '@/i18n/useT';
import { laneLayout } from '@/layout/lanes/laneLayouts';
import { takesCards } from '@/model/laneKinds';
import { cardsInCell } from '@/model/select';
import type { Lane, Stage } from '@/model/types';
import { useProject } from '@/views/context/EditorContext';

type FoldedCellsProps = { lane: Lane; stages: readonly Stage[]; className: string | undefined };

export function FoldedCells({ lane, stages, className }: FoldedCellsProps) {
  const t = useT();
  const words = sceneWords(t);
  const count = useProject((project) =>
    stages.reduce((sum, { id }) => sum + cardsInCell(project, id, lane.id).length, 0),
  );
  const what = useProject((project) => laneLayout(lane).folded?.row?.(project, lane, words) ?? '');
  const other = what === '' ? t('table.folded') : t('table.foldedHolds', { what });
  return (
    <td colSpan={stages.length} className={className}>
      {takesCards(lane) ? t('table.cellsFolded', { count }) : other}
    </td>
  );
}
